import Languages
import SiteModel
import Templates

/// What differs from one kind of page to the next: its title, its class, its description, the way to it.
struct PageFacts: Sendable {
  var title: TemplateValue
  var kind: String
  var description: TemplateValue = .missing
  var isHidden = false
  var breadcrumbs: [BreadcrumbView] = []

  /// In Unicode scalars; search engines show no more.
  private static let descriptionLimit = 160

  init(_ page: Page, context: LanguageContext) {
    switch page.kind {
    case .article(let edition): self.init(article: context.editions[edition], context)
    case .home: self.init(title: context.text(context.config.title), kind: "home")
    case .columns: self.init(index: "columns", context)
    case .archive: self.init(index: "archive", context)
    case .terms(let taxonomy): self.init(index: taxonomy.rawValue, context)
    case .term(let taxonomy, let index): self.init(taxonomy, index, context)
    case .archiveYear(let year):
      let name = context.formats.plainNumber(year)
      let archive = context.text(context.texts["menu.archive"])
      self.init(title: context.text("\(context.texts["menu.archive"]) \(name)"), kind: "year")
      breadcrumbs = context.trail(
        [(archive, Route("/\(context.language.code)/archive/"))], endingIn: context.text(name))
    case .parallel(let pair): self.init(pair, context)
    case .chooser:
      self.init(title: context.text(context.texts["chooser.title"]), kind: "chooser")
    case .notFound:
      self.init(title: context.text(context.texts["notFound.title"]), kind: "not-found")
      isHidden = true
    }
    describe(page, context)
  }

  /// Gives every page that search engines list a description of its own: a list without one has its name before what
  /// the site says of itself, and the second page of a list its number before what the first one says.
  private mutating func describe(_ page: Page, _ context: LanguageContext) {
    let config = context.config
    let site = config.description ?? config.tagline ?? config.title
    switch page.kind {
    case .article, .parallel, .notFound: return
    case .home: description = context.text(site)
    case .chooser:
      let titles = context.site.config.languages.map(\.title).joined(separator: " · ")
      description = context.text("\(titles) – \(site)")
    case .terms, .columns, .archive, .archiveYear: prefixDescription(title, site, context)
    case .term(let taxonomy, _):
      if case .missing = description {
        prefixDescription(title, site, context)
        // A category and a tag may have one name.
        prefixDescription(context.text(context.texts["menu.\(taxonomy.rawValue)"]), nil, context)
      }
    }
    guard let number = page.pager?.number, number > 1 else { return }
    let name = context.texts.numbered("pages.number", context.formats.plainNumber(number))
    prefixDescription(context.text(name), nil, context)
  }

  /// Puts a name before the description, or before `other` in its place, within what search engines show.
  private mutating func prefixDescription(_ name: TemplateValue, _ other: String?, _ context: LanguageContext) {
    guard case .languageText(let name) = name else { return }
    var text = other ?? ""
    if other == nil, case .languageText(let own) = description { text = own.text }
    description = context.text(excerpt(of: "\(name.text) – \(text)", limit: Self.descriptionLimit))
  }

  private init(title: TemplateValue, kind: String) {
    self.title = title
    self.kind = kind
  }

  private init(index: String, _ context: LanguageContext) {
    let name = context.text(context.texts["menu.\(index)"])
    self.init(title: name, kind: index)
    breadcrumbs = context.trail([], endingIn: name)
  }

  private init(_ taxonomy: Taxonomy, _ index: Int, _ context: LanguageContext) {
    let term = context.catalog.term(taxonomy, index)
    let name = context.name(of: term)
    self.init(title: name, kind: taxonomy.singular)
    description = context.text(term.description)
    breadcrumbs = context.trail(context.steps(to: index, of: taxonomy), endingIn: name)
  }

  private init(article edition: Edition, _ context: LanguageContext) {
    let work = context.works[edition.work]
    let title = context.text(edition.title)
    self.init(title: title, kind: work.kind == .column ? "article" : "page")
    let summary = context.articles[edition.id].summary
    if !summary.isEmpty { description = context.text(excerpt(of: summary, limit: Self.descriptionLimit)) }
    isHidden = edition.isHiddenFromSearch
    breadcrumbs = context.trail(context.steps(to: work), endingIn: title)
  }

  /// Hidden from search engines, because its text stands on the pages of the two editions.
  private init(_ pair: EditionPair, _ context: LanguageContext) {
    let edition = context.editions[pair.primary]
    let title = context.text(edition.title)
    self.init(title: title, kind: "parallel")
    isHidden = true
    breadcrumbs = context.trail(
      context.steps(to: context.works[edition.work]) + [(title, edition.route)],
      endingIn: context.text(context.texts["parallel.title"]))
  }
}
