package import Diagnostics
import Languages

/// Plans every page of the site: its route, the columns that it lists, and the same page in the other languages; and
/// every file that is written.
///
/// - Parameters:
///   - search: The files that the search of the site reads, where somebody has them already.
///   - makesSearchWhenAsked: Whether of these only the entry is planned.
package func planSite(
  _ catalog: Catalog, _ articles: [Article], themeFiles: [ThemeFile], sitemap limits: SitemapPlan.Limits = .init(),
  search: SearchPlan? = nil, makesSearchWhenAsked: Bool = false, log: inout DiagnosticLog
) -> SitePlan {
  let languages = catalog.languages
  let listings = parallelMap(count: languages.count, batch: 1) { Listing(languages[$0], in: catalog) }
  var site = SitePlan(
    catalog: catalog, articles: articles,
    listings: Dictionary(uniqueKeysWithValues: listings.map { ($0.language, $0) }))
  var planner = PagePlanner(catalog: catalog, routes: catalog.config.routes)
  planner.pages = parallelMap(count: listings.count, batch: 1) { [planner] in
    var planner = planner
    planner.plan(listings[$0])
    return planner.pages
  }.flatMap(\.self)
  // Much of what follows is one step after another; this fills the other cores.
  let related = Meanwhile { relatedColumns(in: catalog, limit: catalog.config.relatedLimit) }
  planner.planSharedPages(site.listings)
  if catalog.config.parallelEnabled { planner.pages += parallelPages(in: catalog) }
  site.pages = planner.linkedPages()
  site.feeds = plannedFeeds(catalog, site.listings)
  site.parallelRoutes = parallelRoutes(of: site.pages)
  site.sitemap = SitemapPlan(site, limits: limits)
  let unequal = Meanwhile { [pages = site.pages] in
    var log = DiagnosticLog()
    reportUnequalEditions(on: pages, catalog, articles, log: &log)
    return log
  }
  site.search = search ?? SearchPlan(catalog, articles)
  site.makesSearchWhenAsked = makesSearchWhenAsked
  site.planFiles(themeFiles, log: &log)
  planSharePictures(in: &site, log: &log)
  planRedirects(in: &site, log: &log)
  site.reportOwnFiles(log: &log)
  log.append(unequal.value())
  checkLinks(in: site, log: &log)
  site.related = related.value()
  return site
}

/// Collects pages language by language, then links those that are the same page.
private struct PagePlanner: Sendable {
  let catalog: Catalog
  let routes: SiteRoutes
  var pages: [Page] = []
  /// How many titles one page of all columns holds, against the columns of another list.
  private static let titlesPerColumn = 10

  mutating func plan(_ listing: Listing) {
    let language = listing.language
    for edition in catalog.editions where edition.language == language {
      pages.append(Page(kind: .article(edition: edition.id), language: language, route: edition.route))
    }
    addList(.home, at: routes.home(language), listing.columns, language)
    addList(
      .columns, at: routes.index(.columns, language), listing.columns, language, size: Self.titlesPerColumn)
    if catalog.config.hasTitleIndex {
      addList(
        .titles, at: routes.titles(language), listing.byTitle(in: catalog), language, size: Self.titlesPerColumn)
    }
    for taxonomy in Taxonomy.allCases {
      planTerms(taxonomy, listing)
    }
    pages.append(Page(kind: .archive, language: language, route: routes.index(.archive, language)))
    for (year, columns) in listing.years {
      pages.append(
        Page(
          kind: .archiveYear(year), language: language, route: routes.year(year, language), entries: columns))
    }
    if catalog.config.search.isWanted {
      pages.append(Page(kind: .search, language: language, route: routes.index(.search, language)))
    }
  }

  private mutating func planTerms(_ taxonomy: Taxonomy, _ listing: Listing) {
    let language = listing.language
    let terms = catalog.terms[taxonomy] ?? []
    if listing.hasIndex(taxonomy, in: catalog) {
      let route = routes.index(IndexPage(taxonomy), language)
      pages.append(Page(kind: .terms(taxonomy), language: language, route: route))
    }
    for (index, term) in terms.enumerated() where listing.hasPage(taxonomy, index) {
      let columns = listing.columnsByTerm[taxonomy]?[index] ?? []
      // A series is read from its first part.
      addList(
        .term(taxonomy, index), at: routes.term(term.id, of: taxonomy, language),
        taxonomy == .series ? columns.reversed() : columns, language)
    }
  }

  private mutating func addList(
    _ kind: PageKind, at route: Route, _ columns: [ListedColumn], _ language: Language, size factor: Int = 1
  ) {
    let parts = listPages(
      of: columns, size: catalog.config.pagerSize * factor, ownLanguageLeads: kind.ownLanguageLeads)
    let routes = parts.indices.map { self.routes.page($0 + 1, of: route) }
    for (index, entries) in parts.enumerated() {
      pages.append(
        Page(
          kind: kind, language: language, route: routes[index], entries: entries,
          pager: Pager(number: index + 1, routes: routes, total: columns.count)))
    }
  }

  mutating func planSharedPages(_ listings: [Language: Listing]) {
    if routes.hasChooser { pages.append(Page(kind: .chooser, language: nil, route: SiteRoutes.front)) }
    // What is missing at the root is missing in all languages.
    for language in [nil] + catalog.languages.filter({ !routes.isAtRoot($0) }).map(Optional.some) {
      pages.append(Page(kind: .notFound, language: language, route: routes.notFound(language)))
    }
  }

  /// The pages with their alternates: pages of one kind and number are each other's translations.
  func linkedPages() -> [Page] {
    var groups = TranslationGroups(works: catalog.works.count)
    let numbers = pages.map { groups.number(of: $0, in: catalog) }
    var alternates: [[Alternate]] = Array(repeating: [], count: groups.count)
    for (page, number) in zip(pages, numbers) {
      // What is missing in one language is no translation of what is missing in another.
      guard let language = page.language, page.kind != .notFound else { continue }
      alternates[number].append(Alternate(language: language, route: page.route))
    }
    let homes = groups.number(ofKind: .home)
    let searched = alternates.indices.map {
      searchAlternates(alternates[$0], work: groups.work($0), areHomes: $0 == homes)
    }
    return parallelMap(count: pages.count, batch: 256) { [pages, alternates] index in
      let (page, group) = (pages[index], numbers[index])
      if page.kind == .chooser, let homes { return page.linked(to: [], searched: searched[homes]) }
      guard page.language != nil, alternates[group].count > 1 else { return page }
      return page.linked(to: alternates[group], searched: isHidden(page) ? [] : searched[group])
    }
  }

  /// A page in every language that has it, and in the site's default language for all others; what is hidden from search
  /// engines is left out.
  ///
  /// Those who read none of the languages of the home pages choose one at the front page, where there is one.
  private func searchAlternates(_ group: [Alternate], work: Int?, areHomes: Bool) -> [SearchAlternate] {
    guard group.count > 1 else { return [] }
    var shown = group
    if let work {
      let hidden = catalog.works[work].editions.lazy.map { catalog.editions[$0] }.filter(\.isHiddenFromSearch)
      shown.removeAll { alternate in hidden.contains { $0.language == alternate.language } }
    }
    guard shown.count > 1 else { return [] }
    let standard =
      areHomes && routes.hasChooser
      ? SiteRoutes.front : shown.first { $0.language == catalog.languages.first }?.route
    return shown.map { SearchAlternate(code: $0.language.code, route: $0.route) }
      + (standard.map { [SearchAlternate(code: "x-default", route: $0)] } ?? [])
  }

  private func isHidden(_ page: Page) -> Bool {
    if case .article(let edition) = page.kind { catalog.editions[edition].isHiddenFromSearch } else { false }
  }
}

/// The numbers under which a page and its translations are gathered: first those of works, then those of other pages.
private struct TranslationGroups {
  /// What a page that shows no edition has in common with its translations.
  private struct Identity: Hashable {
    let kind: PageKind
    let number: Int
  }

  private let works: Int
  private var others: [Identity: Int] = [:]

  init(works: Int) {
    self.works = works
  }

  var count: Int { works + others.count }

  /// The work whose editions a group has.
  func work(_ group: Int) -> Int? { group < works ? group : nil }

  /// The group of the first pages of a kind; `nil` when there are none.
  func number(ofKind kind: PageKind) -> Int? { others[Identity(kind: kind, number: 1)] }

  mutating func number(of page: Page, in catalog: Catalog) -> Int {
    if case .article(let edition) = page.kind { return catalog.editions[edition].work }
    let identity = Identity(kind: page.kind, number: page.pager?.number ?? 1)
    let number = others[identity] ?? count
    others[identity] = number
    return number
  }
}

extension Listing {
  /// The columns in the order of the alphabet of the language, those without an edition in it after the others.
  fileprivate func byTitle(in catalog: Catalog) -> [ListedColumn] {
    let keyed = parallelMap(count: columns.count, batch: 256) {
      (columns[$0], SortKey(catalog.editions[columns[$0].edition].title, in: language))
    }
    return keyed.sorted { one, other in
      if one.0.isForeign != other.0.isForeign { return other.0.isForeign }
      return one.1 != other.1 ? one.1 < other.1 : one.0.edition < other.0.edition
    }.map(\.0)
  }
}
