import ArgumentParser
import Diagnostics
import Disk
import Glibc
import SiteBuild

/// The command `sitegen stamp`: notes in translations from which text they were made.
struct Stamp: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Note in a translation which state of the original it was made from.",
    discussion: """
      Run it when a translation is up to date: it writes ‘translatedFrom’ into the front matter of the translation and \
      changes nothing else in the file. When the original is changed later, ‘sitegen build’ counts the translation and \
      ‘sitegen list stale’ names the paragraphs.
      """)

  @Argument(
    help: "The files of translations, for instance content/columns/2025/visit.ur.md.",
    completion: .file(extensions: ["md"]))
  var file: [String] = []

  @OptionGroup var source: SourceOptions

  @Flag(help: "Note it in every translation that says nothing of it yet, as it is up to date now.")
  var all = false

  func run() throws {
    if file.isEmpty, !all {
      throw DiagnosticError(
        usage: "‘sitegen stamp’ needs the file of a translation",
        help:
          "write ‘sitegen stamp content/columns/2025/visit.ur.md’, or ‘sitegen stamp --all’ for all that have no stamp")
    }
    if !file.isEmpty, all {
      throw DiagnosticError(usage: "‘--all’ stands for all files", help: "leave out ‘--all’, or the names of files")
    }
    var log = DiagnosticLog()
    let paths = all ? nil : file.map { pathInSite($0) }
    let lock = TextLock(source.folder)
    defer { withExtendedLifetime(lock) {} }
    let plan = try planStamps(BuildRequest(source: source.folder), paths, log: &log)
    guard let plan else {
      let errors = log.diagnostics.filter { $0.severity == .error }
      writeToStandardError(TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(errors))
      throw ExitCode.forErrors(in: log)
    }
    let left = SiteBuild.write(plan.stamps, in: source.folder)
    tell(plan, left, log)
    let isWrongUsage = plan.refused.contains { $0.reason != .faulty }
    if isWrongUsage { throw ExitCode.cannotRun }
    guard plan.refused.isEmpty, left.isEmpty else { throw ExitCode.contentErrors }
  }

  private func tell(_ plan: StampPlan, _ left: [UnwrittenStamp], _ log: DiagnosticLog) {
    let unwritten = Set(left.map(\.stamp.path))
    for stamp in plan.stamps where !unwritten.contains(stamp.path) {
      writeToStandardOutput("\(stamp.path)\t\(stamp.original)\n")
    }
    let written = plan.stamps.count - left.count
    if written > 0 || plan.refused.isEmpty, left.isEmpty || written > 0 {
      writeToStandardError(summary(written: written, plan) + "\n")
    }
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    for refused in plan.refused { writeToStandardError(report.text(told(refused, log))) }
    for one in left { writeToStandardError(told(one)) }
  }

  private func summary(written: Int, _ plan: StampPlan) -> String {
    if written > 0 { return "wrote ‘translatedFrom’ into \(written) \(written == 1 ? "file" : "files")" }
    if !plan.current.isEmpty {
      return plan.current.count == 1
        ? "nothing to write: the file says so already" : "nothing to write: the files say so already"
    }
    return "nothing to write: no translation is without ‘translatedFrom’"
  }

  private func told(_ file: UnstampedFile, _ log: DiagnosticLog) -> Diagnostic {
    let place = Location(path: file.path)
    switch file.reason {
    case .unknown(let nearest):
      return Diagnostic(
        .error, .wrongUsage, "‘\(file.path)’ is no file of a column or page of this site",
        help: nearest.map { "did you mean ‘\($0)’?" }
          ?? "name a file below content/, from the folder of the site or from the one in which you are")
    case .alone:
      return Diagnostic(
        .error, .wrongUsage, at: place, "there is no other edition that it could be a translation of",
        help: "write the original first; ‘sitegen list missing’ shows what is missing")
    case .original(let translation):
      return Diagnostic(
        .error, .wrongUsage, at: place, "it is the original: ‘\(translation)’ says that it was translated",
        help: "stamp the translation: sitegen stamp \(translation)")
    case .faulty:
      return Diagnostic(
        .error, .wrongUsage, at: place, "there are errors in it or in its original",
        help: "‘sitegen build’ shows them: mend them first")
    }
  }

  private func told(_ unwritten: UnwrittenStamp) -> String {
    let path = unwritten.stamp.path
    switch unwritten.reason {
    case .refused(let failure): return failure.terminalText
    case .changed: return "\(path): it was changed just now, and nothing was written: run the command again\n"
    case .unsettable:
      return "write it yourself, as the other keys are written there: \(path): the key translatedFrom with the text "
        + "\(unwritten.stamp.fingerprint)\n"
    }
  }

  /// A path from the site's folder, whether it was typed so or from the folder in which the command runs.
  private func pathInSite(_ typed: String) -> String {
    if let site = realPath(source.folder), let file = realPath(folderOf(typed)),
      file == site || file.hasPrefix(site + "/"),
      access(typed, F_OK) == 0
    {
      let name = typed.split(separator: "/").last.map(String.init) ?? typed
      return file == site ? name : file.dropFirst(site.utf8.count + 1) + "/" + name
    }
    return typed.hasPrefix("./") ? String(typed.dropFirst(2)) : typed
  }

  private func folderOf(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
