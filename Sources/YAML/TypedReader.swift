package import Diagnostics

/// Turns nodes into values of the kind that their key takes, and reports those that are of another kind.
///
/// Every scalar stays the text that was typed until its key asks for something else: `title: 007`, `title: No` and
/// `title: 12:30` are texts, and only a Boolean key reads `no` as false.
package struct TypedReader: Sendable {
  package let source: SourceText
  package let syntax: MappingSyntax
  package var log = DiagnosticLog()
  /// The languages that mappings from languages to texts name, to be checked when all languages are known.
  package var languageCodes: [Located<String>] = []
  package internal(set) var current = CurrentKey(name: "", declaration: nil)
  /// Keys that site.yml asks to be passed over, known or not to any other generator.
  package var ignoredKeys: Set<String> = []
  /// Keys of the outermost mapping whose values are missing although something was typed for them.
  ///
  /// A value could not be read, or a name was misspelt; that nothing stands there would be told falsely.
  package internal(set) var unreadKeys: Set<String> = []

  /// The key whose value is being read, for messages.
  package struct CurrentKey: Sendable {
    /// As it was typed.
    package let name: String
    let declaration: KeyDeclaration?
    /// What it takes, in the words of messages.
    let phrase: String

    init(name: String, declaration: KeyDeclaration?, phrase: String? = nil) {
      self.name = name
      self.declaration = declaration
      self.phrase = phrase ?? (declaration?.type ?? .anything).phrase
    }

    package var example: String { declaration?.example ?? "" }
    /// Whether no value is being read: the keys at the left margin are.
    var isNone: Bool { name.isEmpty }
    var type: ValueType { declaration?.type ?? .anything }
  }

  package init(_ source: SourceText, syntax: MappingSyntax = .yaml) {
    self.source = source
    self.syntax = syntax
  }

  package mutating func report(
    _ severity: Severity, _ id: DiagnosticID, at mark: SourceMark, _ message: String, help: String? = nil,
    related: [SourceMark] = []
  ) {
    guard hasRoom(for: severity, id) else { return }
    log.report(
      severity, id, at: source.location(at: mark), message, help: help,
      related: related.map { source.location(at: $0) })
  }

  /// Reports a key in whose place another was meant, so that the lack of that one is not told besides.
  package mutating func reportUnread(
    _ meant: String, _ id: DiagnosticID, at mark: SourceMark, _ message: String, help: String
  ) {
    unreadKeys.insert(meant)
    report(.error, id, at: mark, message, help: help)
  }

  /// Whether one more of a kind will be shown of this file; if not, it is counted.
  ///
  /// `report` asks this too; who must look long for the help asks first.
  package mutating func hasRoom(for severity: Severity, _ id: DiagnosticID) -> Bool {
    log.hasRoom(for: severity, id, in: source.path)
  }

  /// Reports a value that is not of the kind that the current key takes.
  package mutating func reportWrongType(_ node: YAMLNode, found: String? = nil) {
    let found = found ?? node.kind
    guard !current.name.isEmpty else {
      report(
        .error, .wrongType, at: node.mark, "a mapping of lines ‘key: value’ is expected, not \(found)",
        help: node.isSequence ? "remove the hyphen and the space at the beginning of each line" : nil)
      return
    }
    report(
      .error, .wrongType, at: node.mark, "‘\(current.name)’ expects \(current.phrase), not \(found)",
      help: "for example: \(syntax.example(current.example))")
  }

  /// Reports a value of the right kind that cannot be used.
  package mutating func reportInvalid(_ mark: SourceMark, _ message: String, help: String? = nil) {
    report(.error, .invalidValue, at: mark, message, help: help ?? "for example: \(syntax.example(current.example))")
  }

  /// The entries of a mapping; nothing typed is a mapping without entries.
  package mutating func entries(_ node: YAMLNode) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { return entries }
    if isAbsent(node) { return [] }
    reportWrongType(node)
    return nil
  }

  package mutating func items(_ node: YAMLNode) -> [YAMLNode]? {
    if case .sequence(let items) = node.content { return items }
    if isAbsent(node) { return [] }
    reportWrongType(node)
    return nil
  }

  /// Reads what stands under `key` of a mapping whose keys are free, so that messages name it.
  package mutating func read<Value>(
    under key: Located<String>, _ body: (inout TypedReader) -> Value
  ) -> Value {
    let outer = current
    defer { current = outer }
    current = CurrentKey(
      name: key.value, declaration: outer.declaration, phrase: outer.declaration?.type.form.phraseOfEntry)
    return body(&self)
  }

  /// Whether a value other than a text was left out, in any of YAML's ways.
  package func isAbsent(_ node: YAMLNode) -> Bool {
    if node.isEmpty { return true }
    if case .scalar("null", isPlain: true) = node.content { return true }
    return false
  }
}
