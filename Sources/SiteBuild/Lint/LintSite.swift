package import Diagnostics
import Disk
import Languages
import Proofreading
package import SiteModel

/// What is asked of the proofreader.
package struct LintRequest: Sendable {
  package enum Mode: Sendable {
    case report
    /// Nothing is written, and the changes are shown.
    case show
    case write
  }

  /// The folder that holds site.yml.
  package var source: String
  /// The file of settings; a relative path starts at `source`.
  package var settingsFile = "site.yml"
  package var mode = Mode.report
  /// The rules that are asked for; all of them when it is `nil`.
  package var rules: Set<DiagnosticID>?
  /// Files and folders as they were named, from the folder in which the command runs; all of content/ when empty.
  package var paths: [String] = []
  /// Told of what is being read, for whoever waits.
  package var progress: WorkProgress?
  /// Called before a mended file is written.
  package var beforeWriting: (@Sendable (String) -> Void)?

  package init(source: String) { self.source = source }
}

/// What became of the texts.
package struct LintReport: Sendable {
  /// A text that was mended, or would be.
  package struct Change: Sendable {
    /// From the site's folder.
    package var path: String
    package var before: [UInt8]
    package var after: [UInt8]
    /// How many places each rule has mended, by name.
    package var counts: [(rule: DiagnosticID, count: Int)]
    package var isWritten = false
  }

  package var files = 0
  package var changes: [Change] = []

  package init(files: Int = 0) { self.files = files }
}

/// Proofreads the columns and pages of a site, and mends them where that is asked for.
///
/// `nil` when site.yml has faults; the log says which. What is said of a text that is mended is said of it afterwards.
package func lintSite(_ request: LintRequest, log: inout DiagnosticLog) throws(DiagnosticError) -> LintReport? {
  var build = BuildRequest(source: request.source)
  build.settingsFile = request.settingsFile
  guard let config = try loadConfig(build, log: &log), !log.hasErrors else { return nil }
  let lock = request.mode == .write ? TextLock(request.source) : nil
  defer { withExtendedLifetime(lock) {} }
  var inputs = InputLog()
  let files = try listFiles(
    under: "content", root: request.source, textEndings: [".md", ".markdown"], inputs: &inputs, log: &log)
  let texts = try texts(request, among: files)
  let linked = request.mode == .report ? LinkedHeadings() : linkedHeadings(of: files, in: request.source)
  let linter = TextLinter(request: request, config: config, policy: log.policy, linkedHeadings: linked)
  request.progress?.begin("proofreading", total: texts.count)
  let results = parallelMap(count: texts.count, batch: 4, progress: request.progress) { linter.lint(texts[$0]) }
  var report = LintReport(files: texts.count)
  for result in results {
    log.append(result.log)
    if let change = result.change { report.changes.append(change) }
  }
  // What could not be read or written keeps nobody from hearing of the others.
  for failure in results.compactMap(\.failure) { log.report(failure.diagnostic) }
  return report
}

/// To which headings the texts of the site lead, whichever of them are asked for.
private func linkedHeadings(of files: [FoundFile], in site: String) -> LinkedHeadings {
  var linked = LinkedHeadings()
  for file in files {
    if let bytes = try? readFile(site + "/" + file.path) { linked.add(linksIn: bytes) }
  }
  return linked
}

/// The columns and pages among some files that are asked for.
private func texts(
  _ request: LintRequest, among files: [FoundFile]
) throws(DiagnosticError) -> [ContentPath] {
  let texts = files.compactMap { contentPath($0.path) }
  guard !request.paths.isEmpty else { return texts }
  let wanted = try request.paths.map { path throws(DiagnosticError) in try NamedPath(path, in: request.source, texts) }
  return texts.filter { text in wanted.contains { $0.holds(text.path) } }
}

/// A file or a folder that was named on the command line.
private struct NamedPath {
  /// From the site's folder; empty for the folder itself.
  private let path: String

  init(_ typed: String, in source: String, _ texts: [ContentPath]) throws(DiagnosticError) {
    guard let site = realPath(source) else { throw DiagnosticError("cannot read", source) }
    // As it was typed from here, or from the site's folder.
    let found = [typed, source + "/" + typed].compactMap(realPath)
    guard let real = found.first(where: { $0 == site || $0.hasPrefix(site + "/") }) else {
      if !found.isEmpty {
        throw DiagnosticError(
          usage: "‘\(typed)’ lies outside the site",
          help: "name files of the site in ‘\(source)’, or the other site with --source")
      }
      let near = suggestion(for: typed, among: texts.map(\.path))
      throw DiagnosticError(
        usage: "there is no file ‘\(typed)’",
        help: near.map { "did you mean ‘\($0)’?" }
          ?? "name a file or a folder below content/: sitegen lint content/columns")
    }
    let inside = String(real.dropFirst(site.count).drop { $0 == "/" })
    path = inside
    guard texts.contains(where: { holds($0.path) }) else {
      throw DiagnosticError(
        usage: "‘\(typed)’ is no column or page, and holds none",
        help: "name a file such as content/columns/2025/visit.ur.md, or a folder below content/")
    }
  }

  func holds(_ text: String) -> Bool { path.isEmpty || text == path || text.hasPrefix(path + "/") }
}
