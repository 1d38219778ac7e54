import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

/// The command `sitegen build`.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site.",
    discussion: """
      Exit codes: 0 fine; 1 errors in the content or the theme (nothing is written, the old site stays); \
      2 the command could not run; 3 warnings with --strict; 130 interrupted.
      """,
    aliases: ["b", "generate"])

  @OptionGroup var source: SourceOptions

  @Option(
    name: [.customShort("d"), .customShort("o"), .long],
    help: "The folder to write the site to, from the source folder.")
  var destination = "public"

  @Option(
    name: [.customShort("b"), .customLong("base-url"), .customLong("baseURL")],
    help: "The site's address, in place of site.yml's ‘baseURL’.")
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Build drafts too.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Build columns whose date lies in the future too.")
  var future = false

  @Flag(name: [.customShort("E"), .long], help: "Build columns that have expired too.")
  var expired = false

  @Option(help: ArgumentHelp("Build as if it were this moment, for instance 2026-01-31T09:00.", valueName: "date"))
  var clock: String?

  @Flag(inversion: .prefixedNo, help: "Draw pictures of their titles for columns to be shared with.")
  var sharePictures = true

  @Flag(
    name: [.customLong("no-cache"), .customLong("ignore-cache")],
    help: "Build everything anew, without what earlier builds left in .sitegen-cache.")
  var noCache = false

  @Flag(help: "Build, then make everything once more in memory and compare; ends with code 1 when a file differs.")
  var verify = false

  @Flag(help: "End with code 3 when there are warnings.")
  var strict = false

  @Flag(help: "Print diagnostics and the report as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Print every column that waits for its translation or was skipped, and the time of each stage.")
  var verbose = false

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in _exit(130) }
    var log = DiagnosticLog()
    let report: BuildReport
    do {
      report = try buildSite(request, log: &log)
      if verify, !log.hasErrors { _ = try verifyBuild(request, log: &log) }
    } catch {
      throw Failure(error)
    }
    // The process ends soon, and its memory with it.
    if let remains = report.remains { _ = Unmanaged.passRetained(remains) }
    if json {
      writeToStandardOutput(JSONReport(log: log, report: report, destination: request.destinationPath).bytes)
    } else {
      printDiagnostics(log)
      if !quiet {
        let counts = TerminalReport.summary(log.diagnostics)
        writeToStandardError(ReportTable(report, counts: counts, destination: destination, isVerbose: verbose).text)
      }
    }
    if log.diagnostics.contains(where: { $0.id == .configMissing }) { throw ExitCode.cannotRun }
    if log.hasErrors { throw ExitCode.contentErrors }
    if strict, log.count(.warning) > 0 { throw ExitCode.warnings }
  }

  private var request: BuildRequest {
    var request = BuildRequest(source: source.folder)
    request.destination = destination
    request.baseURL = baseURL
    request.clock = clock
    request.drawsSharePictures = sharePictures
    request.includesDrafts = drafts
    request.includesFuture = future
    request.includesExpired = expired
    request.usesCache = !noCache
    request.themeFolders = installedThemeFolders()
    return request
  }

  private func printDiagnostics(_ log: DiagnosticLog) {
    let shown = log.diagnostics.filter { !quiet || $0.severity != .note }
    guard !shown.isEmpty else { return }
    writeToStandardError(TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(shown))
  }
}

/// Where the site is.
struct SourceOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The folder that holds site.yml.")
  var source = "."

  /// Without a slash at its end.
  var folder: String {
    var folder = source[...]
    while folder.utf8.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    return String(folder)
  }
}

/// Why a command could not run.
struct Failure: Error {
  /// For the person who called it.
  let description: String

  init(_ failure: OutputFailure) {
    if let diagnostic = failure.diagnostic {
      description = TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(diagnostic)
    } else {
      description = "error: \(failure)\n"
    }
  }
}

/// Whether a terminal reads and wants colour (https://no-color.org).
func wantsColour(on descriptor: Int32) -> Bool {
  guard isatty(descriptor) == 1, getenv("NO_COLOR") == nil else { return false }
  return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
}

/// The folders in which themes that come with sitegen lie: those named by `SITEGEN_THEMES`, then `share/sitegen/themes`
/// beside the program's `bin`, then `themes` in a folder above the program, as in a checkout.
func installedThemeFolders() -> [String] {
  var folders: [String] = []
  if let named = getenv("SITEGEN_THEMES") { folders += String(cString: named).split(separator: ":").map(String.init) }
  guard let program = realpath("/proc/self/exe", nil) else { return folders }
  defer { free(program) }
  var folder = String(cString: program)[...]
  var depth = 0
  while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), depth < 6 {
    folder = folder[..<slash]
    if depth == 1 { folders.append(folder + "/share/sitegen/themes") }
    if depth > 1 { folders.append(folder + "/themes") }
    depth += 1
  }
  return folders
}
