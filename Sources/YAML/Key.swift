import Diagnostics

/// What is known about a key before any file is read.
///
/// A class, because the reader hands it on for every key of every file and one reference is cheaper than its texts.
package final class KeyDeclaration: Sendable {
  package let name: String
  /// Other names under which it is read, such as those of other generators.
  package let aliases: [String]
  package let type: ValueType
  /// What it is for, in one line.
  package let meaning: String
  /// A line, or a few, of YAML that may be pasted.
  package let example: String
  /// What holds without it, where that is not simply nothing.
  package let standard: String?
  /// Whether it is kept for something that sitegen does not do yet: its values are not read, and no reference names it.
  package let isPlanned: Bool

  init(
    name: String, aliases: [String], type: ValueType, meaning: String, example: String, standard: String?,
    isPlanned: Bool = false
  ) {
    self.isPlanned = isPlanned
    self.name = name
    self.aliases = aliases
    self.type = type
    self.meaning = meaning
    self.example = example
    self.standard = standard
  }
}

/// One key of a mapping, declared once: from this come its reading, its errors and its line in the reference.
package struct Key<Record>: Sendable {
  package let declaration: KeyDeclaration
  let read: @Sendable (inout Record, YAMLNode, inout TypedReader) -> Void

  package init(
    _ name: String, aliases: [String] = [], _ type: ValueType, _ meaning: String, example: String,
    standard: String? = nil, read: @escaping @Sendable (inout Record, YAMLNode, inout TypedReader) -> Void
  ) {
    declaration = KeyDeclaration(
      name: name, aliases: aliases, type: type, meaning: meaning, example: example, standard: standard)
    self.read = read
  }

  /// A key that does nothing yet, and may stand in files of those who look ahead.
  package init(planned name: String, aliases: [String] = [], _ meaning: String) {
    declaration = KeyDeclaration(
      name: name, aliases: aliases, type: .anything, meaning: meaning, example: "", standard: nil, isPlanned: true)
    read = { _, _, _ in }
  }
}

/// The keys that one mapping may have.
package struct KeySet<Record>: Sendable {
  /// What one of them is called in a message: `a front matter key`, `a key of ‘feeds’`.
  package let noun: String
  package let keys: [Key<Record>]
  /// Names that other generators have and sitegen has not, with what to do instead.
  package let foreign: [String: String]
  /// Where an author's own keys go, when there is such a place.
  package let placeForOwnKeys: String?
  /// Reports a key that is none of these in words of its own; says whether it did.
  private let reportsUnknown: (@Sendable (YAMLEntry, inout TypedReader) -> Bool)?
  private let index: [String: Int]
  /// `foreign` by names without what other generators write now so, now so.
  private let foreignByPlainName: [String: String]
  /// What passes a key over in all files, to be typed behind its name.
  private let remedyForMany: (@Sendable (String) -> String)?

  package init(
    _ noun: String, foreign: [String: String] = [:], placeForOwnKeys: String? = nil,
    remedyForMany: (@Sendable (String) -> String)? = nil,
    reportsUnknown: (@Sendable (YAMLEntry, inout TypedReader) -> Bool)? = nil, _ keys: [Key<Record>]
  ) {
    self.reportsUnknown = reportsUnknown
    self.noun = noun
    self.keys = keys
    self.foreign = foreign
    self.placeForOwnKeys = placeForOwnKeys
    self.remedyForMany = remedyForMany
    foreignByPlainName = Dictionary(foreign.map { (plainName($0.key), $0.value) }) { first, _ in first }
    var index: [String: Int] = [:]
    for (position, key) in keys.enumerated() {
      for name in [key.declaration.name] + key.declaration.aliases {
        let earlier = index.updateValue(position, forKey: name)
        precondition(earlier == nil, "‘\(name)’ is declared twice as \(noun)")
      }
    }
    self.index = index
  }

  /// Whether a mapping has this key, under this or another generator's name.
  package func contains(_ name: String) -> Bool { index[name] != nil }

  /// The name under which a key is declared that was typed by this or another generator's name.
  package func declaredName(_ typed: String) -> String? { position(of: typed).map { keys[$0].declaration.name } }

  /// What is known about a key that was typed by this or another generator's name.
  package func declaration(_ typed: String) -> KeyDeclaration? { position(of: typed).map { keys[$0].declaration } }

  /// Reads a mapping into `record`; says whether it was a mapping at all.
  @discardableResult
  package func read(_ node: YAMLNode, into record: inout Record, _ reader: inout TypedReader) -> Bool {
    guard let entries = reader.entries(node) else { return false }
    let outer = reader.current
    defer { reader.current = outer }
    var seen = [SourceMark?](repeating: nil, count: keys.count)
    for entry in entries {
      guard let position = position(of: entry.key.value) else {
        if !reader.ignoredKeys.contains(entry.key.value), reportsUnknown?(entry, &reader) != true {
          reportUnknown(entry.key, isOutermost: outer.isNone, &reader)
        }
        continue
      }
      let key = keys[position]
      if let first = seen[position] {
        reportSecondName(entry.key, for: key.declaration, first: first, &reader)
        continue
      }
      seen[position] = entry.key.location
      if key.declaration.isPlanned { reportPlanned(entry.key, key.declaration, &reader) }
      reader.current = TypedReader.CurrentKey(name: entry.key.value, declaration: key.declaration)
      let count = reader.log.diagnostics.count
      key.read(&record, key.declaration.type.itemLimit == nil ? entry.value : reader.bounded(entry.value), &reader)
      if reader.log.diagnostics.count > count, outer.isNone,
        reader.log.diagnostics[count...].contains(where: { $0.severity == .error })
      {
        reader.unreadKeys.insert(key.declaration.name)
      }
    }
    return true
  }

  private func reportPlanned(_ key: Located<String>, _ declaration: KeyDeclaration, _ reader: inout TypedReader) {
    reader.report(
      .note, .notYet, at: key.location, "‘\(key.value)’ does nothing yet: \(declaration.meaning)",
      help: "leave it out until the list of changes names it")
  }

  private func position(of name: String) -> Int? {
    index[name] ?? withoutUnseenCharacters(name).flatMap { index[$0] }
  }

  private func reportUnknown(_ key: Located<String>, isOutermost: Bool, _ reader: inout TypedReader) {
    guard reader.hasRoom(for: .error, .unknownKey) else { return }
    let typed = withoutUnseenCharacters(key.value) ?? key.value
    var help: String?
    if let instead = foreign[typed] ?? foreignByPlainName[plainName(typed)] {
      help = instead
    } else if let known = suggestion(for: typed, among: index.keys.sorted()) {
      let name = keys[index[known] ?? 0].declaration.name
      help = known == name ? "did you mean ‘\(name)’?" : "did you mean ‘\(known)’, which is read as ‘\(name)’?"
    } else if typed.utf8.count > 5, let near = suggestion(for: typed, among: foreign.keys.sorted()) {
      help = foreign[near]
    }
    let meant = help.map { help in keys.map(\.declaration.name).filter { help.contains("‘\($0)’") } } ?? []
    if isOutermost { reader.unreadKeys.formUnion(meant) }
    if help == nil, placeForOwnKeys == nil {
      help = "the keys are: \(declarations.map(\.name).joined(separator: ", "))"
    }
    let place = placeForOwnKeys.map { "your own keys go under ‘\($0)’" }
    // What was meant for a key that there is would be lost.
    let remedy = meant.isEmpty ? remedyForMany?(typed) : nil
    let own = place == nil && remedy == nil ? nil : [place, remedy].compactMap { $0 }.joined(separator: "; ")
    if let text = help, let own { help = "\(text) (\(own))" }
    if help == nil, typed.contains(" ") {
      help = "if the line goes on with the text above it, write all of it on one line, between quotation marks"
    }
    if let first = key.value.unicodeScalars.first, let name = nameOfUnseen(first) {
      help = "\(name) stands before it, where only spaces can indent a line: delete it, and type spaces"
    }
    reader.report(
      .error, .unknownKey, at: key.location, "‘\(typed)’ is not \(noun)",
      help: help ?? own)
  }

  private func reportSecondName(
    _ second: Located<String>, for key: KeyDeclaration, first: SourceMark, _ reader: inout TypedReader
  ) {
    reader.report(
      .error, .duplicateKey, at: second.location,
      second.value == key.name
        ? "‘\(key.name)’ stands above under another name"
        : "‘\(second.value)’ is another name for ‘\(key.name)’, which stands above",
      help: "keep one of the two; the first is on line \(first.line)",
      related: [first])
  }
}

/// A name in small letters, without hyphens and low lines.
private func plainName(_ name: String) -> String { name.lowercased().filter { $0 != "-" && $0 != "_" } }
