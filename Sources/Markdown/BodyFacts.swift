package import Markup
package import Records

/// What other pages need to know of a body: everything but its HTML and its text.
package struct BodyFacts: Sendable, Hashable {
  package var outline: [MarkdownBody.Heading] = []
  package var wordCount = WordCount()
  package var links: [MarkdownBody.Link] = []
  package var images: [MarkdownBody.Image] = []
  /// Every id that the HTML defines.
  package var fragments: [String] = []
  /// The top-level blocks, footnotes left out.
  package var blocks: [MarkdownBody.Block] = []
  /// What raw HTML makes a browser fetch, pictures of this site left out.
  package var embedded: [EmbeddedAddress] = []

  package init() {}

  package init(_ body: MarkdownBody) {
    outline = body.outline
    wordCount = body.wordCount
    links = body.links
    images = body.images
    fragments = body.fragments
    blocks = body.blocks
  }
}

extension BodyFacts: Recorded {
  package func write(to record: inout RecordWriter) {
    outline.write(to: &record)
    wordCount.write(to: &record)
    links.write(to: &record)
    images.write(to: &record)
    fragments.write(to: &record)
    blocks.write(to: &record)
    embedded.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init()
    outline = record.value()
    wordCount = record.value()
    links = record.value()
    images = record.value()
    fragments = record.value()
    blocks = record.value()
    embedded = record.value()
  }
}

extension WordCount: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(latin)
    record.write(arabic)
    record.write(other)
  }

  package init(from record: inout RecordReader) {
    self.init(latin: record.number(), arabic: record.number(), other: record.number())
  }
}

extension MarkdownBody.Heading: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(level)
    record.write(id)
    record.write(text)
    record.write(html)
    record.write(line)
  }

  package init(from record: inout RecordReader) {
    self.init(
      level: record.number(), id: record.text(), text: record.text(), html: record.ownBytes(), line: record.number())
  }
}

extension MarkdownBody.Link: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(destination)
    record.write(line)
    record.write(offset)
  }

  package init(from record: inout RecordReader) {
    self.init(destination: record.text(), line: record.number(), offset: record.number())
  }
}

extension MarkdownBody.Image: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(destination)
    record.write(alternativeText)
    record.write(line)
    record.write(offset)
  }

  package init(from record: inout RecordReader) {
    self.init(
      destination: record.text(), alternativeText: record.text(), line: record.number(), offset: record.number())
  }
}

extension MarkdownBody.Block: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(kind.rawValue)
    range.write(to: &record)
    level.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    let kind = Kind(rawValue: record.number())
    self.init(kind: kind ?? .paragraph, range: record.value(), level: record.value())
    if kind == nil { record.markDamaged() }
  }
}

extension EmbeddedAddress: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(kind.rawValue)
    record.write(address)
  }

  package init(from record: inout RecordReader) {
    let kind = Kind(rawValue: record.text())
    if kind == nil { record.markDamaged() }
    self.init(kind ?? .picture, record.text())
  }
}
