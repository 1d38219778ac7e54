/// A heading, a paragraph, a list… of a text that came from another program, as Markdown.
package struct ImportedBlock: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    /// A paragraph all of whose words are strong: often a heading.
    case strongParagraph
    case list, quotation, code, table, picture, html
    /// A line across the page.
    case rule
    /// Where the summary ends: `<!--more-->`.
    case summaryEnd
  }

  package var kind: Kind
  /// Its Markdown, of one or more lines, without one at the end.
  package var markdown: String
  /// The words that a reader sees, with one space between them.
  package var words: String

  package init(_ kind: Kind, _ markdown: String, words: String) {
    self.kind = kind
    self.markdown = markdown
    self.words = words
  }
}

extension [ImportedBlock] {
  /// The blocks as one text, with a line end behind the last.
  package var markdown: String { isEmpty ? "" : map(\.markdown).joined(separator: "\n\n") + "\n" }
}
