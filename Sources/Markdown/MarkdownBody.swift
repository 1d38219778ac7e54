package import Markup

/// A Markdown body after rendering: its HTML and what other pages need to know of it.
package struct MarkdownBody: Sendable, Hashable {
  /// The HTML, footnotes at its end.
  package var html: [UInt8] = []
  /// What stands before `<!--more-->`, else the first paragraph.
  package var summary = Summary()
  package var outline: [Heading] = []
  /// The text without markup, a line for each block.
  package var plainText: [UInt8] = []
  package var wordCount = WordCount()
  package var links: [Link] = []
  package var images: [Image] = []
  /// Every id that the HTML defines.
  package var fragments: [String] = []
  /// The top-level blocks, footnotes left out.
  package var blocks: [Block] = []

  /// What readers can ask the hosts of films and sounds for.
  package var embedded: [EmbeddedAddress] = []
  /// Whether a theme's script has links to make into players.
  package var hasPlayers = false

  /// Whether the source has a `<`: without one, no tag is the author's own.
  package var mayHoldTags = false

  package init() {}

  /// The beginning of a text, for lists and descriptions; without ids and footnote marks.
  package struct Summary: Sendable, Hashable {
    package var html: [UInt8] = []
    package var text = ""
    /// Whether the author marked its end.
    package var isMarked = false

    package init(html: [UInt8] = [], text: String = "", isMarked: Bool = false) {
      self.html = html
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// A heading of the outline.
  package struct Heading: Sendable, Hashable {
    package var level: Int
    package var id: String
    package var text: String
    /// Its content without links, ids and footnote marks, so that it can stand inside a link.
    package var html: [UInt8]
    /// The line in the file, from 1.
    package var line: Int

    package init(level: Int, id: String, text: String, html: [UInt8], line: Int) {
      self.level = level
      self.id = id
      self.text = text
      self.html = html
      self.line = line
    }
  }

  /// A link's destination and place.
  package struct Link: Sendable, Hashable {
    /// As the author wrote it, Markdown's escapes resolved.
    package var destination: String
    /// The line in the file, from 1.
    package var line: Int
    /// The byte in the file, from which `SourceText.location(atByte:)` tells line and column.
    package var offset: Int

    package init(destination: String, line: Int, offset: Int) {
      self.destination = destination
      self.line = line
      self.offset = offset
    }
  }

  /// A picture's address, alternative text and place.
  package struct Image: Sendable, Hashable {
    package var destination: String
    package var alternativeText: String
    package var line: Int
    package var offset: Int

    package init(destination: String, alternativeText: String, line: Int, offset: Int) {
      self.destination = destination
      self.alternativeText = alternativeText
      self.line = line
      self.offset = offset
    }
  }

  /// A top-level block and where its HTML stands.
  package struct Block: Sendable, Hashable {
    package var kind: Kind
    /// Bytes of `html`.
    package var range: Range<Int>
    /// The level of a heading.
    package var level: Int?
    /// The line in the file, from 1; 0 where the author's HTML leaves no trace of it.
    package var line: Int

    package init(kind: Kind, range: Range<Int>, level: Int? = nil, line: Int = 0) {
      self.kind = kind
      self.range = range
      self.level = level
      self.line = line
    }

    package enum Kind: Int, Sendable, Hashable {
      case paragraph, heading, list, blockQuote, code, couplets, figure, table, rule, html
    }
  }
}
