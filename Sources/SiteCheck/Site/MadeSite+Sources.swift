import Diagnostics
import SiteBuild
import SiteModel

extension MadeSite {
  /// Whether a file is a page that sitegen makes, and not one that the author put into `static/`.
  func isPage(_ path: String) -> Bool {
    guard case .page? = plannedFile(at: path)?.kind else { return false }
    return true
  }

  /// The Markdown files of which a file of the site is made, those that it shows whole.
  func documents(of path: String) -> [Document] {
    let catalog = site.catalog
    func document(_ edition: Int) -> Document { catalog.documents[catalog.editions[edition].document] }
    switch plannedFile(at: path)?.kind {
    case .page(let index):
      switch site.pages[index].kind {
      case .article(let edition): return [document(edition)]
      case .parallel(let pair): return [pair.primary, pair.other].map(document)
      default: return []
      }
    case .citation(let edition, _): return [document(edition)]
    case .redirect(let index):
      guard case .edition(let edition) = site.redirects[index].target else { return [] }
      return [document(edition)]
    default: return []
    }
  }
}
