import Languages
import Templates

/// A link with the text that leads to it.
final class LinkView: HeldView {
  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
  static let viewName = "link"
  static let fields: [Field<LinkView>] = [
    Field("title", .languageText, "its text") { .languageText($0.title) },
    Field("url", .url, "its address") { .url($0.url) },
    Field("isCurrent", .boolean, "whether it is this page") { .boolean($0.isCurrent) },
  ]

  let title: LanguageText
  let url: String
  let isCurrent: Bool

  init(_ title: String, _ language: Language, _ url: String, isCurrent: Bool = false) {
    self.title = LanguageText(text: title, language: language)
    self.url = url
    self.isCurrent = isCurrent
  }
}

/// What every page of the site shows.
final class SiteView: HeldView {
  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
  static let viewName = "site"
  static let fields: [Field<SiteView>] = [
    Field("title", .languageText, "the site's title") { .languageText($0.title) },
    Field("tagline", .languageText, "what the site is") { .languageText($0.tagline) },
    Field("url", .url, "its home page") { .url($0.url) },
    Field("lang", .text, "the page's language") { .text($0.language.code) },
    Field("dir", .text, "the page's direction") { .text($0.language.direction.rawValue) },
    Field("menu", .list(of: .record(LinkView.schema)), "the main menu") { .list($0.menu) },
  ]

  let title: LanguageText
  let tagline: LanguageText
  let url = "https://example.org/ur/"
  let language: Language
  let menu: [TemplateValue]

  init(language: Language, menu: [LinkView]) {
    title = LanguageText(text: "پیشِ نظر", language: .urdu)
    tagline = LanguageText(text: "ہفتہ وار کالم", language: .urdu)
    self.language = language
    self.menu = menu.map(TemplateValue.record)
  }
}

/// A column, as a page of its own or as a card on an index.
final class ArticleView: HeldView {
  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
  static let viewName = "article"
  static let fields: [Field<ArticleView>] = [
    Field("title", .languageText, "the title") { .languageText($0.title) },
    Field("subtitle", .optional(.languageText), "the subtitle") { _ in .missing },
    Field("url", .url, "the address") { .url($0.url) },
    Field("canonical", .url, "the full address") { .url($0.canonical) },
    Field("date", .text, "the date in words") { .text($0.date) },
    Field("machineDate", .text, "the date for machines") { .text($0.machineDate) },
    Field("author", .record(LinkView.schema), "the author") { .record($0.author) },
    Field("category", .record(LinkView.schema), "the category") { .record($0.category) },
    Field("tags", .list(of: .record(LinkView.schema)), "the tags") { .list($0.tags) },
    Field("summary", .languageText, "the summary") { .languageText($0.summary) },
    Field("body", .html, "the text") { .html($0.body) },
    Field("minutes", .number, "minutes of reading") { _ in .number(5) },
    Field("partner", .optional(.record(LinkView.schema)), "the other edition") { .record($0.partner) },
    Field("previous", .optional(.record(LinkView.schema)), "the column before") { .record($0.previous) },
    Field("next", .optional(.record(LinkView.schema)), "the column after") { .record($0.next) },
    Field("jsonLD", .html, "the page for search engines") { .html($0.jsonLD) },
  ]

  let title: LanguageText
  let url: String
  let canonical: String
  let date = "22 اگست 2025"
  let machineDate = "2025-08-22"
  let author = LinkView("ادارہ", .urdu, "/ur/authors/desk/")
  let category = LinkView("خارجہ امور", .urdu, "/ur/categories/foreign-affairs/")
  let tags: [TemplateValue]
  let summary: LanguageText
  let body: [UInt8]
  let partner = LinkView("A Timely Diplomatic Mission & What It Means", .english, "/en/columns/mission/")
  let previous = LinkView("پانی کی سیاست", .urdu, "/ur/columns/water/")
  let next = LinkView("CPEC کا سفر", .urdu, "/ur/columns/cpec/")
  let jsonLD: [UInt8]

  init(number: Int) {
    title = LanguageText(text: "ایک بروقت سفارتی اقدام “\(number)”", language: .urdu)
    url = "/ur/columns/mission-\(number)/"
    canonical = "https://example.org/ur/columns/mission-\(number)/"
    tags = ["سی پیک", "افغانستان", "تجارت", "CPEC"].enumerated().map {
      .record(LinkView($1, $1 == "CPEC" ? .english : .urdu, "/ur/tags/\($0)/"))
    }
    summary = LanguageText(
      text: "یہ کالم اس دورے کے پس منظر اور اس کے ممکنہ نتائج پر نظر ڈالتا ہے، اور بتاتا ہے کہ آگے کیا ہو سکتا ہے۔",
      language: .urdu)
    let paragraph = "<p>اس دورے کی اہمیت یہ ہے کہ دونوں ملکوں کے درمیان <em>اعتماد</em> کی فضا بحال ہوئی ہے۔</p>\n"
    var body: [UInt8] = []
    while body.count < 6000 { body += Array(paragraph.utf8) }
    self.body = body
    jsonLD = Array("{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"inLanguage\":\"ur\"}".utf8)
  }
}

/// A page: the site, and either one article or a list of cards.
final class PageView: HeldView {
  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
  static let viewName = "page"
  static let fields: [Field<PageView>] = [
    Field("site", .record(SiteView.schema), "the site") { .record($0.site) },
    Field("article", .record(ArticleView.schema), "the column") { .record($0.article) },
    Field("cards", .list(of: .record(ArticleView.schema)), "columns in short") { .list($0.cards) },
  ]

  let site: SiteView
  let article: ArticleView
  let cards: [TemplateValue]

  init(site: SiteView, article: ArticleView, cards: [ArticleView]) {
    self.site = site
    self.article = article
    self.cards = cards.map(TemplateValue.record)
  }
}
