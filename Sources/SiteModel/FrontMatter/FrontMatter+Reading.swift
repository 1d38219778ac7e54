package import Diagnostics
package import Languages
import YAML

/// Reads the front matter between two fences; faults are reported, and what could be read is kept.
///
/// `zone` is the site's: a date without an offset is on its clocks. Texts may be in the `languages` with these codes, or
/// in any where none is named. Keys that are `ignored` are passed over.
package func decodeFrontMatter(
  _ source: SourceText, _ block: FrontMatterBlock, zone: TimeZoneOffsets, languages: [String] = [],
  ignoring ignored: Set<String> = [], log: inout DiagnosticLog
) -> FrontMatter {
  let node =
    switch block.format {
    case .yaml: parseYAML(source, range: block.header, expecting: headerLines, log: &log)
    case .toml: parseTOML(source, range: block.header, expecting: headerLines, log: &log)
    }
  guard let node else { return FrontMatter(unreadable: ()) }
  var reader = TypedReader(source, syntax: block.format)
  reader.ignoredKeys = ignored
  var reading = FrontMatterReading(zone: zone)
  let isMapping = frontMatterKeys.read(node, into: &reading, &reader)
  reading.settlePublished(&reader)
  reading.value.noteEmptyKeys(node)
  reading.value.unreadKeys = reader.unreadKeys
  reading.value.isUnreadable = !isMapping
  if block.format == .yaml { reportLostTexts(block.header, &reader) }
  reportExportedWords(reading.value, &reader)
  reportHeldTitle(reading.value, &reader)
  reader.reportUnknownLanguages(reader.languageCodes, among: languages)
  reportUnheardHolds(node, reading.value, &reader)
  log.append(reader.log)
  reportHeaderInText(source, block, reading.value, log: &log)
  return reading.value
}

/// Reports what keeps front matter from being read at all.
package func judgeSyntax(of source: SourceText, _ block: FrontMatterBlock, log: inout DiagnosticLog) {
  switch block.format {
  case .yaml: _ = parseYAML(source, range: block.header, expecting: headerLines, log: &log)
  case .toml: _ = parseTOML(source, range: block.header, expecting: headerLines, log: &log)
  }
}

private let headerLines = ExpectedLines(
  precedeText: true, holdsWords: { frontMatterKeys.declaration($0)?.type.holdsWords ?? false },
  holdsList: { frontMatterKeys.declaration($0)?.type.isListOfWords ?? false }, holdsBack: HoldBack.isSaid(by:),
  isKey: isFrontMatterKey)

extension FrontMatter {
  /// Remembers the keys that must have a value and stand there without one: ‘add a line’ would not help.
  fileprivate mutating func noteEmptyKeys(_ node: YAMLNode) {
    guard title == nil || date == nil, case .mapping(let entries) = node.content else { return }
    for entry in entries {
      guard let name = frontMatterKeys.declaredName(entry.key.value) else { continue }
      if title == nil, name == "title" { emptyTitle = entry.key }
      if date == nil, name == "date" { emptyDate = entry.key }
    }
  }
}

/// Front matter while it is read, with what other generators' keys said about it.
struct FrontMatterReading: Sendable {
  let zone: TimeZoneOffsets
  var value = FrontMatter()
  /// Jekyll's `published: false`.
  var publishedFlag: Located<Bool>?
  /// Hugo's `published: 2025-08-22`.
  var publishedDate: Located<DateTime>?

  init(zone: TimeZoneOffsets) {
    self.zone = zone
  }

  /// Makes `published` a draft or a date of publication, unless the header says that too.
  mutating func settlePublished(_ reader: inout TypedReader) {
    if let flag = publishedFlag {
      if let draft = value.isDraft {
        reader.reportSecondName("published", at: flag.location, for: "draft", first: draft.location)
      } else {
        value.isDraft = Located(!flag.value, at: flag.location)
      }
    }
    if let date = publishedDate {
      if let other = value.publishDate {
        reader.reportSecondName("published", at: date.location, for: "publishDate", first: other.location)
      } else {
        reader.report(
          .note, .keyAlias, at: date.location,
          "‘published’ with a date is read as ‘publishDate’: the column appears from that day on")
        value.publishDate = date
      }
    }
  }
}

extension TypedReader {
  mutating func reportSecondName(_ name: String, at mark: SourceMark, for known: String, first: SourceMark) {
    report(
      .error, .duplicateKey, at: mark, "‘\(name)’ is another name for ‘\(known)’, which is there too",
      help: "keep one of the two; the other is on line \(first.line)", related: [first])
  }

  /// One text, which may stand in a list of one.
  mutating func singleText(_ node: YAMLNode) -> Located<String>? {
    guard case .sequence(let items) = node.content else { return text(node) }
    guard items.count <= 1 else {
      reportWrongType(node, found: "a list of \(items.count)")
      return nil
    }
    return items.first.flatMap { text($0) }
  }

  /// The terms of a list, or of one text in which commas or semicolons part them.
  ///
  /// An Urdu comma and semicolons part them in a list too: `[دریا، پانی]` is one item to YAML and two to its author.
  mutating func terms(_ node: YAMLNode, warnsOfSpaces: Bool) -> [Located<String>]? {
    switch node.content {
    case .sequence(let items):
      let terms = items.flatMap { item in text(item).map { parted($0, item, at: Self.separatorsInLists) } ?? [] }
      return bounded(terms) { $0.location }
    case .scalar:
      guard !isAbsent(node), let typed = text(node), !reportListMark(typed, node) else { return nil }
      let terms = parted(typed, node, at: [",", "،", ";", "؛"])
      if warnsOfSpaces, terms.count == 1, let term = terms.first, term.value.unicodeScalars.contains(" ") {
        let quoted: (Substring) -> String = { [syntax] in syntax == .yaml ? String($0) : "\"\($0)\"" }
        let words = term.value.split(separator: " ").map(quoted).joined(separator: ", ")
        let sign = syntax == .yaml ? ": " : " = "
        report(
          .warning, .spaceSeparatedTerms, at: term.location, "‘\(term.value)’ is read as one term of several words",
          help: "write \(current.name)\(sign)[\(words)] for several, or "
            + "\(current.name)\(sign)[\(quoted(term.value[...]))] for one")
      }
      return bounded(terms) { $0.location }
    case .mapping:
      reportWrongType(node)
      return nil
    }
  }

  /// The names of a list, or of one text; a comma of Latin letters may be within a name, `Khan, Imran`.
  mutating func names(_ node: YAMLNode) -> [Located<String>]? {
    switch node.content {
    case .sequence(let items):
      let names = items.flatMap { item in text(item).map { parted($0, item, at: Self.separatorsInLists) } ?? [] }
      return bounded(names) { $0.location }
    case .scalar:
      guard let typed = text(node), !reportListMark(typed, node) else { return nil }
      return bounded(parted(typed, node, at: Self.separatorsInLists)) { $0.location }
    case .mapping:
      reportWrongType(node)
      return nil
    }
  }

  private static let separatorsInLists: [Unicode.Scalar] = ["،", ";", "؛"]

  /// Reports items with a sign before them that makes no list of them: `-rain` and `• rain` on lines of their own are one
  /// text to YAML.
  private mutating func reportListMark(_ typed: Located<String>, _ node: YAMLNode) -> Bool {
    guard case .scalar(_, isPlain: true) = node.content, syntax == .yaml, let mark = ListMark(typed.value) else {
      return false
    }
    let sign = typed.value.unicodeScalars.first ?? "-"
    let item = mark.item.unicodeScalars.split { $0 == sign }.first.map { String($0) } ?? mark.item
    report(
      .error, .yamlSyntax, at: typed.location, mark.message,
      help: "write each item on a line of its own below ‘\(current.name):’, as ‘- \(onOneLine(item).trimmingSpaces)’")
    return true
  }

  private func parted(
    _ typed: Located<String>, _ node: YAMLNode, at separators: [Unicode.Scalar]
  ) -> [Located<String>] {
    let scalars = typed.value.unicodeScalars
    guard scalars.contains(where: separators.contains) else { return [typed] }
    var quote = 1
    if case .scalar(_, isPlain: true) = node.content { quote = 0 }
    // The semicolon of ‘R&amp;D’, and one between quotation marks in a list, parts nothing.
    let isWhole = scalars.contains("&") || (quote == 1 && separators == Self.separatorsInLists)
    let separators = isWhole ? separators.filter { $0 != ";" } : separators
    var terms: [Located<String>] = []
    var column = Int(typed.location.column) + quote
    for piece in scalars.split(omittingEmptySubsequences: false, whereSeparator: separators.contains) {
      let leading = piece.prefix { $0 == " " }.count
      var term = piece.dropFirst(leading)
      while term.last == " " { term.removeLast() }
      if !term.isEmpty {
        terms.append(
          Located(String(term), at: SourceMark(line: Int(typed.location.line), column: column + leading)))
      }
      column += piece.count + 1
    }
    return terms
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let scalars = unicodeScalars.drop { $0 == " " }
    return String(String.UnicodeScalarView(scalars.reversed().drop { $0 == " " }.reversed()))
  }
}
