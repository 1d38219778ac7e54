import Languages

/// Runs a program: one loop over its instructions, with a stack of frames and one of return addresses.
package struct Renderer {
  /// How deep templates may include themselves.
  static let deepestCall = 200
  /// How often a page may go on with the next value of a list, or into a partial that includes itself: sections over
  /// lists that stand in each other multiply.
  package static let mostSteps = 2_000_000
  /// How long a page may become.
  static let mostBytes = 64_000_000

  /// A value whose names are in scope, and where its loop has got to.
  struct Frame {
    var value: TemplateValue
    var values: [TemplateValue] = []
    var index = 0
    var count = 0
    /// The frame in which a dynamic name is looked up next.
    var parent = -1
  }

  private struct Return {
    var counter: Int
    var base: Int
  }

  let template: Template
  var frames: [Frame]
  var base = 0
  private var returns: [Return] = []
  private var stepsLeft: Int
  /// The fragments that are being written, to be kept when they have ended; without a key where that cannot be.
  private var unkept: [(key: FragmentStore.Key?, start: Int)] = []

  init(template: Template, root: TemplateValue, steps: Int = Self.mostSteps) {
    self.template = template
    stepsLeft = steps
    frames = [Frame(value: root)]
    frames.reserveCapacity(16)
  }

  mutating func run(into output: inout [UInt8]) -> Bool {
    template.program.bytes.withUnsafeBufferPointer { pool in
      template.program.code.withUnsafeBufferPointer { code in
        run(code, pool, &output)
      }
    }
  }

  private mutating func run(
    _ code: UnsafeBufferPointer<Instruction>, _ pool: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
  ) -> Bool {
    var counter = 0
    while true {
      let instruction = code[counter]
      counter += 1
      switch instruction {
      case .literal(let start, let count):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: pool[Int(start)..<Int(start + count)]))
      case .write(let path, let escaping): write(value(at: path), escaping, into: &output)
      case .jump(let target): counter = Int(target)
      case .jumpIfFalse(let path, let target): if !value(at: path).isTruthy { counter = Int(target) }
      case .jumpIfTrue(let path, let target): if value(at: path).isTruthy { counter = Int(target) }
      case .jumpUnlessPlural(let path, let rule, let form, let target):
        if category(of: value(at: path), rule) != form { counter = Int(target) }
      case .open(let path, let target, let parent):
        if !push(value(at: path), parent: parent < 0 ? -1 : base + Int(parent)) { counter = Int(target) }
      case .close(let body):
        if advance() {
          guard mayGoOn(output.count) else { return false }
          counter = Int(body)
        }
      case .call(let target, let first, let count):
        guard returns.count < Self.deepestCall, mayGoOn(output.count) else { return false }
        returns.append(Return(counter: counter, base: base))
        enter(first: Int(first), count: Int(count))
        counter = Int(target)
      case .recall(let fragment, let register, let end):
        if fragment >= 0, recall(fragment, of: frames[base + Int(register)].value, into: &output) { counter = Int(end) }
      case .keep(let fragment):
        if fragment >= 0, let last = unkept.popLast(), let key = last.key {
          template.fragments?.keep(output[last.start...], as: key)
        }
      case .stop:
        guard let caller = returns.popLast() else { return true }
        frames.removeSubrange(base...)
        counter = caller.counter
        base = caller.base
      }
    }
  }

  /// Counts a step; between two of them no more is written than the program has to write.
  private mutating func mayGoOn(_ bytes: Int) -> Bool {
    stepsLeft -= 1
    return stepsLeft >= 0 && bytes <= Self.mostBytes
  }

  /// Copies a fragment that an earlier page has written; false when it has to be written now.
  private mutating func recall(_ fragment: Int32, of value: TemplateValue, into output: inout [UInt8]) -> Bool {
    var key: FragmentStore.Key?
    if case .record(let view) = value, view.identity >= 0 { key = FragmentStore.Key(fragment: fragment, of: view) }
    if let key, template.fragments?.append(key, to: &output) ?? false { return true }
    unkept.append((key, output.count))
    return false
  }

  /// Opens a section over a value; false when there is nothing to render.
  private mutating func push(_ value: TemplateValue, parent: Int) -> Bool {
    guard value.isTruthy else { return false }
    if case .list(let values) = value {
      frames.append(Frame(value: values[0], values: values, count: values.count, parent: parent))
    } else {
      frames.append(Frame(value: value, parent: parent))
    }
    return true
  }

  /// Steps to the next value of the innermost loop; false when it was the last, and the frame is gone.
  private mutating func advance() -> Bool {
    let top = frames.count - 1
    let next = frames[top].index + 1
    guard next < frames[top].count else {
      frames.removeLast()
      return false
    }
    frames[top].index = next
    frames[top].value = frames[top].values[next]
    return true
  }

  private mutating func enter(first: Int, count: Int) {
    let callerBase = base
    base = frames.count
    for argument in first..<(first + count) {
      frames.append(frames[callerBase + Int(template.program.arguments[argument])])
    }
  }

  private func category(of value: TemplateValue, _ rule: PluralRule) -> PluralCategory {
    if case .number(let number) = value { rule.category(of: number) } else { .other }
  }
}
