package import Languages

/// Every page of the site, planned: what it shows, where it is and what it links to.
///
/// Only its rendering is left.
package struct Site: Sendable {
  package var catalog: Catalog
  /// By the index of their edition in `Catalog.editions`.
  package var articles: [Article]
  package var pages: [Page]
  package var feeds: [Feed] = []
  package var listings: [Language: Listing]
  /// The columns nearest in subject to each work, by the index in `Catalog.works`.
  package var related: [[Int]]
  package var routes: RouteTable
  /// Every old address, in the order of the addresses.
  package var redirects: [Redirect] = []
  /// The page on which an edition stands beside another, by the index in `Catalog.editions`.
  package var parallelRoutes: [Int: Route] = [:]
  package var sharePictures = SharePicturePlan()

  /// Inlinable, as otherwise each look at one of its parts would copy all of them.
  @inlinable package var config: SiteConfig { catalog.config }
}

extension Site {
  /// The editions beside whose pages files with citations lie: those of columns.
  package var citedEditions: some Sequence<Edition> {
    catalog.editions.lazy.filter { catalog.works[$0.work].kind == .column }
  }

  /// A page in every language that has it, by the codes that search engines read, and by `x-default` in the site's
  /// default language; empty for a page that stands alone.
  ///
  /// The heads of pages and the sitemap both ask here, so that they cannot disagree. What is hidden from search engines
  /// names no translation and is named by none.
  package func searchAlternates(of page: Page) -> [(code: String, route: Route)] {
    let alternates = searchable(page)
    let named = alternates.map { (code: $0.language.code, route: $0.route) }
    let standard = alternates.first { $0.language == config.defaultLanguage?.language }
    return named + (standard.map { [(code: "x-default", route: $0.route)] } ?? [])
  }

  private func searchable(_ page: Page) -> [Alternate] {
    guard case .article(let id) = page.kind else { return page.alternates }
    let editions = catalog.works[catalog.editions[id].work].editions.map { catalog.editions[$0] }
    let hidden = editions.filter(\.isHiddenFromSearch)
    if hidden.isEmpty { return page.alternates }
    if hidden.contains(where: { $0.id == id }) { return [] }
    let rest = page.alternates.filter { alternate in !hidden.contains { $0.language == alternate.language } }
    return rest.count > 1 ? rest : []
  }
}
