package import Languages

/// A list of the newest columns for programs that follow a site.
package struct Feed: Sendable {
  /// What the columns of a feed have in common.
  package enum Subject: Sendable, Hashable {
    case all
    case term(Taxonomy, Int)
  }

  package var subject: Subject
  /// The language of the columns, or `nil` for the feed of all languages.
  package var language: Language?
  /// The routes of the formats that site.yml asks for.
  package var routes: [FeedFormat: Route]
  /// Indices into `Catalog.editions`, the newest first.
  package var editions: [Int]
}

package enum FeedFormat: String, Sendable, CaseIterable {
  case atom
  case rss
  case json

  /// The name of the file in the folder of the page that the feed belongs to.
  package var fileName: String {
    switch self {
    case .atom: "feed.xml"
    case .rss: "rss.xml"
    case .json: "feed.json"
    }
  }

  package var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }
}

/// The feeds of a site: one of all languages, one of each, and one of each category, author and series that has
/// a page in the language.
///
/// A feed holds the editions of its language only: what has no edition in it is listed on pages, with a notice, but
/// would surprise in a feed.
func plannedFeeds(_ catalog: Catalog, _ listings: [Language: Listing]) -> [Feed] {
  let formats = FeedFormat.allCases.filter { catalog.config.feeds.formats.contains($0.rawValue) }
  guard !formats.isEmpty else { return [] }
  let limit = catalog.config.feeds.limit
  let routes = catalog.config.routes
  let formatRoutes = { (page: Route) in
    Dictionary(uniqueKeysWithValues: formats.map { ($0, routes.feed($0, beside: page)) })
  }
  var feeds: [Feed] = []
  if catalog.languages.count > 1 {
    let newest = catalog.works.lazy.filter { $0.kind == .column }.flatMap(\.editions)
    feeds.append(
      Feed(
        subject: .all, language: nil, routes: formatRoutes(routes.feedsPage(nil)), editions: Array(newest.prefix(limit))
      ))
  }
  for language in catalog.languages {
    guard let listing = listings[language] else { continue }
    feeds.append(
      Feed(
        subject: .all, language: language, routes: formatRoutes(routes.feedsPage(language)),
        editions: Array(listing.editions.prefix(limit))))
    for taxonomy in [Taxonomy.categories, .authors, .series] {
      for (index, term) in (catalog.terms[taxonomy] ?? []).enumerated() where listing.hasPage(taxonomy, index) {
        let own = listing.columnsByTerm[taxonomy]?[index].lazy.filter { !$0.isForeign }.map(\.edition) ?? []
        feeds.append(
          Feed(
            subject: .term(taxonomy, index), language: language,
            routes: formatRoutes(routes.term(term.id, of: taxonomy, language)), editions: Array(own.prefix(limit))))
      }
    }
  }
  return feeds
}
