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
  private let context: LanguageContext
  private let page: Page
  private let facts: PageFacts

  init(_ page: Page, facts: PageFacts, context: LanguageContext) {
    self.page = page
    self.facts = facts
    self.context = context
  }

  /// JSON to stand in a script element; empty for pages about which there is nothing to say.
  var json: [UInt8] {
    var writer = JSONWriter(forScript: true)
    switch page.kind {
    case .notFound, .chooser: return []
    default: break
    }
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

  private var url: String { context.absolute(page.route) }
  private var siteID: String { context.absolute(context.root) + "#site" }

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
    case .term(.authors, let index):
      graph.object { object in
        writePage("ProfilePage", to: &object)
        object.key("mainEntity")
        object.object { writePerson(index, to: &$0) }
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
    object.object { $0.member("@id", siteID) }
  }

  private func writeSite(to object: inout JSONWriter) {
    object.member("@type", "WebSite")
    object.member("@id", siteID)
    object.member("url", url)
    object.member("name", strippingControls(context.config.title))
    object.member(
      ifPresent: "description", (context.config.description ?? context.config.tagline).map(strippingControls))
    object.member("inLanguage", context.language.code)
  }

  private func writeList(to object: inout JSONWriter) {
    object.key("mainEntity")
    object.object { list in
      list.member("@type", "ItemList")
      list.key("itemListElement")
      list.array { items in
        for (index, column) in page.entries.enumerated() {
          items.object { item in
            item.member("@type", "ListItem")
            item.member("position", index + 1)
            item.member("url", context.absolute(context.editions[column.edition].route))
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
            item.member(ifPresent: "item", step.url.map { context.origin + $0 })
          }
        }
      }
    }
  }
}

// MARK: - Columns

extension StructuredData {
  private func writeColumn(_ edition: Edition, to object: inout JSONWriter) {
    let work = context.works[edition.work]
    let article = context.articles[edition.id]
    object.key("@type")
    object.array { types in
      types.string("NewsArticle")
      types.string("OpinionNewsArticle")
    }
    object.member("@id", columnID(edition))
    object.member("mainEntityOfPage", url)
    object.member("url", url)
    object.member("headline", strippingControls(edition.title))
    object.member(ifPresent: "alternativeHeadline", edition.subtitle.map(strippingControls))
    object.member(ifPresent: "description", plainText(facts.description))
    object.member("inLanguage", edition.language.code)
    object.member(ifPresent: "datePublished", work.date?.rfc3339)
    object.member(ifPresent: "dateModified", (edition.lastModified ?? work.date)?.rfc3339)
    object.member("wordCount", article.body.wordCount.total)
    object.member("timeRequired", "PT\(article.readingMinutes)M")
    object.member("isAccessibleForFree", true)
    writeSubjects(of: work, to: &object)
    if let picture = context.sharedPicture(of: edition) {
      writeImage(picture, to: &object)
    } else if let image = edition.image {
      object.member("image", image.isOnThisSite ? context.origin + context.href(address: image.address) : image.address)
    }
    writePeople(of: work, to: &object)
    writeTranslations(of: edition, work, to: &object)
  }

  private func writeImage(_ picture: SharedPicture, to object: inout JSONWriter) {
    object.key("image")
    object.object { image in
      image.member("@type", "ImageObject")
      image.member("url", picture.url)
      if let dimensions = picture.dimensions {
        image.member("width", dimensions.width)
        image.member("height", dimensions.height)
      }
    }
  }

  private func writeSubjects(of work: Work, to object: inout JSONWriter) {
    let names = { (taxonomy: Taxonomy) in
      (work.terms[taxonomy] ?? []).map { index in
        name(of: context.catalog.term(taxonomy, index))
      }
    }
    if work.terms[.categories] != nil { object.member("articleSection", names(.categories)) }
    if work.terms[.tags] != nil { object.member("keywords", names(.tags)) }
    object.key("isPartOf")
    object.array { parts in
      parts.object { $0.member("@id", siteID) }
      for index in work.terms[.series] ?? [] {
        let term = context.catalog.term(.series, index)
        parts.object { series in
          series.member("@type", "CreativeWorkSeries")
          series.member("@id", context.absolute(context.route(.series, index)))
          series.member("name", name(of: term))
        }
      }
    }
  }

  private func writePeople(of work: Work, to object: inout JSONWriter) {
    if let authors = work.terms[.authors] {
      object.key("author")
      object.array { list in
        for index in authors { list.object { writePerson(index, to: &$0) } }
      }
    }
    object.key("publisher")
    object.object { publisher in
      publisher.member("@type", "Organization")
      publisher.member("name", strippingControls(context.config.title))
      publisher.member("url", context.absolute(context.root))
    }
    if let translator = work.translator {
      object.key("translator")
      object.object { person in
        person.member("@type", "Person")
        person.member("name", strippingControls(translator))
      }
    }
  }

  private func writePerson(_ index: Int, to object: inout JSONWriter) {
    let term = context.catalog.term(.authors, index)
    object.member("@type", "Person")
    // One person, whatever the language of the page: the page of the author in the default language names them.
    let home = context.site.config.defaultLanguage?.language ?? context.language
    object.member("@id", context.absolute(Route("/\(home.code)/authors/\(term.id)/")) + "#person")
    object.member("name", name(of: term))
    let own = term.name.texts[context.language.code]
    let others = term.name.texts.values.filter { $0 != own }.map(strippingControls).sorted()
    if own != nil, !others.isEmpty { object.member("alternateName", others) }
    object.member("url", term.url ?? context.absolute(context.route(.authors, index)))
    if !term.sameAs.isEmpty { object.member("sameAs", term.sameAs) }
  }

  /// The original is the edition in `originalLanguage`, or in the site's first language that the column has.
  private func writeTranslations(of edition: Edition, _ work: Work, to object: inout JSONWriter) {
    let editions = work.editions.map { context.editions[$0] }
    guard editions.count > 1,
      let original = editions.first(where: { $0.language == work.originalLanguage }) ?? editions.first
    else { return }
    if original.id == edition.id {
      object.key("workTranslation")
      object.array { list in
        for other in editions where other.id != edition.id { list.object { $0.member("@id", columnID(other)) } }
      }
    } else {
      object.key("translationOfWork")
      object.object { $0.member("@id", columnID(original)) }
    }
  }

  private func columnID(_ edition: Edition) -> String { context.absolute(edition.route) + "#article" }

  private func name(of term: Term) -> String {
    strippingControls(term.name(in: context.language, among: context.catalog.languages).text)
  }

  /// The text of a value, without the marks that have no place in data.
  private func plainText(_ value: TemplateValue) -> String? {
    switch value {
    case .languageText(let text): strippingControls(text.text)
    case .text(let text): strippingControls(text)
    default: nil
    }
  }
}
