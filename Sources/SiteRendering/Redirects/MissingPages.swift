import Languages
import SiteModel

extension Site {
  /// The languages of the site with the page that each has for missing addresses, all from the site's root.
  var missingPages: [(folder: String, page: String)] {
    config.languages.map { ("/\($0.language.code)/", "/\($0.language.code)/404.html") }
  }
}
