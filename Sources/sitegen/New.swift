import ArgumentParser
import Diagnostics
import Disk
import Glibc
import SiteBuild
import SiteModel

/// The command `sitegen new`: makes files that are not there yet.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a site, a column or a page.",
    discussion: """
      Nothing that is there is ever written over. The paths of what was made are printed, one on a line.
      """,
    subcommands: [NewSite.self, NewColumn.self, NewPage.self])
}

/// The command `sitegen new site`.
struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Make a small site in English and Urdu, to be changed into your own.",
    discussion: """
      The folder is made where it is not there; one that has files in it is refused, unless they are only those with \
      which a repository begins, such as .git and README.
      """)

  @Argument(help: "The folder of the new site; a dot stands for this one.", completion: .directory)
  var folder: String?

  @Option(help: .hidden)
  var clock: String?

  @Flag(name: .shortAndLong, help: "Print paths only.")
  var quiet = false

  func run() throws {
    try checkClock(clock)
    guard let typed = folder, !typed.isEmpty else {
      throw DiagnosticError(
        usage: "the folder of the new site is not named",
        help: "name one that is not there yet: sitegen new site my-column")
    }
    let folder = withoutSlashAtEnd(typed)
    let paths = try createSite(in: folder, clock: clock)
    writeToStandardOutput(paths.map { shown($0, in: folder) + "\n" }.joined())
    guard !quiet else { return }
    let way = folder == "." ? "" : "cd \(PreviewAdvice.typed(folder)) && "
    writeToStandardError("To read it while you write: \(way)sitegen serve\n")
  }
}

/// What `sitegen new column` and `sitegen new page` have in common.
struct NewWorkOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Argument(help: "The title in English, or in the language that --language names.")
  var title: String?

  @Option(name: [.customLong("urdu"), .customShort("u")], help: ArgumentHelp("The title in Urdu.", valueName: "title"))
  var urdu: String?

  @Option(
    name: .customLong("title"),
    help: ArgumentHelp(
      "The title in a language: --title ur=\"Pehli Barish\". May be given several times.", valueName: "language=title"))
  var titles: [String] = []

  @Option(
    name: [.customShort("l"), .long, .customLong("lang")],
    help: ArgumentHelp("The language of the title that stands without a name.", valueName: "code"))
  var language: String?

  @Flag(help: "Publish it with the next build; without this it is a draft, which is kept out of the site.")
  var publish = false

  @Flag(help: "Start the program that $VISUAL or $EDITOR names with the new files.")
  var open = false

  @Flag(name: .shortAndLong, help: "Print paths only.")
  var quiet = false

  @Option(help: .hidden)
  var clock: String?

  /// The titles, each with the code of its language.
  private func readTitles() throws -> [NewWork.Title] {
    var read = title.map { [NewWork.Title($0, in: language)] } ?? []
    if let urdu { read.append(NewWork.Title(urdu, in: "ur")) }
    for typed in titles {
      let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count <= 20, !parts[0].contains(" ") else {
        throw DiagnosticError(
          usage: "‘--title \(typed)’ does not say in which language it is",
          help: "write the code of the language before it: --title ur=\"\(typed)\"")
      }
      read.append(NewWork.Title(String(parts[1]), in: String(parts[0])))
    }
    return read
  }

  /// Makes the files of a work, says so, and opens them where that was asked for.
  func make(_ work: NewWork) throws {
    try checkClock(clock)
    var work = work
    work.titles = try readTitles()
    work.isDraft = !publish
    var request = BuildRequest(source: source.folder)
    request.clock = clock
    var log = DiagnosticLog()
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    guard let plan = try planNewWork(work, request, log: &log) else {
      writeToStandardError(report.text(log, isVerbose: false) { $0.seen(through: source.folder) })
      throw ExitCode.forErrors(in: log)
    }
    try createTexts(plan.texts, in: source.folder)
    let paths = plan.texts.map { shown($0.path, in: source.folder) }
    writeToStandardOutput(paths.map { $0 + "\n" }.joined())
    if !quiet {
      for message in plan.messages { writeToStandardError(report.text(message.seen(through: source.folder))) }
      writeToStandardError(advice(plan, work))
    }
    if open { openEditor(paths) }
  }

  private func advice(_ plan: PlannedWork, _ work: NewWork) -> String {
    var text = ""
    if work.isDraft {
      let (subject, verb) = plan.texts.count > 1 ? ("They", "are drafts") : ("It", "is a draft")
      text += "\(subject) \(verb): take the line ‘draft: true’ out to publish.\n"
    }
    if let day = plan.dueDay {
      text += "A build before \(day) leaves it out; ‘sitegen serve’ shows it.\n"
    }
    if let path = plan.texts.first?.path, let missing = plan.missingLanguages.first {
      // Behind the name stand the language and ‘md’.
      let other = path.split(separator: ".", omittingEmptySubsequences: false).dropLast(2).joined(separator: ".")
      text += "Its edition in ‘\(missing)’ will be \(shown("\(other).\(missing).md", in: source.folder)).\n"
    }
    return text
  }
}

/// The command `sitegen new column`.
struct NewColumn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "column",
    abstract: "Make the files of a column, one for each language.",
    discussion: """
      sitegen new column "The First Rain" --urdu "Pehli Barish" makes content/columns/2026/the-first-rain.en.md and \
      the-first-rain.ur.md, with today's date in the time zone of site.yml. The name comes from the English title, or \
      from --slug.
      """)

  @OptionGroup var options: NewWorkOptions

  @Option(help: ArgumentHelp("The name of the files, and the last part of the address.", valueName: "name"))
  var slug: String?

  @Option(
    help: ArgumentHelp(
      "Its category: an id of ‘categories’ in site.yml. May be given several times.", valueName: "id"))
  var category: [String] = []

  @Option(
    help: ArgumentHelp(
      "Its author: an id of ‘authors’ in site.yml. Without it, the only one that stands there.", valueName: "id"))
  var author: String?

  @Option(help: ArgumentHelp("Its day, for instance 2026-01-31; without it, today.", valueName: "date"))
  var date: String?

  @Flag(help: "Give it a folder of its own, in which its pictures lie beside the texts.")
  var bundle = false

  func run() throws {
    var work = NewWork(.column)
    work.slug = slug
    work.categories = category
    work.author = author
    work.date = date
    work.hasFolder = bundle
    try options.make(work)
  }
}

/// The command `sitegen new page`.
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Make the files of a standing page, one for each language.",
    discussion: """
      sitegen new page "Contact" --urdu "Rabta" makes content/pages/contact.en.md and contact.ur.md.
      """)

  @OptionGroup var options: NewWorkOptions

  @Option(
    name: [.customLong("slug"), .customLong("path")],
    help: ArgumentHelp(
      "The name of the files, which may lie in folders: docs/contact. Without it, from the English title.",
      valueName: "name"))
  var slug: String?

  @Flag(help: "Give it a folder of its own, in which its pictures lie beside the texts.")
  var bundle = false

  func run() throws {
    var work = NewWork(.page)
    work.slug = slug
    work.hasFolder = bundle
    try options.make(work)
  }
}

/// A path of a site as it is to be typed in the folder of the command.
private func shown(_ path: String, in folder: String) -> String { folder == "." ? path : "\(folder)/\(path)" }

/// Starts the author's editor in place of this program.
///
/// What the variable says is a command of the shell, as Git reads it: `code --wait`, `"/opt/my editor" -n`.
private func openEditor(_ paths: [String]) {
  let named = ["VISUAL", "EDITOR"].lazy.compactMap(environmentVariable)
    .first { !$0.allSatisfy(\.isWhitespace) }
  guard let named else {
    writeToStandardError(
      "No editor was started, for neither VISUAL nor EDITOR names one: export EDITOR=nano, for instance.\n")
    return
  }
  becomeProgram("/bin/sh", ["-c", "\(named) \"$@\"", "sh"] + paths)
  writeToStandardError("The editor ‘\(named)’ could not be started.\n")
}
