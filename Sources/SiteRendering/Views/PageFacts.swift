import Languages
import SiteModel
import Templates

/// What differs from one kind of page to the next: its title, its class, its description, the way to it.
struct PageFacts: Sendable {
  var title: TemplateValue
  /// What tells the page from another one of the same title.
  var qualifier: TemplateValue = .missing
  var kind: String
  var description: TemplateValue = .missing
  var isHidden = false
  var breadcrumbs: [BreadcrumbView] = []
  /// The full address of the page.
  var url = ""

  /// In Unicode scalars; search engines show no more.
  private static let descriptionLimit = 160

  init(_ page: Page, context: LanguageContext) {
    switch page.kind {
    case .article(let edition): self.init(article: context.editions[edition], context)
    case .home:
      self.init(title: context.text(context.config.title), kind: "home")
      description = context.text(context.siteDescription)
    case .columns: self.init(index: "columns", context)
    case .archive: self.init(index: "archive", context)
    case .terms(let taxonomy): self.init(index: taxonomy.rawValue, context)
    case .term(let taxonomy, let index): self.init(taxonomy, index, context)
    case .archiveYear(let year):
      let name = context.formats.plainNumber(year)
      let archive = context.text(context.texts["menu.archive"])
      self.init(title: context.text("\(context.texts["menu.archive"]) \(name)"), kind: "year")
      description = context.text(context.sentence("describe.year", name: name))
      breadcrumbs = context.trail(
        [(archive, Route("/\(context.language.code)/archive/"))], endingIn: context.text(name))
    case .parallel(let pair): self.init(pair, context)
    case .chooser:
      self.init(title: context.text(context.texts["chooser.title"]), kind: "chooser")
      description = context.descriptionOfAllLanguages
    case .notFound:
      self.init(title: context.text(context.texts["notFound.title"]), kind: "not-found")
      isHidden = true
    }
    url = context.absolute(page.route)
    // The number comes first, since search engines cut the end off.
    guard let number = page.pager?.number, number > 1, case .languageText(var text) = description else { return }
    text.text = "\(context.texts.numbered("pages.number", context.formats.plainNumber(number))) – \(text.text)"
    description = .languageText(text)
  }

  private init(title: TemplateValue, kind: String) {
    self.title = title
    self.kind = kind
  }

  private init(index: String, _ context: LanguageContext) {
    let name = context.text(context.texts["menu.\(index)"])
    self.init(title: name, kind: index)
    // ‘series’ is one and many.
    description = context.text(context.sentence(index == "series" ? "describe.allSeries" : "describe.\(index)"))
    breadcrumbs = context.trail([], endingIn: name)
  }

  private init(_ taxonomy: Taxonomy, _ index: Int, _ context: LanguageContext) {
    let name = context.name(of: taxonomy, index)
    self.init(title: name, kind: taxonomy.singular)
    if context.isAmbiguous(title: name) { qualifier = context.text(context.texts["menu.\(taxonomy.rawValue)"]) }
    description = .languageText(context.description(of: taxonomy, index))
    breadcrumbs = context.trail(context.steps(to: index, of: taxonomy), endingIn: name)
  }

  private init(article edition: Edition, _ context: LanguageContext) {
    let work = context.works[edition.work]
    let title = context.text(edition.title)
    self.init(title: title, kind: work.kind == .column ? "article" : "page")
    let summary = context.articles[edition.id].summary
    let text = summary.isEmpty ? edition.subtitle ?? edition.title : summary
    description = context.text(excerpt(of: text, limit: Self.descriptionLimit))
    if let date = work.date, context.isAmbiguous(title: title) {
      qualifier = context.text(context.formats.longDate(date.date))
    }
    isHidden = edition.isHiddenFromSearch
    breadcrumbs = context.trail(of: work, BreadcrumbView(name: title, url: nil))
  }

  /// Hidden from search engines, because its text stands on the pages of the two editions.
  private init(_ pair: EditionPair, _ context: LanguageContext) {
    let edition = context.editions[pair.primary]
    let title = context.text(edition.title)
    self.init(title: title, kind: "parallel")
    description = context.text(context.sentence("describe.parallel", name: edition.title))
    isHidden = true
    breadcrumbs = context.trail(
      of: context.works[edition.work], BreadcrumbView(name: title, url: context.href(edition)),
      BreadcrumbView(name: context.text(context.texts["parallel.title"]), url: nil))
  }
}
