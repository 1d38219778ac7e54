import Diagnostics
import Records

/// The compilation of one template: what has been written of its program, and the HTML context at its end.
struct Compilation {
  /// How deep sections, partials, parents and blocks may stand in each other, all files together.
  static let deepestNesting = 200
  /// How many partials, parents, blocks and texts in texts a page may be put together from; doubling ones get there fast.
  static let mostInclusions = 20_000
  /// How many bytes of literal text a page may be put together from: a long partial that is put in thousands of times.
  static let mostLiteralBytes = 20_000_000

  let compiler: TemplateCompiler
  var log = DiagnosticLog()
  var program = Program()
  var html = HTMLContext()
  /// Jumps lead to this instruction, so nothing may be added to the one before it.
  var barrier = 0
  var functions = FunctionTable()
  var inclusions = 0
  /// The texts of the user interface that are being put into each other.
  var openStrings: [String] = []
  /// Whether one of them says that it is not in the page's language.
  var isInForeignText = false
  private var names: [String: Int32] = [:]
  private var reportedTrees: Set<String> = []
  /// The names of the schemas that have been asked.
  var members: [Schema: [String: Member]] = [:]

  /// What a name of a schema stands for.
  struct Member {
    var slot: Int32
    var kind: ValueKind
    var reads: Reads
  }

  init(compiler: TemplateCompiler) {
    self.compiler = compiler
  }

  /// The program, or `nil` when there were errors.
  mutating func run(_ name: String, root: ValueKind) -> Program? {
    guard let tree = tree(name) else { return nil }
    compile(tree.nodes, Scope(tree: tree, root: root))
    checkEnd(of: tree)
    program.code.append(.stop)
    compileFunctions()
    return log.hasErrors ? nil : program
  }

  /// A template by its name, with the faults of its syntax reported at its first use.
  mutating func tree(_ name: String) -> SyntaxTree? {
    guard let parsed = compiler.templates[name] else { return nil }
    if reportedTrees.insert(name).inserted {
      program.fingerprint.add(name)
      program.fingerprint.add(parsed.tree.source.bytes)
      for diagnostic in parsed.log.diagnostics { report(diagnostic) }
    }
    return parsed.tree
  }

  mutating func compile(_ nodes: [Node], _ scope: Scope, skippingFirstLineStart: Bool = false) {
    for (number, node) in nodes.enumerated() {
      switch node {
      case .text(let range): literal(scope.tree.source.bytes[range])
      case .lineStart(let range):
        if number == 0, skippingFirstLineStart { continue }
        literal(scope.indentation(of: range)[...])
      case .variable(let name, let isEscaped):
        variable(name.text, isEscaped: isEscaped, .template(scope.tree.source, offset: name.offset), scope)
      case .section(let name, let isInverted, let body): section(name, isInverted, body, scope)
      case .partial(let inclusion): include(inclusion, overrides: [], scope)
      case .parent(let inclusion, let overrides): include(inclusion, overrides: overrides, scope)
      case .block(let block): self.block(block, scope)
      }
    }
  }

  private mutating func checkEnd(of tree: SyntaxTree) {
    guard compiler.isStrict, html.joined(with: HTMLContext()) == nil else { return }
    report(
      Diagnostic(
        .error, .templateSyntax, at: tree.source.location(atByte: tree.source.bytes.count),
        "the template ends in \(html.description)", help: "close the tag, attribute, comment or element"))
  }

  /// Reports a fault once, however often its template is put in.
  mutating func report(_ diagnostic: Diagnostic) {
    let isKnown = log.diagnostics.contains {
      $0.id == diagnostic.id && $0.location == diagnostic.location && $0.message == diagnostic.message
    }
    if !isKnown { log.report(diagnostic) }
  }
}

// MARK: - Writing instructions

extension Compilation {
  /// Adds literal text of a template.
  mutating func literal(_ bytes: ArraySlice<UInt8>) {
    if compiler.isStrict { html.read(bytes) }
    add(bytes)
  }

  /// Adds bytes that are already escaped.
  mutating func add(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.bytes.count
    program.bytes.append(contentsOf: bytes)
    if program.code.count > barrier, case .literal(let first, let count)? = program.code.last,
      Int(first + count) == start
    {
      program.code[program.code.count - 1] = .literal(start: first, count: count + Int32(bytes.count))
    } else {
      program.code.append(.literal(start: Int32(start), count: Int32(bytes.count)))
    }
  }

  /// Adds a jump whose target is not known yet, and gives its index.
  mutating func addJump(_ instruction: Instruction) -> Int {
    program.code.append(instruction)
    return program.code.count - 1
  }

  /// Lets a jump lead to the next instruction.
  mutating func land(_ jump: Int) {
    barrier = program.code.count
    land(jump, at: program.code.count)
  }

  /// Lets a jump or call lead to an instruction.
  mutating func land(_ jump: Int, at instruction: Int) {
    let here = Int32(instruction)
    switch program.code[jump] {
    case .jump: program.code[jump] = .jump(here)
    case .jumpIfFalse(let path, _): program.code[jump] = .jumpIfFalse(path: path, target: here)
    case .jumpIfTrue(let path, _): program.code[jump] = .jumpIfTrue(path: path, target: here)
    case .jumpUnlessPlural(let path, let rule, let form, _):
      program.code[jump] = .jumpUnlessPlural(path: path, rule: rule, form: form, target: here)
    case .open(let path, _, let parent): program.code[jump] = .open(path: path, target: here, parent: parent)
    case .call(_, let first, let count):
      program.code[jump] = .call(target: here, firstArgument: first, count: count)
    case .recall(let fragment, let register, _):
      program.code[jump] = .recall(fragment: fragment, register: register, end: here)
    case .literal, .write, .close, .keep, .stop: break
    }
  }

  mutating func add(_ alternatives: [(register: Int, steps: [Step], isDynamic: Bool)]) -> Int32 {
    let path = Path(first: Int32(program.alternatives.count), count: Int32(alternatives.count))
    for alternative in alternatives {
      program.alternatives.append(
        Alternative(
          register: Int32(alternative.register), firstStep: Int32(program.steps.count),
          stepCount: Int32(alternative.steps.count), isDynamic: alternative.isDynamic))
      program.steps += alternative.steps
    }
    program.paths.append(path)
    program.shortcuts.append(Shortcut(alternatives))
    return Int32(program.paths.count - 1)
  }

  mutating func nameIndex(_ name: some StringProtocol) -> Int32 {
    let name = String(name)
    if let index = names[name] { return index }
    let index = Int32(program.names.count)
    program.names.append(name)
    names[name] = index
    return index
  }
}
