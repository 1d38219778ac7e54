package import Diagnostics
package import SiteModel
package import SiteRendering

/// A site with all its files, none of them written.
package final class MadeSite: Sendable {
  package let site: Site
  /// Sorted by path.
  package let files: [OutputFile]
  let loaded: LoadedProject
  let articles: [RenderedArticle]

  /// How many articles were taken over from a memory.
  package var reusedArticles: Int { articles.count { $0.isReused } }

  init(_ site: Site, _ files: [OutputFile], _ loaded: LoadedProject, _ articles: [RenderedArticle]) {
    self.site = site
    self.files = files
    self.loaded = loaded
    self.articles = articles
  }

  /// The bytes of one of its files.
  ///
  /// Texts are read again when their pages are made; one that has changed since then ends in an error that says so,
  /// and the site has to be made anew.
  package func bytes(of file: OutputFile) throws(DiagnosticError) -> [UInt8] {
    let bytes = try file.bytes(from: loaded.site)
    try loaded.reads.check()
    return bytes
  }
}

/// What pairing makes of a site's columns and pages: enough for commands that show or change texts and write no page.
///
/// No theme is needed. `nil` when so much is wrong that there is none.
package func makeCatalog(_ request: BuildRequest, log: inout DiagnosticLog) throws(DiagnosticError) -> Catalog? {
  guard let loaded = try loadProject(request, earlier: nil, log: &log) else { return nil }
  return buildCatalog(loaded.project, log: &log)
}

/// Makes a site in memory, as a server shows it; `nil` when so much is wrong that there is none.
///
/// - Parameter memory: Of a site that was made before; what has not changed is taken over.
package func makeSite(
  _ request: BuildRequest, since memory: SourceMemory? = nil, log: inout DiagnosticLog
) throws(DiagnosticError) -> MadeSite? {
  var report = BuildReport()
  return try makeSite(request, since: memory, last: nil, report: &report, log: &log)
}

/// Runs the stages that make a site.
func makeSite(
  _ request: BuildRequest, since memory: SourceMemory?, last: OutputMemory?, report: inout BuildReport,
  log: inout DiagnosticLog
) throws(DiagnosticError) -> MadeSite? {
  report.begin("load")
  guard var loaded = try loadProject(request, earlier: memory, log: &log) else { return nil }
  let theme = try loadTheme(of: &loaded, request, log: &log)
  report.begin("pictures")
  if !log.hasErrors { scalePictures(of: &loaded, theme, log: &log) }
  report.begin("catalog")
  let catalog = buildCatalog(loaded.project, log: &log)
  noteEmptySite(catalog, log: &log)
  report.begin("articles")
  let articles = renderArticles(catalog, loaded, theme, log: &log)
  try loaded.reads.check()
  report.begin("plan")
  // Without a theme everything but the pages can still be judged.
  let assets = ThemeAssetAddresses(
    theme ?? ThemeSources(name: catalog.config.theme), config: catalog.config, log: &log)
  var plan = planSite(catalog, articles.map(\.article), themeFiles: assets.plannedFiles, log: &log)
  if request.drawsSharePictures, !log.hasErrors {
    report.begin("share pictures")
    report.sharePicturesDrawn = drawSharePictures(
      &plan, from: request.source, program: request.sharePictureProgram, published: PublishedCopies(last),
      log: &log)
  }
  guard let theme else { return nil }
  report.begin("render")
  let site = Site(plan)
  let files = renderSite(site, theme: theme, assets: assets, shortcuts: request.shortcuts, log: &log)
  try loaded.reads.check()
  report.describe(site)
  return MadeSite(site, files, loaded, articles)
}

/// Makes the copies of pictures that are missing.
///
/// That takes long, and is in vain when a later stage finds an error: so the stages up to the plan are tried before.
private func scalePictures(of loaded: inout LoadedProject, _ theme: ThemeSources?, log: inout DiagnosticLog) {
  var project = loaded.project
  scalePictures(&project, except: loaded.faultyPictures, site: loaded.site, log: &log) { [loaded] in
    var log = DiagnosticLog(policy: loaded.project.config.diagnostics)
    let catalog = buildCatalog(loaded.project, log: &log)
    guard !log.hasErrors, let theme else { return false }
    let articles = renderArticles(catalog, loaded, theme, log: &log)
    let assets = ThemeAssetAddresses(theme, config: catalog.config, log: &log)
    _ = planSite(catalog, articles.map(\.article), themeFiles: assets.plannedFiles, log: &log)
    return !log.hasErrors
  }
  loaded.project = project
}
