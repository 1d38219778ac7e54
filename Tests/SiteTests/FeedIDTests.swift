import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// The ids by which programs that read feeds know a column.
@Suite struct FeedIDTests {
  private func ids(_ site: SiteFixture, _ path: String = "ur/feed.json") throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(try site.output(path).utf8)) as? [String: Any]
    let items = try #require(object?["items"] as? [[String: Any]])
    return items.compactMap { $0["id"] as? String }
  }

  @Test(arguments: [
    ("content/columns/2025/visit.ur.md", "columns/visit"), ("content/columns/visit.ur.md", "columns/visit"),
    ("content/columns/2025/08/visit/index.ur.md", "columns/visit"),
    ("content/columns/travel/2025/visit.ur.md", "columns/travel/2025/visit"),
    ("content/columns/2025/دورہ.ur.md", "columns/%D8%AF%D9%88%D8%B1%DB%81"),
    ("content/columns/2025/a b#c?.ur.md", "columns/a%20b%23c%3F"), ("content/columns/2025/2024.ur.md", "columns/2024"),
  ])
  func isMadeOfTheKeyWithoutItsYear(path: String, key: String) throws {
    let site = try SiteFixture([path: column("دورہ", "date: 2019-08-22\nslug: v")])
    #expect(site.messages == "")
    #expect(try ids(site) == ["tag:example.org,2000:\(key).ur"])
    for format in ["ur/feed.xml", "ur/rss.xml"] {
      #expect(try site.output(format).contains("tag:example.org,2000:\(key).ur<"))
    }
  }

  @Test func staysWhenYearFolderTitleAndAddressChange() throws {
    let site = try SiteFixture(["content/columns/2025/visit.ur.md": column("دورہ", "date: 2025-12-31")])
    let before = try ids(site)
    try site.folder.remove("content/columns/2025/visit.ur.md")
    try site.write(column("سفر", "date: 2026-01-01\nslug: safar"), to: "content/columns/2026/visit.ur.md")
    site.build()
    #expect(try ids(site) == before)
  }

  @Test func staysWhenTheSiteMovesWithItsAuthorityKept() throws {
    var files = ["content/columns/visit.ur.md": column("دورہ")]
    let site = try SiteFixture(files)
    let before = try ids(site)
    files["site.yml"] =
      SiteFixture.siteFile.replacing("example.org", with: "new.example") + "\nfeeds: {authority: example.org}"
    #expect(try ids(try SiteFixture(files)) == before)
  }

  @Test(arguments: [
    ("authority: Desk@Example.org", "tag:desk@example.org,2000:"), ("since: 2019-03", "tag:example.org,2019-03:"),
    ("authority: اردو.example", "tag:xn--mgbqf7g.example,2000:"), ("since: 1998", "tag:example.org,1998:"),
  ])
  func takesItsAuthorityFromSiteYML(line: String, start: String) throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nfeeds: {\(line)}", "content/columns/visit.ur.md": column("دورہ"),
    ])
    #expect(site.messages == "")
    #expect(try ids(site) == [start + "columns/visit.ur"])
  }

  @Test(arguments: [
    "authority: 1️⃣https://example.org", "authority: 1️⃣a b", "since: 1️⃣99", "since: 1️⃣2019-13", "since: 1️⃣yesterday",
  ])
  func refusesWhatNoTagHas(line: String) throws {
    let site = try SiteFixture(["site.yml": SiteFixture.siteFile + "\nfeeds: {\(line)}"])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  /// The one that was there first keeps its id, whatever comes after it.
  @Test func tellsColumnsOfOneNameApartByTheirYears() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\npermalinks: /:lang/:year/:slug/",
      "content/columns/2024/eid.ur.md": column("عید", "date: 2024-04-10"),
    ])
    let first = try ids(site)
    #expect(first == ["tag:example.org,2000:columns/eid.ur"])
    try site.write(column("عید", "date: 2025-03-31"), to: "content/columns/2025/eid.ur.md")
    try site.write(column("عید", "date: 2026-03-20"), to: "content/columns/2026/eid.ur.md")
    site.build()
    #expect(site.messages == "")
    #expect(
      try ids(site) == ["tag:example.org,2000:columns/2026/eid.ur", "tag:example.org,2000:columns/2025/eid.ur"] + first)
  }

  @Test func isWhatTheAuthorSays() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nfeedId: 'https://old.example/?p=123'"),
      "content/columns/a.ur.md": column("الف", "feedId: urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
    ])
    #expect(site.messages == "")
    #expect(try ids(site, "en/feed.json") == ["https://old.example/?p=123"])
    #expect(try ids(site) == ["urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"])
    // Another id is another feed, in a build that takes over what an earlier one left.
    try site.write(column("الف", "feedId: tag:x.example,2001:y"), to: "content/columns/a.ur.md")
    site.build()
    #expect(try ids(site) == ["tag:x.example,2001:y"])
    #expect(try site.output("feed.xml").contains("<id>tag:x.example,2001:y</id>"))
  }

  @Test(arguments: ["123", "my column", "':x'", "'a b:c'", "'tag:'"])
  func refusesAnIDThatIsNoURI(typed: String) throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A", "date: 2025-08-22\nfeedId: 1️⃣\(typed)")])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  @Test func reportsAnIDThatTwoEditionsHave() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nfeedId: tag:x.example,2001:y"),
      "content/columns/a.ur.md": column("الف", "feedId: 1️⃣tag:x.example,2001:y"),
      "content/columns/b.en.md": column("B", "date: 2025-08-22\nfeedId: 2️⃣tag:example.org,2000:columns/c.en"),
      "content/columns/c.en.md": column("C"),
    ])
    #expect(site.places(of: .duplicateFeedID) == [try site.mark("1️⃣"), try site.mark("2️⃣")], "\(site.messages)")
  }

  /// `id` pairs editions, and says nothing of feeds.
  @Test func leavesTheTranslationKeyAlone() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nid: k1"),
      "content/columns/b.ur.md": column("ب", "id: k1"),
    ])
    #expect(site.messages == "")
    #expect(try ids(site) == ["tag:example.org,2000:k1.ur"])
  }

  // MARK: - The command

  @Test func keepsTodaysIDsInTheFilesAndTouchesNothingElse() throws {
    let english = "\u{FEFF}---\r\n# a comment\r\ntitle: A\r\ndate: 2025-08-22   # another\r\n---\r\n\r\nText.  \r\n"
    let urdu = "---\ntags: [پانی]\ntitle: >\n  الف\n---\nمتن"
    let site = try SiteFixture([
      "content/columns/2025/a.ur.md": urdu,
      "content/columns/2025/b.en.md": column("B", "date: 2025-01-01\nfeedId: tag:x.example,2001:y"),
    ])
    try site.folder.write(english, to: "content/columns/2025/a.en.md")
    site.build()
    let before = try (ids(site), ids(site, "en/feed.json"))
    let program = try BuiltProgram()
    let folder = URL(fileURLWithPath: site.folder.path)
    let shown = try program.run(["feed-ids"], in: folder)
    #expect(shown.exitCode == 0)
    #expect(
      shown.standardOutput == """
        content/columns/2025/a.en.md\ttag:example.org,2000:columns/a.en
        content/columns/2025/a.ur.md\ttag:example.org,2000:columns/a.ur

        """)
    #expect(try site.folder.text(of: "content/columns/2025/a.ur.md") == urdu)
    let written = try program.run(["feed-ids", "--write"], in: folder)
    #expect(written.exitCode == 0 && written.standardError == "wrote ‘feedId’ into 2 of 2 files\n")
    #expect(
      try site.folder.text(of: "content/columns/2025/a.en.md")
        == english.replacing("---\r\n# a", with: "---\r\nfeedId: tag:example.org,2000:columns/a.en\r\n# a"))
    #expect(
      try site.folder.text(of: "content/columns/2025/a.ur.md")
        == urdu.replacing("---\ntags", with: "---\nfeedId: tag:example.org,2000:columns/a.ur\ntags"))
    try site.write(SiteFixture.siteFile.replacing("example.org", with: "new.example"), to: "site.yml")
    site.build()
    #expect(site.messages == "")
    #expect(try ids(site) == before.0)
    #expect(try ids(site, "en/feed.json") == before.1)
    #expect(try program.run(["feed-ids", "--write"], in: folder).standardError == "wrote ‘feedId’ into 0 of 0 files\n")
  }

  @Test func keepsTheIDsOfTheFirstVersionForThoseWhoSubscribedThen() throws {
    let site = try SiteFixture(["content/columns/2025/visit.ur.md": column("دورہ")])
    let shown = try BuiltProgram().run(["feed-ids", "--first-version"], in: URL(fileURLWithPath: site.folder.path))
    #expect(shown.standardOutput == "content/columns/2025/visit.ur.md\ttag:example.org,2025:columns/2025/visit.ur\n")
  }

  @Test func leavesAFileAsReadableAsItWasAndALinkInItsPlace() throws {
    let text = column("دورہ", "date: 2025-08-22")
    let site = try SiteFixture(["texts/visit.md": text, "content/columns/b.en.md": column("B", "date: 2025-08-22")])
    let folder = site.folder.path
    let (link, own) = ("\(folder)/content/columns/visit.ur.md", "\(folder)/content/columns/b.en.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../../texts/visit.md")
    let modes: [String: Int16] = ["\(folder)/texts/visit.md": 0o604, own: 0o640]
    for (path, mode) in modes { chmod(path, mode_t(mode)) }
    let run = try BuiltProgram().run(["feed-ids", "--write"], in: URL(fileURLWithPath: folder))
    #expect(run.standardError == "wrote ‘feedId’ into 2 of 2 files\n")
    for (path, mode) in modes {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.int16Value == mode, "\(path)")
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../../texts/visit.md")
    #expect(
      try site.folder.text(of: "texts/visit.md")
        == text.replacing("---\ntitle", with: "---\nfeedId: tag:example.org,2000:columns/visit.ur\ntitle"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/texts") == ["visit.md"])
  }

  @Test func writesWhatItCanAndNamesTheRest() throws {
    let braces = "---\n{title: A, date: 2025-08-22}\n---\nText."
    let site = try SiteFixture([
      "content/columns/a.en.md": braces, "content/columns/c.ur.md": column("ج"),
    ])
    #expect(site.messages == "")
    let run = try BuiltProgram().run(["feed-ids", "--write"], in: URL(fileURLWithPath: site.folder.path))
    #expect(run.exitCode == 1)
    #expect(
      run.standardError == """
        wrote ‘feedId’ into 1 of 2 files
        write it yourself, as the other keys are written there: content/columns/a.en.md: the key feedId with the text \
        tag:example.org,2000:columns/a.en

        """)
    #expect(try site.folder.text(of: "content/columns/a.en.md") == braces)
    #expect(try site.folder.text(of: "content/columns/c.ur.md").contains("feedId: tag:example.org,2000:columns/c.ur"))
  }
}
