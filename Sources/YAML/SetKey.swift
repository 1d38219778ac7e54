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
  let known = before.first { key.contains($0.key.value) }
  let edit: (place: Range<Int>, text: String)?
  if let known {
    let text = String(syntax.line(known.key.value, value).dropFirst(syntax.line(known.key.value, .plain("")).count))
    edit = extent(of: known, in: bytes, range, syntax).map { place in
      // Behind `key:` alone there is no space yet.
      let isEmpty = place.isEmpty && place.lowerBound > 0 && bytes[place.lowerBound - 1] != UInt8(ascii: " ")
      return (place, isEmpty ? " " + text : text)
    }
  } else {
    let place = before.first.flatMap { placeAbove($0, in: bytes, range) } ?? range.lowerBound
    edit = (place..<place, syntax.line(name, value) + lineEnd(of: bytes, range))
  }
  guard let edit else { return nil }
  let written = Array(edit.text.utf8)
  let result = Array(bytes[..<edit.place.lowerBound]) + written + bytes[edit.place.upperBound...]
  let newRange = range.lowerBound..<(range.upperBound + written.count - edit.place.count)
  guard let after = entries(of: result, newRange, syntax) else { return nil }
  let target = known?.key.value ?? name
  let isSet = after.contains { $0.key.value == target && WrittenValue($0.value).isSame(as: value) }
  return isSet && fingerprint(of: before, without: target) == fingerprint(of: after, without: target) ? result : nil
}

extension WrittenValue {
  /// Whether both are the same when they are read: a date is the text that was typed.
  fileprivate func isSame(as other: WrittenValue) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let other)), (.text(let one), .plain(let other)), (.plain(let one), .text(let other)),
      (.plain(let one), .plain(let other)):
      one == other
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let one), .mapping(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
    default: false
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

/// What a mapping says beside one key.
private func fingerprint(of entries: [YAMLEntry], without key: String) -> Fingerprint {
  var fingerprint = Fingerprint()
  for entry in entries where entry.key.value != key {
    fingerprint.add(entry.key.value)
    entry.value.add(to: &fingerprint)
  }
  return fingerprint
}

// MARK: - Places

/// The bytes of an entry's value, without white space and comments around it.
private func extent(
  of entry: YAMLEntry, in bytes: [UInt8], _ range: Range<Int>, _ syntax: MappingSyntax
) -> Range<Int>? {
  guard syntax == .yaml else { return tomlExtent(of: entry, in: bytes, range) }
  let found = try? EventStream.withEvents(of: bytes, range) { events throws(SyntaxProblem) in
    try valueExtent(of: entry.key.value, events)
  }
  guard let (first, last) = found ?? nil else { return nil }
  let lines = LineStarts(bytes, range)
  let start = lines.offset(first)
  var end = max(start, lines.offset(last))
  while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// Where the value of an outermost key begins, and where the last of what is written in it ends.
private func valueExtent(
  of key: String, _ events: borrowing EventStream
) throws(SyntaxProblem) -> (SyntaxProblem.Mark, SyntaxProblem.Mark)? {
  // The stream, the document and the outermost mapping begin.
  for _ in 0..<3 { _ = try events.next() }
  while case .scalar(let text, _) = try events.next().kind {
    var event = try events.next()
    let start = event.start
    var end = start
    var depth = 0
    while true {
      switch event.kind {
      case .mappingStart, .sequenceStart: depth += 1
      case .mappingEnd, .sequenceEnd: depth -= 1
      default: break
      }
      // The end of a block is said behind the comments that follow it, and has no signs of its own.
      if event.start != event.end { end = event.end }
      if depth == 0 { break }
      event = try events.next()
    }
    if text == key { return (start, end) }
  }
  return nil
}

/// A value of TOML on one line: as much behind the sign as is read as a value, and a comment after it is none.
private func tomlExtent(of entry: YAMLEntry, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  guard let line = lineStart(ofLine: Int(entry.key.location.line), in: bytes) else { return nil }
  let lineEnd = bytes[line..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
  guard let sign = bytes[line..<lineEnd].firstIndex(of: UInt8(ascii: "=")),
    let start = bytes[(sign + 1)..<lineEnd].firstIndex(where: { $0 != 0x20 && $0 != 0x09 })
  else { return nil }
  let comments = bytes[start..<lineEnd].indices.filter { bytes[$0] == UInt8(ascii: "#") }
  for end in comments + [lineEnd] {
    var log = DiagnosticLog()
    let piece = Array("k = ".utf8) + bytes[start..<end]
    guard parseTOML(SourceText(path: "", bytes: piece), range: 0..<piece.count, log: &log) != nil, !log.hasErrors
    else { continue }
    var trimmed = end
    while trimmed > start, bytes[trimmed - 1] == 0x20 || bytes[trimmed - 1] == 0x09 { trimmed -= 1 }
    return start..<trimmed
  }
  return nil
}

/// Where a line can stand above an entry, and above the comments directly above it, which are about that.
private func placeAbove(_ entry: YAMLEntry, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  guard var place = lineStart(ofLine: Int(entry.key.location.line), in: bytes) else { return nil }
  while place > range.lowerBound {
    let start = bytes[range.lowerBound..<(place - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
    guard bytes[start..<place].first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#") else { break }
    place = start
  }
  return place
}

/// Where a line of the text begins, from 1.
private func lineStart(ofLine line: Int, in bytes: [UInt8]) -> Int? {
  var start = bytes.startIndex
  for _ in 1..<max(1, line) {
    guard let feed = bytes[start...].firstIndex(of: 0x0A) else { return nil }
    start = feed + 1
  }
  return bytes.starts(with: [0xEF, 0xBB, 0xBF]) && line == 1 ? start + 3 : start
}

/// As the lines of a mapping end.
private func lineEnd(of bytes: [UInt8], _ range: Range<Int>) -> String {
  let feed = bytes[max(0, range.lowerBound - 2)...].firstIndex(of: 0x0A)
  return feed.map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
}

/// The lines of a range, to find the byte at a line and a column of libyaml's, which count from 0 and in scalars.
private struct LineStarts {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let starts: [Int]

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    starts = [range.lowerBound] + range.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

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
}
