import Languages

/// A work of which something is published, before all works are ordered and numbered.
struct LiveWork: Sendable {
  /// With the documents of the editions that are published.
  let group: WorkGroup
  let shared: WorkValues
  let date: DateTime?
  let originalLanguage: Language?
  /// Left in one language on purpose.
  let isUntranslated: Bool
  /// Found when all works are gathered.
  var terms = WorkTerms()
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
