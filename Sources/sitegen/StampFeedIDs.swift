import ArgumentParser
import Diagnostics
import Disk
import Glibc
import SiteBuild

/// The command `sitegen feed-ids`: keeps the ids by which those who subscribed to the feeds know the columns.
struct StampFeedIDs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed-ids",
    abstract: "Show the ids of columns in feeds, or keep them in the columns' files.",
    discussion: """
      A program that reads feeds knows a column by its id and shows it anew when that changes. Run it with --write \
      before you rename files, change ‘feeds.authority’ or ‘feeds.since’, or give the site another host: it writes \
      ‘feedId’ into the front matter of every published column that has none, and changes nothing else in the files.
      """)

  @OptionGroup var source: SourceOptions

  @Flag(help: "Write them into the files.")
  var write = false

  @Flag(
    help:
      "Those of versions before ids were kept for ever, with the year, the folder and the host, for readers subscribed then."
  )
  var firstVersion = false

  func run() throws {
    let lock = write ? TextLock(source.folder) : nil
    defer { withExtendedLifetime(lock) {} }
    var request = BuildRequest(source: source.folder)
    request.themeFolders = installedThemeFolders()
    var log = DiagnosticLog()
    let stamps = try feedIDs(request, ofFirstVersion: firstVersion, log: &log)
    let errors = log.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      writeToStandardError(TerminalReport(colour: wantsColour(on: STDERR_FILENO)).text(errors))
      throw ExitCode.forErrors(in: log)
    }
    guard write else {
      for stamp in stamps { writeToStandardOutput("\(stamp.path)\t\(stamp.id)\n") }
      return
    }
    let left = SiteBuild.write(stamps, in: source.folder)
    writeToStandardError("wrote ‘feedId’ into \(stamps.count - left.count) of \(stamps.count) files\n")
    for unwritten in left { writeToStandardError(told(unwritten)) }
    if !left.isEmpty { throw ExitCode.contentErrors }
  }

  private func told(_ unwritten: UnwrittenFeedID) -> String {
    if let failure = unwritten.failure { return failure.terminalText }
    return "write it yourself, as the other keys are written there: \(unwritten.stamp.path): "
      + "the key feedId with the text \(unwritten.stamp.id)\n"
  }
}
