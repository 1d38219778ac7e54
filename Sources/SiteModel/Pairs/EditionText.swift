import Diagnostics
import Languages
import Markdown

/// An edition as it is held against its partner: the words of its blocks as readers see them, without code, addresses
/// and the marks of footnotes.
struct EditionText {
  let edition: Edition
  let document: Document
  let body: BodyFacts
  /// The words of each block, in the order of `body.blocks`.
  let blocks: [Prose]
  /// The words of the footnotes together.
  let notes: Prose
  private let source: SourceText
  private let html: [UInt8]

  init(_ edition: Edition, _ article: Article, in catalog: Catalog) {
    self.edition = edition
    document = catalog.documents[edition.document]
    source = document.source.inMemory
    body = article.body
    html = article.html
    // The places of the blocks are those of this HTML; a text that was changed since has others.
    let isWhole = article.body.blocks.allSatisfy { [html] in $0.range.upperBound <= html.count }
    blocks = body.blocks.map { [html] in isWhole ? Prose(of: html[$0.range]) : Prose() }
    let end = body.blocks.last?.range.upperBound ?? 0
    notes = isWhole ? Prose(of: html[end...]) : Prose()
  }

  var language: Language { edition.language }
  var path: String { document.path.path }
  var half: EditionHalf { EditionHalf(document: document, body: body, html: { html }) }
  /// Everything that stands in the file.
  var wholeText: String { String(decoding: source.bytes, as: UTF8.self) }

  /// How many footnotes stand below the text.
  var noteCount: Int {
    body.fragments.count { $0.hasPrefix("fn-") && $0.utf8.dropFirst(3).allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The block in which a line of the file stands.
  func block(atLine line: Int) -> Int? { body.blocks.lastIndex { $0.line > 0 && $0.line <= line } }

  /// Where a block begins.
  func place(ofBlock index: Int?) -> Location {
    guard let index, body.blocks[index].line > 0 else { return Location(path: path) }
    return source.location(line: body.blocks[index].line)
  }

  /// Where something stands that was typed in a block, else where that begins; without a block, in the footnotes.
  func place(of words: String, inBlock index: Int?) -> Location {
    let needle = Array(words.utf8)
    let first = index.map { body.blocks[$0].line } ?? (body.blocks.last?.line ?? 1)
    let bytes = source.bytes
    var offset = offset(ofLine: first)
    guard !needle.isEmpty, first > 0 else { return place(ofBlock: index) }
    let next = index.flatMap { $0 + 1 < body.blocks.count ? body.blocks[$0 + 1].line : nil }
    let end = next.map { self.offset(ofLine: $0) } ?? bytes.count
    while offset + needle.count <= end {
      if bytes[offset] == needle[0], bytes[offset..<offset + needle.count].elementsEqual(needle) {
        return source.location(atByte: offset)
      }
      offset += 1
    }
    return place(ofBlock: index)
  }

  func place(ofLine line: Int) -> Location { source.location(line: line) }

  private func offset(ofLine line: Int) -> Int {
    var left = line - 1
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      left -= 1
      if left == 0 { return offset + 1 }
    }
    return line <= 1 ? 0 : source.bytes.count
  }
}
