/// What the index of a site is made of.
package struct SearchSource: Sendable {
  /// A published edition that readers can find.
  package struct Document: Sendable {
    /// The number of its work among those of the source.
    package var work: Int
    /// The number of its language.
    package var language: Int
    package var title: String
    /// What stands below the title; empty where there is nothing.
    package var subtitle: String
    /// The names of its categories, tags, series and authors.
    package var names: [String]
    /// The words of the body; see `searchRecord(ofHTML:)`.
    package var body: [UInt8]
    /// The name of its fragment; see `SearchFragment`.
    package var fragment: String

    package init(
      work: Int, language: Int, title: String, subtitle: String, names: [String], body: [UInt8], fragment: String
    ) {
      self.work = work
      self.language = language
      self.title = title
      self.subtitle = subtitle
      self.names = names
      self.body = body
      self.fragment = fragment
    }
  }

  /// A column or standing page.
  package struct Work: Sendable {
    /// Of its date; 0 for a page without one.
    package var year: Int
    /// The numbers of its categories and of those above them, in order.
    package var categories: [Int]

    package init(year: Int, categories: [Int]) {
      self.year = year
      self.categories = categories
    }
  }

  package struct Category: Sendable {
    package var id: String
    package var parent: Int?
    /// Its name in each language that has one, by the order of the languages.
    package var names: [(language: String, name: String)]

    package init(id: String, parent: Int?, names: [(language: String, name: String)]) {
      self.id = id
      self.parent = parent
      self.names = names
    }
  }

  /// The codes of the site's languages, the default first.
  package var languages: [String] = []
  /// The oldest first, those without a date before all others.
  package var works: [Work] = []
  /// In the order of their works, those of one work in that of the languages.
  package var documents: [Document] = []
  package var categories: [Category] = []
  /// What means the same: the words on the one side and on the other.
  package var synonyms: [[String]] = []

  package init() {}
}
