import Diagnostics
import SitegenTesting
import Testing

/// Old clocks, and hosts in Urdu letters.
@Suite struct MomentAndHostTests {
  /// Until 1907 Karachi was 4 hours, 28 minutes and 12 seconds ahead.
  @Test func keepsTheDayOfAColumnFromTheTimeOfLocalClocks() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف", "date: 1901-01-01")])
    #expect(site.messages == "")
    #expect(try site.output("ur/feed.xml").contains("<published>1901-01-01T00:00:00+04:28</published>"))
    #expect(try site.output("ur/rss.xml").contains("<pubDate>Tue, 01 Jan 1901 00:00:00 +0428</pubDate>"))
    #expect(try site.output("sitemap.xml").contains("<lastmod>1901-01-01T00:00:00+04:28</lastmod>"))
    #expect(try site.output("ur/columns/a/index.html").contains(#""datePublished":"1901-01-01T00:00:00+04:28""#))
  }

  @Test func writesAHostInUrduLettersAsTheDNSKnowsIt() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile.replacing("https://example.org/", with: "https://کالم.پاکستان:8080/اخبار/")
        + "\ncname: کالم.پاکستان",
      "content/columns/a.ur.md": column("الف"),
    ])
    #expect(site.messages == "")
    let base = "https://xn--mgb2dd11b.xn--mgbai9azgqp6j:8080/%D8%A7%D8%AE%D8%A8%D8%A7%D8%B1/"
    #expect(try site.output("sitemap.xml").contains("<loc>\(base)ur/columns/a/</loc>"))
    #expect(try site.output("robots.txt").contains("Sitemap: \(base)sitemap.xml"))
    #expect(try site.output("ur/feed.xml").contains("<id>tag:xn--mgb2dd11b.xn--mgbai9azgqp6j,2000:columns/a.ur</id>"))
    #expect(try site.output("ur/columns/a/index.html").contains("rel=\"canonical\" href=\"\(base)ur/columns/a/\""))
    #expect(try site.output("CNAME") == "xn--mgb2dd11b.xn--mgbai9azgqp6j\n")
    for path in site.outputPaths where path.hasSuffix(".html") || path.hasSuffix("l") || path.hasSuffix("json") {
      #expect(!(try site.output(path).contains("پاکستان")), "\(path)")
    }
  }

  @Test func refusesAHostThatNoDNSHolds() throws {
    let site = try SiteFixture(["site.yml": "baseURL: 1️⃣https://کالم..پاکستان/\nlanguages: [ur]"])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  @Test func warnsOfALastChangeBeforeTheColumn() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف", "date: 2025-08-22\nlastmod: 1️⃣2025-08-21"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-22 09:00\nlastmod: 2025-08-22"),
      "content/columns/c.ur.md": column("ج", "date: 2025-08-22\nlastmod: 2025-08-23"),
    ])
    #expect(site.places(of: .dateOrder) == [try site.mark("1️⃣")], "\(site.messages)")
    for name in ["a", "b"] {
      let page = try site.output("ur/columns/\(name)/index.html")
      #expect(page.contains(#""dateModified":"2025-08-22T0"#), "\(name)")
    }
    #expect(try site.output("ur/columns/c/index.html").contains(#""dateModified":"2025-08-23"#))
  }

  @Test func warnsWhereEditionsNameTwoNewspapers() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\npublishedIn: {name: Daily A}"),
      "content/columns/a.ur.md": column("الف", "publishedIn: 1️⃣{name: Daily B}"),
      "content/columns/b.en.md": column("B", "date: 2025-08-22\npublishedIn: {name: Daily A, page: 2}"),
      "content/columns/b.ur.md": column("ب", "publishedIn: {page: 2, name: Daily A}"),
    ])
    #expect(site.places(of: .conflictingValues) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  // MARK: - One grammar of braces

  private func strings(_ text: String) throws -> String {
    try Repository.text(of: "themes/waraq/strings/en.yml").replacing("number: page {number}", with: "number: \(text)")
  }

  private static let many = [
    "site.yml": SiteFixture.siteFile + "\npagination: 1", "content/columns/a.en.md": column("A"),
    "content/columns/b.en.md": column("B"),
  ]

  @Test(arguments: [
    ("'Page { number }'", "Page 2"), ("'Page {{x}} {number}'", "Page {x} 2"), ("'{number}. page'", "2. page"),
    ("Page", "Page 2"),
  ])
  func readsBracesInOneWayInTemplatesAndInTheProgram(text: String, shown: String) throws {
    var files = Self.many
    files["strings/en.yml"] = try strings(text)
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    let page = try site.output("en/page/2/index.html")
    if text != "Page" {
      #expect(page.contains("– \(shown)</title>") || page.contains("\(shown) –"), "\(page.prefix(1500))")
    }
    #expect(page.contains("name=\"description\" content=\"\(shown) –"), "\(page.prefix(1500))")
  }

  @Test(arguments: [("'Page {number'", DiagnosticID.templateSyntax), ("'Page {nummer}'", .unknownName)])
  func reportsBracesThatMeanNothing(text: String, id: DiagnosticID) throws {
    var files = Self.many
    files["strings/en.yml"] = try strings(text)
    let site = try SiteFixture(files)
    #expect(site.places(of: id).contains { $0.hasPrefix("strings/en.yml:") }, "\(site.messages)")
  }
}
