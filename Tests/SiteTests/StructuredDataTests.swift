import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// What a column's page says of the column.
func structuredData(of page: String) throws -> [String: Any] {
  let match = try #require(page.firstMatch(of: #/<script type="application/ld\+json">(?<json>.*?)</script>/#))
  let object = try JSONSerialization.jsonObject(with: Data(String(match.output.json).utf8)) as? [String: Any]
  return try #require((object?["@graph"] as? [[String: Any]])?.first)
}

/// What pages say to search engines and social networks.
@Suite struct StructuredDataTests {
  static let hostile = #"</script><b>"CPEC' & ]]> \u2028 پیش"#

  static let files = [
    "site.yml": SiteFixture.siteFile + """

      authors: {desk: {name: {en: The Desk, ur: ادارہ}, sameAs: ['https://example.com/desk']}}
      series: {walks: {name: {en: Walks, ur: سیر}}}
      """,
    "content/columns/a.en.md": column(
      "A", "date: 2025-08-22\nlastmod: 2025-09-01\nauthor: desk\nseries: walks\noriginalLanguage: ur"),
    "content/columns/a.ur.md": column("'\(hostile.replacing("'", with: "''"))'", "translator: مترجم"),
    "content/columns/b.ur.md": column("اکیلا", "date: 2025-08-01"),
  ]

  private func graph(_ path: String, _ site: SiteFixture) throws -> [[String: Any]] {
    let page = try site.output(path)
    let match = try #require(page.firstMatch(of: #/<script type="application/ld\+json">(?<json>.*?)</script>/#))
    let object = try JSONSerialization.jsonObject(with: Data(String(match.output.json).utf8)) as? [String: Any]
    return try #require(object?["@graph"] as? [[String: Any]])
  }

  @Test func saysWhatAColumnIs() throws {
    let site = try SiteFixture(Self.files)
    let column = try #require(try graph("en/columns/a/index.html", site).first)
    #expect(column["@type"] as? [String] == ["NewsArticle", "OpinionNewsArticle"])
    #expect(column["inLanguage"] as? String == "en")
    #expect(column["datePublished"] as? String == "2025-08-22T00:00:00+05:00")
    #expect(column["dateModified"] as? String == "2025-09-01T00:00:00+05:00")
    let author = try #require((column["author"] as? [[String: Any]])?.first)
    #expect(author["name"] as? String == "The Desk")
    #expect(author["alternateName"] as? [String] == ["ادارہ"])
    #expect(author["sameAs"] as? [String] == ["https://example.com/desk"])
  }

  @Test func namesOnePersonByOneId() throws {
    let site = try SiteFixture(Self.files)
    let ids = try ["en", "ur"].map { language in
      let column = try graph("\(language)/columns/a/index.html", site).first
      return (column?["author"] as? [[String: Any]])?.first?["@id"] as? String
    }
    #expect(ids[0] != nil && ids[0] == ids[1])
  }

  @Test func tellsTheOriginalFromTheTranslation() throws {
    let site = try SiteFixture(Self.files)
    let english = try #require(try graph("en/columns/a/index.html", site).first)
    let urdu = try #require(try graph("ur/columns/a/index.html", site).first)
    #expect((english["translationOfWork"] as? [String: Any])?["@id"] as? String == urdu["@id"] as? String)
    #expect((urdu["workTranslation"] as? [[String: Any]])?.first?["@id"] as? String == english["@id"] as? String)
    let single = try #require(try graph("ur/columns/b/index.html", site).first)
    #expect(single["workTranslation"] == nil && single["translationOfWork"] == nil)
  }

  @Test func holdsNoControlThatTurnsTextAround() throws {
    let turned = #""\u202Eالٹا\u202C\u0001 & \u2067نام""#
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + """

        description: {ur: \(turned)}
        authors: {desk: {name: {en: \(turned), ur: \(turned)}}}
        series: {walks: {name: {ur: \(turned)}}}
        categories: {rivers: {name: {ur: \(turned)}}}
        """,
      "content/columns/a.ur.md": column(
        turned,
        "date: 2025-01-01\nauthor: desk\nseries: walks\ncategories: rivers\ntags: [\(turned)]\ntranslator: \(turned)"),
    ])
    #expect(site.errors.isEmpty, "\(site.messages)")
    let page = try site.output("ur/columns/a/index.html")
    let script = #/<script type="application/ld\+json">(?<json>.*?)</script>/#
    let json = try #require(page.firstMatch(of: script)?.output.json)
    for text in [String(json), try site.output("ur/index.html").components(separatedBy: "</script>")[0]] {
      #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x2067 })
      #expect(!text.contains(#"\u0001"#))
    }
  }

  @Test func survivesAHostileTitle() throws {
    let site = try SiteFixture(Self.files)
    #expect(site.errors.isEmpty, "\(site.messages)")
    let urdu = try #require(try graph("ur/columns/a/index.html", site).first)
    #expect(urdu["headline"] as? String == Self.hostile)
    #expect(!(try site.output("ur/columns/a/index.html").contains("</script><b>")))
  }

  @Test(arguments: [
    ("en/index.html", "WebSite"), ("ur/authors/desk/index.html", "ProfilePage"),
    ("ur/series/walks/index.html", "CollectionPage"), ("en/archive/2025/index.html", "CollectionPage"),
  ])
  func saysWhatOtherPagesAre(path: String, type: String) throws {
    let site = try SiteFixture(Self.files)
    #expect(try graph(path, site).first?["@type"] as? String == type)
  }

  @Test func namesTheLocalesOfAPage() throws {
    let site = try SiteFixture(Self.files)
    let urdu = try site.output("ur/columns/a/index.html")
    #expect(urdu.contains(#"<meta property="og:locale" content="ur_PK">"#))
    #expect(urdu.contains(#"<meta property="og:locale:alternate" content="en_GB">"#))
    #expect(!(try site.output("ur/columns/b/index.html").contains("og:locale:alternate")))
  }

  @Test func linksTheFeedsOfAPage() throws {
    let site = try SiteFixture(Self.files)
    #expect(try site.output("ur/columns/a/index.html").contains(#"type="application/atom+xml""#))
    #expect(try site.output("ur/series/walks/index.html").contains(#"href="/ur/series/walks/feed.xml""#))
  }

  /// Search engines show the description under the title; two pages with one are taken for one page.
  @Test func describesEveryPageInWordsOfItsOwn() throws {
    let front = "date: 2025-01-01\ntags: [CPEC]\nauthor: desk"
    let columns = (1...3).map { ("content/columns/\($0).ur.md", column("کالم \($0)", front, body: "متن \($0)۔")) }
    let site = try SiteFixture(
      ["site.yml": SiteFixture.siteFile + "\npagination: {pagerSize: 2}\n"].merging(columns) { $1 })
    let description = #/<meta name="description" content="(?<text>[^"]+)">/#
    var owners: [String: String] = [:]
    for path in site.outputPaths where path.hasSuffix("index.html") && !path.hasPrefix("parallel") {
      let text = try #require(try site.output(path).firstMatch(of: description)?.output.text, "\(path)")
      #expect(owners.updateValue(path, forKey: String(text)) == nil, "\(path): \(text)")
    }
    let second = try site.output("ur/tags/cpec/page/2/index.html")
    #expect(second.firstMatch(of: description)?.output.text.hasPrefix("صفحہ 2 – ") == true, "\(second)")
  }
}
