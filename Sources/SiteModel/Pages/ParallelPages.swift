import Diagnostics
import Languages
import Markdown

/// Two editions of a column that a page shows side by side, by their indices in `Catalog.editions`.
package struct EditionPair: Sendable, Hashable {
  /// The one in the site's default language, else in the first language that the column has.
  package var primary: Int
  package var other: Int

  package init(primary: Int, other: Int) {
    self.primary = primary
    self.other = other
  }
}

/// The pages that show two editions of a column side by side: `/parallel/visit/`, and for more languages than two
/// `/parallel/visit/fa/`.
///
/// Columns that share a slug, which other permalinks than the standard ones allow, are numbered from the oldest on, so
/// that a new column changes no address.
func parallelPages(in catalog: Catalog) -> [Page] {
  let routes = catalog.config.routes
  var pages: [Page] = []
  var timesUsed: [String: Int] = [:]
  for work in catalog.works.reversed() where work.kind == .column && work.editions.count > 1 {
    let own = catalog.config.defaultLanguage.flatMap { catalog.edition(of: work, in: $0.language) }
    guard let primary = own?.id ?? work.editions.first else { continue }
    let edition = catalog.editions[primary]
    let number = timesUsed[edition.slug, default: 0] + 1
    timesUsed[edition.slug] = number
    let slug = number > 1 ? "\(edition.slug)-\(number)" : edition.slug
    for (index, other) in work.editions.filter({ $0 != primary }).enumerated() {
      let further = index == 0 ? nil : catalog.editions[other].language
      pages.append(
        Page(
          kind: .parallel(EditionPair(primary: primary, other: other)), language: edition.language,
          route: routes.parallel(slug, further)))
    }
  }
  return pages
}

/// The page on which each edition stands beside another, by the index in `Catalog.editions`.
func parallelRoutes(of pages: [Page]) -> [Int: Route] {
  var routes: [Int: Route] = [:]
  for page in pages {
    guard case .parallel(let pair) = page.kind else { continue }
    routes[pair.other] = page.route
    if routes[pair.primary] == nil { routes[pair.primary] = page.route }
  }
  return routes
}

/// Tells of editions that are not built alike, which stand less well side by side.
func reportUnequalEditions(
  on pages: [Page], _ catalog: Catalog, _ articles: [Article], log: inout DiagnosticLog
) {
  for page in pages {
    guard case .parallel(let pair) = page.kind else { continue }
    let (first, second) = (articles[pair.primary], articles[pair.other])
    let alignment = alignBlocks(first.body.blocks, with: second.body.blocks)
    // Their texts are read for a difference only.
    guard alignment.firstUnevenRow != nil else { continue }
    let halves = [(pair.primary, first), (pair.other, second)].map { edition, article in
      EditionHalf(
        document: catalog.documents[catalog.editions[edition].document], body: article.body,
        html: { article.html })
    }
    if let difference = unequalStructure(halves[0], halves[1], alignment, route: page.route) { log.report(difference) }
  }
}
