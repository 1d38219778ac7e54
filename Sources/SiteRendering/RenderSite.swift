package import Diagnostics
import Languages
package import SiteModel
import Templates
import YAML

/// Every file of the site: the pages through the theme, redirects, the theme's own files, and what is copied.
///
/// 1. The theme is compiled for each language, which finds its faults.
/// 2. Each page becomes a file that knows how to render itself.
/// 3. Redirects, assets of the theme and files of the content follow; the list is sorted by path.
package func renderSite(
  _ site: Site, theme sources: ThemeSources, sitemap limits: Sitemap.Limits = .init(), log: inout DiagnosticLog
) -> [OutputFile] {
  let assets = ThemeAssetAddresses(sources, config: site.config, log: &log)
  var contexts: [Language: LanguageContext] = [:]
  var themes: [Language: Theme] = [:]
  let layouts = knownLayouts(site, sources, log: &log)
  let tagger = RunTagger(site.config)
  let addresses = SiteAddresses(site)
  let languages = site.config.languages
  let prepared = parallelMap(count: languages.count, batch: 1) { index in
    var log = DiagnosticLog()
    let config = languages[index]
    var theme = Theme(sources, config: config, layouts: layouts, tagger: tagger, log: &log)
    let context = LanguageContext(
      site: site, config: config, texts: theme.texts, assets: assets, addresses: addresses)
    theme.fold(site: context.shared.site)
    return (theme: theme, context: context, log: log)
  }
  for (config, parts) in zip(languages, prepared) {
    themes[config.language] = parts.theme
    contexts[config.language] = parts.context
    log.appendNew(parts.log)
  }
  reportUnknownMenuPages(site, contexts, log: &log)
  guard !log.hasErrors else { return [] }
  let renderer = PageRenderer(site: site, contexts: contexts, themes: themes)
  let siteInputs = SiteInputs(site, contexts: contexts)
  let pageInputs = PageInputs(inputs: siteInputs, contexts: contexts, themes: themes)
  var files = parallelMap(count: site.pages.count, batch: 256) { index in
    let page = site.pages[index]
    return OutputFile(
      page.route.file, .rendered { renderer.render(page, into: &$0) }, inputs: pageInputs.inputs(of: page))
  }
  files += redirectFiles(site, contexts: contexts, inputs: siteInputs, log: &log)
  files += assets.files.map { file in
    OutputFile(file.route.file, .rendered { $0 += file.bytes })
  }
  for asset in site.catalog.assets {
    files.append(OutputFile(asset.route.file, .copy(of: asset.path)))
    files += asset.variants.map { OutputFile($0.route.file, .copy(of: $0.path)) }
  }
  for picture in site.sharePictures.files {
    if let path = picture.path { files.append(OutputFile(picture.route.file, .copy(of: path))) }
  }
  files += machineFiles(site, contexts, siteInputs, sitemap: limits)
  // A file of the author's own takes its place.
  if !files.contains(where: { $0.path == HostHeaders.path }) {
    let headers = HostHeaders(site)
    files.append(OutputFile(HostHeaders.path, .rendered { $0 += headers.text.utf8 }))
  }
  return files.sorted { $0.path < $1.path }
}

/// The templates that editions ask for by their ‘layout’; those that the theme does not have are reported.
private func knownLayouts(_ site: Site, _ sources: ThemeSources, log: inout DiagnosticLog) -> Set<String> {
  var known: Set<String> = []
  let candidates = sources.templates.keys.filter { !$0.utf8.contains(UInt8(ascii: "/")) }.sorted()
  for edition in site.catalog.editions {
    guard let layout = edition.layout else { continue }
    if candidates.contains(layout) {
      known.insert(layout)
      continue
    }
    let document = site.catalog.documents[edition.document]
    log.report(
      .error, .unknownLayout, at: document.frontMatter.layout.map { document.source.location(at: $0.location) },
      "the theme ‘\(sources.name)’ has no template ‘\(layout)’",
      help: suggestion(for: layout, among: candidates).map { "did you mean ‘\($0)’?" }
        ?? "write themes/\(sources.name)/templates/\(layout).mustache, or remove the line")
  }
  return known
}

/// Reports menu entries that name a page that the site does not have.
private func reportUnknownMenuPages(
  _ site: Site, _ contexts: [Language: LanguageContext], log: inout DiagnosticLog
) {
  guard let context = site.config.defaultLanguage.flatMap({ contexts[$0.language] }) else { return }
  let pages = site.catalog.works.filter { $0.kind == .page }.map(\.name)
  let known = pages + ["home"] + LanguageContext.indexPages.sorted()
  for (_, entries) in site.config.menus.sorted(by: { $0.key < $1.key }) {
    for entry in entries {
      guard let page = entry.page, context.menuTarget(page.value) == nil else { continue }
      let place = Location(path: "site.yml", at: page.location)
      log.report(
        .error, .unknownMenuPage, at: place, "the menu names a page ‘\(page.value)’ that the site does not have",
        help: suggestion(for: page.value, among: known).map { "did you mean ‘\($0)’?" }
          ?? "write content/pages/\(page.value).\(context.language.code).md, or remove the entry")
    }
  }
}
