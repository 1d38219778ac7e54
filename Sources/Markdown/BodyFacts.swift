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
  /// What raw HTML makes a browser fetch, pictures of this site left out, and what readers can ask other hosts for.
  package var embedded: [EmbeddedAddress] = []
  /// Whether a theme's script has links to make into players.
  package var hasPlayers = false

  package init() {}

  package init(_ body: MarkdownBody) {
    outline = body.outline
    wordCount = body.wordCount
    links = body.links
    images = body.images
    fragments = body.fragments
    blocks = body.blocks
    embedded = body.embedded
    hasPlayers = body.hasPlayers
  }
}

extension BodyFacts: Exchanged {
  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&outline)
    record.exchange(&wordCount)
    record.exchange(&links)
    record.exchange(&images)
    record.exchange(&fragments)
    record.exchange(&blocks)
    record.exchange(&embedded)
    record.exchange(&hasPlayers)
  }
}

extension WordCount: Exchanged {
  package init() { self.init(latin: 0) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&latin)
    record.exchange(&arabic)
    record.exchange(&other)
  }
}

extension MarkdownBody.Heading: Exchanged {
  package init() { self.init(level: 0, id: "", text: "", html: [], line: 0) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&level)
    record.exchange(&id)
    record.exchange(&text)
    record.exchange(&html)
    record.exchange(&line)
  }
}

extension MarkdownBody.Link: Exchanged {
  package init() { self.init(destination: "", line: 0, offset: 0) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&destination)
    record.exchange(&line)
    record.exchange(&offset)
  }
}

extension MarkdownBody.Image: Exchanged {
  package init() { self.init(destination: "", alternativeText: "", line: 0, offset: 0) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&destination)
    record.exchange(&alternativeText)
    record.exchange(&line)
    record.exchange(&offset)
  }
}

extension MarkdownBody.Block: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(kind.rawValue)
    range.write(to: &record)
    level.write(to: &record)
    record.write(line)
  }

  package init(from record: inout RecordReader) {
    let kind = Kind(rawValue: record.number())
    self.init(kind: kind ?? .paragraph, range: record.value(), level: record.value(), line: record.number())
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
