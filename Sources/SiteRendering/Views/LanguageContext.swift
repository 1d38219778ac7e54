import Languages
import Markup
import SiteModel
import Templates

/// Everything that views of pages in one language share.
///
/// A class, so that a view costs one reference and not a copy of the site; it never changes.
final class LanguageContext: Sendable {
  let site: Site
  let config: LanguageConfig
  let formats: LocaleFormats
  let texts: ThemeTexts
  let assets: ThemeAssetAddresses
  /// The path of `baseURL` without the slash at its end: empty for a site at the root of its host.
  let basePath: String
  /// `baseURL` without its path: scheme and host.
  let origin: String
  /// The place of each edition among those of its language, the newest first.
  let placeByEdition: [Int: Int]

  init(site: Site, config: LanguageConfig, texts: ThemeTexts, assets: ThemeAssetAddresses) {
    self.texts = texts
    self.site = site
    self.config = config
    self.assets = assets
    formats = LocaleFormats(config)
    basePath = site.config.basePath
    origin = site.config.origin
    let editions = site.listings[config.language]?.editions ?? []
    placeByEdition = Dictionary(uniqueKeysWithValues: editions.enumerated().map { ($1, $0) })
  }

  var language: Language { config.language }
  var catalog: Catalog { site.catalog }
  var root: Route { Route("/\(language.code)/") }

  /// What stands in `href` for a route of this site.
  func href(_ route: Route) -> String { href(address: route.address) }

  func href(address: String) -> String { basePath + PercentEncoding.encodePath(address) }

  /// The address with scheme and host, for canonical links, feeds and the sitemap.
  func absolute(_ route: Route) -> String { origin + href(route) }

  func fragment(_ id: String) -> String { PercentEncoding.encodePath(id) }

  func text(_ text: String) -> TemplateValue { .languageText(LanguageText(text: text, language: language)) }

  func text(_ text: String, _ language: Language) -> TemplateValue {
    .languageText(LanguageText(text: text, language: language))
  }

  func name(of term: Term) -> TemplateValue {
    .languageText(term.name(in: language, among: catalog.languages))
  }

  func text(_ localized: Localized?) -> TemplateValue {
    localized?.text(for: language, among: catalog.languages).map(TemplateValue.languageText) ?? .missing
  }

  func route(_ taxonomy: Taxonomy, _ index: Int) -> Route {
    Route("/\(language.code)/\(taxonomy.rawValue)/\(catalog.term(taxonomy, index).id)/")
  }
}

extension TemplateValue {
  static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .missing }

  static func optional(url: String?) -> TemplateValue { url.map(TemplateValue.url) ?? .missing }

  static func list(_ views: some Sequence<some View>) -> TemplateValue { .list(views.map { .record($0) }) }
}
