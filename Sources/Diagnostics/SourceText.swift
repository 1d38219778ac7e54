/// The text of one input file, by which a byte offset becomes a place that a person can find.
package struct SourceText: Sendable {
  /// The path from the site's root, with `/` between folders.
  package let path: String
  /// The bytes as they stand in the file (UTF-8, without a byte order mark).
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of a byte: line and column from 1, the column counted in Unicode scalars.
  ///
  /// Lines are counted only when a place is asked for, so text without faults costs nothing.
  package func location(atByte offset: Int) -> Location {
    let end = Swift.min(Swift.max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return Location(
      path: path, line: line, column: scalarCount(lineStart..<end) + 1, excerpt: excerpt(fromByte: lineStart))
  }

  /// The place of a line and a column (both from 1, the column in Unicode scalars).
  package func location(line: Int, column: Int? = nil) -> Location {
    var current = 1
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if current == line { break }
      current += 1
      start = index + 1
    }
    guard current == line else { return Location(path: path, line: line, column: column) }
    return Location(path: path, line: line, column: column, excerpt: excerpt(fromByte: start))
  }

  private func excerpt(fromByte start: Int) -> String {
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
