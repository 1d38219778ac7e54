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
    case .columns: self.init(index: "columns", .menuColumns, .describeColumns, context)
    case .titles:
      self.init(index: "titles", .titlesTitle, .describeTitles, context)
      let columns = (name: context.text(context.texts[.menuColumns]), context.routes.index(.columns, context.language))
      breadcrumbs = context.trail([columns], endingIn: title)
    case .search: self.init(index: "search", .menuSearch, .describeSearch, context)
    case .archive: self.init(index: "archive", .menuArchive, .describeArchive, context)
    case .terms(let taxonomy):
      self.init(index: taxonomy.rawValue, .index(of: taxonomy), .describeIndex(of: taxonomy), context)
    case .term(let taxonomy, let index): self.init(taxonomy, index, context)
    case .archiveYear(let year):
      let name = context.formats.plainNumber(year)
      let archive = context.text(.menuArchive)
      self.init(title: context.text("\(context.texts[.menuArchive]) \(name)", context.texts.language), kind: "year")
      description = .languageText(context.sentence(.describeYear, name: name))
      breadcrumbs = context.trail(
        [(archive, context.routes.index(.archive, context.language))], endingIn: context.text(name))
    case .parallel(let pair): self.init(pair, context)
    case .chooser:
      self.init(title: context.titleOfAllLanguages, kind: "chooser")
      description = context.descriptionOfAllLanguages
    case .notFound:
      self.init(title: context.text(.notFoundTitle), kind: "not-found")
      isHidden = true
    }
    url = context.absolute(page.route)
    // The number comes first, since search engines cut the end off.
    guard let number = page.pager?.number, number > 1, case .languageText(var text) = description else { return }
    text.text = "\(context.texts.numbered(.pageNumber, context.formats.plainNumber(number))) – \(text.text)"
    description = .languageText(text)
  }

  private init(title: TemplateValue, kind: String) {
    self.title = title
    self.kind = kind
  }

  private init(index kind: String, _ title: ThemeText, _ about: ThemeText, _ context: LanguageContext) {
    let name = context.text(title)
    self.init(title: name, kind: kind)
    description = .languageText(context.sentence(about))
    breadcrumbs = context.trail([], endingIn: name)
  }

  private init(_ taxonomy: Taxonomy, _ index: Int, _ context: LanguageContext) {
    let name = context.name(of: taxonomy, index)
    self.init(title: name, kind: taxonomy.singular)
    if context.isAmbiguous(title: name) { qualifier = context.text(.index(of: taxonomy)) }
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
    description = .languageText(context.sentence(.describeParallel, name: edition.title))
    isHidden = true
    breadcrumbs = context.trail(
      of: context.works[edition.work], BreadcrumbView(name: title, url: context.href(edition)),
      BreadcrumbView(name: context.text(.parallelTitle), url: nil))
  }
}
