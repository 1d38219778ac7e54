import Languages

/// The words that a site has for what its texts name: ids and names of categories, tags, series, authors, and codes of
/// languages.
package struct SiteVocabulary: Sendable {
  /// What the texts of a site may name of one kind.
  struct Words: Sendable {
    var all: [String]
    /// Whether any other is a fault.
    var isClosed: Bool
  }

  /// By the key of front matter that takes them.
  private(set) var words: [String: Words] = [:]
  /// The keys of front matter that the site passes over.
  let ignoredKeys: [String]

  package init(_ catalog: Catalog) {
    let config = catalog.config
    ignoredKeys = config.ignoredKeys.sorted()
    let defined: [Taxonomy: [TermConfig]] = [
      .categories: config.categories, .series: config.series, .tags: config.tags,
      .authors: config.authors.map { TermConfig(id: $0.id, name: $0.name) },
    ]
    for taxonomy in Taxonomy.allCases {
      let own = defined[taxonomy] ?? []
      var all = own.map(\.id) + own.flatMap { $0.name.texts.values.sorted() }
      if own.isEmpty || taxonomy == .tags {
        all += (catalog.terms[taxonomy] ?? []).flatMap { $0.name.texts.values.sorted() }
      }
      var seen: Set<String> = []
      words[taxonomy.rawValue] = Words(
        all: all.filter { seen.insert($0).inserted }, isClosed: !own.isEmpty && taxonomy != .tags)
    }
    let codes = Words(all: catalog.languages.map(\.code), isClosed: true)
    words["originalLanguage"] = codes
    words["lang"] = Words(all: codes.all, isClosed: false)
  }
}
