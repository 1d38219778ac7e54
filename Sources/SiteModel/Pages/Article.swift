package import Markdown

/// An edition with its rendered body.
package struct Article: Sendable {
  /// The index in `Catalog.editions`.
  package var edition: Int
  package var body: MarkdownBody
  /// An estimate, at least 1.
  package var readingMinutes: Int
  /// The summary that the author gives, else what stands before the mark `<!--more-->`, else the beginning of the text.
  package var summary: String
}
