import Languages
import Markup
import SiteModel

extension [UInt8] {
  /// What the format allows for the name by which browsers list a search.
  private static var nameLimit: Int { 16 }
  /// The same for a longer name.
  private static var longNameLimit: Int { 48 }

  /// Appends what tells browsers how the columns of a language are searched, as OpenSearch 1.1, so that readers can search
  /// the site from where they type addresses.
  mutating func appendOpenSearch(_ context: LanguageContext) {
    guard let search = context.search else { return }
    let title = strippingControls(context.config.title)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    append("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n" as StaticString)
    appendElement("ShortName", excerpt(of: title, limit: Self.nameLimit), indent: "  ")
    appendElement("LongName", excerpt(of: title, limit: Self.longNameLimit), indent: "  ")
    appendElement("Description", strippingControls(context.sentence(.describeSearch).text), indent: "  ")
    appendElement("InputEncoding", "UTF-8", indent: "  ")
    appendElement("Language", context.language.code, indent: "  ")
    if let icon = context.assets.pixelIcon {
      append("  <Image width=\"48\" height=\"48\" type=\"image/png\">" as StaticString)
      appendEscaped(context.origin + icon)
      append("</Image>\n" as StaticString)
    }
    appendTemplate(context.origin + search.page + "?q={searchTerms}", type: "text/html")
    appendTemplate(
      context.origin + search.description, type: "application/opensearchdescription+xml", relation: "self")
    append("</OpenSearchDescription>\n" as StaticString)
  }

  private mutating func appendTemplate(_ address: String, type: StaticString, relation: String = "results") {
    append("  <Url rel=\"\(relation)\" type=\"")
    append(type)
    append("\" template=\"" as StaticString)
    appendEscaped(address)
    append("\"/>\n" as StaticString)
  }
}
