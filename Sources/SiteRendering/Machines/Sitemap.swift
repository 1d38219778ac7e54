import Languages
import Markup
import Records
import SiteModel

/// sitemap.xml: every page for readers, with its translations and the day it last changed.
///
/// Made from the same alternates as the `hreflang` links of the pages, so that the two cannot disagree.
struct Sitemap: Sendable {
  private let site: Site
  private let context: LanguageContext

  init(_ site: Site, context: LanguageContext) {
    self.site = site
    self.context = context
  }

  /// The list of the parts.
  func appendIndex(to output: inout [UInt8]) {
    output.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """ as StaticString)
    for part in site.sitemap.parts.indices {
      output.append("<sitemap><loc>" as StaticString)
      output.appendEscaped(context.absolute(SiteRoutes.sitemap(part: part)))
      output.append("</loc></sitemap>\n" as StaticString)
    }
    output.append("</sitemapindex>\n" as StaticString)
  }

  func append(part: Int, to output: inout [UInt8]) {
    output.append(SitemapPlan.head)
    for page in pages(part) { append(page, to: &output) }
    output.append(SitemapPlan.end)
  }

  /// The addresses of the pages, those of their translations, and when each was changed.
  func inputs(ofPart part: Int, _ inputs: SiteInputs) -> FileInputs {
    var own = Fingerprint()
    for page in pages(part) {
      own.add(page.route.address)
      for alternate in page.searchAlternates {
        own.add(alternate.code)
        own.add(alternate.route.address)
      }
      let changed = SitemapPlan.lastChange(of: page, in: site.catalog)
      own.add(changed?.secondsSince1970 ?? 0)
      own.add(changed?.offsetSeconds ?? 0)
    }
    return FileInputs(site: inputs.frames[context.language] ?? Fingerprint(), own: own)
  }

  private func pages(_ part: Int) -> some Sequence<Page> {
    site.sitemap.pages[site.sitemap.parts[part]].lazy.map { [site] in site.pages[$0] }
  }

  private func append(_ page: Page, to output: inout [UInt8]) {
    output.append("<url><loc>" as StaticString)
    output.appendEscaped(context.absolute(page.route))
    output.append("</loc>" as StaticString)
    if let changed = SitemapPlan.lastChange(of: page, in: site.catalog) {
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
}
