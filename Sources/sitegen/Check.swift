import ArgumentParser
import Diagnostics
import Disk
import Glibc
import SiteBuild
import SiteCheck
import SiteModel

/// The command `sitegen check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge the whole site: links, editions, headings, feeds, sitemap.",
    discussion: """
      The site is made in memory, as ‘sitegen build’ would make it, and nothing is written to public/. Each finding names \
      the column, the template or the line of site.yml that it comes from. With --output a folder is judged that is there \
      already, whatever program made it. Exit codes are those of ‘sitegen build’.
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp("Judge this folder of a finished site, and make none.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Try the links to other sites too, with the program curl; what was fine is asked again after a week.")
  var external = false

  @Flag(help: "Print diagnostics and numbers as JSON on standard output.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write what was found as SARIF for GitHub's code scanning; ‘-’ for standard output.", valueName: "file"))
  var sarif: String?

  @Flag(help: "End with code 3 when there are warnings.")
  var strict = false

  @OptionGroup var settings: SettingsOptions

  @Option(
    name: [.customShort("b"), .customLong("base-url"), .customLong("baseURL")],
    help: "The site's address, in place of site.yml's ‘baseURL’, or of what the pages of a folder say.")
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Judge drafts too.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Judge columns whose date lies in the future too.")
  var future = false

  @Flag(name: [.customShort("E"), .long], help: "Judge columns that have expired too.")
  var expired = false

  @Option(help: ArgumentHelp("Judge as of this moment, for instance 2026-01-31T09:00.", valueName: "date"))
  var clock: String?

  @Flag(
    name: [.customLong("no-cache"), .customLong("ignore-cache")],
    help: "Make everything anew and ask every address, without what is kept in .sitegen-cache.")
  var noCache = false

  @Flag(name: .shortAndLong, help: "Print errors and warnings only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print every diagnostic.")
  var verbose = false

  func run() throws {
    try checkValues()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in _exit(130) }
    let start = ContinuousClock.now
    var log = DiagnosticLog()
    var report = CheckReport()
    let progress = WorkProgress()
    do {
      let line = ProgressLine(progress, isQuiet: quiet)
      defer { line?.end() }
      var request = request
      request.build.progress = progress
      report = try checkSite(request, log: &log)
    } catch {
      guard json || sarif != nil else {
        printDiagnostics(log)
        throw error
      }
      log.report(error.diagnostic)
      try write(log, report)
      throw ExitCode.cannotRun
    }
    try write(log, report)
    if !json, sarif != "-", !quiet {
      writeToStandardError(CheckSummary(report, log, time: .now - start).text)
    }
    if log.hasErrors { throw ExitCode.forErrors(in: log) }
    if strict, log.count(.warning) > 0 { throw ExitCode.warnings }
  }

  private func write(_ log: DiagnosticLog, _ report: CheckReport) throws {
    if let sarif {
      let bytes = SARIFReport(log, isOfFolder: output != nil, source: source.folder).bytes
      if sarif == "-" { writeToStandardOutput(bytes) } else { try writeResult(bytes, to: sarif) }
    }
    if json { writeToStandardOutput(CheckJSON(log: log, report: report, source: source.folder, output: output).bytes) }
    if !json, sarif != "-" { printDiagnostics(log) }
  }

  /// Writes over no file that is not of the kind of the result.
  private func writeResult(_ bytes: [UInt8], to path: String) throws {
    guard FileStamp(of: path)?.size ?? 0 == 0 || readHead(path, count: 1) == [UInt8(ascii: "{")] else {
      throw DiagnosticError(
        usage: "‘\(path)’ is there already, and is no SARIF", help: "name another file: --sarif check.sarif")
    }
    try replaceFileOrWriteInto(path, with: bytes)
  }

  private func printDiagnostics(_ log: DiagnosticLog) {
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    let isOfFolder = output != nil
    writeToStandardError(
      report.text(log, isVerbose: verbose, leavesOutNotes: quiet) {
        isOfFolder ? $0 : $0.seen(through: source.folder)
      })
  }

  private func checkValues() throws {
    try checkAreGiven([("--source", source.source), ("--output", output ?? "public"), ("--sarif", sarif ?? "-")])
    if json, sarif == "-" {
      throw DiagnosticError(
        usage: "‘--json’ and ‘--sarif -’ both write to standard output",
        help: "name a file for one of them: --sarif check.sarif")
    }
    try checkClock(clock)
  }

  private var request: CheckRequest {
    var build = BuildRequest(source: source.folder)
    build.settingsFile = settings.config
    build.theme = settings.theme
    build.baseURL = baseURL
    build.clock = clock
    build.includesDrafts = drafts
    build.includesFuture = future
    build.includesExpired = expired
    build.usesCache = !noCache
    build.themeFolders = installedThemeFolders()
    var request = CheckRequest(build)
    request.folder = output.map(withoutSlashAtEnd)
    request.triesOutsideLinks = external
    // Tests ask a server of their own.
    request.outside.allowsLoopback = environmentVariable("SITEGEN_CHECK_LOOPBACK") == "1"
    return request
  }
}
