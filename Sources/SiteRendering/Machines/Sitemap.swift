import Languages
import Markup
import Records
import SiteModel

/// sitemap.xml: every page for readers, with its translations and the day it last changed.
///
/// Made from the same alternates as the `hreflang` links of the pages, so that the two cannot disagree. Past 50,000
/// addresses or 50 MB it is an index of several files, as sitemaps.org demands.
package struct Sitemap: Sendable {
  /// How much one file may hold.
  package struct Limits: Sendable {
    package var addresses: Int
    package var bytes: Int

    package init(addresses: Int = 50_000, bytes: Int = 50 * 1024 * 1024) {
      self.addresses = addresses
      self.bytes = bytes
    }
  }

  let site: Site
  let context: LanguageContext
  private let pages: [Int]
  /// The pages of each file, as places in `pages`.
  private var parts: [Range<Int>] = []

  init(_ site: Site, context: LanguageContext, limits: Limits) {
    self.site = site
    self.context = context
    pages = site.pages.indices.filter { index in
      switch site.pages[index].kind {
      // The page of both editions must not compete with either of them.
      case .notFound, .parallel: false
      case .article(let edition): !site.catalog.editions[edition].isHiddenFromSearch
      default: true
      }
    }
    parts = parted(limits)
  }

  /// The files: `sitemap.xml`, and when it is an index those that it names.
  func files(_ inputs: SiteInputs) -> [OutputFile] {
    let files = parts.enumerated().map { number, range in
      let name = parts.count == 1 ? "sitemap.xml" : "sitemap-\(number + 1).xml"
      return OutputFile(
        name, .rendered { append(pages[range], to: &$0) }, inputs: self.inputs(of: pages[range], inputs))
    }
    return files.count == 1 ? files : [OutputFile("sitemap.xml", .rendered { appendIndex(to: &$0) })] + files
  }

  /// Parts the pages so that no file has more than it may.
  ///
  /// Entries are measured only when what they have at most is too much: for most sites nothing is rendered twice.
  private func parted(_ limits: Limits) -> [Range<Int>] {
    let room = limits.bytes - Self.head.utf8CodeUnitCount - Self.end.utf8CodeUnitCount
    let isMeasured = pages.reduce(0) { $0 + mostBytes(of: site.pages[$1]) } > room
    var parts: [Range<Int>] = []
    var start = 0
    var size = 0
    var entry: [UInt8] = []
    for index in pages.indices {
      if isMeasured {
        entry.removeAll(keepingCapacity: true)
        append(site.pages[pages[index]], to: &entry)
      }
      if index > start, index - start == limits.addresses || size + entry.count > room {
        parts.append(start..<index)
        (start, size) = (index, 0)
      }
      size += entry.count
    }
    return parts + [start..<pages.count]
  }

  /// How long the entry of a page may be, without a look at its letters.
  private func mostBytes(of page: Page) -> Int {
    // Percent-encoding makes at most three bytes of one; around an address stand less than 128, the date included.
    let around = site.config.origin.utf8.count + context.basePath.utf8.count + 128
    var sum = around + 3 * page.route.address.utf8.count
    for alternate in page.alternates {
      // One of them is that of x-default too.
      sum += 2 * (around + 3 * alternate.route.address.utf8.count)
    }
    return sum
  }

  private static let head: StaticString = """
    <?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """
  private static let end: StaticString = "</urlset>\n"

  private func appendIndex(to output: inout [UInt8]) {
    output.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """ as StaticString)
    for number in 1...parts.count {
      output.append("<sitemap><loc>" as StaticString)
      output.appendEscaped(context.absolute(Route("/sitemap-\(number).xml")))
      output.append("</loc></sitemap>\n" as StaticString)
    }
    output.append("</sitemapindex>\n" as StaticString)
  }

  private func append(_ pages: ArraySlice<Int>, to output: inout [UInt8]) {
    output.append(Self.head)
    for page in pages { append(site.pages[page], to: &output) }
    output.append(Self.end)
  }

  /// The addresses of the pages, those of their translations, and when each was changed.
  private func inputs(of pages: ArraySlice<Int>, _ inputs: SiteInputs) -> FileInputs {
    var own = Fingerprint()
    for index in pages {
      let page = site.pages[index]
      own.add(page.route.address)
      for alternate in page.searchAlternates {
        own.add(alternate.code)
        own.add(alternate.route.address)
      }
      own.add(lastChange(of: page)?.secondsSince1970 ?? 0)
      own.add(lastChange(of: page)?.offsetSeconds ?? 0)
    }
    return FileInputs(site: inputs.frames[context.language] ?? Fingerprint(), own: own)
  }

  private func append(_ page: Page, to output: inout [UInt8]) {
    output.append("<url><loc>" as StaticString)
    output.appendEscaped(context.absolute(page.route))
    output.append("</loc>" as StaticString)
    if let changed = lastChange(of: page) {
      output.append("<lastmod>" as StaticString)
      output.append(changed.rfc3339)
      output.append("</lastmod>" as StaticString)
    }
    for alternate in page.searchAlternates {
      output.append("<xhtml:link rel=\"alternate\" hreflang=\"" as StaticString)
      output.append(alternate.code)
      output.append("\" href=\"" as StaticString)
      output.appendEscaped(context.absolute(alternate.route))
      output.append("\"/>" as StaticString)
    }
    output.append("</url>\n" as StaticString)
  }

  /// When the text of a column was last changed; nothing for lists and standing pages, about which nothing true is known.
  private func lastChange(of page: Page) -> DateTime? {
    guard case .article(let id) = page.kind else { return nil }
    let edition = site.catalog.editions[id]
    return [edition.lastModified, site.catalog.works[edition.work].date].compactMap { $0 }.max()
  }
}
