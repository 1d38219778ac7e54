import Diagnostics

/// Adds entries to the mapping that an outermost key of YAML has, behind those that are there, and keeps every other byte.
///
/// A key that is missing is added below all others with the entries in it. What came of it is read, and held against what
/// was there: nothing but the new entries may be another than before.
///
/// - Parameters:
///   - entries: With keys that the mapping does not have.
///   - range: The bytes of the outermost mapping; it may hold comments only.
/// - Returns: All bytes of the text; `nil` when that cannot be: where the mapping has faults, stands between braces or is
///   used elsewhere, or where the key has another value than a mapping.
package func inserting(
  _ entries: [WrittenValue.Pair], under key: String, in bytes: [UInt8], _ range: Range<Int>
) -> [UInt8]? {
  guard !entries.isEmpty, let before = outermostEntries(of: bytes, range) else { return nil }
  let lines = MappingLines(bytes, range)
  let places =
    before.first { $0.key.value == key }.map { Insertion.all(behind: $0, in: lines) }
    ?? Insertion(ofKey: key, below: before, in: lines).map { [$0] } ?? []
  for insertion in places {
    let written = Array(insertion.text(entries, lineEnd: lines.lineEnd).utf8)
    let result = Array(bytes[..<insertion.place]) + written + bytes[insertion.place...]
    let newRange = range.lowerBound..<(range.upperBound + written.count)
    if let after = outermostEntries(of: result, newRange), isSame(before, after, but: entries, under: key) {
      return result
    }
  }
  return nil
}

/// The lines in which an outermost key of YAML has the entries that it has and new ones, an entry a line: for a person to
/// put in its place where ``inserting(_:under:in:_:)`` cannot.
///
/// Ends without a line end. Comments of the entries that are there are not in it.
package func replacement(
  of key: String, with entries: [WrittenValue.Pair], in bytes: [UInt8], _ range: Range<Int>
) -> String {
  let node = outermostEntries(of: bytes, range)?.first { $0.key.value == key }?.value
  var all = entries
  if let node, case .mapping(let known) = WrittenValue(node) { all = known + entries }
  return "\(key):" + all.map { "\n  " + MappingSyntax.yaml.line($0.key, $0.value) }.joined()
}

/// Where lines are to stand, and how far they are moved in.
private struct Insertion {
  var place: Int
  /// What stands before the first of them.
  var head = ""
  var indentation: Int

  func text(_ entries: [WrittenValue.Pair], lineEnd: String) -> String {
    let margin = String(repeating: " ", count: indentation)
    return head + entries.map { margin + MappingSyntax.yaml.line($0.key, $0.value) + lineEnd }.joined()
  }

  /// Behind the last entry of a mapping in lines, or below a key that has nothing yet; blank lines behind a text of several
  /// lines may be a part of it or not.
  static func all(behind entry: YAMLEntry, in lines: MappingLines) -> [Insertion] {
    let inner: [YAMLEntry]
    switch entry.value.content {
    case .mapping(let entries) where !entries.isEmpty: inner = entries
    case .scalar("", isPlain: true): inner = []
    default: return []
    }
    guard let shape = valueShape(of: entry.key.value, in: lines), !shape.isFlow else { return [] }
    // The entries of a mapping that is named elsewhere stand there.
    if let first = inner.first, first.key.location.line <= entry.key.location.line { return [] }
    let column = inner.first.map { Int($0.key.location.column) - 1 }
    let own = lines.margin(of: entry)
    if let column, column <= own { return [] }
    let last = shape.lastLine
    return [lines.lastLineWithText(upTo: last), last].map { line in
      let (place, head) = lines.placeBehind(line: line)
      return Insertion(place: place, head: head, indentation: column ?? own + lines.usualIndentation)
    }
  }
}

extension Insertion {
  /// A key of its own with its entries, at the end.
  fileprivate init?(ofKey key: String, below entries: [YAMLEntry], in lines: MappingLines) {
    let own = entries.first.map(lines.margin) ?? 0
    if !entries.isEmpty, isRootFlow(in: lines) != false { return nil }
    let end = lines.range.upperBound
    let isEnded = end == lines.range.lowerBound || lines.bytes[end - 1] == 0x0A
    let name = MappingSyntax.yaml.line(key, .plain(""))
    let trimmed = String(name.dropLast(name.hasSuffix(" ") ? 1 : 0))
    let gap = lines.endsWithBlankLine || end == lines.range.lowerBound ? "" : lines.lineEnd
    self.init(
      place: end,
      head: (isEnded ? "" : lines.lineEnd) + gap + String(repeating: " ", count: own) + trimmed + lines.lineEnd,
      indentation: own + lines.usualIndentation)
  }
}

/// What libyaml says of how a value is written.
private struct ValueShape {
  var isFlow: Bool
  /// The last line on which something of it stands, from 0 within the mapping's bytes.
  var lastLine: Int
}

private func valueShape(of key: String, in lines: MappingLines) -> ValueShape? {
  guard let (first, last) = lines.events(ofValue: key) else { return nil }
  let isFlow =
    switch first.kind {
    case .mappingStart(let isFlow): isFlow || first.properties != nil
    case .alias: true
    default: false
    }
  guard let last else { return ValueShape(isFlow: isFlow, lastLine: first.line) }
  // A text of several lines ends at the beginning of the line behind it.
  let endsBehind = last.end.column == 0 && last.end.line > last.line
  return ValueShape(isFlow: isFlow, lastLine: last.end.line - (endsBehind ? 1 : 0))
}

/// Whether the outermost mapping stands between braces.
private func isRootFlow(in lines: MappingLines) -> Bool? {
  try? EventStream.withEvents(of: lines.bytes, lines.range) { events throws(SyntaxProblem) in
    for _ in 0..<2 { _ = try events.next() }
    if case .mappingStart(let isFlow) = try events.next().kind { return isFlow }
    return true
  }
}

extension MappingLines {
  fileprivate func lastLineWithText(upTo number: Int) -> Int {
    var number = number
    while number > 0, let start = lineStart(number), isBlank(from: start) { number -= 1 }
    return number
  }

  /// How far an entry is moved in; a byte order mark before the first one is none of its line.
  fileprivate func margin(of entry: YAMLEntry) -> Int { bytes[line(of: entry)].prefix { $0 == 0x20 }.count }

  private func isBlank(from start: Int) -> Bool {
    guard let first = bytes[start..<range.upperBound].first(where: { $0 != 0x20 && $0 != 0x0D }) else { return true }
    return first == 0x0A
  }

  /// The bytes at which the line behind one begins, and what has to stand before it where the text ends without a line end.
  fileprivate func placeBehind(line number: Int) -> (place: Int, head: String) {
    guard let start = lineStart(number + 1) else {
      let isEnded = range.isEmpty || bytes[range.upperBound - 1] == 0x0A
      return (range.upperBound, isEnded ? "" : lineEnd)
    }
    return (start, "")
  }

  fileprivate var endsWithBlankLine: Bool {
    let text = bytes[range].filter { $0 != 0x0D && $0 != 0x20 }
    return text.suffix(2).elementsEqual([0x0A, 0x0A])
  }

  /// By how much the first line that is moved in is: two, or what the file has.
  fileprivate var usualIndentation: Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = bytes[start..<end]
      let margin = line.prefix { $0 == 0x20 }.count
      if margin > 0, margin <= 8, let first = line.dropFirst(margin).first,
        first != UInt8(ascii: "#"), first != UInt8(ascii: "-"), first != 0x0D
      {
        return margin
      }
      start = end + 1
    }
    return 2
  }
}

/// The entries of the outermost mapping, none where there are only comments; `nil` for what is no mapping or has faults.
private func outermostEntries(of bytes: [UInt8], _ range: Range<Int>) -> [YAMLEntry]? {
  var log = DiagnosticLog()
  let node = parseYAML(SourceText(path: "", bytes: bytes), range: range, log: &log)
  guard !log.hasErrors else { return nil }
  switch node?.content {
  case nil: return []
  case .scalar("", isPlain: true): return []
  case .mapping(let entries): return entries
  default: return nil
  }
}

/// Whether nothing has changed but that the mapping of a key has new entries behind its own.
private func isSame(
  _ before: [YAMLEntry], _ after: [YAMLEntry], but entries: [WrittenValue.Pair], under key: String
) -> Bool {
  guard fingerprint(of: before, without: key) == fingerprint(of: after, without: key),
    case .mapping(let now)? = after.first(where: { $0.key.value == key })?.value.content
  else { return false }
  var old: [YAMLEntry] = []
  if case .mapping(let known)? = before.first(where: { $0.key.value == key })?.value.content { old = known }
  guard now.count == old.count + entries.count, fingerprint(of: Array(now.prefix(old.count))) == fingerprint(of: old)
  else {
    return false
  }
  return zip(now.suffix(entries.count), entries).allSatisfy { read, asked in
    read.key.value == asked.key && WrittenValue(read.value).asRead == asked.value.asRead
  }
}
