import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

/// The command `sitegen list`: what there is, what waits and what is to be done.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what there is: columns and pages, drafts, what is missing or older than its original.",
    discussion: """
      all (or nothing) shows every work, the newest first; drafts, future and expired what is not published; missing \
      what has no edition in a language; stale translations whose original has changed since ‘sitegen stamp’ noted it; \
      unequal editions that do not have the same numbers, links, pictures, footnotes or paragraphs, each with the places. \
      On a terminal it is a table; into a pipe go lines whose cells are parted by tabs.
      """)

  @Argument(
    help: "One of: \(DeskSubject.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(DeskSubject.allCases.map(\.rawValue)))
  var subject = DeskSubject.all.rawValue

  @OptionGroup var source: SourceOptions

  @Option(help: "Only works of this category: its id, or its name in any language.")
  var category: String?

  @Option(help: "Only works of this author: an id or a name.")
  var author: String?

  @Option(help: "Only works of this year.")
  var year: String?

  @Option(
    help: "Only works that have an edition in this language, a code or a name; with ‘missing’, those that lack one.")
  var language: String?

  @Flag(help: "Print it for a spreadsheet, as RFC 4180 has it.")
  var csv = false

  @Flag(help: "Print it as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Look as if it were this moment, for instance 2026-01-31T09:00.", valueName: "date"))
  var clock: String?

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    try checkClock(clock)
    let subject = try meantSubject()
    if csv, json {
      throw DiagnosticError(usage: "‘--csv’ and ‘--json’ are two forms of one list", help: "leave one of the two out")
    }
    var request = BuildRequest(source: source.folder)
    request.clock = clock
    var log = DiagnosticLog()
    var filter = DeskFilter()
    (filter.category, filter.author, filter.year, filter.language) = (category, author, year, language)
    let list = try listWorks(request, subject, filter, log: &log)
    let errors = TerminalReport.sorted(log.diagnostics.filter { $0.severity == .error })
    if let list {
      show(list, isFiltered: !filter.isEmpty, errors)
    } else if json {
      writeToStandardOutput(DeskJSON(nil, errors: errors).bytes)
    }
    guard errors.isEmpty else {
      writeToStandardError(TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(errors))
      throw ExitCode.forErrors(in: log)
    }
  }

  private func meantSubject() throws -> DeskSubject {
    let typed = subject.lowercased()
    if let known = DeskSubject(rawValue: typed) { return known }
    let names = DeskSubject.allCases.map(\.rawValue)
    // ‘draft’ for ‘drafts’.
    if let near = DeskSubject(rawValue: typed + "s") { return near }
    throw DiagnosticError(
      usage: "‘\(subject)’ is nothing that can be listed",
      help: suggestion(for: typed, among: names).map { "did you mean ‘sitegen list \($0)’?" }
        ?? "write one of: \(names.joined(separator: ", "))")
  }

  private func show(_ list: DeskList, isFiltered: Bool, _ errors: [Diagnostic]) {
    if json { return writeToStandardOutput(DeskJSON(list, errors: errors).bytes) }
    if csv { return writeToStandardOutput(DeskCSV(list).text) }
    guard !list.entries.isEmpty else {
      return writeToStandardError(EmptyDesk(list, isFiltered: isFiltered).text)
    }
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let table = DeskTable(list, colour: wantsColour(on: STDOUT_FILENO))
    writeToStandardOutput(isTerminal ? table.text(width: terminalColumns()) : table.tabbed)
  }
}

/// How wide the terminal of standard output is; 80 where nothing says it.
private func terminalColumns() -> Int {
  lineWidth(ofTerminalAt: STDOUT_FILENO) ?? getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.map { max($0, 1) }
    ?? 80
}
