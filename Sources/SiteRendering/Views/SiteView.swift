import Languages
import SiteModel
import Templates
import YAML

/// The site as every page shows it: masthead, menu, editions.
///
/// A class, made once for each page, because templates ask it dozens of times.
final class SiteView: View {
  static let viewName = "site"

  let context: LanguageContext
  let current: Page
  /// Whether the page is an ordinary one of its language, which shows what the others show.
  private let isOrdinary: Bool

  init(context: LanguageContext, current: Page) {
    self.context = context
    self.current = current
    if case .parallel = current.kind {
      isOrdinary = false
    } else {
      isOrdinary = current.language == context.language
    }
  }

  static let fields: [Field<SiteView>] = [
    Field("title", .languageText, "the site's title in the page's language", reads: .site) {
      $0.context.text($0.context.config.title)
    },
    Field("tagline", .optional(.languageText), "the line under the title", reads: .site) {
      $0.context.config.tagline.map($0.context.text) ?? .missing
    },
    Field("description", .optional(.languageText), "what the site is, in a sentence", reads: .site) {
      $0.context.config.description.map($0.context.text) ?? .missing
    },
    Field("home", .url, "the home page of the page's language", reads: .site) {
      .url($0.context.href($0.context.root))
    },
    Field(
      "hasChooser", .boolean,
      "whether readers choose a language at the front page; else there is one only, or it is a home page", reads: .site
    ) {
      .boolean($0.context.routes.hasChooser && $0.context.catalog.languages.count > 1)
    },
    Field("front", .url, "the front page: where readers choose a language, or a home page", reads: .site) {
      .url($0.context.href(SiteRoutes.front))
    },
    Field(
      "mastheads", .list(of: .record(MastheadView.schema)), "the site's title in each of its languages", reads: .site
    ) { view in
      .list(
        view.context.site.config.languages.map {
          MastheadView(context: view.context, config: $0, current: view.current)
        })
    },
    Field("menu", .list(of: .record(MenuItemView.schema)), "the menu ‘main’ of site.yml", reads: [.site, .page]) {
      .list($0.menu("main"))
    },
    Field(
      "footerMenu", .list(of: .record(MenuItemView.schema)), "the menu ‘footer’ of site.yml", reads: [.site, .page]
    ) {
      .list($0.menu("footer"))
    },
    Field("social", .list(of: .record(LinkView.schema)), "the links under ‘social’ in site.yml", reads: .site) { view in
      .list(view.context.site.config.social.map { LinkView(name: view.context.text($0.name), url: $0.url) })
    },
    Field("hasTags", .boolean, "whether any column has a tag", reads: .site) { .boolean($0.has(.tags)) },
    Field("hasSeries", .boolean, "whether there is a series", reads: .site) { .boolean($0.has(.series)) },
    Field("hasAuthors", .boolean, "whether authors have pages", reads: .site) { .boolean($0.has(.authors)) },
    Field("tags", .url, "the index of tags", reads: .site) { .url($0.index(.tags)) },
    Field("series", .url, "the index of series", reads: .site) { .url($0.index(.series)) },
    Field("authors", .url, "the index of authors", reads: .site) { .url($0.index(.authors)) },
    Field("categories", .url, "the index of categories", reads: .site) { .url($0.index(.categories)) },
    Field("archive", .url, "the archive by year", reads: .site) { .url($0.index(.archive)) },
    Field("columns", .url, "the list of all columns by date", reads: .site) { .url($0.index(.columns)) },
    Field("search", .optional(.url), "the page where readers search; nothing where there is none", reads: .site) {
      .optional(url: $0.context.search?.page)
    },
    Field("openSearch", .optional(.url), "the file that tells browsers of it, for `rel=\"search\"`", reads: .site) {
      .optional(url: $0.context.search?.description)
    },
    Field("stylesheets", .list(of: .url), "the theme's style sheets for all pages", reads: .site) {
      .list(urls: $0.context.assets.stylesheets)
    },
    Field("fontStylesheets", .list(of: .url), "the style sheets with the fonts of the page's language", reads: .site) {
      .list(urls: $0.fonts.map(\.stylesheet))
    },
    Field("fontPreloads", .list(of: .url), "the fonts that the page should ask for at once, in WOFF2", reads: .site) {
      .list(urls: $0.fonts.flatMap(\.preloads))
    },
    Field("scripts", .list(of: .url), "the theme's scripts", reads: .site) { .list(urls: $0.context.assets.scripts) },
    Field("earlyScripts", .list(of: .url), "the theme's scripts that run before the page is painted", reads: .site) {
      .list(urls: $0.context.assets.earlyScripts)
    },
    Field("icon", .optional(.url), "the theme's icon", reads: .site) { .optional(url: $0.context.assets.icon) },
    Field("pixelIcon", .optional(.url), "the theme's icon as 48 by 48 pixels in PNG, beside another", reads: .site) {
      .optional(url: $0.context.assets.pixelIcon)
    },
    Field("touchIcon", .optional(.url), "the theme's icon as a square picture in PNG, for telephones", reads: .site) {
      .optional(url: $0.context.assets.touchIcon)
    },
    Field("params", .dynamic, "the values under ‘params’ in site.yml", reads: .site) {
      TemplateValue($0.context.site.config.params)
    },
  ]

  func value(_ slot: Int) -> TemplateValue {
    if isOrdinary, !Self.readsPage[slot], let values = context.shared.site { return values[slot] }
    return Self.fields[slot].read(self)
  }

  private static let readsPage = fields.map { $0.reads.contains(.page) }

  /// The values that all ordinary pages of a language share, by slot; `.missing` for what depends on the page.
  static func sharedValues(_ context: LanguageContext) -> [TemplateValue] {
    let view = SiteView(context: context, current: Page(kind: .home, language: context.language, route: context.root))
    return fields.map { $0.reads.contains(.page) ? .missing : $0.read(view) }
  }

  private var fonts: [LanguageFonts] {
    // The page of both editions is framed in one language and holds text of two.
    if case .parallel = current.kind { return context.assets.fonts(for: nil) }
    return context.assets.fonts(for: current.language)
  }

  private func has(_ taxonomy: Taxonomy) -> Bool { context.hasIndex(taxonomy) }

  private func index(_ index: IndexPage) -> String { context.href(context.routes.index(index, context.language)) }

  private func menu(_ name: String) -> [MenuItemView] {
    (context.shared.menus[name] ?? []).map { MenuItemView($0, current: current) }
  }
}

/// The site's title in one of its languages.
final class MastheadView: View {
  static let viewName = "masthead"

  let context: LanguageContext
  let config: LanguageConfig
  let current: Page

  init(context: LanguageContext, config: LanguageConfig, current: Page) {
    self.context = context
    self.config = config
    self.current = current
  }

  static let fields: [Field<MastheadView>] = [
    Field("title", .languageText, "the title", reads: .site) { $0.context.text($0.config.title, $0.config.language) },
    Field("tagline", .optional(.languageText), "the line under it", reads: .site) { view in
      view.config.tagline.map { view.context.text($0, view.config.language) } ?? .missing
    },
    Field("url", .url, "the home page of its language", reads: .site) {
      .url($0.context.href($0.context.routes.home($0.config.language)))
    },
    Field("isCurrent", .boolean, "whether it is the page's language", reads: .site) {
      .boolean($0.config.language == $0.current.language)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// One entry of a menu.
final class MenuItemView: HeldView {
  static let viewName = "menu item"

  let name: TemplateValue
  let url: String
  let isCurrent: Bool
  let isAncestor: Bool

  static let fields: [Field<MenuItemView>] = [
    Field("name", .languageText, "its name") { $0.name },
    Field("url", .url, "where it leads") { .url($0.url) },
    Field("isCurrent", .boolean, "whether it is this page") { .boolean($0.isCurrent) },
    Field("isAncestor", .boolean, "whether this page lies below it") { .boolean($0.isAncestor) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  init(_ target: MenuTarget, current: Page) {
    name = target.name
    url = target.url
    isCurrent = target.route == current.route
    isAncestor =
      !isCurrent && !target.isHome
      && (target.route.map { current.route.address.utf8.starts(with: $0.address.utf8) } ?? false)
  }
}

extension LanguageContext {
  /// The page that a menu entry names, and what it is called when site.yml does not say.
  func menuTarget(_ page: String) -> (route: Route, name: TemplateValue)? {
    if page == "home" { return (root, text(.menuHome)) }
    if let index = IndexPage(rawValue: page) {
      if let taxonomy = index.taxonomy, !hasIndex(taxonomy) { return nil }
      if index == .search, search == nil { return nil }
      return (routes.index(index, language), text(index.title))
    }
    guard let work = catalog.works.last(where: { $0.kind == .page && $0.name == page }),
      let edition = catalog.edition(of: work, in: language) ?? work.editions.first.map({ catalog.editions[$0] })
    else { return nil }
    return (edition.route, text(edition.linkTitle ?? edition.title, edition.language))
  }

  /// Whether there is an index of the categories, tags, series or authors in the language.
  func hasIndex(_ taxonomy: Taxonomy) -> Bool { listing?.hasIndex(taxonomy, in: catalog) ?? false }
}

extension IndexPage {
  /// What it is called.
  var title: ThemeText {
    switch self {
    case .columns: .menuColumns
    case .categories: .menuCategories
    case .tags: .menuTags
    case .series: .menuSeries
    case .authors: .menuAuthors
    case .archive: .menuArchive
    case .search: .menuSearch
    }
  }
}

/// A name and where it leads.
final class LinkView: HeldView {
  static let viewName = "link"

  let name: TemplateValue
  let url: String

  init(name: TemplateValue, url: String) {
    self.name = name
    self.url = url
  }

  static let fields: [Field<LinkView>] = [
    Field("name", .optional(.languageText), "the name") { $0.name },
    Field("url", .url, "where it leads") { .url($0.url) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

extension TemplateValue {
  static func list(urls: [String]) -> TemplateValue { .list(urls.map { .url($0) }) }

  /// An author's own value.
  init(_ value: ParameterValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .list(let values): .list(values.map { TemplateValue($0) })
      case .map(let values): .dictionary(values.mapValues { TemplateValue($0) })
      }
  }
}
