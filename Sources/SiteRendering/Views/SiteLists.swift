import SiteModel
import Templates
import YAML

/// Lists that are the same on every page of a language, made once for all of them.
struct SiteLists: Sendable {
  private(set) var stylesheets = TemplateValue.missing
  private(set) var scripts = TemplateValue.missing
  private(set) var earlyScripts = TemplateValue.missing
  private(set) var social = TemplateValue.missing
  /// The entries of site.yml's menus whose pages the site has, by the menu's name.
  private(set) var menus: [String: [MenuTarget]] = [:]

  /// Without any.
  init() {}

  init(_ context: LanguageContext) {
    let urls = { (addresses: [String]) in TemplateValue.list(addresses.map { .url($0) }) }
    stylesheets = urls(context.assets.stylesheets)
    scripts = urls(context.assets.scripts)
    earlyScripts = urls(context.assets.earlyScripts)
    social = .list(context.site.config.social.map { LinkView(name: context.text($0.name), url: $0.url) })
    menus = context.site.config.menus.mapValues { entries in entries.compactMap { MenuTarget($0, context) } }
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
