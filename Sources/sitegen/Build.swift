import ArgumentParser
import Diagnostics
import Glibc
import Languages
import SiteBuild
import SiteModel

/// The command `sitegen build`.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site.",
    discussion: "Exit codes: " + ExitCode.meanings.map { "\($0.code) \($0.meaning)" }.joined(separator: "; ") + ".",
    aliases: ["b", "generate"])

  @OptionGroup var source: SourceOptions

  @Option(
    name: [.customShort("d"), .customShort("o"), .long],
    help: "The folder to write the site to, from the source folder.", completion: .directory)
  var destination = "public"

  @OptionGroup var settings: SettingsOptions

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

  @Flag(
    inversion: .prefixedNo,
    help: "Draw pictures of their titles for columns to be shared with, or leave them out with --no-share-pictures.")
  var sharePictures = true

  @Flag(
    name: [.customLong("no-cache"), .customLong("ignore-cache")],
    help: "Build everything anew, without what earlier builds left in .sitegen-cache.")
  var noCache = false

  @Flag(help: "Build, then make everything once more in memory and compare; ends with code 1 when a file differs.")
  var verify = false

  @Flag(help: "Let most columns and pages of an earlier build go, which is an error otherwise.")
  var allowRemovals = false

  @Flag(help: "End with code 3 when there are warnings.")
  var strict = false

  @Flag(help: "Print diagnostics and the report as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: """
      Print every diagnostic, every column that waits for its translation or was skipped, the time of each stage, and \
      the slowest files.
      """)
  var verbose = false

  /// Refuses values that cannot be meant, before anything is read.
  private func checkValues() throws {
    let values = [
      ("--source", source.source), ("--destination", destination), ("--config", settings.config),
      ("--theme", settings.theme ?? "waraq"),
    ]
    try checkAreGiven(values)
    if let theme = settings.theme, theme.contains("/") {
      throw DiagnosticError(
        usage: "‘\(theme)’ is not the name of a theme", help: "write the name of a folder in themes/: --theme waraq")
    }
    try checkClock(clock)
  }

  func run() throws {
    try checkValues()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in _exit(130) }
    var log = DiagnosticLog()
    let result: BuildResult
    let progress = WorkProgress(timesFiles: verbose)
    let line = ProgressLine(progress, isQuiet: quiet)
    do {
      defer { line?.end() }
      var request = request
      request.progress = progress
      result = try buildSite(request, log: &log)
      if verify, !log.hasErrors { _ = try verifyBuild(request, log: &log) }
    } catch {
      try fail(error, log)
    }
    // The process ends soon, and its memory with it: to take the site apart piece by piece would cost one part in fifty
    // of the build.
    if let site = result.site { _ = Unmanaged.passRetained(site) }
    let report = result.report
    if json {
      writeToStandardOutput(json(log, report))
    } else {
      printDiagnostics(log)
      if !quiet {
        let counts = TerminalReport.summary(log)
        writeToStandardError(
          ReportTable(
            report, counts: counts, destination: request.shownDestination, isVerbose: verbose, slowest: progress.slowest
          ).text)
        sayHowToRead(report)
      }
    }
    if log.diagnostics.contains(where: isAboutTheCommand) { throw ExitCode.cannotRun }
    if log.hasErrors { throw ExitCode.contentErrors }
    if strict, log.count(.warning) > 0 { throw ExitCode.warnings }
  }

  /// Ends with what the machine refused, behind what had been found until then.
  private func fail(_ failure: DiagnosticError, _ log: DiagnosticLog) throws -> Never {
    guard json else {
      printDiagnostics(log)
      throw failure
    }
    var log = log
    log.report(failure.diagnostic)
    writeToStandardOutput(json(log, BuildReport()))
    throw ExitCode.cannotRun
  }

  private func json(_ log: DiagnosticLog, _ report: BuildReport) -> [UInt8] {
    JSONReport(log: log, report: report, source: source.folder, destination: request.destinationPath).bytes
  }

  /// Whether it says that the command cannot run as it was typed.
  private func isAboutTheCommand(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.id {
    case .configMissing: true
    // Without a place it was named in the command.
    case .themeMissing: settings.theme != nil && diagnostic.location == nil
    case .invalidValue: baseURL != nil && diagnostic.location == nil
    default: false
    }
  }

  /// After a first build: pages name their style from the root of the site, where a file that is opened has none.
  private func sayHowToRead(_ report: BuildReport) {
    guard let output = report.output, output.written > 0, output.unchanged + output.removed == 0 else { return }
    writeToStandardError(PreviewAdvice(request, basePath: report.basePath).text)
  }

  private var request: BuildRequest {
    var request = BuildRequest(source: source.folder)
    request.settingsFile = settings.config
    request.theme = settings.theme
    request.destination = destination
    request.baseURL = baseURL
    request.clock = clock
    request.drawsSharePictures = sharePictures
    request.includesDrafts = drafts
    request.includesFuture = future
    request.includesExpired = expired
    request.usesCache = !noCache
    request.allowsRemovals = allowRemovals
    request.themeFolders = installedThemeFolders()
    return request
  }

  private func printDiagnostics(_ log: DiagnosticLog) {
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    writeToStandardError(
      report.text(log, isVerbose: verbose, leavesOutNotes: quiet) { $0.seen(through: source.folder) })
  }
}

/// Refuses a value of `--clock` that is no moment.
func checkClock(_ clock: String?) throws {
  guard let clock, (try? WrittenDate(clock)) == nil else { return }
  throw DiagnosticError(
    usage: "--clock ‘\(clock)’ is not a date", help: "write it as --clock 2026-01-31 or --clock 2026-01-31T09:30")
}

/// Where the site is.
struct SourceOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The folder that holds site.yml.", completion: .directory)
  var source = "."

  var folder: String { withoutSlashAtEnd(source) }
}

/// The path of a folder as it was typed, without a slash at its end; the root keeps its own.
func withoutSlashAtEnd(_ folder: String) -> String {
  var folder = folder[...]
  while folder.utf8.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
  return String(folder)
}

/// The file of settings and the theme of a site.
struct SettingsOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file of settings in place of site.yml, from the source folder.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config = "site.yml"

  @Option(name: .shortAndLong, help: "The theme, in place of the one that site.yml names.")
  var theme: String?
}

/// Refuses options that have names and no values.
func checkAreGiven(_ values: [(name: String, value: String)]) throws {
  for (name, value) in values where value.isEmpty {
    throw DiagnosticError(usage: "‘\(name)’ has no value", help: "name one, or leave it out")
  }
}

/// Whether a terminal reads and wants colour (https://no-color.org).
func wantsColour(on descriptor: Int32) -> Bool {
  func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
  return isatty(descriptor) == 1 && value("NO_COLOR").isEmpty && !["", "dumb"].contains(value("TERM"))
}

/// The folders in which themes that come with sitegen lie: those named by `SITEGEN_THEMES`, then `share/sitegen/themes`
/// beside the program's `bin`, then `themes` in a folder above the program, as in a checkout.
///
/// Absolute, for messages name their files by these paths.
func installedThemeFolders() -> [String] {
  var folders: [String] = []
  if let named = getenv("SITEGEN_THEMES") {
    folders += String(cString: named).split(separator: ":").map { absolutePath(String($0)) }
  }
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

/// A path that begins at the root of the disk, links resolved where something is there.
private func absolutePath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}
