import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Languages
import SiteBuild
import SiteImport
import SiteModel

/// What all imports have in common: where the texts go, and how it is told.
struct ImportOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A new site to be made, in place of the one that --source names.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Show what would be written and where texts are cut, and write nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Write the whole account into a file, as text, or as JSON where its name ends so; - for standard output.",
      valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Add this language to site.yml where texts are in it; may be given several times.", valueName: "code"))
  var addLanguage: [String] = []

  @Option(
    help: ArgumentHelp("Leave out texts in this language; may be given several times.", valueName: "code"))
  var leaveOutLanguage: [String] = []

  @Flag(name: .shortAndLong, help: "Print messages only.")
  var quiet = false

  /// Refuses a line without the files that are to be read, and files that are not there.
  func checkIsThere(_ paths: [String], _ noun: String, example: String) throws {
    guard !paths.isEmpty else {
      throw DiagnosticError(usage: "the \(noun) is not named", help: "name it: \(example)")
    }
    for path in paths where path.isEmpty || access(path, F_OK) != 0 {
      throw DiagnosticError(
        usage: "there is no file or folder ‘\(path)’",
        help: "write the path from the folder in which you are: \(example)")
    }
  }

  /// Brings everything that a reader finds, and tells of it.
  ///
  /// `sources` are the files and folders that are read; `isWhole` says whether they are all that the other system has.
  func bring(
    _ reader: inout some ImportReader, _ sources: [String], pictures: ImportRequest.Pictures = .besideTexts,
    isWhole: Bool = true
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    var request = try request()
    (request.sources, request.pictures, request.isWhole) = (sources, pictures, isWhole)
    let progress = WorkProgress()
    request.progress = progress
    var log = DiagnosticLog()
    let account: ImportAccount?
    do {
      let line = ProgressLine(progress, isQuiet: quiet)
      defer { line?.end() }
      account = try runImport(&reader, request, log: &log)
    } catch {
      printDiagnostics(log, request.folder)
      throw error
    }
    printDiagnostics(log, request.folder)
    if let account { try tell(account, request.folder) }
    if log.hasErrors { throw ExitCode.forErrors(in: log) }
  }

  /// Brings the site of another generator, which lies in a folder.
  func bringSite<Reader: ImportReader>(
    in folder: String?, of generator: String, _ reader: (_ folder: String) -> Reader
  ) throws {
    let folders = folder.map { [$0] } ?? []
    try checkIsThere(
      folders, "folder of the site", example: "sitegen import \(generator) ../old-site --output my-column")
    for folder in folders {
      var reader = reader(folder)
      try bring(&reader, [folder])
    }
  }

  private func request() throws -> ImportRequest {
    try checkAreGiven(
      [("--source", source.source)]
        + [("--output", output), ("--report", report)].compactMap { name, value in
          value.map { (name, $0) }
        } + addLanguage.map { ("--add-language", $0) } + leaveOutLanguage.map { ("--leave-out-language", $0) })
    try checkReport()
    var request = ImportRequest(folder: try folder())
    request.isDryRun = dryRun
    request.addedLanguages = try addLanguage.map { try code(of: $0, "--add-language") }
    request.leftOutLanguages = try leaveOutLanguage.map { try code(of: $0, "--leave-out-language") }
    if let code = request.addedLanguages.first(where: request.leftOutLanguages.contains) {
      throw DiagnosticError(
        usage: "‘\(code)’ is to be added and to be left out", help: "give --add-language \(code) or the other, not both"
      )
    }
    if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 { request.asksForLanguage = askForLanguage }
    return request
  }

  /// The code of a language that is named by it, or by a name: of `ur`, `Urdu` and `اردو`.
  private func code(of name: String, _ option: String) throws -> String {
    let typed = name.lowercased()
    if let known = KnownLanguage.named(typed) { return known.code }
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    let isCode =
      (2...3).contains(parts[0].utf8.count) && parts.allSatisfy { (2...8).contains($0.utf8.count) }
      && parts.joined().utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    guard isCode else {
      throw DiagnosticError(
        usage: "‘\(option) \(name)’ names no language that is known here",
        help: "write its code of two or three letters: \(option) ur")
    }
    return typed
  }

  /// Refuses a place for the account that cannot be written to, and a file that is none, before anything is brought.
  private func checkReport() throws {
    guard let report, report != "-" else { return }
    if let folder = parentFolder(of: report[...]), !folder.isEmpty, access(String(folder), F_OK) != 0 {
      throw DiagnosticError(
        usage: "there is no folder ‘\(folder)’ for the account", help: "make it first: mkdir -p '\(folder)'")
    }
    guard FileStamp(of: report)?.size ?? 0 > 0 else { return }
    let head = readHead(report, count: 10)
    let isAccount = ["  from ", "  items ", "{\"dryRun\""].contains { head.starts(with: $0.utf8) }
    guard isAccount else {
      throw DiagnosticError(
        usage: "‘\(report)’ is there already, and is no account of an import",
        help: "name another file: --report report.txt")
    }
  }

  /// Where the site is, or is to be.
  private func folder() throws -> String {
    guard let output else {
      guard access(source.folder + "/site.yml", F_OK) == 0 else {
        throw DiagnosticError(
          usage: "there is no site.yml in ‘\(source.folder)’, and so no site to import into",
          help: "write --output my-column to begin a new one there, or --source with the folder of yours")
      }
      return source.folder
    }
    guard source.source == "." else {
      throw DiagnosticError(
        usage: "‘--output’ and ‘--source’ name two sites", help: "leave out ‘--source’ for a new site")
    }
    let folder = withoutSlashAtEnd(output)
    let names = access(folder + "/site.yml", F_OK) == 0 ? [] : try occupants(of: folder)
    guard names.isEmpty else {
      throw DiagnosticError(
        usage: "the folder ‘\(folder)’ is not empty and holds no site: it has ‘\(names[0])’ in it",
        help: "name a folder that is not there yet: --output my-column")
    }
    return folder
  }

  private func printDiagnostics(_ log: DiagnosticLog, _ folder: String) {
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    writeToStandardError(report.text(log, isVerbose: false) { $0.seen(through: folder) })
  }

  private func tell(_ account: ImportAccount, _ folder: String) throws {
    let text = AccountText(account)
    if let report {
      let bytes = report.lowercased().hasSuffix(".json") ? AccountJSON(account).bytes : Array(text.complete.utf8)
      if report == "-" { writeToStandardOutput(text.complete) } else { try replaceFileOrWriteInto(report, with: bytes) }
    }
    if dryRun { writeToStandardOutput(text.planned) }
    guard !quiet else { return }
    writeToStandardError(
      "\(account.isEmpty ? "Nothing was brought" : dryRun ? "Nothing was written. Into \(folder) would go" : "Imported into \(folder)"):\n\(text.short())"
    )
    guard !dryRun, !account.isEmpty, account.settings.isNew else { return }
    writeToStandardError("To read it: cd \(PreviewAdvice.typed(folder)) && sitegen serve\n")
  }
}

/// Asks at the terminal whether site.yml is to get a language; what is no answer is asked again.
@Sendable private func askForLanguage(_ language: ImportedLanguage) -> Bool {
  let texts = language.count == 1 ? "1 text is" : "\(grouped(language.count)) texts are"
  let example = language.example.isEmpty ? "" : " (such as \(isolated("‘\(visible(language.example))’")))"
  // Over the line of the progress.
  if ProgressLine.isWanted { writeToStandardError("\r\u{1B}[2K") }
  while true {
    writeToStandardError(
      "\(texts) in ‘\(language.code)’\(example), which site.yml does not have. Add it? [y = yes, n = leave these texts out] "
    )
    switch readLine()?.lowercased().first {
    case "y", "ہ": return true
    case "n", "ن", nil: return false
    default: continue
    }
  }
}
