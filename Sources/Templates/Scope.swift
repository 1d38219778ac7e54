import Diagnostics

/// Everything that decides what a piece of a template means at the place where it is put in.
struct Scope {
  /// What is known of a frame before there are values.
  struct Frame: Hashable {
    var kind: ValueKind
    /// Where the frame lies when the program runs.
    var register: Int
    var isLoop: Bool
    /// What a section was opened over: whoever names it again inside finds the value in the frame.
    var source: Source?
  }

  /// A way to a value from another frame.
  struct Source: Hashable {
    var register: Int
    var steps: [Step]
  }

  /// What fills a block, and the file in which it stands.
  struct Override {
    var block: Block
    var tree: SyntaxTree

    var id: OverrideID { OverrideID(template: tree.name, offset: block.name.offset) }
  }

  struct OverrideID: Hashable {
    var template: String
    var offset: Int
  }

  var tree: SyntaxTree
  /// The frames in which names are looked up, from the outermost.
  ///
  /// Neighbouring dynamic frames are one here: when the program runs they are a chain.
  var frames: [Frame]
  var registers: Int
  var overrides: [String: Override] = [:]
  /// The overrides that are being compiled, so that none fills a block in itself.
  var activeOverrides: Set<OverrideID> = []
  /// What is put before each line.
  var indentation: [UInt8] = []
  /// How much of each line's own white space is taken away.
  var removal = 0
  var depth = 0
  /// The templates that are being put in.
  var chain: [String]
  /// Whether a section has been opened since the beginning of the function.
  var isConditional = false
  /// The function that is being compiled.
  var function: Int?

  init(tree: SyntaxTree, root: ValueKind) {
    self.tree = tree
    frames = [Frame(kind: root.unwrapped, register: 0, isLoop: false)]
    registers = 1
    chain = [tree.name]
  }

  /// The white space at the beginning of a line, as this scope has it.
  func indentation(of line: Range<Int>) -> [UInt8] {
    indentation + tree.source.bytes[line.dropFirst(removal)]
  }

  /// The scope inside a section that opens a frame, and the register of the frame behind it in a dynamic chain.
  func opening(_ kind: ValueKind, isLoop: Bool, over source: Source? = nil) -> (scope: Scope, parent: Int) {
    var scope = self
    var parent = -1
    if kind == .dynamic, let last = frames.last, last.kind == .dynamic {
      parent = last.register
      scope.frames.removeLast()
    }
    scope.frames.append(Frame(kind: kind, register: registers, isLoop: isLoop, source: source))
    scope.registers += 1
    return (scope, parent)
  }

  /// The shortest way to a value: from a frame that was opened over it or over what it is a part of.
  func shortest(_ way: Source) -> Source {
    for frame in frames.reversed() {
      guard let source = frame.source, source.register == way.register, way.steps.starts(with: source.steps)
      else { continue }
      return Source(register: frame.register, steps: Array(way.steps.dropFirst(source.steps.count)))
    }
    return way
  }

  /// The frames that a function needs: what an inner frame hides is left out, so that a template which includes
  /// itself meets the same frames again.
  var essentialFrames: [Frame] {
    var essential: [Frame] = []
    var kinds: Set<ValueKind> = []
    var hasLoop = false
    for frame in frames.reversed() {
      let hasNames = if case .record = frame.kind { true } else { frame.kind == .dynamic }
      let isNew = hasNames && kinds.insert(frame.kind).inserted
      guard essential.isEmpty || isNew || (frame.isLoop && !hasLoop) else { continue }
      hasLoop = hasLoop || frame.isLoop
      essential.append(frame)
    }
    return essential.reversed()
  }
}

/// Where a name was written: in a template, or in a text of the user interface that a template uses.
///
/// Places are looked for when there is a fault to be shown: each costs a walk through its file.
indirect enum Origin {
  case template(SourceText, offset: Int)
  /// A text, and the place in a template that led to it.
  case string(StringTable.Text, usedAt: Origin)

  /// The place of the byte `offset` of the name.
  func location(_ offset: Int = 0) -> Location? {
    switch self {
    case .template(let source, let start): source.location(atByte: start + offset)
    case .string(let text, _): text.location
    }
  }

  var related: [Location] {
    if case .string(_, let use) = self { [use.location()].compactMap(\.self) } else { [] }
  }
}
