import Languages
import Markup
import SiteModel
import Templates

/// Everything that views of pages in one language share.
final class LanguageContext: Sendable {
  let site: Site
  /// The parts of `site` that views ask for most: behind a computed property, each look would count a reference, for
  /// which the cores would wait for one another.
  let works: [Work]
  let editions: [Edition]
  let articles: [Article]
  let config: LanguageConfig
  let formats: LocaleFormats
  let texts: ThemeTexts
  let assets: ThemeAssetAddresses
  let addresses: SiteAddresses
  let terms: TermViews
  /// The place of the language among those of the site, by which works have their terms.
  let languageIndex: Int
  let feedLinks: FeedLinks
  /// The newest columns that the columnist marked as favourites, those of the language first.
  let featured: [ListedColumn]
  let ambiguousTitles: Set<String>
  /// The place of each edition among those of its language, the newest first.
  let placeByEdition: [Int: Int]
  /// What the lists of the language show; `nil` when it has none.
  let listing: Listing?
  let shared: LanguageConstants

  /// The context of one language.
  ///
  /// - Parameter sharesValues: Whether pages share what `SiteView` says on all of them.
  convenience init(
    site: Site, config: LanguageConfig, texts: ThemeTexts, assets: ThemeAssetAddresses, addresses: SiteAddresses,
    sharesValues: Bool
  ) {
    self.init(LanguageContext(site, config, texts, assets, addresses), sharesValues: sharesValues)
  }

  /// A context with what all its pages share, which is made from the rest of it.
  private init(_ bare: LanguageContext, sharesValues: Bool) {
    site = bare.site
    works = bare.works
    editions = bare.editions
    articles = bare.articles
    config = bare.config
    formats = bare.formats
    texts = bare.texts
    assets = bare.assets
    addresses = bare.addresses
    terms = bare.terms
    languageIndex = bare.languageIndex
    feedLinks = bare.feedLinks
    featured = bare.featured
    ambiguousTitles = bare.ambiguousTitles
    placeByEdition = bare.placeByEdition
    listing = bare.listing
    shared = LanguageConstants(bare, sharesValues: sharesValues)
  }

  private init(
    _ site: Site, _ config: LanguageConfig, _ texts: ThemeTexts, _ assets: ThemeAssetAddresses,
    _ addresses: SiteAddresses
  ) {
    shared = LanguageConstants()
    self.addresses = addresses
    terms = TermViews(site, language: config.language, addresses)
    languageIndex = site.catalog.languages.firstIndex(of: config.language) ?? 0
    ambiguousTitles = SiteRendering.ambiguousTitles(site, config.language, texts, terms)
    feedLinks = FeedLinks(site, language: config.language, addresses)
    self.texts = texts
    self.site = site
    works = site.catalog.works
    editions = site.catalog.editions
    articles = site.articles
    self.config = config
    self.assets = assets
    formats = LocaleFormats(config)
    listing = site.listings[config.language]
    placeByEdition = Dictionary(uniqueKeysWithValues: (listing?.editions ?? []).enumerated().map { ($1, $0) })
    let works = works
    let editions = editions
    let marked = listing?.columns.filter { works[editions[$0.edition].work].isFeatured } ?? []
    featured = Array((marked.filter { !$0.isForeign } + marked.filter(\.isForeign)).prefix(Self.featuredLimit))
  }

  private static let featuredLimit = 4

  var basePath: String { addresses.basePath }
  var origin: String { addresses.origin }
  var language: Language { config.language }
  var catalog: Catalog { site.catalog }
  var routes: SiteRoutes { addresses.routes }
  var root: Route { routes.home(language) }

  /// Where readers search in the language, and what tells browsers of it; `nil` where they cannot.
  var search: (page: String, description: String)? {
    guard site.config.search.isWanted else { return nil }
    return (href(routes.index(.search, language)), href(routes.openSearch(language)))
  }

  /// What stands in `href` for a route of this site.
  func href(_ route: Route) -> String { addresses.href(route) }

  func href(address: String) -> String { addresses.href(address: address) }

  func href(_ edition: Edition) -> String { addresses.editions[edition.id] }

  /// The address with scheme and host, for canonical links, feeds and the sitemap.
  func absolute(_ route: Route) -> String { origin + href(route) }

  func absolute(_ edition: Edition) -> String { origin + href(edition) }

  func date(of work: Work) -> WorkDate { shared.dates[work.id] }

  func fragment(_ id: String) -> String { PercentEncoding.encodePath(id) }

  func text(_ text: String) -> TemplateValue { .languageText(LanguageText(text: text, language: language)) }

  /// A text of the theme, in whatever language the theme has it.
  func text(_ key: ThemeText) -> TemplateValue { text(texts[key], texts.language) }

  func text(_ text: String, _ language: Language) -> TemplateValue {
    .languageText(LanguageText(text: text, language: language))
  }

  func name(of taxonomy: Taxonomy, _ index: Int) -> TemplateValue { .languageText(terms[taxonomy][index].text) }

  func text(_ localized: Localized?) -> TemplateValue {
    localized?.text(for: language, among: catalog.languages).map(TemplateValue.languageText) ?? .missing
  }

  func route(_ taxonomy: Taxonomy, _ index: Int) -> Route {
    routes.term(terms[taxonomy][index].term.id, of: taxonomy, language)
  }
}

extension TemplateValue {
  static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .missing }

  static func optional(_ text: LanguageText?) -> TemplateValue { text.map(TemplateValue.languageText) ?? .missing }

  static func optional(url: String?) -> TemplateValue { url.map(TemplateValue.url) ?? .missing }

  static func list(_ views: some Sequence<some View>) -> TemplateValue { .list(views.map { .record($0) }) }
}
