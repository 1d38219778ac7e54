import Markup
import SiteModel

/// How routes of the site are written into pages, the same in every language.
struct SiteAddresses: Sendable {
  /// The path of `baseURL` without the slash at its end: empty for a site at the root of its host.
  let basePath: String
  /// `baseURL` without its path: scheme and host.
  let origin: String
  /// Where pages are.
  let routes: SiteRoutes
  /// What stands in `href` for each edition: lists name the same editions again and again.
  let editions: [String]
  /// The picture that site.yml names for pages without one.
  let standardPicture: ContentAsset?

  init(_ site: Site) {
    let basePath = site.config.basePath
    self.basePath = basePath
    origin = site.config.origin
    routes = site.config.routes
    standardPicture = site.catalog.defaultSharePicture
    editions = site.catalog.editions.map { basePath + PercentEncoding.encodePath($0.route.address) }
  }

  func href(address: String) -> String { basePath + PercentEncoding.encodePath(address) }

  func href(_ route: Route) -> String { href(address: route.address) }
}
