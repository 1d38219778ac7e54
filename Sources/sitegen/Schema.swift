import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild
import SiteModel

/// The command `sitegen schema`.
struct Schema: ParsableCommand {
  /// What there is a schema of.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case frontMatter = "front-matter"
    case site
  }

  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema, by which an editor knows the keys of front matter or of site.yml.",
    discussion: """
      Editors complete keys, show what they mean, and underline what is misspelt. docs/editors.md has settings to copy. \
      With --source the schema of front matter knows the site's own categories, tags, series, authors and languages; \
      print it anew when they change.
      """)

  @Argument(help: "Of what: front-matter or site.")
  var subject = Subject.frontMatter

  @Option(
    name: .shortAndLong, help: "The folder that holds site.yml, whose own words are to be known.",
    completion: .directory)
  var source: String?

  func run() throws {
    guard subject == .frontMatter, let source else {
      writeToStandardOutput(subject == .site ? JSONSchema.site.text : JSONSchema.frontMatter().text)
      return
    }
    var request = BuildRequest(source: source)
    (request.includesDrafts, request.includesFuture, request.includesExpired) = (true, true, true)
    var log = DiagnosticLog()
    guard let catalog = try makeCatalog(request, log: &log) else {
      let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
      writeToStandardError(report.text(log, isVerbose: false, leavesOutNotes: true) { $0.seen(through: source) })
      throw ExitCode.forErrors(in: log)
    }
    writeToStandardOutput(JSONSchema.frontMatter(SiteVocabulary(catalog)).text)
  }
}
