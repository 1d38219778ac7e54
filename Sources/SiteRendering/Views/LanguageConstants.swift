import Languages
import SiteModel
import Templates
import YAML

/// What is the same on every page of a language, made once for all of them.
struct LanguageConstants: Sendable {
  /// What `SiteView` says on ordinary pages of the language, by slot; `nil` when each page reads it anew.
  private(set) var site: [TemplateValue]?
  /// The entries of site.yml's menus whose pages the site has, by the menu's name.
  private(set) var menus: [String: [MenuTarget]] = [:]
  /// The way from the home page to each category, itself included.
  private(set) var trails: [[BreadcrumbView]] = []
  /// What Open Graph calls the language.
  private(set) var locale = ""
  /// The same of the site's other languages, by their codes.
  private(set) var otherLocales: [(code: String, locale: String)] = []
  private(set) var structuredData = StructuredDataParts()
  /// The dates of all works, by the index in `Catalog.works`: each stands on a dozen lists.
  private(set) var dates: [WorkDate] = []

  /// Without any.
  init() {}

  init(_ context: LanguageContext, sharesValues: Bool) {
    if sharesValues { site = SiteView.sharedValues(context) }
    menus = context.site.config.menus.mapValues { entries in entries.compactMap { MenuTarget($0, context) } }
    trails = (context.catalog.terms[.categories] ?? []).indices.map { category in
      // Above a category with columns all have some.
      guard context.terms[.categories][category].hasPage else { return context.trail([]) }
      let own = (name: context.name(of: .categories, category), route: context.route(.categories, category))
      return context.trail(context.steps(to: category, of: .categories) + [own])
    }
    structuredData = StructuredDataParts(context)
    locale = openGraphLocale(context.config)
    let others = context.site.config.languages.filter { $0.language != context.language }
    otherLocales = others.map { ($0.language.code, openGraphLocale($0)) }
    dates = context.works.map { WorkDate($0.date?.date, context.formats) }
  }
}

/// The day of a work; nothing for one that has none.
struct WorkDate: Sendable {
  /// As readers of the language read it.
  let long: TemplateValue
  /// As programs do.
  let iso: TemplateValue

  init(_ date: CalendarDate?, _ formats: LocaleFormats) {
    long = .optional(date.map(formats.longDate))
    iso = .optional(date?.iso)
  }
}

/// Where an entry of a menu leads.
struct MenuTarget: Sendable {
  let name: TemplateValue
  let url: String
  /// `nil` for an address outside the site.
  let route: Route?
  /// Whether it is the home page, below which every page would lie.
  let isHome: Bool

  /// `nil` when the entry names a page that this site does not have.
  init?(_ entry: MenuEntry, _ context: LanguageContext) {
    let given = entry.name.map { context.text($0) }
    if let url = entry.url {
      self.url = url
      name = given ?? .text(url)
      route = nil
      isHome = false
      return
    }
    guard let page = entry.page?.value, let target = context.menuTarget(page) else { return nil }
    url = context.href(target.route)
    name = given ?? target.name
    route = target.route
    isHome = page == "home"
  }
}
