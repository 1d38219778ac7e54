package import Diagnostics
import Languages
package import SearchIndex
import SiteModel
import SiteRendering

/// What is looked for in a site, and by whom.
package struct SearchRequest {
  package var query: String
  /// The code of the reader's language: editions in it come first; `nil` for no matter.
  package var language: String?
  /// How many results are wanted at most.
  package var limit = 10

  package init(query: String, language: String? = nil) {
    self.query = query
    self.language = language
  }
}

/// Searches a site as its readers do on its search page: the site is made in memory, and the files of its index are read.
///
/// `nil` when so much is wrong that there is no site.
package func searchSite(
  _ request: BuildRequest, _ search: SearchRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> SearchAnswer? {
  guard let made = try makeSiteToCheck(request, log: &log).site else { return nil }
  let codes = made.site.config.languages.map(\.language.code)
  let language = search.language.map { $0.lowercased() }
  if let typed = search.language, let language, !codes.contains(language) {
    throw DiagnosticError(
      usage: "the site has no language ‘\(typed)’", help: "write one of: \(codes.joined(separator: ", "))")
  }
  guard let reader = made.searchReader else {
    throw DiagnosticError(
      usage: "the site has no search", help: "take ‘search: false’ out of site.yml, or a theme with a search page")
  }
  return SearchEngine(reader, language: language).search(search.query, limit: search.limit)
}

extension MadeSite {
  /// Reads the index of the site; `nil` when it has none.
  package var searchReader: SearchReader? {
    SearchReader { path in
      guard let file = self.file(at: path) else { return nil }
      return try? self.bytes(of: file)
    }
  }
}
