/// What finds the terms of each taxonomy.
///
/// One after the other and not in a dictionary, which would move a resolver out and in again for every name.
struct TermResolvers {
  private var all: [TermResolver]

  init(_ config: SiteConfig) {
    all = Taxonomy.allCases.map { TermResolver($0, config: config) }
  }

  subscript(taxonomy: Taxonomy) -> TermResolver {
    get { all[taxonomy.place] }
    _modify { yield &all[taxonomy.place] }
  }

  var terms: [Taxonomy: [Term]] {
    Dictionary(uniqueKeysWithValues: zip(Taxonomy.allCases, all.map(\.terms)))
  }
}

extension Taxonomy {
  /// The index in `allCases`.
  fileprivate var place: Int {
    switch self {
    case .categories: 0
    case .tags: 1
    case .series: 2
    case .authors: 3
    }
  }
}
