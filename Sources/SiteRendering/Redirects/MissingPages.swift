import Languages
import SiteModel

extension Site {
  /// The folders of languages with the page that each has for missing addresses, all from the site's root.
  var missingPages: [(folder: String, page: String)] {
    let routes = config.routes
    return config.languages.filter { !routes.isAtRoot($0.language) }.map {
      (routes.folder(of: $0.language), routes.notFound($0.language).address)
    }
  }
}
