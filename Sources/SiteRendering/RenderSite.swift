package import Diagnostics
import Languages
package import SiteModel
import Templates
import YAML

/// Every file of the site that was planned; `nil` where something is wrong, which is reported.
///
/// Pages through the theme, what programs read, the theme's own files, and what is copied: each knows how to make its
/// bytes.
///
/// - Parameter judgesInputs: Whether files say what they are made from.
package func renderSite(
  _ site: Site, theme: CompiledTheme, assets: ThemeAssetAddresses, shortcuts: Shortcuts = .all,
  judgesInputs: Bool = true, log: inout DiagnosticLog
) -> SiteFiles? {
  var contexts: [Language: LanguageContext] = [:]
  var themes: [Language: Theme] = [:]
  let addresses = SiteAddresses(site)
  let languages = site.config.languages
  let prepared = parallelMap(count: languages.count, batch: 1) { index -> (theme: Theme, context: LanguageContext)? in
    guard var own = theme.byLanguage[languages[index].language] else { return nil }
    let context = LanguageContext(
      site: site, config: languages[index], texts: own.texts, assets: assets, addresses: addresses,
      sharesValues: shortcuts.contains(.sharedValues))
    own.take(shortcuts, in: context)
    return (own, context)
  }
  for case (let config, let parts?) in zip(languages, prepared) {
    themes[config.language] = parts.theme
    contexts[config.language] = parts.context
  }
  reportUnknownMenuPages(site, contexts, log: &log)
  guard !log.hasErrors else { return nil }
  return FileMaker(
    site, contexts: contexts, themes: themes, assets: assets, judgesInputs: judgesInputs, log: &log
  ).map { SiteFiles(site.files, by: $0) }
}

/// Reports menu entries that name a page that the site does not have.
private func reportUnknownMenuPages(
  _ site: Site, _ contexts: [Language: LanguageContext], log: inout DiagnosticLog
) {
  guard let context = site.config.defaultLanguage.flatMap({ contexts[$0.language] }) else { return }
  let pages = site.catalog.works.filter { $0.kind == .page }.map(\.name)
  let known = pages + ["home"] + IndexPage.allCases.map(\.rawValue).sorted()
  for (_, entries) in site.config.menus.sorted(by: { $0.key < $1.key }) {
    for entry in entries {
      guard let page = entry.page, context.menuTarget(page.value) == nil else { continue }
      let index = IndexPage(rawValue: page.value)
      // An index of terms appears with the first column that has one; until then its entry is left out.
      guard index == nil || index == .search,
        log.hasRoom(for: .error, .unknownMenuPage, in: site.config.location().path)
      else { continue }
      let place = site.config.location(page.location)
      guard index == nil else {
        log.report(
          .error, .unknownMenuPage, at: place, "the menu names the page ‘search’, and this site has no search page",
          help: "remove the entry")
        continue
      }
      log.report(
        .error, .unknownMenuPage, at: place, "the menu names a page ‘\(page.value)’ that the site does not have",
        help: suggestion(for: page.value, among: known).map { "did you mean ‘\($0)’?" }
          ?? "write content/pages/\(page.value).\(context.language.code).md, or remove the entry")
    }
  }
}
