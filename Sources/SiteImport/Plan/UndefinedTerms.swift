import Diagnostics
import SiteBuild
import SiteModel

/// The categories and authors that columns of a site name in their own words, where site.yml defines none: once an import
/// puts some there, it has to define all.
struct UndefinedTerms {
  var categories: [Term] = []
  var authors: [Term] = []

  /// Whether each could stand in site.yml by the id that it has, which others than English letters cannot.
  static func canBeDefined(_ terms: [Term]) -> Bool { terms.allSatisfy { $0.id.utf8.allSatisfy { $0 < 0x80 } } }

  init() {}

  init(of site: ImportedSite, in folder: String, _ config: SiteConfig) throws(DiagnosticError) {
    let needsCategories = config.categories.isEmpty && !site.categories.isEmpty
    let needsAuthors = config.authors.isEmpty && !site.authors.isEmpty
    guard needsCategories || needsAuthors else { return }
    var request = BuildRequest(source: folder)
    request.includesDrafts = true
    request.includesFuture = true
    request.includesExpired = true
    // What is wrong in columns is told by the next build.
    var unreported = DiagnosticLog()
    guard let catalog = try makeCatalog(request, log: &unreported) else { return }
    if needsCategories { categories = catalog.terms[.categories] ?? [] }
    if needsAuthors { authors = catalog.terms[.authors] ?? [] }
  }
}
