/// The text of a rendered article as a reader sees it, block by block: paragraphs, headings, items of lists, couplets,
/// cells, notes.
///
/// White space is one space; a line that is broken on purpose ends in a line end. Marks of footnotes and the links back
/// from them are no text, nor is what browsers do not show.
package struct ArticleText: Sendable {
  /// A heading and the block that it is.
  package struct Heading: Sendable, Hashable {
    package var block: Int
    package var id: String

    package init(block: Int, id: String) {
      self.block = block
      self.id = id
    }
  }

  /// The texts of all blocks, one after the other.
  package private(set) var bytes: [UInt8] = []
  /// Where each block ends.
  package private(set) var ends: [Int] = []
  package private(set) var headings: [Heading] = []
  /// The first block of the footnotes, which stand below no heading.
  package private(set) var notes: Int?

  /// Reads the HTML of an article.
  package init(html: [UInt8]) {
    self = html.withUnsafeBufferPointer { html in
      var reader = BlockReader(html: html)
      reader.read()
      return reader.text
    }
  }

  /// - Parameter size: About how many bytes it will be.
  init(size: Int) {
    bytes.reserveCapacity(size)
  }

  package var count: Int { ends.count }

  /// The bytes of a block.
  package func range(_ block: Int) -> Range<Int> { (block == 0 ? 0 : ends[block - 1])..<ends[block] }

  mutating func endBlock(heading id: String?) {
    let start = ends.last ?? 0
    while let last = bytes.last, bytes.count > start, last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") {
      bytes.removeLast()
    }
    guard bytes.count > start else { return }
    if let id { headings.append(Heading(block: ends.count, id: id)) }
    ends.append(bytes.count)
  }

  mutating func beginNotes() { notes = notes ?? ends.count }

  mutating func appendSpace(_ space: UInt8) {
    guard let last = bytes.last, bytes.count > ends.last ?? 0, last != UInt8(ascii: "\n") else { return }
    if last != UInt8(ascii: " ") {
      bytes.append(space)
    } else if space == UInt8(ascii: "\n") {
      bytes[bytes.count - 1] = space
    }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ part: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: part) }
}
