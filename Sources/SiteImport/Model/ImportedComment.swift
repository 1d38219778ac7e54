/// What a reader wrote under a column: what may be published of it, and no e-mail, address or number of a machine.
package struct ImportedComment: Sendable, Equatable {
  /// Unique among the comments of its work.
  package var id: String
  /// The comment that it answers.
  package var parent: String?
  package var author: String
  /// The author's own page, if it is one of the web.
  package var url: String?
  /// As front matter has dates, on the site's own clocks: `2025-08-22 14:05`.
  package var date: String
  /// Markdown.
  package var text: String

  package init(id: String, parent: String?, author: String, url: String?, date: String, text: String) {
    self.id = id
    self.parent = parent
    self.author = author
    self.url = url
    self.date = date
    self.text = text
  }
}
