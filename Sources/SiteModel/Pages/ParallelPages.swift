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

/// Tells of editions that are not built alike, which stand less well side by side: a note, because most translations
/// differ a little, and a warning where one is so short that a part of it must be missing.
func reportUnequalEditions(in site: SitePlan, log: inout DiagnosticLog) {
  for page in site.pages {
    guard case .parallel(let pair) = page.kind else { continue }
    let (first, second) = (site.articles[pair.primary], site.articles[pair.other])
    let alignment = alignBlocks(first.body.blocks, with: second.body.blocks)
    guard let row = alignment.firstUnevenRow else { continue }
    let documents = [pair.primary, pair.other].map { site.catalog.documents[site.catalog.editions[$0].document] }
    // Where its text begins is not known of a file whose front matter could not be read.
    if documents.contains(where: \.frontMatter.isUnreadable) { continue }
    let paths = documents.map(\.path.path)
    let place: String
    if let heading = alignment.rows[...row].last(where: \.isHeading) {
      let title = heading.right.flatMap(second.heading) ?? heading.left.flatMap(first.heading)
      place = "in the section ‘\(title?.text ?? "")’"
    } else {
      place = alignment.rows.contains(where: \.isHeading) ? "before the first heading" : "in block \(row + 1)"
    }
    let counts = [first.body.blocks.count, second.body.blocks.count].sorted()
    let isLarge = counts[1] - counts[0] >= 5 && counts[0] * 2 < counts[1]
    log.report(
      isLarge ? .warning : .note, .unequalEditions, at: Location(path: paths[1]),
      "this edition has \(blocks(second.body.blocks.count)), ‘\(paths[0])’ has \(first.body.blocks.count); they differ first \(place)",
      help: "give both the same headings, paragraphs and lists in the same order: \(page.route.address) shows them "
        + "side by side",
      related: [Location(path: paths[0])])
  }
}

private func blocks(_ count: Int) -> String { count == 1 ? "1 block" : "\(count) blocks" }

extension Article {
  /// What the outline tells of a heading among the blocks.
  ///
  /// The outline has headings inside quotations too, so counting would not do.
  fileprivate func heading(_ block: MarkdownBody.Block) -> MarkdownBody.Heading? {
    guard block.kind == .heading, let level = block.level else { return nil }
    let opening = "<h\(level) id=\"".utf8
    let tag = html[block.range].drop { $0 == UInt8(ascii: "\n") }
    guard tag.starts(with: opening) else { return nil }
    let id = tag.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "\"") }
    return body.outline.first { $0.id.utf8.elementsEqual(id) }
  }
}
