import Languages
import SiteModel
import Templates

/// What a page says about itself: its title and description, its translations, its place in the site.
///
/// A class, made once for each page, because templates ask it dozens of times.
final class PageView: View {
  static let viewName = "page"

  let context: LanguageContext
  let page: Page
  let facts: PageFacts

  init(context: LanguageContext, page: Page, facts: PageFacts) {
    self.context = context
    self.page = page
    self.facts = facts
  }

  static let fields: [Field<PageView>] = [
    Field("title", .languageText, "the page's title, without the site's", reads: .subject) { $0.facts.title },
    Field(
      "qualifier", .optional(.languageText),
      "what tells the page from another one of the same title, for `<title>`: a date, or the kind of list",
      reads: .subject
    ) { $0.facts.qualifier },
    Field("isHome", .boolean, "whether it is the first page of a language's home", reads: .page) {
      .boolean($0.isHome)
    },
    Field("isShared", .boolean, "whether it speaks all languages of the site", reads: .page) {
      .boolean($0.page.language == nil)
    },
    Field("kind", .text, "the kind of page, as a class name: `article`, `home`, `category`, …", reads: .subject) {
      .text($0.facts.kind)
    },
    Field("lang", .text, "the page's language, for `lang`", reads: .page) { .text($0.context.language.code) },
    Field("dir", .text, "the page's direction, for `dir`", reads: .page) {
      .text($0.context.language.direction.rawValue)
    },
    Field(
      "description", .optional(.languageText), "what the page is about; of a column, in at most 160 letters",
      reads: [.subject, .text]
    ) {
      $0.facts.description
    },
    Field("canonical", .url, "the page's full address", reads: .page) { .url($0.facts.url) },
    Field("isHidden", .boolean, "whether search engines are asked to leave it out", reads: .subject) {
      .boolean($0.facts.isHidden)
    },
    Field(
      "alternates", .list(of: .record(AlternateView.schema)), "the page in each language that has it, for `hreflang`",
      reads: .page
    ) {
      .list($0.alternates)
    },
    Field(
      "languages", .list(of: .record(LanguageLinkView.schema)),
      "the site's languages, with the way to this page in each", reads: .site
    ) {
      .list($0.languages)
    },
    Field(
      "breadcrumbs", .list(of: .record(BreadcrumbView.schema)), "the way here from the home page",
      reads: [.subject, .terms]
    ) {
      .list($0.facts.breadcrumbs)
    },
    Field(
      "previousPage", .optional(.url), "the page before this one of a list of several, with scheme and host",
      reads: .page
    ) {
      view in
      .optional(url: view.page.pager?.previous.map(view.context.absolute))
    },
    Field(
      "nextPage", .optional(.url), "the page after this one of a list of several, with scheme and host", reads: .page
    ) { view in
      .optional(url: view.page.pager?.next.map(view.context.absolute))
    },
    Field(
      "structuredData", .html,
      "what the page says in schema.org's words: JSON for a script of type `application/ld+json`",
      reads: StructuredData.reads
    ) {
      .html(StructuredData($0.page, facts: $0.facts, context: $0.context).json)
    },
    Field("locale", .text, "the page's language and country as Open Graph writes them: `ur_PK`", reads: .site) {
      .text($0.context.shared.locale)
    },
    Field("otherLocales", .list(of: .text), "the same of the languages that the page is translated into", reads: .page)
    { view in
      let alternates = view.page.searchAlternates
      return .list(
        view.context.shared.otherLocales.filter { other in alternates.contains { $0.code == other.code } }
          .map { .text($0.locale) })
    },
    Field(
      "image", .optional(.record(ShareImageView.schema)), "the picture to show when the page is shared", reads: .picture
    ) {
      ShareImageView.value($0.page, context: $0.context)
    },
    Field("feeds", .list(of: .record(FeedLinkView.schema)), "the feeds that belong to the page", reads: .subject) {
      .list($0.context.feedLinks.links(for: $0.page))
    },
    Field(
      "stylesheet", .optional(.url),
      "the theme's style sheet for this kind of page alone: `assets/css/parts/<kind>.css`", reads: .subject
    ) { view in
      .optional(url: view.context.assets.stylesheetByKind[view.facts.kind])
    },
    Field("number", .optional(.number), "the number of this page of a list, from the second on", reads: .page) { view in
      view.page.pager.flatMap { $0.number > 1 ? .number($0.number) : nil } ?? .missing
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var isHome: Bool { page.kind == .home && page.pager?.number == 1 }

  private var alternates: [AlternateView] {
    page.searchAlternates.map { AlternateView(code: $0.code, url: context.absolute($0.route)) }
  }

  private var languages: [LanguageLinkView] {
    context.site.config.languages.indices.map { LanguageLinkView(context: context, index: $0, page: page) }
  }
}

/// The page in one language, for search engines.
final class AlternateView: HeldView {
  static let viewName = "alternate"

  let code: String
  let url: String

  init(code: String, url: String) {
    self.code = code
    self.url = url
  }

  static let fields: [Field<AlternateView>] = [
    Field("code", .text, "the language code, or `x-default`") { .text($0.code) },
    Field("url", .url, "the full address") { .url($0.url) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The way from a page to a language of the site, for readers.
final class LanguageLinkView: View {
  static let viewName = "language"

  let context: LanguageContext
  /// Among the languages of the site.
  let index: Int
  let page: Page

  init(context: LanguageContext, index: Int, page: Page) {
    self.context = context
    self.index = index
    self.page = page
  }

  static let fields: [Field<LanguageLinkView>] = [
    Field("label", .languageText, "the language's name in itself", reads: .site) {
      $0.context.text($0.context.site.config.languages[$0.index].label, $0.language)
    },
    Field("languageName", .languageText, "its name in the page's language", reads: .site) {
      $0.context.name(of: $0.language)
    },
    Field("lang", .text, "its code, for `lang` and `hreflang`", reads: .site) { .text($0.language.code) },
    Field("dir", .text, "its direction, for `dir`", reads: .site) { .text($0.language.direction.rawValue) },
    Field("isCurrent", .boolean, "whether it is the page's own", reads: .page) { .boolean($0.isCurrent) },
    Field("url", .optional(.url), "this page in that language; nothing when there is none", reads: [.page, .partners]) {
      .optional(url: $0.url)
    },
    Field("home", .url, "the home page of that language", reads: .site) {
      .url($0.context.href($0.context.routes.home($0.language)))
    },
    Field("isMissing", .boolean, "whether this page does not exist in that language", reads: [.page, .partners]) {
      .boolean(!$0.isCurrent && $0.url == nil)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var language: Language { context.catalog.languages[index] }

  private var isCurrent: Bool {
    if case .parallel = page.kind { return false }
    return language == page.language
  }

  private var url: String? {
    // Two editions side by side lead to each edition by itself.
    if case .parallel(let pair) = page.kind {
      let work = context.works[context.editions[pair.primary].work]
      return context.catalog.edition(of: work, in: language).map(context.href)
    }
    // A page that speaks all languages leads to the home of each, and so does one that stands for no text at all.
    guard page.language != nil, page.kind != .notFound else { return context.href(context.routes.home(language)) }
    if let alternate = page.alternates.first(where: { $0.language == language }) {
      return context.href(alternate.route)
    }
    return isCurrent ? context.href(page.route) : nil
  }
}

/// One step of the way from the home page.
///
/// A class, because thousands of pages share the steps to a few categories.
final class BreadcrumbView: HeldView {
  static let viewName = "breadcrumb"

  let name: TemplateValue
  let url: String?

  init(name: TemplateValue, url: String?) {
    self.name = name
    self.url = url
  }

  static let fields: [Field<BreadcrumbView>] = [
    Field("name", .languageText, "the name of the step") { $0.name },
    Field("url", .optional(.url), "where it leads; nothing for the page itself") { .optional(url: $0.url) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

extension LanguageContext {
  /// The steps of a trail, the home page first.
  func trail(_ steps: [(name: TemplateValue, route: Route)]) -> [BreadcrumbView] {
    let home = BreadcrumbView(name: text(.menuHome), url: href(root))
    return [home] + steps.map { BreadcrumbView(name: $0.name, url: href($0.route)) }
  }

  /// The steps of a trail, the home page first; the last one is the page itself and leads nowhere.
  func trail(_ steps: [(name: TemplateValue, route: Route)], endingIn name: TemplateValue) -> [BreadcrumbView] {
    trail(steps) + [BreadcrumbView(name: name, url: nil)]
  }

  /// The trail of a text: through the first category of its work.
  func trail(of work: Work, _ steps: BreadcrumbView...) -> [BreadcrumbView] {
    (terms(of: work).categories.first.map { shared.trails[$0] } ?? trail([])) + steps
  }

  /// The steps from the index of a taxonomy down to the parent of a term.
  func steps(to index: Int, of taxonomy: Taxonomy) -> [(name: TemplateValue, route: Route)] {
    var steps: [(name: TemplateValue, route: Route)] = []
    var ancestor = terms[taxonomy][index].term.parent
    while let current = ancestor {
      steps.insert((name(of: taxonomy, current), route(taxonomy, current)), at: 0)
      ancestor = terms[taxonomy][current].term.parent
    }
    let index = routes.index(IndexPage(taxonomy), language)
    steps.insert((text(.index(of: taxonomy)), index), at: 0)
    return steps
  }
}
