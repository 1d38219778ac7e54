import SearchIndex
import Synchronization

/// The files that the search reads; they are made when somebody asks for one of them.
package final class SearchPlan: Sendable {
  private let catalog: Catalog
  private let articles: [Article]
  private let made = Mutex<SearchOutput?>(nil)

  /// `nil` for a site without a search.
  package init?(_ catalog: Catalog, _ articles: [Article]) {
    guard catalog.config.search.isWanted else { return nil }
    self.catalog = catalog
    self.articles = articles
  }

  /// The only file whose name is known before all are made; it is the first of them.
  package static let entry = Route("/" + SearchFiles.entryPath)

  /// Makes them, unless they are made.
  package func make() { _ = output }

  /// All of them.
  package var output: SearchOutput {
    made.withLock { made in
      let output = made ?? SearchOutput(SearchDocuments(catalog, articles), articles)
      made = output
      return output
    }
  }
}
