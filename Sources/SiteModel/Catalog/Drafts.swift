import Languages

/// A work while its editions are gathered, before all works are ordered and numbered.
struct WorkDraft: Sendable {
  var kind: WorkKind
  var key: String
  var date: DateTime?
  /// Found when all works are gathered.
  var terms = WorkTerms()
  var isFeatured: Bool
  var originalLanguage: Language?
  var translator: String?
  var publishedIn: PublishedIn?
  /// Left in one language on purpose.
  var isUntranslated = false
  var editions: [EditionDraft] = []
}

/// An edition before it is numbered; `Edition` says what its parts are.
struct EditionDraft: Sendable {
  var document: Int
  var language: Language
  var title: String
  var linkTitle: String?
  var subtitle: String?
  var summary: String?
  var slug: String
  var route: Route
  var feedID: String?
  var lastModified: DateTime?
  var corrections: [Correction]
  var isHiddenFromSearch: Bool
  var layout: String?
  var image: EditionImage?
  var params: [String: ParameterValue]
}

/// A catalog whose works are numbered.
struct CatalogDraft {
  var project: Project
  var works: [Work] = []
  var editions: [Edition] = []
  var terms: [Taxonomy: [Term]]
  var skipped: [SkippedEdition]
  var heldBackCategories: Set<Int>
  var clock: ClockRange
}
