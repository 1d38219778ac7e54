package import Diagnostics
import Disk
package import SiteModel
import SiteRendering

/// Makes a site as a build would, with what earlier builds left in the cache, and writes none of it.
///
/// `nil` when so much is wrong that there is none. Pictures to share are drawn when they are asked for, which nobody does
/// who only judges pages.
package func makeSiteToCheck(
  _ request: BuildRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> (site: MadeSite?, report: BuildReport) {
  var request = request
  request.drawsWhenAsked = true
  request.judgesInputs = false
  var report = BuildReport(observesStages: request.observesStages)
  defer { report.endStage() }
  do throws(DiagnosticError) {
    let memory = BuildMemory(request)
    let made = try makeSite(
      request, since: memory.cache?.sources, last: memory.cache?.output, report: &report, log: &log)
    report.endStage()
    return (log.hasErrors ? nil : made, report)
  } catch {
    guard error.diagnostic.id == .endlessTemplate else { throw error }
    log.report(error.diagnostic)
    return (nil, report)
  }
}

extension MadeSite {
  /// The files from which pages have words and links that stand in no column: settings, templates, texts of the theme.
  package var frames: [SourceText] {
    let settings = try? readFile(absolutePath(site.config.file, in: loaded.site))
    let own = settings.map { [SourceText(path: site.config.file, bytes: $0)] } ?? []
    let texts = theme.strings.values.flatMap { $0.entries.values.map(\.source) }
    let textByPath = Dictionary(texts.map { ($0.path, $0) }) { first, _ in first }
    return own + (Array(theme.templates.values) + textByPath.values).sorted { $0.path < $1.path }
  }

  /// What is planned at a path of the output folder.
  package func plannedFile(at path: String) -> PlannedFile? {
    site.files.index(of: path, sortedBy: \.route.file).map { site.files[$0] }
  }

  /// The file that one of the site is copied from, from the site's root; `nil` for what sitegen makes itself.
  package func original(of file: PlannedFile) -> String? {
    switch file.kind {
    case .asset(let index): site.catalog.assets[index].path
    case .themeFile(let index): assets.plannedFiles[index].source
    default: nil
    }
  }
}

/// The paths of the files in a folder that some program built, sorted; hidden ones are left out but for `.well-known`.
///
/// Links that lead out of the folder or in a circle are reported and not followed.
package func listBuiltFolder(_ folder: String, log: inout DiagnosticLog) throws(DiagnosticError) -> [String] {
  var inputs = InputLog()
  var paths = try listFiles(under: "", root: folder, inputs: &inputs, log: &log).map(\.path)
  if FileStamp(of: folder + "/.well-known") != nil {
    paths += try listFiles(under: ".well-known", root: folder, showsHidden: true, inputs: &inputs, log: &log).map(
      \.path)
  }
  return paths.sorted()
}
