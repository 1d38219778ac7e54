import ArgumentParser
import Diagnostics
import Disk
import SiteModel
import SiteRendering

/// The command `sitegen reference`: writes the pages of the documentation that are made from the program's own declarations.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the reference pages of the documentation.", shouldDisplay: false)

  @Option(help: "The folder to write them to; without it they are printed.")
  var write: String?

  func run() throws {
    for (name, text) in referencePages() {
      guard let write else {
        writeToStandardOutput(text)
        continue
      }
      try rewriteFile(write + "/" + name, with: Array(text.utf8))
    }
  }
}

/// The pages of the documentation that are made from declarations, by the names of their files.
func referencePages() -> [(name: String, text: String)] {
  [
    ("reference.md", ReferenceTables.all.text),
    ("templates.md", templateReference()),
    ("diagnostics.md", DiagnosticID.documentation),
  ]
}
