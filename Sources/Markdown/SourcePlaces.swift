import Diagnostics
import Markup

/// Finds, for what stands in cmark's tree, the place in the file.
///
/// cmark knows the line of a block well, that of an inline mostly, and columns only until the first escape;
/// so the bytes themselves are looked for, from the line that cmark names to the end of the block.
struct SourcePlaces {
  let source: SourceText
  /// Those of `source`.
  let bytes: [UInt8]
  let body: Range<Int>
  /// Where the lines begin; found when one is asked for, unless a scan has found them before.
  var lineStarts: [Int] = []
  /// Behind what was found last: on a line of many links, the next stands after it.
  private var cursor = 0
  private var locationCount = 0
  /// How many places of one body are looked for, each of which costs a search through the file; the log keeps fewer.
  static let mostPlaces = 400
  /// How far a search goes, so that no input can make many searches of a long line slow.
  private static let reach = 8192
  /// How many lines of the file stand before the body.
  private let linesBefore: Int

  init(source: SourceText, body: Range<Int>) {
    self.source = source
    self.body = body
    bytes = source.bytes
    linesBefore = bytes[..<body.lowerBound].count { $0 == UInt8(ascii: "\n") }
  }

  /// Where a line of the body (from 1) begins in the file.
  mutating func offset(ofLine line: Int) -> Int {
    readLines()
    if line <= 1 { return body.lowerBound }
    return line <= lineStarts.count ? lineStarts[line - 1] : body.upperBound
  }

  /// The line in the file, from 1, of a line of the body.
  func fileLine(ofLine line: Int) -> Int { linesBefore + max(line, 1) }

  /// The line in the file, from 1, of a byte.
  mutating func fileLine(atByte offset: Int) -> Int { linesBefore + bodyLine(atByte: offset) }

  /// Where the lines of the body lie whose numbers are given, each with its end.
  mutating func lines(from first: Int, through last: Int) -> [Range<Int>] {
    readLines()
    return (first...max(first, min(last, lineStarts.count))).map { line in
      let start = offset(ofLine: line)
      return start..<max(start, offset(ofLine: line + 1))
    }
  }

  /// The line of the body, from 1, of a byte.
  mutating func bodyLine(atByte offset: Int) -> Int {
    readLines()
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The place of a byte for a diagnostic; beyond those that anyone reads, the file alone.
  mutating func location(atByte offset: Int) -> Location {
    locationCount += 1
    guard locationCount <= Self.mostPlaces else { return Location(path: source.path) }
    return source.location(atByte: offset)
  }

  /// Where some bytes stand in some lines of the body, after what was found last if they stand there.
  mutating func find(_ needle: [UInt8], fromLine first: Int, throughLine last: Int) -> Int? {
    let start = offset(ofLine: first)
    let end = offset(ofLine: last + 1)
    guard start < end, !needle.isEmpty else { return nil }
    var found: Int?
    if cursor > start, cursor < end {
      found = bytes.firstIndex(of: needle, in: cursor..<min(end, cursor + Self.reach))
    }
    if found == nil { found = bytes.firstIndex(of: needle, in: start..<min(end, start + Self.reach)) }
    if let found { cursor = found + needle.count }
    return found
  }

  /// Where a link or image stands: its destination if that is found, else the line of its block.
  mutating func find(_ destination: [UInt8], near node: Node, _ firstLine: Int, _ lastLine: Int) -> Int {
    let line = node.line > 0 ? node.line : firstLine
    // cmark names the line on which a link ends; a title may stand on a later one than the destination.
    return find(destination, fromLine: line, throughLine: max(line, lastLine))
      ?? find(destination, fromLine: firstLine, throughLine: max(line, lastLine))
      ?? offset(ofLine: line)
  }

  private mutating func readLines() {
    guard lineStarts.isEmpty else { return }
    lineStarts.append(body.lowerBound)
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[body])
      var index = 0
      while true {
        index = text.endOfPlainRun(from: index) { has(0x0A, in: $0) | has(0x0D, in: $0) }
        guard index < text.count else { return }
        let byte = text[index]
        index += 1
        let isAlone = byte == UInt8(ascii: "\r") && index < text.count && text[index] != UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || isAlone { lineStarts.append(body.lowerBound + index) }
      }
    }
  }
}
