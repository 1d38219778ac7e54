import Markup
import Records

extension Template {
  /// The same template, which keeps in `store` what partials make of views that stand on many pages.
  ///
  /// Templates that share a store have the same language and the same ways to write numbers and texts.
  package func keepingFragments(in store: FragmentStore) -> Template {
    var program = program
    for index in program.code.indices {
      guard case .recall(_, let register, let end) = program.code[index],
        let signature = FragmentSignature(program, index + 1..<Int(end) - 1, register)
      else { continue }
      let number = store.number(of: signature.bytes)
      program.code[index] = .recall(fragment: number, register: register, end: end)
      program.code[Int(end) - 1] = .keep(fragment: number)
    }
    return with(program, fragments: store)
  }
}

/// Everything that decides what a part of a program writes of the view in a register.
private struct FragmentSignature {
  private let program: Program
  private let range: Range<Int>
  private let register: Int32
  private var record = RecordWriter()

  var bytes: [UInt8] { record.bytes }

  /// `nil` when something else decides as well: the page, or the place of the view in a list.
  init?(_ program: Program, _ range: Range<Int>, _ register: Int32) {
    self.program = program
    self.range = range
    self.register = register
    // What stands before the part decides how a text at the beginning of a title or an attribute is written.
    guard case .literal(let start, let count)? = program.code[range].first,
      program.bytes[Int(start)..<Int(start + count)].contains(where: { !$0.isMarkupSpace })
    else { return nil }
    for instruction in program.code[range] {
      guard add(instruction) else { return nil }
    }
  }

  private mutating func add(_ instruction: Instruction) -> Bool {
    switch instruction {
    case .literal(let start, let count):
      record.write(0)
      record.write(Int(count))
      record.append(program.bytes[Int(start)..<Int(start + count)])
      return true
    case .write(let path, let escaping): return add(1, path) && add(Int(escaping.rawValue))
    case .jump(let target): return add(2) && addTarget(target)
    case .jumpIfFalse(let path, let target): return add(3, path) && addTarget(target)
    case .jumpIfTrue(let path, let target): return add(4, path) && addTarget(target)
    case .jumpUnlessPlural(let path, let rule, let form, let target):
      record.write(choice: rule)
      record.write(choice: form)
      return add(5, path) && addTarget(target)
    case .open(let path, let target, let parent): return parent < 0 && add(6, path) && addTarget(target)
    case .close(let body): return add(7) && addTarget(body)
    // A fragment inside it changes nothing that is written.
    case .recall, .keep: return add(8)
    case .call, .stop: return false
    }
  }

  private mutating func add(_ number: Int) -> Bool {
    record.write(number)
    return true
  }

  private mutating func addTarget(_ target: Int32) -> Bool { add(Int(target) - range.lowerBound) }

  /// The way to a value from the view or from what is opened inside it.
  private mutating func add(_ instruction: Int, _ path: Int32) -> Bool {
    let path = program.paths[Int(path)]
    let way = program.alternatives[Int(path.first)]
    guard path.count == 1, !way.isDynamic, way.register >= register else { return false }
    record.write(instruction)
    record.write(Int(way.register - register))
    record.write(Int(way.stepCount))
    for step in program.steps[Int(way.firstStep)..<Int(way.firstStep + way.stepCount)] {
      switch step {
      case .slot(let slot):
        record.write(0)
        record.write(Int(slot))
      case .name: return false
      case .plainText: record.write(1)
      case .languageCode: record.write(2)
      case .direction: record.write(3)
      case .isForeign: record.write(4)
      case .count: record.write(5)
      case .isFirst, .isLast, .index, .number:
        guard way.register > register else { return false }
        record.write(step == .isFirst ? 6 : step == .isLast ? 7 : step == .index ? 8 : 9)
      }
    }
    return true
  }
}
