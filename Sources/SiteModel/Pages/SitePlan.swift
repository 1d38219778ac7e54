import Languages

/// A site while it is planned; what its parts are is said at `Site`, which is made of it.
package struct SitePlan: Sendable {
  package var catalog: Catalog
  var articles: [Article]
  var pages: [Page] = []
  var feeds: [Feed] = []
  var listings: [Language: Listing]
  var related: [Language: [[Int]]] = [:]
  /// Every file that is written, and who has which path: each claim is that of the file with its number.
  var files: [PlannedFile] = []
  var claims = FileClaims()
  /// Files of the author's that wait with a column, by their indices in `Catalog.assets`.
  var heldBackFiles: Set<Int> = []
  var themeFiles: [ThemeFile] = []
  var sitemap = SitemapPlan()
  /// Files of the author's, by their indices in `Catalog.assets`, and what they take the place of.
  var ownFiles: [(asset: Int, kind: PlannedFile.Kind)] = []
  /// The old addresses as they were asked for, and which of them each redirect comes from.
  var wishes: [RedirectWish] = []
  var wishOfRedirect: [Int] = []
  /// Those at which no page stands, because hosts answer them.
  var addressesOfHosts: Set<Route> = []
  var redirects: [Redirect] = []
  var parallelRoutes: [Int: Route] = [:]
  /// `nil` where the site has no search.
  var search: SearchPlan?
  /// Whether only the entry of its files is planned, because making the others takes longer than whoever saves a text
  /// waits for.
  var makesSearchWhenAsked = false
  package var sharePictures = SharePicturePlan()

  var config: SiteConfig { catalog.config }

  /// Whether something answers at an address.
  func answers(_ address: String) -> Bool {
    let route = Route(address)
    return claims.contains(route.file) || addressesOfHosts.contains(route)
  }
}
