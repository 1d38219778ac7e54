import Foundation
import SitegenTesting
import Testing

/// The line that says how far a command has come; in a terminal it is judged by Tests/Judges/check_progress.py.
@Suite struct ProgressLineTests {
  @Test func thereIsNoneInAPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(column("دریا"), to: "content/columns/a.ur.md")
    let run = try BuiltProgram().run(
      ["build", "--verbose"], in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes", "TERM": "xterm"])
    #expect(!run.standardError.contains("\u{1B}") && !run.standardError.contains("\r"))
    #expect(run.standardError.contains("  slowest  content/columns/a.ur.md: "), "\(run.shown)")
  }
}
