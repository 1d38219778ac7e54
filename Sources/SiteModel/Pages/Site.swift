package import Languages

/// Every page of the site, planned: what it shows, where it is and what it links to.
///
/// Only its rendering is left.
package final class Site: Sendable {
  package let catalog: Catalog
  /// That of the catalog.
  package let config: SiteConfig
  /// By the index of their edition in `Catalog.editions`.
  package let articles: [Article]
  package let pages: [Page]
  package let feeds: [Feed]
  package let listings: [Language: Listing]
  /// The columns nearest in subject to each work for pages in a language, those that have an edition in it first, by the
  /// index in `Catalog.works`.
  package let related: [Language: [[Int]]]
  /// Every old address, in the order of the addresses.
  package let redirects: [Redirect]
  /// The page on which an edition stands beside another, by the index in `Catalog.editions`.
  package let parallelRoutes: [Int: Route]
  package let sharePictures: SharePicturePlan
  package let sitemap: SitemapPlan
  /// `nil` where the site has no search.
  package let search: SearchPlan?
  /// Every file that is written, sorted by path.
  package let files: [PlannedFile]
  /// Of each of them, its index in the order in which they were planned.
  private let planned: [Int]

  /// - Parameter earlier: A site that may have just these files, whose order is then taken over: to sort the paths of
  ///   tens of thousands takes longer than to compare them.
  package init(_ plan: SitePlan, like earlier: Site? = nil) {
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
    sitemap = plan.sitemap
    search = plan.search
    let files = plan.files
    planned =
      earlier.flatMap { $0.hasOrder(of: files) ? $0.planned : nil }
      ?? files.indices.sorted { files[$0].route.file < files[$1].route.file }
    self.files = planned.map { files[$0] }
  }

  /// The same site with other texts, whose articles give the same to the rest of it.
  package init(_ other: Site, catalog: Catalog, articles: [Article]) {
    self.catalog = catalog
    self.articles = articles
    config = other.config
    pages = other.pages
    feeds = other.feeds
    listings = other.listings
    related = other.related
    redirects = other.redirects
    parallelRoutes = other.parallelRoutes
    sharePictures = other.sharePictures
    sitemap = other.sitemap
    search = SearchPlan(catalog, articles)
    files = other.files
    planned = other.planned
  }

  /// Whether these files, as they were planned, have the paths of its own.
  private func hasOrder(of files: [PlannedFile]) -> Bool {
    files.count == planned.count
      && planned.indices.allSatisfy { files[planned[$0]].route.file == self.files[$0].route.file }
  }

  /// The language in whose words a page is framed: its own, or the site's first for one that speaks all of them.
  package func language(framing page: Page) -> Language? { page.language ?? config.defaultLanguage?.language }

  /// The languages that a page speaks: its own, or all of the site.
  package func languages(on page: Page) -> [LanguageConfig] {
    config.languages.filter { page.language == nil || page.language == $0.language }
  }

  /// The first language in which an author has columns, and so a page; `nil` for one without any.
  package func home(ofAuthor index: Int) -> Language? {
    catalog.languages.first { listings[$0]?.columnsByTerm[.authors]?[index].isEmpty == false }
  }
}
