import CTOML
package import Diagnostics

/// Reads `source.bytes[range]` as TOML, into the same tree as YAML; a fault is reported at its place in the whole file.
///
/// Numbers, dates and truth values stay the texts that were typed. Gives `nil` after a syntax error.
package func parseTOML(
  _ source: SourceText, range: Range<Int>, expecting expected: ExpectedLines = .unknown, log: inout DiagnosticLog
) -> YAMLNode? {
  let lineOffset = source.bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
  guard range.count <= TOMLLimits.bytes else {
    log.report(
      .error, .yamlSyntax, at: source.location(line: lineOffset, column: 1),
      "the front matter has more than \(TOMLLimits.bytes / 1000) KB", help: "move the text below the second ‘+++’")
    return nil
  }
  if let offset = TOMLLimits.firstTooDeep(source.bytes, range) {
    log.report(
      .error, .yamlSyntax, at: source.location(atByte: offset),
      "tables are nested more than \(TOMLLimits.depth) deep", help: "write shorter names, with fewer dots in them")
    return nil
  }
  let collector = TOMLCollector(source, lineOffset: lineOffset)
  var fault = sitegen_toml_fault()
  let isRead = source.bytes.withUnsafeBufferPointer { bytes in
    UnsafeBufferPointer(rebasing: bytes[range]).withMemoryRebound(to: CChar.self) { text in
      sitegen_toml_read(
        text.baseAddress, text.count, Unmanaged.passUnretained(collector).toOpaque(),
        { context, event in
          guard let context, let event else { return }
          Unmanaged<TOMLCollector>.fromOpaque(context).takeUnretainedValue().receive(event.pointee)
        }, &fault)
    }
  }
  guard isRead else {
    log.report(tomlExplanation(of: fault, in: source, lineOffset: lineOffset, expected))
    return nil
  }
  return collector.root ?? YAMLNode(.mapping([]), at: SourceMark(line: lineOffset + 1, column: 1))
}

/// What front matter that a person wrote does not go beyond; the library takes tables apart by recursion.
private enum TOMLLimits {
  static let bytes = 256_000
  static let depth = 64

  /// The first byte of a name with more dots than tables may be deep, or of as many open brackets.
  static func firstTooDeep(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var dots = 0
    var open = 0
    var quote: UInt8?
    for index in range {
      let byte = bytes[index]
      if let mark = quote {
        // What goes wrong with a quotation goes wrong in the parser too, on the same line.
        if byte == mark, mark == UInt8(ascii: "'") || bytes[index - 1] != UInt8(ascii: "\\") { quote = nil }
        if byte == UInt8(ascii: "\n") { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "\n"), UInt8(ascii: "="), UInt8(ascii: ","): dots = 0
      default: continue
      }
      if dots > depth || open > depth { return index }
    }
    return nil
  }
}

/// Builds the tree from the events of the parser.
private final class TOMLCollector {
  private enum Frame {
    case table([YAMLEntry], SourceMark)
    case array([YAMLNode], SourceMark)
  }

  private let source: SourceText
  private let lineOffset: Int
  private var frames: [Frame] = []
  private var keys: [Located<String>] = []
  private(set) var root: YAMLNode?

  init(_ source: SourceText, lineOffset: Int) {
    self.source = source.inMemory
    self.lineOffset = lineOffset
  }

  func receive(_ event: sitegen_toml_event) {
    let mark = SourceMark(line: lineOffset + Int(event.line), column: Int(event.column))
    switch event.kind {
    case SITEGEN_TOML_TABLE_START: frames.append(.table([], mark))
    case SITEGEN_TOML_ARRAY_START: frames.append(.array([], mark))
    case SITEGEN_TOML_KEY: keys.append(Located(text(event), at: mark))
    case SITEGEN_TOML_STRING: add(YAMLNode(.scalar(text(event), isPlain: false), at: mark))
    case SITEGEN_TOML_BARE: add(YAMLNode(.scalar(typed(event, from: mark), isPlain: true), at: mark))
    default: endFrame()
    }
  }

  private func endFrame() {
    switch frames.popLast() {
    case .table(let entries, let mark): add(YAMLNode(.mapping(entries), at: mark))
    case .array(let items, let mark): add(YAMLNode(.sequence(items), at: mark))
    case nil: return
    }
  }

  private func add(_ node: YAMLNode) {
    switch frames.popLast() {
    case .table(var entries, let mark):
      if let key = keys.popLast() { entries.append(YAMLEntry(key: key, value: node)) }
      frames.append(.table(entries, mark))
    case .array(let items, let mark): frames.append(.array(items + [node], mark))
    case nil: root = node
    }
  }

  private func text(_ event: sitegen_toml_event) -> String {
    String(
      decoding: UnsafeRawBufferPointer(start: event.text, count: event.length), as: UTF8.self)
  }

  /// A value without quotation marks, which stands on one line.
  private func typed(_ event: sitegen_toml_event, from mark: SourceMark) -> String {
    guard event.line == event.end_line, let line = source.location(at: mark).excerpt else { return "" }
    let scalars = line.unicodeScalars.dropFirst(Int(event.column) - 1).prefix(Int(event.end_column - event.column))
    return String(scalars)
  }
}

// MARK: - Faults

/// A fault of TOML in an author's words: what is wrong on the line, and the line as it should be.
private func tomlExplanation(
  of fault: sitegen_toml_fault, in source: SourceText, lineOffset: Int, _ expected: ExpectedLines
) -> Diagnostic {
  let words = withUnsafeBytes(of: fault.description) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  var place = source.location(line: lineOffset + Int(fault.line), column: Int(fault.column))
  let text = place.excerpt ?? ""
  let line = FaultyTOMLLine(text)
  if expected.holdsBack(text) {
    return Diagnostic(
      .error, .yamlSyntax, at: place, "‘\(text)’ is not of the form ‘key = value’, and does not hold the text back",
      help: "write draft = true in its place")
  }
  if words.contains("cannot redefine") {
    return Diagnostic(
      .error, .duplicateKey, at: source.location(line: lineOffset + Int(fault.line), column: 1),
      "‘\(line.key)’ stands twice", help: "remove one of the two")
  }
  let finding = line.finding(words)
  if finding.isAtValue, let column = line.columnOfValue { place.column = column }
  return Diagnostic(.error, .yamlSyntax, at: place, finding.message, help: finding.help)
}

/// A line of TOML in which the parser stumbled, taken apart at its sign of equality, or at the colon in its place.
private struct FaultyTOMLLine {
  let key: String
  /// The sign that stands behind the key; `nil` when there is none.
  private let sign: Unicode.Scalar?
  private let value: String
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    let place = scalars.firstIndex { $0 == "=" || $0 == ":" || $0 == "：" || $0 == "＝" }
    sign = place.map { scalars[$0] }
    key = LineScan.text(scalars[..<(place ?? scalars.count)])
    value = place.map { LineScan.text(scalars[($0 + 1)...]) } ?? ""
  }

  func finding(_ words: String) -> (message: String, help: String, isAtValue: Bool) {
    let isUnclosed = words.contains("parsing string") && !words.contains("escape sequence")
    let told = told(words)
    return (told.message, told.help, isUnclosed)
  }

  /// Where the value begins, from 1.
  var columnOfValue: Int? {
    guard let sign, let place = scalars.firstIndex(of: sign) else { return nil }
    return scalars[(place + 1)...].firstIndex { $0 != " " && $0 != "\t" }.map { $0 + 1 }
  }

  private func told(_ words: String) -> (message: String, help: String) {
    if words.contains("multi-line") {
      return ("three quotation marks begin a text that is never closed", "write three of them at the end of the text")
    }
    if key.hasPrefix("[") {
      return (
        "the name of the table is not closed", "write \(key.hasSuffix("]") ? key : key + "]") on a line of its own"
      )
    }
    guard let sign else {
      return ("the line is not of the form ‘key = value’", "write a sign of equality between key and value: \(key) = …")
    }
    if sign != "=" { return ("‘\(sign)’ stands where TOML has ‘=’", "write \(key) = \(written)") }
    if key.isEmpty { return ("no key stands before ‘=’", "write the name of a key before it") }
    if !key.utf8.allSatisfy({ $0 < 0x80 }) {
      return (
        "a key of TOML in other letters than English ones is written between quotation marks",
        "write \"\(key)\" = \(written)"
      )
    }
    if words.contains("escape sequence") {
      return ("‘\\’ begins an escape between double quotes, and this is none", "write \(key) = '\(inner)'")
    }
    if words.contains("array") {
      return ("‘[’ is not closed, or a comma is missing after it", "write ‘,’ between the items and ‘]’ at the end")
    }
    if words.contains("inline table") {
      return ("‘{’ is not closed, or a comma is missing after it", "write all of it on one line, with ‘}’ at the end")
    }
    if words.contains("string") { return ("the quotation mark is never closed", "write \(key) = \(written)") }
    if let quote = value.unicodeScalars.first, quote == "\"" || quote == "'" {
      return ("the text goes on after the closing quotation mark", "write \(key) = \(written)")
    }
    return (
      "the value of ‘\(key)’ is neither a text between quotation marks, nor a number, a date, true or false",
      "write \(key) = \(written)"
    )
  }

  /// The value without quotation marks around it.
  private var inner: String {
    var text = value.unicodeScalars[...]
    let quotes: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "‘", "’"]
    if let first = text.first, quotes.contains(first) { text.removeFirst() }
    if let last = text.last, quotes.contains(last) { text.removeLast() }
    return String(text)
  }

  /// The value as it should be.
  private var written: String {
    switch value.lowercased() {
    case "true", "yes", "on": return "true"
    case "false", "no", "off": return "false"
    default: break
    }
    if value.hasPrefix("[") || value.hasPrefix("{") { return value }
    let isBare = value.utf8.allSatisfy {
      (0x2B...0x3A).contains($0) || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z")
    }
    let looksLikeDate = value.utf8.count >= 10 && value.split(separator: "-").count >= 3
    if isBare, !value.isEmpty, looksLikeDate || Int(value) != nil { return value }
    return inner.contains("\"") || inner.contains("\\") ? "'\(inner)'" : "\"\(inner)\""
  }
}
