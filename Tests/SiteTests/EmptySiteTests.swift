import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

/// What is said to who has made a site and no column yet.
@Suite struct EmptySiteTests {
  @Test(arguments: ["en, ur", "ur, en", "ur", "en"])
  func saysWhereTheFirstColumnGoes(languages: String) throws {
    let site = try SiteFixture(["site.yml": "baseURL: https://example.org/\nlanguages: [\(languages)]\n"])
    let note = try #require(site.diagnostics.first { $0.id == .noColumns })
    #expect(note.severity == .note)
    // The remedy is tried: the file that it shows, at the place that it names.
    let help = try #require(note.help)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let path = try #require(lines[0].firstMatch(of: /content\/columns\/\S+\.md/)?.output)
    try site.write(lines[1...5].joined(separator: "\n") + "\n", to: String(path))
    site.build()
    #expect(site.diagnostics.filter { $0.id != .fontMissing } == [], "\(site.diagnostics)")
    #expect(site.report.languages.first?.columns == 1)
  }

  @Test(arguments: ["draft: true\ndate: 2025-01-01", "date: 2030-01-01"])
  func saysNothingWhereColumnsAreHeldBack(front: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان", front)])
    #expect(!site.diagnostics.contains { $0.id == .noColumns })
  }
}
