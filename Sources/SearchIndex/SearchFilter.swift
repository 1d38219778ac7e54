/// What results are limited to; `nil` for no limit.
package struct SearchFilter: Hashable, Sendable {
  package var language: String?
  /// The id of a category; columns of those below it have it too.
  package var category: String?
  package var year: Int?

  package init(language: String? = nil, category: String? = nil, year: Int? = nil) {
    self.language = language
    self.category = category
    self.year = year
  }
}
