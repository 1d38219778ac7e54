package import Languages

/// Every page of the site, planned: what it shows, where it is and what it links to.
///
/// Only its rendering is left. A class that never changes: pages are rendered on all cores, and a copy of a structure
/// would count references to each of its dozens of parts, for which the cores would wait for one another.
package final class Site: Sendable {
  package let catalog: Catalog
  /// That of the catalog.
  package let config: SiteConfig
  /// By the index of their edition in `Catalog.editions`.
  package let articles: [Article]
  package let pages: [Page]
  package let feeds: [Feed]
  package let listings: [Language: Listing]
  /// The columns nearest in subject to each work, by the index in `Catalog.works`.
  package let related: [[Int]]
  /// Every old address, in the order of the addresses.
  package let redirects: [Redirect]
  /// The page on which an edition stands beside another, by the index in `Catalog.editions`.
  package let parallelRoutes: [Int: Route]
  package let sharePictures: SharePicturePlan

  package init(_ plan: SitePlan) {
    catalog = plan.catalog
    config = plan.config
    articles = plan.articles
    pages = plan.pages
    feeds = plan.feeds
    listings = plan.listings
    related = plan.related
    redirects = plan.redirects
    parallelRoutes = plan.parallelRoutes
    sharePictures = plan.sharePictures
  }
}

extension Site {
  /// A page in every language that has it, by the codes that search engines read, and by `x-default` in the site's
  /// default language; empty for a page that stands alone.
  ///
  /// The heads of pages and the sitemap both ask here, so that they cannot disagree. What is hidden from search engines
  /// names no translation and is named by none.
  package func searchAlternates(of page: Page) -> [(code: String, route: Route)] {
    let alternates = searchable(page)
    var named: [(code: String, route: Route)] = []
    named.reserveCapacity(alternates.count + 1)
    for alternate in alternates { named.append((alternate.language.code, alternate.route)) }
    let standard = alternates.first { $0.language == catalog.languages.first }
    if let standard { named.append(("x-default", standard.route)) }
    return named
  }

  private func searchable(_ page: Page) -> [Alternate] {
    guard case .article(let id) = page.kind else { return page.alternates }
    let editions = catalog.works[catalog.editions[id].work].editions
    let hidden = editions.filter { catalog.editions[$0].isHiddenFromSearch }
    if hidden.isEmpty { return page.alternates }
    if hidden.contains(id) { return [] }
    let rest = page.alternates.filter { alternate in
      !hidden.contains { catalog.editions[$0].language == alternate.language }
    }
    return rest.count > 1 ? rest : []
  }
}
