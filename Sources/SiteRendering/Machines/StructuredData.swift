import Languages
import Markdown
import Markup
import SiteModel
import Templates

/// What a page says in schema.org's words (JSON-LD), for search engines.
///
/// One person has one `@id` whatever the language of the page; the two editions of a column name each other, the
/// translation as `translationOfWork`, the original as `workTranslation`.
struct StructuredData {
  /// What the field of views that shows it reads.
  static let reads: Reads = [.subject, .text, .partners, .terms, .picture, .entries]

  let context: LanguageContext
  let page: Page
  let facts: PageFacts

  init(_ page: Page, facts: PageFacts, context: LanguageContext) {
    self.page = page
    self.facts = facts
    self.context = context
  }

  /// JSON to stand in a script element; empty for pages about which there is nothing to say.
  var json: [UInt8] {
    if page.kind == .notFound { return [] }
    var writer = JSONWriter(forScript: true, capacity: 2048)
    writer.object { object in
      object.member("@context", "https://schema.org")
      object.key("@graph")
      object.array { graph in
        writeSubject(to: &graph)
        if !facts.breadcrumbs.isEmpty { writeBreadcrumbs(to: &graph) }
      }
    }
    return writer.bytes
  }

  var url: String { facts.url }

  private func writeSubject(to graph: inout JSONWriter) {
    switch page.kind {
    case .article(let id):
      let edition = context.editions[id]
      if context.works[edition.work].kind == .column {
        graph.object { writeColumn(edition, to: &$0) }
      } else {
        graph.object { writePage("WebPage", to: &$0) }
      }
    case .home where page.pager?.number == 1: graph.object { writeSite(to: &$0) }
    case .chooser: graph.object { writeSiteOfAllLanguages(to: &$0) }
    case .search: graph.object { writePage("WebPage", to: &$0) }
    case .term(.authors, let index):
      graph.object { object in
        writePage("ProfilePage", to: &object)
        object.key("mainEntity")
        object.object { person in
          context.writePerson(index, to: &person)
          let bio = context.catalog.term(.authors, index).description
          person.member(
            ifPresent: "description", bio?.text(for: context.language, among: context.catalog.languages)?.text)
        }
      }
    default:
      graph.object { object in
        writePage("CollectionPage", to: &object)
        if !page.entries.isEmpty { writeList(to: &object) }
      }
    }
  }

  private func writePage(_ type: String, to object: inout JSONWriter) {
    object.member("@type", type)
    object.member("@id", url)
    object.member("url", url)
    object.member(ifPresent: "name", plainText(facts.title))
    object.member(ifPresent: "description", plainText(facts.description))
    object.member("inLanguage", context.language.code)
    object.key("isPartOf")
    object.value(context.shared.structuredData.site)
  }

  private func writeSite(to object: inout JSONWriter) {
    object.member("@type", "WebSite")
    object.member("@id", context.siteID)
    object.member("url", url)
    object.member("name", strippingControls(context.config.title))
    object.member(
      ifPresent: "description", (context.config.description ?? context.config.tagline).map(strippingControls))
    object.member("inLanguage", context.language.code)
    object.key("publisher")
    object.value(context.shared.structuredData.publisher)
  }

  /// The site by the names that it has in its languages.
  private func writeSiteOfAllLanguages(to object: inout JSONWriter) {
    let languages = context.site.config.languages
    let name = strippingControls(context.config.title)
    let others = languages.map { strippingControls($0.title) }.filter { $0 != name }
    object.member("@type", "WebSite")
    object.member("@id", context.absolute(SiteRoutes.front) + "#site")
    object.member("url", url)
    object.member("name", name)
    if !others.isEmpty { object.member("alternateName", others) }
    object.member("inLanguage", languages.map(\.language.code))
    object.key("publisher")
    object.value(context.shared.structuredData.publisher)
  }

  private func writeList(to object: inout JSONWriter) {
    object.key("mainEntity")
    object.object { list in
      list.member("@type", "ItemList")
      list.member("numberOfItems", page.entries.count)
      list.key("itemListElement")
      list.array { items in
        for (index, column) in page.entries.enumerated() {
          items.object { item in
            item.member("@type", "ListItem")
            item.member("position", index + 1)
            item.member("url", context.origin, context.addresses.editions[column.edition])
          }
        }
      }
    }
  }

  private func writeBreadcrumbs(to graph: inout JSONWriter) {
    graph.object { object in
      object.member("@type", "BreadcrumbList")
      object.key("itemListElement")
      object.array { items in
        for (index, step) in facts.breadcrumbs.enumerated() {
          items.object { item in
            item.member("@type", "ListItem")
            item.member("position", index + 1)
            item.member(ifPresent: "name", plainText(step.name))
            if let url = step.url { item.member("item", context.origin, url) }
          }
        }
      }
    }
  }

  /// The text of a value, without the marks that have no place in data.
  func plainText(_ value: TemplateValue) -> String? {
    switch value {
    case .languageText(let text): strippingControls(text.text)
    case .text(let text): strippingControls(text)
    default: nil
    }
  }
}
