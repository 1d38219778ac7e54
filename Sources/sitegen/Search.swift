import ArgumentParser
import Diagnostics
import Glibc
import SearchIndex
import SiteBuild

/// The command `sitegen search`: what readers would find.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find columns as readers do with the site's search.",
    discussion: """
      The site is made in memory, and its search index asked. Words are found in all their forms; \
      "words in quotation marks" stand after each other. What may have been meant otherwise is suggested below the \
      results. On a terminal the words are shown bold; into a pipe go lines whose cells are parted by tabs.
      """)

  @Argument(help: "What to look for; several arguments are one query.")
  var query: [String] = []

  @OptionGroup var source: SourceOptions

  @Option(
    name: [.customLong("lang"), .customLong("language")],
    help: ArgumentHelp("The reader's language: editions in it come first.", valueName: "code"))
  var language: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Show so many results at most.", valueName: "number"))
  var limit = 10

  @Flag(help: "Print results and suggestions as JSON on standard output.")
  var json = false

  @OptionGroup var settings: SettingsOptions

  @Option(help: ArgumentHelp("Search as if it were this moment, for instance 2026-01-31T09:00.", valueName: "date"))
  var clock: String?

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    try checkClock(clock)
    try checkAreGiven([("--source", source.source)])
    let query = query.joined(separator: " ")
    guard hasSearchWord(query) else {
      throw DiagnosticError(
        usage: query.isEmpty ? "‘sitegen search’ needs words to look for" : "‘\(query)’ has no word to look for",
        help: "write ‘sitegen search گھر’, or several words")
    }
    guard limit > 0 else {
      throw DiagnosticError(usage: "‘--limit \(limit)’ shows nothing", help: "write a number from 1 on")
    }
    var request = BuildRequest(source: source.folder)
    request.settingsFile = settings.config
    request.theme = settings.theme
    request.clock = clock
    request.themeFolders = installedThemeFolders()
    var search = SearchRequest(query: query, language: language)
    search.limit = limit
    var log = DiagnosticLog()
    let answer = try searchSite(request, search, log: &log)
    guard let answer else {
      writeToStandardError(
        TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(log.diagnostics.filter { $0.severity == .error }))
      throw ExitCode.forErrors(in: log)
    }
    if json { return writeToStandardOutput(SearchJSON(answer).bytes) }
    let list = SearchList(answer, query: query, isBold: wantsColour(on: STDOUT_FILENO))
    writeToStandardOutput(isatty(STDOUT_FILENO) == 1 ? list.text : list.tabbed)
    if answer.results.isEmpty { writeToStandardError(list.adviceWithoutResults) }
  }
}
