package import Diagnostics
import Languages
import Records
package import SiteModel
package import SiteRendering

/// A site without a disk: documents and settings in, what each stage makes of them out.
///
///     let site = CatalogFixture(["columns/visit.en.md": "---\ntitle: A Visit\ndate: 2025-08-22\n---\nText."])
///     #expect(site.catalog.editions[0].route.address == "/en/columns/visit/")
///
/// The paths of documents start below `content/`. What only the loader judges, names of files and missing titles, is not
/// judged. Each stage is run when the test asks for what it makes.
package struct CatalogFixture {
  package let catalog: Catalog
  package let theme: ThemeSources
  /// What the stages before the plan reported.
  package let log: DiagnosticLog

  /// - Parameters:
  ///   - documents: Columns, pages, and files of comments beside them.
  ///   - settings: site.yml.
  ///   - assets: Files beside the columns and under `static/`.
  ///   - theme: Its files by their paths; strings that the program needs are there without them.
  package init(
    _ documents: [String: String], settings: String = SiteFixture.siteFile, assets: [ContentAsset] = [],
    theme files: [String: String] = [:], clock: String = "2026-06-01"
  ) {
    var log = DiagnosticLog()
    let config = decodeSiteConfig(SourceText(path: "site.yml", settings), log: &log) ?? SiteConfig()
    let zone = TimeZoneOffsets.builtIn(config.timeZone) ?? TimeZoneOffsets(fixed: 0)
    let moment = (try? WrittenDate(clock).moment(in: zone)) ?? DateTime(secondsSince1970: 0, offsetSeconds: 0)
    let read = documents.sorted { $0.key < $1.key }.compactMap { path, text in
      document(path: "content/" + path, text, config, zone, log: &log)
    }
    var project = Project(
      config: config, options: BuildOptions(clock: moment, timeZone: zone), documents: read,
      assets: assets.sorted { $0.path < $1.path })
    project.comments = documents.sorted { $0.key < $1.key }.compactMap { path, text in
      decodeComments(SourceText(path: "content/" + path, text), zone: zone, log: &log)
    }
    theme = themeSources(files, config, log: &log)
    catalog = buildCatalog(project, log: &log)
    self.log = log
  }

  /// The messages of a stage and of those before it, as a person reads them.
  package func messages(_ stage: DiagnosticLog = DiagnosticLog()) -> String {
    TerminalReport().text((log.diagnostics + stage.diagnostics).filter { $0.severity != .note })
  }

  package func listing(_ code: String) -> Listing? {
    catalog.languages.first { $0.code == code }.map { Listing($0, in: catalog) }
  }

  /// The plan of the site, its bodies rendered and kept in memory.
  package func plan(log: inout DiagnosticLog) -> SitePlan {
    let texts = bodyWords(theme, catalog.config, log: &log)
    let articles = ArticleRenderer(catalog, texts: texts).articles(log: &log).map(\.article)
    return planSite(catalog, articles, themeFiles: assets(log: &log).plannedFiles, log: &log)
  }

  package var site: Site {
    var unreported = DiagnosticLog()
    return Site(plan(log: &unreported))
  }

  package func assets(log: inout DiagnosticLog) -> ThemeAssetAddresses {
    ThemeAssetAddresses(theme, config: catalog.config, log: &log)
  }
}

private func document(
  path: String, _ text: String, _ config: SiteConfig, _ zone: TimeZoneOffsets, log: inout DiagnosticLog
) -> Document? {
  let source = SourceText(path: path, text)
  guard let path = ContentPath(path), let block = splitFrontMatter(source, log: &log),
    let language = config.languages.first(where: { $0.language.code == path.languageCode })?.language
  else { return nil }
  let front = decodeFrontMatter(source, block, zone: zone, ignoring: config.ignoredKeys, log: &log)
  return Document(
    path: path, language: language, source: source, frontMatter: front, body: block.body,
    fingerprint: Fingerprint(of: source.bytes), header: Fingerprint(of: Array(source.bytes[block.header])))
}

private func themeSources(
  _ files: [String: String], _ config: SiteConfig, log: inout DiagnosticLog
) -> ThemeSources {
  var templates: [String: SourceText] = [:]
  var assets: [ThemeAsset] = []
  for (path, text) in files.sorted(by: { $0.key < $1.key }) {
    if path.hasPrefix("templates/"), path.hasSuffix(".mustache") {
      templates[String(path.dropFirst(10).dropLast(9))] = SourceText(path: path, text)
    } else if path.hasPrefix("assets/") {
      assets.append(ThemeAsset(path: String(path.dropFirst(7)), file: path, bytes: Array(text.utf8)))
    }
  }
  let needed = requiredThemeTexts().map { "\($0): '\($0)'\n" }.joined()
  var strings: [String: ThemeStringTable] = [:]
  for code in config.languages.map(\.language.code) {
    let path = "strings/\(code).yml"
    var table = ThemeStringTable()
    for text in [needed, files[path]] {
      guard let text else { continue }
      let source = SourceText(path: path, text)
      if let read = decodeThemeStrings(source, log: &log) { table.add(read, from: source) }
    }
    strings[code] = table
  }
  return ThemeSources(name: "none", templates: templates, strings: strings, assets: assets)
}
