import ArgumentParser

@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds a bilingual archive of columns from Markdown files.",
    discussion: """
      Run it in the folder that holds site.yml. Columns are written as content/columns/2026/my-column.en.md and
      my-column.ur.md; the finished site goes to public/, ready for any static host.
      """,
    version: "0.1.0",
    subcommands: [Build.self, Explain.self, RenderMarkdown.self, Reference.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withExitCodeOf: error)
    }
  }
}
