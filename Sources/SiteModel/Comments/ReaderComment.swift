package import Languages
package import Records

/// What a reader wrote under a column in former days: shown with it, and answered no more.
package struct ReaderComment: Sendable, Hashable {
  /// The id with which its element stands on the page, unique among the comments of a work.
  package var anchor: String
  /// How many comments stand above it in its thread, the first of which answers nothing.
  package var depth = 0
  /// The place in the list of the one that it answers.
  package var parent: Int?
  package var author: String?
  /// The author's own page, of the web.
  package var url: String?
  package var date: DateTime?
  /// Markdown.
  package var text: String
}

/// The comments of one work, as they stand in a file beside its editions.
package struct CommentsFile: Sendable {
  /// From the site's root: `content/columns/2025/visit.comments.yml`.
  package let path: String
  package let kind: WorkKind
  /// That of the work: `columns/2025/visit`.
  package let key: String
  /// Each behind the one that it answers, in the order of the file among those that answer the same.
  package let comments: [ReaderComment]
  /// Changes when anything of them does.
  package let fingerprint: Fingerprint
}

extension CommentsFile {
  private static let endings = [".comments.yml", ".comments.yaml"]

  /// What a path says of the file of comments at it; `nil` for other files.
  package static func work(ofFileAt path: String) -> (kind: WorkKind, key: String)? {
    guard let ending = endings.first(where: path.hasSuffix) else { return nil }
    // As the file of an edition in no language would be called, so that bundles and dots in names are read alike.
    return ContentPath(path.dropLast(ending.utf8.count) + ".und.md").map { ($0.kind, $0.key) }
  }
}

extension ReaderComment {
  func add(to record: inout RecordWriter) {
    record.write(anchor)
    record.write(depth)
    parent.write(to: &record)
    author.write(to: &record)
    url.write(to: &record)
    date.write(to: &record)
    record.write(text)
  }
}
