import Diagnostics
import SitegenTesting
import Testing

/// All errors of a run at once, and none that only follows from another.
@Suite struct FollowingFaultsTests {
  @Test func judgesAFileWithABadKeyFurther() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": "---\ntitle: A\nuuid: 1\nslug: a/b\nlayout: artcle\n---\nText.\n",
      "content/columns/b.ur.md": "---\nuuid: 2\ndate: 2025-01-01\n---\nمتن۔\n",
    ])
    #expect(
      Set(site.errors.map(\.id)) == [.unknownKey, .missingDate, .invalidSlug, .unknownLayout, .missingTitle],
      "\(site.messages)")
    #expect(site.errors.count == 6, "\(site.messages)")
  }

  /// Each with the one error that is true.
  @Test(arguments: [
    (["content/columns/a.en.md": "---\ntitle: A\ndate: never\n---\n"], DiagnosticID.invalidDate),
    (["content/columns/a.en.md": "---\ntitle: A\ndtae: 2025-01-01\n---\n"], .unknownKey),
    (["content/columns/a.ur.md": "---\nعنوان: دریا\ndate: 2025-01-01\n---\n"], .unknownKey),
    (["content/columns/a.ur.md": "---\ntitle: [دریا]\ndate: 2025-01-01\n---\n"], .wrongType),
    (
      ["content/columns/a.en.md": "---\ntitle: A: B\n---\n", "content/columns/a.ur.md": column("دریا", "")], .yamlSyntax
    ),
    (
      [
        "content/columns/a.en.md": "title: A\ndate: 2025-01-01\n---\n## One\n\nText.\n",
        "content/columns/a.ur.md": column("دریا", "", body: "متن۔"),
        "content/columns/b.ur.md": column("پانی", body: "[دریا](a.en.md)"),
      ], .frontMatterMissing
    ),
    (["content/columns/a.md": column("A"), "content/columns/a.ur.md": column("دریا", "")], .missingLanguage),
    (["content/columns/a.urdu.md": column("A"), "content/columns/a.en.md": column("A", "")], .unknownLanguage),
    (["site.yml": "baseURL: https://example.org/\n", "content/columns/a.en.md": column("A")], .missingKey),
    (["site.yml": SiteFixture.siteFile + "\ntheme: none", "content/columns/a.en.md": column("A")], .themeMissing),
  ])
  func tellsNothingThatOnlyFollows(files: [String: String], id: DiagnosticID) throws {
    let site = try SiteFixture(files)
    #expect(site.diagnostics.filter { $0.severity != .note }.map(\.id) == [id], "\(site.messages)")
  }

  @Test func judgesColumnsOfASiteWithoutATheme() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntheme: none", "content/columns/a.en.md": column("A", "slug: a"),
    ])
    #expect(site.errors.map(\.id) == [.missingDate, .themeMissing])
  }

  @Test func passesOverKeysThatSiteYmlNames() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nignoreKeys: [uuid, status, weight]",
      "content/columns/a.en.md": column("A", "date: 2025-01-01\nuuid: 1\nstatus: x\nweight: 5"),
      "content/columns/b.ur.md": "+++\ntitle = \"دریا\"\ndate = 2025-01-01\nuuid = 1\n+++\nمتن۔\n",
    ])
    #expect(site.diagnostics.filter { $0.severity != .note } == [], "\(site.messages)")
    #expect(site.outputPaths.contains("ur/columns/b/index.html"))
    try site.write(SiteFixture.siteFile + "\nignoreKeys: [uuid]", to: "site.yml")
    site.build()
    #expect(site.errors.map(\.id) == [.unknownKey, .unknownKey], "\(site.messages)")
  }
}
