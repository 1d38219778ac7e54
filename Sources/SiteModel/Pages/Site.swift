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
  /// The page on which an edition stands beside another, by the index in `Catalog.editions`.
  package var parallelRoutes: [Int: Route] = [:]

  package var config: SiteConfig { catalog.config }
}
