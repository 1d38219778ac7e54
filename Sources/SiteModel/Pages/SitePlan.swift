import Languages

/// A site while it is planned; what its parts are is said at `Site`, which is made of it.
package struct SitePlan: Sendable {
  package var catalog: Catalog
  var articles: [Article]
  var pages: [Page] = []
  var feeds: [Feed] = []
  var listings: [Language: Listing]
  var related: [[Int]]
  /// Who has which address.
  var routes: RouteTable
  var redirects: [Redirect] = []
  var parallelRoutes: [Int: Route] = [:]
  package var sharePictures = SharePicturePlan()

  var config: SiteConfig { catalog.config }
}
