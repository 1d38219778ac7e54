package import Diagnostics
import SiteModel
import SiteRendering

/// Builds the site that a request names.
///
/// Every stage takes what the one before it made; the log is the only thing that all of them share. With an error in
/// it nothing is written, and the site that was there stays as it was. What an earlier build left in its cache is taken
/// over where it was made of the same; the result is the same without it.
package func buildSite(_ request: BuildRequest, log: inout DiagnosticLog) throws(OutputFailure) -> BuildReport {
  var report = BuildReport(observesStages: request.observesStages)
  do throws(OutputFailure) {
    return try buildSite(request, report: &report, log: &log)
  } catch {
    // A template that never ends is found when its page is made, and is an error like any other.
    guard case .system(let failure) = error, let fault = failure.fault else { throw error }
    log.report(fault)
    return report
  }
}

private func buildSite(
  _ request: BuildRequest, report: inout BuildReport, log: inout DiagnosticLog
) throws(OutputFailure) -> BuildReport {
  guard checkDestination(request, log: &log) else { return report }
  let memory = report.time("recall") { BuildMemory(request) }
  if let earlier = memory.unchangedBuild {
    log.append(earlier.log)
    return report.repeating(earlier)
  }
  guard let made = try makeSite(request, memory, report: &report, log: &log), !log.hasErrors else { return report }
  report.remains = BuildReport.Remains(made)
  checkPathLengths(made.files, in: request.destinationPath, log: &log)
  guard !log.hasErrors else { return report }
  let output = try report.time("compare") { () throws(OutputFailure) in
    try OutputChanges(made, since: memory.cache, from: request.source, to: request.destinationPath)
  }
  if !request.allowsRemovals { reportRemovals(output, of: made.site, log: &log) }
  try report.time("budget") { () throws(OutputFailure) in
    try asOutputFailure { () throws(SystemFailure) in
      try checkBudget(output, config: made.site.config, from: request.source, log: &log)
    }
  }
  guard !log.hasErrors else { return report }
  reportMovedAddresses(made, since: memory.cache, log: &log)
  let written = try report.time("write") { () throws(OutputFailure) in
    try output.write(from: request.source) { () throws(SystemFailure) in try made.loaded.reads.check() }
  }
  report.output = written.counts
  let result = report
  report.time("remember") { memory.save(written, made, report: result, log: &log) }
  return report
}

/// A site with all its files, none of them written.
struct MadeSite: Sendable {
  var loaded: LoadedProject
  var articles: [RenderedArticle]
  var site: Site
  /// Sorted by path.
  var files: [OutputFile]
}

/// Whether no stage up to the plan finds an error: to make pictures smaller takes long, and would be in vain.
private func canBeMade(_ loaded: LoadedProject, _ memory: BuildMemory) -> Bool {
  var log = DiagnosticLog()
  let catalog = buildCatalog(loaded.project, log: &log)
  guard !log.hasErrors, let theme = loaded.theme else { return false }
  let articles = memory.renderArticles(catalog, loaded, log: &log)
  let assets = ThemeAssetAddresses(theme, config: catalog.config, log: &log)
  _ = planSite(catalog, articles.map(\.article), themeFiles: assets.plannedFiles, log: &log)
  return !log.hasErrors
}

/// Runs the stages that make a site; `nil` when so much is wrong that there is none.
func makeSite(
  _ request: BuildRequest, _ memory: BuildMemory, report: inout BuildReport, log: inout DiagnosticLog
) throws(OutputFailure) -> MadeSite? {
  guard var loaded = try report.time("load", { () throws(OutputFailure) in try memory.load(request, log: &log) })
  else { return nil }
  if !log.hasErrors {
    var assets = loaded.project.assets
    report.time("pictures") { [loaded] in
      scalePictures(&assets, except: loaded.faultyPictures, site: request.source, log: &log) {
        canBeMade(loaded, memory)
      }
    }
    loaded.project.assets = assets
  }
  let catalog = report.time("catalog") { buildCatalog(loaded.project, log: &log) }
  noteEmptySite(catalog, log: &log)
  let articles = report.time("articles") { memory.renderArticles(catalog, loaded, log: &log) }
  try asOutputFailure { () throws(SystemFailure) in try loaded.reads.check() }
  let (assets, planned) = report.time("plan") {
    // Without a theme everything but the pages can still be judged.
    let theme = loaded.theme ?? ThemeSources(name: catalog.config.theme)
    let assets = ThemeAssetAddresses(theme, config: catalog.config, log: &log)
    return (assets, planSite(catalog, articles.map(\.article), themeFiles: assets.plannedFiles, log: &log))
  }
  var plan = planned
  if request.drawsSharePictures, !log.hasErrors {
    report.sharePicturesDrawn = report.time("share pictures") {
      drawSharePictures(
        &plan, from: request.source, program: request.sharePictureProgram, published: PublishedCopies(memory.cache),
        log: &log)
    }
  }
  guard let theme = loaded.theme else { return nil }
  let site = Site(plan)
  let files = report.time("render") {
    renderSite(site, theme: theme, assets: assets, shortcuts: request.shortcuts, log: &log)
  }
  try asOutputFailure { () throws(SystemFailure) in try loaded.reads.check() }
  report.describe(site)
  return MadeSite(loaded: loaded, articles: articles, site: site, files: files)
}
