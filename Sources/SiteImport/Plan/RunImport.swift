package import Diagnostics
import Disk
import SiteBuild
import SiteModel

/// Brings everything that a reader finds into a site's folder.
///
/// 1. The source is surveyed. 2. With the first work, site.yml gets what it lacks. 3. One work after another is converted
/// and its files written, each with a line in the record. 4. Old addresses of categories, tags and authors are listed.
///
/// What comes of it depends on the source, on the folder and on its record alone: an import that was killed and is run
/// again makes what one run makes.
///
/// - Returns: `nil` when site.yml has errors, which are reported.
package func runImport(
  _ reader: inout some ImportReader, _ request: ImportRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> ImportAccount? {
  request.progress?.begin("reading")
  let site = try reader.survey(log: &log)
  let lock = request.isDryRun ? nil : TextLock(request.folder)
  defer { withExtendedLifetime(lock) {} }
  let files = try SiteFolder(request)
  guard let settings = try SettingsPlan(site, request, files.record, log: &log) else { return nil }
  request.progress?.begin("importing", total: site.itemCount)
  var run = ImportRun(request, settings, files)
  run.account.sources = request.sources
  run.account.expectedItems = site.itemCount
  try reader.forEachItem(settings.settings, log: &log) { item, log throws(DiagnosticError) in
    request.progress?.advance()
    try run.take(item, log: &log)
  }
  guard run.hasBegun else {
    if !log.hasErrors { log.report(nothing(in: request.sources)) }
    return run.account
  }
  run.account.told = site.toldOfLanguages + settings.told + run.account.told
  try run.copy(site.staticFiles, log: &log)
  try run.end(log)
  try run.listOldAddresses(of: site, log: &log)
  run.account.settings = run.settings.account
  return run.account
}

extension ImportedSite {
  /// What is uncertain about all texts at once.
  fileprivate var toldOfLanguages: [AccountedWork] {
    languageDoubts.map { doubt in
      AccountedWork(
        source: ImportSource(id: "languages", title: title, address: baseURL), paths: [SettingsPlan.path],
        notes: [ImportNote(.uncertainLanguage, doubt)])
    }
  }
}

private func nothing(in sources: [String]) -> Diagnostic {
  let names = sources.isEmpty ? "what was read" : sources.map { "‘\($0)’" }.joined(separator: ", ")
  return Diagnostic(
    .error, .cannotRead, "no column and no page is in \(names), and nothing was written",
    help: "what was left out, and why, stands in the account; in WordPress, export All content")
}
