import ArgumentParser
import Diagnostics
import Glibc
import Proofreading
import SiteBuild
import SiteModel

/// The command `sitegen lint`.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proofread columns and pages.",
    discussion: """
      It looks for letters of other keyboards, Latin signs, spaces at the wrong side of a sign and the like, and tells \
      each with its place; docs/proofreading.md has the rules. With --fix it mends what can be meant in one way only, in \
      words and never in code, addresses, tags or passages in Arabic.
      """,
    aliases: ["proofread"])

  @OptionGroup var source: SourceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file of settings in place of site.yml, from the source folder.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config = "site.yml"

  @Flag(help: "Mend what can be mended, in the files.")
  var fix = false

  @Flag(help: "Show what --fix would change, and write nothing.")
  var dryRun = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Only this rule; may be given several times.", valueName: "id"),
    completion: .list(Rule.all.map(\.id.rawValue)))
  var rule: [String] = []

  @Flag(help: "End with code 3 when there are warnings.")
  var strict = false

  @Flag(help: "Print diagnostics and changes as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print diagnostics only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print every diagnostic, not the first few of each kind.")
  var verbose = false

  @Argument(help: "Files and folders of the site; without any, all of content/.", completion: .file())
  var file: [String] = []

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var request = try request()
    var log = DiagnosticLog()
    let progress = WorkProgress()
    request.progress = progress
    let report: LintReport?
    do {
      let line = ProgressLine(progress, isQuiet: quiet)
      defer { line?.end() }
      report = try lintSite(request, log: &log)
    } catch {
      guard json else {
        printDiagnostics(log)
        throw error
      }
      log.report(error.diagnostic)
      writeToStandardOutput(LintJSON(log, LintReport(), source: source.folder).bytes)
      throw ExitCode.cannotRun
    }
    if json {
      writeToStandardOutput(LintJSON(log, report ?? LintReport(), source: source.folder).bytes)
    } else {
      printDiagnostics(log)
      if let report { printChanges(report, log) }
    }
    if log.hasErrors { throw ExitCode.forErrors(in: log) }
    if strict, log.count(.warning) > 0 { throw ExitCode.warnings }
  }

  private func request() throws -> LintRequest {
    try checkAreGiven([("--source", source.source), ("--config", config)] + file.map { ("FILE", $0) })
    var request = LintRequest(source: source.folder)
    request.settingsFile = config
    request.mode = dryRun ? .show : fix ? .write : .report
    request.rules =
      rule.isEmpty ? nil : Set(try rule.flatMap { $0.split(separator: ",") }.map { try Self.rule(String($0)) })
    request.paths = file
    return request
  }

  /// The rule of a name, or of a message that somebody copied.
  private static func rule(_ typed: String) throws -> DiagnosticID {
    let name = idInMessage(typed)
    if let rule = Rule.all.first(where: { $0.id.rawValue == name }) { return rule.id }
    let near = suggestion(for: name, among: Rule.all.map(\.id.rawValue))
    throw DiagnosticError(
      usage: "‘\(typed)’ is not a rule of the proofreader",
      help: near.map { "did you mean ‘\($0)’?" }
        ?? "the rules are: \(Rule.all.map(\.id.rawValue).joined(separator: ", "))")
  }

  private func printDiagnostics(_ log: DiagnosticLog) {
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    writeToStandardError(report.text(log, isVerbose: verbose) { $0.seen(through: source.folder) })
  }

  private func printChanges(_ report: LintReport, _ log: DiagnosticLog) {
    if dryRun {
      let terminal = TerminalReport(colour: wantsColour(on: STDOUT_FILENO))
      for change in report.changes {
        let text = TextChange(path: change.path, before: change.before, after: change.after)
        writeToStandardOutput(terminal.text(text) + "  " + Self.words(change.counts) + "\n")
      }
    } else if !quiet {
      for change in report.changes where change.isWritten {
        writeToStandardError("mended \(change.path): \(Self.words(change.counts))\n")
      }
    }
    guard !quiet else { return }
    let counts = TerminalReport.summary(log) ?? "nothing to tell"
    let texts = "\(grouped(report.files)) file\(report.files == 1 ? "" : "s")"
    writeToStandardError("Proofread \(texts): \(counts)\(hint(report, log))\n")
  }

  private func hint(_ report: LintReport, _ log: DiagnosticLog) -> String {
    if dryRun, !report.changes.isEmpty { return "; nothing was written, --fix without --dry-run does it" }
    let mendable = Set(Rule.all.filter { $0.mending == .always }.map(\.id))
    return !fix && !dryRun && log.diagnostics.contains { mendable.contains($0.id) }
      ? "; ‘sitegen lint --fix’ mends most" : ""
  }

  private static func words(_ counts: [(rule: DiagnosticID, count: Int)]) -> String {
    counts.map { "\($0.rule.rawValue) \(grouped($0.count))" }.joined(separator: ", ")
  }
}
