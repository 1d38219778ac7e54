import Markup

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
  /// Lines are counted only when a place is asked for, so text without faults costs nothing; each place costs a walk from
  /// the beginning. Whoever may ask for many asks the log first whether it has room for one more.
  package func location(atByte offset: Int) -> Location {
    let bytes = bytes
    return bytes.withUnsafeBufferPointer { text in
      let end = Swift.min(Swift.max(offset, 0), text.count)
      let before = UnsafeBufferPointer(rebasing: text[..<end])
      let start = before.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
      let line = 1 + before.count { $0 == Self.lineFeed }
      return Location(
        path: path, line: line, column: Self.scalarCount(text[start..<end]) + 1,
        excerpt: Self.excerpt(text[start...], through: end - start))
    }
  }

  /// The place of a line and a column (both from 1, the column in Unicode scalars).
  package func location(line: Int, column: Int? = nil) -> Location {
    let bytes = bytes
    return bytes.withUnsafeBufferPointer { text in
      guard let start = Self.start(ofLine: line, in: text) else {
        return Location(path: path, line: line, column: column)
      }
      return Location(
        path: path, line: line, column: column, excerpt: Self.excerpt(text[start...], through: column ?? 0))
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  /// In bytes; a paragraph of Markdown is often one long line, but a megabyte is not kept for each fault in it.
  private static let longestExcerpt = 100_000

  private static func start(ofLine line: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = text.firstIndex(of: lineFeed, from: start) else { return nil }
      start = end + 1
    }
    return start
  }

  /// The line at the beginning of some text; `nil` when a place so far in it would not be seen.
  private static func excerpt(_ rest: Slice<UnsafeBufferPointer<UInt8>>, through place: Int) -> String? {
    guard place <= longestExcerpt else { return nil }
    let shown = rest.prefix(longestExcerpt + 4)
    let line = shown.prefix { $0 != lineFeed && $0 != UInt8(ascii: "\r") }
    guard line.count > longestExcerpt else { return String(decoding: line, as: UTF8.self) }
    // Cut before the scalar that does not fit whole.
    var end = line.startIndex + longestExcerpt
    while end > line.startIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: line[..<end], as: UTF8.self)
  }

  private static func scalarCount(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
