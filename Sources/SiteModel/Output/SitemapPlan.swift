package import Languages
import Markup

/// What stands in the sitemap, and in how many files.
///
/// Past 50,000 addresses or 50 MB it is a list of several, as sitemaps.org demands.
package struct SitemapPlan: Sendable {
  /// How much one file may hold.
  package struct Limits: Sendable {
    package var addresses: Int
    package var bytes: Int

    package init(addresses: Int = 50_000, bytes: Int = 50 * 1024 * 1024) {
      self.addresses = addresses
      self.bytes = bytes
    }
  }

  /// Indices in `Site.pages`.
  package private(set) var pages: [Int] = []
  /// The pages of each file, as places in `pages`.
  package private(set) var parts: [Range<Int>] = []

  package init() {}

  init(_ site: SitePlan, limits: Limits) {
    pages = site.pages.indices.filter { index in
      switch site.pages[index].kind {
      // The page of both editions must not compete with either of them.
      case .notFound, .parallel: false
      case .article(let edition): !site.catalog.editions[edition].isHiddenFromSearch
      default: true
      }
    }
    parts = parted(site, limits)
  }

  /// When the text of a column was last changed; nothing for lists and standing pages, about which nothing true is known.
  package static func lastChange(of page: Page, in catalog: Catalog) -> DateTime? {
    guard case .article(let id) = page.kind else { return nil }
    let edition = catalog.editions[id]
    return [edition.lastModified, catalog.works[edition.work].date].compactMap { $0 }.max()
  }

  /// Parts the pages so that no file has more than it may.
  ///
  /// Addresses are measured letter by letter only when what they have at most is too much, which it is in few sites.
  private func parted(_ site: SitePlan, _ limits: Limits) -> [Range<Int>] {
    let room = limits.bytes - Self.bytesAroundEntries
    let scale = EntryScale(site)
    let isMeasured = pages.reduce(0) { $0 + scale.bytes(of: site.pages[$1]) { 3 * $0.utf8.count } } > room
    var parts: [Range<Int>] = []
    var start = 0
    var size = 0
    for index in pages.indices {
      let entry = isMeasured ? scale.bytes(of: site.pages[pages[index]], encodedCount) : 0
      if index > start, index - start == limits.addresses || size + entry > room {
        parts.append(start..<index)
        (start, size) = (index, 0)
      }
      size += entry
    }
    return parts + [start..<pages.count]
  }

  private static let bytesAroundEntries = head.utf8CodeUnitCount + end.utf8CodeUnitCount

  /// What a file of the sitemap begins with.
  package static let head: StaticString = """
    <?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """
  package static let end: StaticString = "</urlset>\n"
}

/// How long the entries of pages are, without a look at their letters but for what `count` takes of addresses.
///
/// `Sitemap` writes them; a test with a file that is full to the last byte holds the two together.
private struct EntryScale {
  private let catalog: Catalog
  /// Scheme, host and base path.
  private let beginning: Int

  init(_ site: SitePlan) {
    catalog = site.catalog
    beginning = site.config.origin.utf8.count + site.config.basePath.utf8.count
  }

  func bytes(of page: Page, _ count: (String) -> Int) -> Int {
    var sum = "<url><loc></loc></url>\n".utf8.count + beginning + count(page.route.address)
    if let changed = SitemapPlan.lastChange(of: page, in: catalog) {
      sum += "<lastmod></lastmod>".utf8.count + changed.rfc3339.utf8.count
    }
    for alternate in page.searchAlternates {
      sum += #"<xhtml:link rel="alternate" hreflang="" href=""/>"#.utf8.count + alternate.code.utf8.count
      sum += beginning + count(alternate.route.address)
    }
    return sum
  }
}

/// How long an address is when it is percent-encoded, which leaves nothing to be escaped for XML.
private func encodedCount(_ address: String) -> Int {
  address.utf8.reduce(0) { $0 + (PercentEncoding.isPathByte($1) ? 1 : 3) }
}
