import Diagnostics
import Records

/// Sets one key of a mapping in a text, or adds it above the others, and keeps every other byte: comments, the order, the
/// way in which other values are written.
///
/// What came of it is read, and held against what was there: only the key may have another value.
///
/// - Parameters:
///   - key: The first of these names that stands in the mapping; when none does, the first is added.
///   - range: The bytes of the mapping.
/// - Returns: All bytes of the text; `nil` when the key cannot be set so: where the mapping has faults, where a value is
///   used elsewhere, where a key would have to be added between braces, and in TOML where it stands on several lines.
package func setting(
  _ key: [String], to value: WrittenValue, in bytes: [UInt8], _ range: Range<Int>, _ syntax: MappingSyntax
) -> [UInt8]? {
  guard let name = key.first, let before = entries(of: bytes, range, syntax) else { return nil }
  let lines = MappingLines(bytes, range)
  let known = before.first { key.contains($0.key.value) }
  let edit: (place: Range<Int>, text: String)?
  if let known {
    edit = extent(of: known, in: lines, syntax).map { place in
      // Behind `key:` alone there is no space yet.
      let isEmpty = place.isEmpty && place.lowerBound > 0 && bytes[place.lowerBound - 1] != UInt8(ascii: " ")
      return (place, (isEmpty ? " " : "") + syntax.text(of: value))
    }
  } else {
    let place = before.first.map { lines.placeAbove($0) } ?? range.lowerBound
    edit = (place..<place, syntax.line(name, value) + lines.lineEnd)
  }
  guard let edit else { return nil }
  let written = Array(edit.text.utf8)
  let result = Array(bytes[..<edit.place.lowerBound]) + written + bytes[edit.place.upperBound...]
  let newRange = range.lowerBound..<(range.upperBound + written.count - edit.place.count)
  guard let after = entries(of: result, newRange, syntax) else { return nil }
  let target = known?.key.value ?? name
  let isSet = after.contains { $0.key.value == target && WrittenValue($0.value).asRead == value.asRead }
  return isSet && fingerprint(of: before, without: target) == fingerprint(of: after, without: target) ? result : nil
}

extension WrittenValue {
  /// Every text said alike: a date that stands without quotation marks is read as the text that was typed.
  var asRead: WrittenValue {
    switch self {
    case .text(let text), .plain(let text): .text(text)
    case .list(let items): .list(items.map(\.asRead))
    case .mapping(let pairs): .mapping(pairs.map { Pair($0.key, $0.value.asRead) })
    }
  }
}

private func entries(of bytes: [UInt8], _ range: Range<Int>, _ syntax: MappingSyntax) -> [YAMLEntry]? {
  var log = DiagnosticLog()
  let source = SourceText(path: "", bytes: bytes)
  let node = syntax == .yaml ? parseYAML(source, range: range, log: &log) : parseTOML(source, range: range, log: &log)
  guard case .mapping(let entries)? = node?.content, !log.hasErrors else { return nil }
  return entries
}

/// What a mapping says, beside one key where that is named.
func fingerprint(of entries: [YAMLEntry], without key: String? = nil) -> Fingerprint {
  var fingerprint = Fingerprint()
  for entry in entries where entry.key.value != key {
    fingerprint.add(entry.key.value)
    entry.value.add(to: &fingerprint)
  }
  return fingerprint
}

// MARK: - Places

/// The bytes of an entry's value, without white space and comments around it.
private func extent(of entry: YAMLEntry, in lines: MappingLines, _ syntax: MappingSyntax) -> Range<Int>? {
  guard syntax == .yaml else { return tomlExtent(of: entry, in: lines) }
  guard let (first, last) = lines.events(ofValue: entry.key.value) else { return nil }
  let start = lines.offset(first.start)
  return lines.trimmed(start..<max(start, lines.offset(last?.end ?? first.start)))
}

extension MappingLines {
  /// The first event of the value of an outermost key, and the last with signs of its own, if any has some: the end of a
  /// block is said behind the comments that follow it.
  func events(ofValue key: String) -> (first: YAMLEvent, last: YAMLEvent?)? {
    let found = try? EventStream.withEvents(of: bytes, range) { events throws(SyntaxProblem) in
      try Self.events(ofValue: key, events)
    }
    return found ?? nil
  }

  private static func events(
    ofValue key: String, _ events: borrowing EventStream
  ) throws(SyntaxProblem) -> (first: YAMLEvent, last: YAMLEvent?)? {
    // The stream, the document and the outermost mapping begin.
    for _ in 0..<3 { _ = try events.next() }
    while case .scalar(let text, _) = try events.next().kind {
      let first = try events.next()
      var event = first
      var last: YAMLEvent?
      var depth = 0
      while true {
        switch event.kind {
        case .mappingStart, .sequenceStart: depth += 1
        case .mappingEnd, .sequenceEnd: depth -= 1
        default: break
        }
        if event.start != event.end { last = event }
        if depth == 0 { break }
        event = try events.next()
      }
      if text == key { return (first, last) }
    }
    return nil
  }
}

/// A value of TOML on one line: as much behind the sign as is read as a value, and a comment after it is none.
private func tomlExtent(of entry: YAMLEntry, in lines: MappingLines) -> Range<Int>? {
  let (bytes, line) = (lines.bytes, lines.line(of: entry))
  guard let sign = bytes[line].firstIndex(of: UInt8(ascii: "=")),
    let start = bytes[(sign + 1)..<line.upperBound].firstIndex(where: { $0 != 0x20 && $0 != 0x09 })
  else { return nil }
  let comments = (start..<line.upperBound).filter { bytes[$0] == UInt8(ascii: "#") }
  for end in comments + [line.upperBound] {
    var log = DiagnosticLog()
    let piece = Array("k = ".utf8) + bytes[start..<end]
    guard parseTOML(SourceText(path: "", bytes: piece), range: 0..<piece.count, log: &log) != nil, !log.hasErrors
    else { continue }
    return lines.trimmed(start..<end)
  }
  return nil
}

/// The lines of a mapping, by which bytes are found from the places that readers give.
struct MappingLines {
  let bytes: [UInt8]
  let range: Range<Int>
  private let starts: [Int]
  /// The number of the first among those of the whole text, from 1.
  let firstNumber: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    starts = [range.lowerBound] + range.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    firstNumber = 1 + bytes[..<range.lowerBound].count { $0 == 0x0A }
  }

  /// The byte at a line and a column of libyaml's, which count from 0 and in scalars.
  func offset(_ mark: SyntaxProblem.Mark) -> Int {
    guard mark.line < starts.count else { return range.upperBound }
    var offset = starts[mark.line]
    for _ in 0..<mark.column {
      guard offset < range.upperBound else { return range.upperBound }
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// Where a line begins, by its number from 0; `nil` behind the last.
  func lineStart(_ number: Int) -> Int? { starts.indices.contains(number) ? starts[number] : nil }

  /// The line in which the key of an entry stands, without its end.
  func line(of entry: YAMLEntry) -> Range<Int> {
    let start = starts[Int(entry.key.location.line) - firstNumber]
    let end = bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
    return start..<end
  }

  /// Where a line can stand above an entry, and above the comments directly above it, which are about that.
  func placeAbove(_ entry: YAMLEntry) -> Int {
    let above = starts[..<(Int(entry.key.location.line) - firstNumber)]
    let comments = above.reversed().prefix { start in
      bytes[start...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
    }
    return starts[above.count - comments.count]
  }

  /// As the lines end, the one before the mapping included.
  var lineEnd: String {
    let feed = bytes[max(0, range.lowerBound - 2)...].firstIndex(of: 0x0A)
    return feed.map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
  }

  func trimmed(_ piece: Range<Int>) -> Range<Int> {
    var end = piece.upperBound
    while end > piece.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return piece.lowerBound..<end
  }
}
