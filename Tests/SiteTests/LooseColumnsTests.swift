import Diagnostics
import SitegenTesting
import Testing

/// Columns that lie where nothing is read.
@Suite struct LooseColumnsTests {
  @Test(arguments: [
    ["visit.en.md": column("Visit")], ["دورہ.ur.md": "متن۔"], ["visit.md": column("Visit")],
    ["visit.MARKDOWN": column("Visit")], ["columns/2026/visit.en.md": column("Visit")],
    ["articles/visit.ur.md": column("دورہ")],
  ])
  func tellsOfThem(files: [String: String]) throws {
    let site = try SiteFixture(files)
    #expect(site.places(of: .ignoredFile) == Array(files.keys), "\(site.messages)")
    #expect(site.warnings.allSatisfy { $0.help?.contains("content/columns/") == true })
  }

  @Test(arguments: [
    ["README.md": "# A site"], ["README.ur.md": "# سائٹ"], ["CHANGELOG.md": "---\ntitle: x\n---\n"],
    ["LICENSE.md": "Free"], ["visit.md": "Only a text"], ["docs/a.en.md": column("A")], [".hidden.en.md": column("A")],
  ])
  func saysNothingOfWhatStandsBesideEverySite(files: [String: String]) throws {
    #expect(try SiteFixture(files).places(of: .ignoredFile) == [])
  }

  @Test func tellsOfOneThatComesLater() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا")])
    site.build()
    #expect(site.messages == "")
    try site.write(column("دورہ"), to: "visit.ur.md")
    site.build()
    #expect(site.places(of: .ignoredFile) == ["visit.ur.md"])
    try site.folder.remove("visit.ur.md")
    site.build()
    #expect(site.messages == "")
  }
}
