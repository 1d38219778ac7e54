import Languages
import Markup
import Records
import SiteModel

/// sitemap.xml: every page for readers, with its translations and the day it last changed.
///
/// Made from the same alternates as the `hreflang` links of the pages, so that the two cannot disagree. Past 50,000
/// addresses it is an index of several files, as sitemaps.org demands.
struct Sitemap: Sendable {
  let site: Site
  let context: LanguageContext
  private let pages: [Int]

  static let mostAddresses = 50_000

  init(_ site: Site, context: LanguageContext) {
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
  }

  /// How many files the addresses fill, without the index.
  var partCount: Int { max(1, (pages.count + Self.mostAddresses - 1) / Self.mostAddresses) }

  /// The files: `sitemap.xml`, and when it is an index those that it names.
  func files(_ inputs: SiteInputs) -> [OutputFile] {
    let own = (0..<partCount).map { self.inputs(ofPart: $0, inputs) }
    guard partCount > 1 else {
      return [OutputFile("sitemap.xml", .rendered { append(part: 0, to: &$0) }, inputs: own[0])]
    }
    let parts = (0..<partCount).map { number in
      OutputFile("sitemap-\(number + 1).xml", .rendered { append(part: number, to: &$0) }, inputs: own[number])
    }
    return [OutputFile("sitemap.xml", .rendered { appendIndex(to: &$0) })] + parts
  }

  private func appendIndex(to output: inout [UInt8]) {
    output.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """ as StaticString)
    for number in 1...partCount {
      output.append("<sitemap><loc>" as StaticString)
      output.appendXML(context.absolute(Route("/sitemap-\(number).xml")))
      output.append("</loc></sitemap>\n" as StaticString)
    }
    output.append("</sitemapindex>\n" as StaticString)
  }

  private func append(part number: Int, to output: inout [UInt8]) {
    output.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """ as StaticString)
    for index in pages[range(ofPart: number)] { append(site.pages[index], to: &output) }
    output.append("</urlset>\n" as StaticString)
  }

  private func range(ofPart number: Int) -> Range<Int> {
    number * Self.mostAddresses..<min(pages.count, (number + 1) * Self.mostAddresses)
  }

  /// The addresses of the pages, those of their translations, and when each was changed.
  private func inputs(ofPart number: Int, _ inputs: SiteInputs) -> FileInputs {
    var own = Fingerprint()
    for index in pages[range(ofPart: number)] {
      let page = site.pages[index]
      own.add(page.route.address)
      for alternate in page.alternates {
        own.add(alternate.language.code)
        own.add(alternate.route.address)
      }
      own.add(lastChange(of: page)?.secondsSince1970 ?? 0)
      own.add(lastChange(of: page)?.offsetSeconds ?? 0)
    }
    return FileInputs(site: inputs.frames[context.language] ?? Fingerprint(), own: own)
  }

  private func append(_ page: Page, to output: inout [UInt8]) {
    output.append("<url><loc>" as StaticString)
    output.appendXML(context.absolute(page.route))
    output.append("</loc>" as StaticString)
    if let changed = lastChange(of: page) {
      output.append("<lastmod>" as StaticString)
      output.append(changed.rfc3339)
      output.append("</lastmod>" as StaticString)
    }
    for alternate in site.searchAlternates(of: page) { append(alternate.code, alternate.route, to: &output) }
    output.append("</url>\n" as StaticString)
  }

  private func append(_ code: String, _ route: Route, to output: inout [UInt8]) {
    output.append("<xhtml:link rel=\"alternate\" hreflang=\"\(code)\" href=\"")
    output.appendXML(context.absolute(route))
    output.append("\"/>" as StaticString)
  }

  /// When the text of a column was last changed; nothing for lists and standing pages, about which nothing true is known.
  private func lastChange(of page: Page) -> DateTime? {
    guard case .article(let id) = page.kind else { return nil }
    let edition = site.catalog.editions[id]
    return [edition.lastModified, site.catalog.works[edition.work].date].compactMap { $0 }.max()
  }
}
