/// The text of one input file, by which a byte offset becomes a place that a person can find.
///
/// A text may lie in its file until somebody asks for it: the texts of twenty thousand columns need not be in memory
/// together, and most have no fault to be shown.
package struct SourceText: Sendable {
  private enum Content: Sendable {
    case inMemory([UInt8])
    case inFile(@Sendable () -> [UInt8])
  }

  /// The path from the site's root, with `/` between folders.
  package let path: String
  private let content: Content

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .inMemory(bytes)
  }

  /// A text that `read` gives whenever it is asked for.
  package init(path: String, read: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    content = .inFile(read)
  }

  /// The bytes as they stand in the file (UTF-8, without a byte order mark).
  ///
  /// Of a text that lies in its file they are read again each time; whoever looks twice takes `inMemory` first.
  package var bytes: [UInt8] {
    switch content {
    case .inMemory(let bytes): bytes
    case .inFile(let read): read()
    }
  }

  /// The same text with its bytes at hand.
  package var inMemory: SourceText { SourceText(path: path, bytes: bytes) }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of a byte: line and column from 1, the column counted in Unicode scalars.
  ///
  /// Lines are counted only when a place is asked for, so text without faults costs nothing.
  package func location(atByte offset: Int) -> Location {
    let bytes = bytes
    let end = Swift.min(Swift.max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return Location(
      path: path, line: line, column: Self.scalarCount(bytes[lineStart..<end]) + 1,
      excerpt: Self.excerpt(bytes[lineStart...]))
  }

  /// The place of a line and a column (both from 1, the column in Unicode scalars).
  package func location(line: Int, column: Int? = nil) -> Location {
    let bytes = bytes
    var current = 1
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if current == line { break }
      current += 1
      start = index + 1
    }
    guard current == line else { return Location(path: path, line: line, column: column) }
    return Location(path: path, line: line, column: column, excerpt: Self.excerpt(bytes[start...]))
  }

  private static func excerpt(_ rest: ArraySlice<UInt8>) -> String {
    String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }

  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
