package import Diagnostics
package import SiteModel
package import SiteRendering

/// A site with all its files, none of them written.
package final class MadeSite: Sendable {
  package let site: Site
  /// `nil` where something is wrong.
  private let rendered: SiteFiles?
  /// All of them, where they are needed one after the other.
  private let listed: [OutputFile]?
  let loaded: LoadedProject
  let articles: [RenderedArticle]
  /// Of the site that was looked at as a whole: those of which only texts are others share it, or each would keep the one
  /// before it in memory.
  let renderer: ArticleRenderer
  let theme: ThemeSources
  let compiled: CompiledTheme
  let assets: ThemeAssetAddresses
  /// Whether copies of pictures are missing that could be made.
  package let awaitsPictureCopies: Bool
  private let sharePictureProgram: String?

  /// How many articles were taken over from a memory.
  package var reusedArticles: Int { articles.count { $0.isReused } }

  init(
    _ site: Site, _ rendered: SiteFiles?, _ loaded: LoadedProject, _ articles: [RenderedArticle],
    _ renderer: ArticleRenderer, _ theme: ThemeSources, _ compiled: CompiledTheme, _ assets: ThemeAssetAddresses,
    _ request: BuildRequest
  ) {
    awaitsPictureCopies = loaded.awaitsPictureCopies
    sharePictureProgram = request.sharePictureProgram
    self.renderer = renderer
    self.theme = theme
    self.compiled = compiled
    self.assets = assets
    self.site = site
    self.rendered = rendered
    listed = request.keepsTexts ? nil : rendered?.all ?? []
    self.loaded = loaded
    self.articles = articles
  }

  /// The same with other texts.
  init(
    _ other: MadeSite, _ site: Site, _ rendered: SiteFiles, _ loaded: LoadedProject, _ articles: [RenderedArticle]
  ) {
    self.site = site
    self.rendered = rendered
    listed = nil
    self.loaded = loaded
    self.articles = articles
    renderer = other.renderer
    theme = other.theme
    compiled = other.compiled
    assets = other.assets
    awaitsPictureCopies = other.awaitsPictureCopies
    sharePictureProgram = other.sharePictureProgram
  }

  /// Sorted by path; where texts are kept, for pages that are asked for one at a time, made at each look.
  package var files: [OutputFile] { listed ?? rendered?.all ?? [] }

  /// The paths of the files that it copies, from the site's root.
  package var originals: [String] { rendered?.originals ?? [] }

  /// The file at a path of the output folder; `nil` when the site has none there.
  package func file(at path: String) -> OutputFile? { rendered?.file(at: path) ?? site.searchFile(at: path) }

  /// A file whose bytes are there: a share picture that is drawn when it is asked for is drawn now.
  ///
  /// `nil` for one that cannot be drawn.
  package func available(_ file: OutputFile) -> OutputFile? {
    guard case .copy(let path) = file.content,
      let ordered = site.sharePictures.files.first(where: {
        $0.path == path && SharePictureCache.orderedPath($0) == path
      })
    else { return file }
    return drawnSharePicture(ordered, of: site.catalog, from: loaded.site, program: sharePictureProgram).map {
      OutputFile(file.path, .copy(of: $0), inputs: file.inputs)
    }
  }

  /// Every file and folder that was looked at while the site was read.
  package var inputs: [String] { loaded.inputs.entries.map(\.path) + loaded.inputs.markdownNames.map(\.folder) }

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
  var awaitsCopies = false
  if !log.hasErrors {
    awaitsCopies = scalePictures(of: &loaded, theme, makes: request.makesPictureCopies, request.progress, log: &log)
  }
  loaded.log = log
  loaded.awaitsPictureCopies = awaitsCopies
  return try makeSite(
    of: loaded, theme, request, formerCatalog: memory?.catalog, last: last, report: &report, log: &log)
}

/// Runs the stages behind those that read.
///
/// - Parameters:
///   - earlier: What is known of the article of a document, by its index, from the same project in an earlier state; by
///     default what an earlier build has left.
///   - known: What was made of that state; only documents are others since.
///   - formerCatalog: That of an earlier state of any kind.
func makeSite(
  of loaded: LoadedProject, _ theme: ThemeSources?, _ request: BuildRequest,
  earlier: (@Sendable (Int) -> ArticleRecord?)? = nil, like known: MadeSite? = nil,
  formerCatalog: Catalog? = nil, last: OutputMemory?, report: inout BuildReport, log: inout DiagnosticLog
) throws(DiagnosticError) -> MadeSite? {
  report.begin("catalog")
  let catalog = buildCatalog(loaded.project, like: known?.site.catalog ?? formerCatalog, log: &log)
  noteEmptySite(catalog, log: &log)
  report.begin("articles")
  let renderer = articleRenderer(catalog, loaded, theme, keepsTexts: request.keepsTexts, log: &log)
  let articles = renderer.articles(
    earlier: earlier ?? loaded.knownArticles, like: known?.site.catalog, progress: request.progress, log: &log)
  try loaded.reads.check()
  report.begin("search")
  let search = SearchPlan(catalog, articles.map(\.article))
  // A preview makes them when somebody searches.
  if !request.keepsTexts, !log.hasErrors { search?.make() }
  report.begin("plan")
  // Without a theme everything but the pages can still be judged.
  let assets = ThemeAssetAddresses(
    theme ?? ThemeSources(name: catalog.config.theme), config: catalog.config, log: &log)
  var plan = planSite(
    catalog, articles.map(\.article), themeFiles: assets.plannedFiles, search: search,
    makesSearchWhenAsked: request.keepsTexts, log: &log)
  if request.drawsSharePictures, !log.hasErrors {
    report.begin("share pictures")
    if request.drawsWhenAsked, request.sharePictureProgram != nil {
      plan.sharePictures.setPaths { SharePictureCache.orderedPath($0) }
    } else {
      request.progress?.begin("drawing pictures of titles")
      report.sharePicturesDrawn = drawSharePictures(
        &plan, from: request.source, program: request.sharePictureProgram, published: PublishedCopies(last),
        log: &log)
    }
  }
  guard let theme else { return nil }
  report.begin("render")
  request.progress?.begin("making pages")
  let site = Site(plan, like: known?.site)
  let compiled = CompiledTheme(theme, for: site, like: known?.compiled, log: &log)
  let files = renderSite(
    site, theme: compiled, assets: assets, shortcuts: request.shortcuts, judgesInputs: request.judgesInputs, log: &log)
  try loaded.reads.check()
  report.describe(site)
  return MadeSite(site, files, loaded, articles, renderer, theme, compiled, assets, request)
}

/// Makes the copies of pictures that are missing.
///
/// That takes long, and is in vain when a later stage finds an error: so the stages up to the plan are tried before.
///
/// Gives whether some are missing that were not to be made.
private func scalePictures(
  of loaded: inout LoadedProject, _ theme: ThemeSources?, makes: Bool, _ progress: WorkProgress?,
  log: inout DiagnosticLog
) -> Bool {
  var project = loaded.project
  let isComplete = scalePictures(
    &project, except: loaded.faultyPictures, site: loaded.site, makes: makes, progress, log: &log
  ) { [loaded] in
    var log = DiagnosticLog(policy: loaded.project.config.diagnostics)
    let catalog = buildCatalog(loaded.project, log: &log)
    guard !log.hasErrors, let theme else { return false }
    let articles = articleRenderer(catalog, loaded, theme, log: &log).articles(earlier: loaded.knownArticles, log: &log)
    let assets = ThemeAssetAddresses(theme, config: catalog.config, log: &log)
    _ = planSite(
      catalog, articles.map(\.article), themeFiles: assets.plannedFiles, makesSearchWhenAsked: true, log: &log)
    return !log.hasErrors
  }
  loaded.project = project
  return !isComplete
}
