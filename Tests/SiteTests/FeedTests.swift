import Diagnostics
import Foundation
import FoundationXML
import SitegenTesting
import Testing

/// What programs read: feeds, sitemap, robots.txt.
@Suite struct FeedTests {
  static let files = [
    "site.yml": SiteFixture.siteFile + """

      authors: {desk: {name: {en: The Desk, ur: ادارہ}}}
      categories: {rivers: {name: {en: Rivers, ur: دریا}}}
      """,
    "content/columns/a.en.md": column(
      "Boats & <Bridges>", "date: 2025-08-22\nauthor: desk\ncategories: [rivers]",
      body: "See [b](b.en.md), [the note](#fn) and ![x](/x.svg).[^1]\n\n[^1]: Note."),
    "content/columns/a.ur.md": column("\"CPEC کا پل ]]> </script>\"", ""),
    "content/columns/b.en.md": column("Only English", "date: 2025-08-01\nlastmod: 2025-09-01\nauthor: desk"),
    "static/x.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
  ]

  @Test func writesAFeedOfEachLanguageCategoryAndAuthorAndOneOfAll() throws {
    let site = try SiteFixture(Self.files)
    #expect(site.errors.isEmpty, "\(site.messages)")
    for folder in ["", "en/", "ur/", "en/categories/rivers/", "ur/authors/desk/"] {
      for name in ["feed.xml", "rss.xml", "feed.json"] { #expect(site.outputPaths.contains(folder + name)) }
    }
  }

  @Test func writesWellFormedXML() throws {
    let site = try SiteFixture(Self.files)
    for path in site.outputPaths where path.hasSuffix(".xml") {
      let parser = XMLParser(data: Data(try site.output(path).utf8))
      #expect(parser.parse() && parser.parserError == nil, "\(path): \(String(describing: parser.parserError))")
    }
  }

  @Test func leavesOutWhatXMLCannotHold() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("\"الف\\u0001\\uFFFFب\"", body: "متن\u{B}\u{FFFE}۔")])
    #expect(site.errors.isEmpty, "\(site.messages)")
    let feed = try site.output("ur/rss.xml")
    #expect(feed.contains("الفب"))
    let parser = XMLParser(data: Data(feed.utf8))
    #expect(parser.parse() && parser.parserError == nil)
  }

  @Test func leavesOutOfPagesWhatHTMLCannotHold() throws {
    let unfit = #"\u0001\u000B\u007F\u0085\uFDD0\uFFFE"#
    let site = try SiteFixture([
      "content/columns/a.ur.md": column(
        "\"CPEC\(unfit)ب\"", "date: 2025-01-01\ntags: [\"الف\(unfit)\"]", body: "متن\u{B}\u{85} `\u{1}`۔")
    ])
    #expect(site.errors.isEmpty, "\(site.messages)")
    let isUnfit = { (scalar: Unicode.Scalar) in
      [1, 0xB, 0x7F, 0x85, 0xFDD0, 0xFFFE].contains(scalar.value)
    }
    for path in site.outputPaths where path.hasSuffix(".html") {
      #expect(!(try site.output(path).unicodeScalars.contains(where: isUnfit)), "\(path)")
    }
    #expect(try site.output("ur/columns/a/index.html").contains("<title>\u{200F}CPECب"))
  }

  @Test func listsOnlyEditionsOfTheFeedsLanguage() throws {
    let site = try SiteFixture(Self.files)
    #expect(
      try items(of: "en/feed.json", site).map { $0["title"] as? String } == ["Boats & <Bridges>", "Only English"])
    #expect(try items(of: "ur/feed.json", site).map { $0["language"] as? String } == ["ur"])
    #expect(try items(of: "feed.json", site).count == 3)
  }

  @Test func marksATitleThatBeginsInTheOtherScriptAndNoOther() throws {
    let site = try SiteFixture(Self.files)
    #expect(try items(of: "ur/feed.json", site).first?["title"] as? String == "\u{200F}CPEC کا پل ]]> </script>")
    #expect(try site.output("ur/feed.xml").contains("<title>پیشِ نَظر</title>"))
  }

  @Test func wrapsTheTextAndMakesItsAddressesAbsolute() throws {
    let site = try SiteFixture(Self.files)
    let html = try #require(try items(of: "en/feed.json", site).first?["content_html"] as? String)
    #expect(html.hasPrefix(#"<div lang="en" dir="ltr">"#) && html.hasSuffix("</div>"))
    for address in addresses(in: html) { #expect(address.hasPrefix("https://example.org/"), "\(address)") }
    #expect(html.contains(#"href="https://example.org/en/columns/a/#fn-1""#))
    let urdu = try site.output("ur/rss.xml")
    #expect(urdu.contains("&lt;div lang=&quot;ur&quot; dir=&quot;rtl&quot;&gt;"))
    #expect(urdu.contains("<language>ur</language>"))
    #expect(urdu.contains("<pubDate>Fri, 22 Aug 2025 00:00:00 +0500</pubDate>"))
  }

  @Test func keepsTheIdWhenTheAddressChanges() throws {
    let site = try SiteFixture(Self.files)
    let before = try items(of: "ur/feed.json", site).map { $0["id"] as? String }
    let address = try items(of: "ur/feed.json", site).map { $0["url"] as? String }
    try site.write(column("پل", "slug: new-slug"), to: "content/columns/a.ur.md")
    site.build()
    #expect(try items(of: "ur/feed.json", site).map { $0["id"] as? String } == before)
    #expect(try items(of: "ur/feed.json", site).map { $0["url"] as? String } != address)
  }

  @Test func answersAtTheOldAddressWhenItIsNamed() throws {
    let site = try SiteFixture(Self.files)
    let before = try items(of: "ur/feed.json", site).map { $0["id"] as? String }
    try site.write(column("پل", "slug: new-slug\naliases: [/ur/columns/a/]"), to: "content/columns/a.ur.md")
    site.build()
    #expect(site.errors.isEmpty, "\(site.messages)")
    #expect(try items(of: "ur/feed.json", site).map { $0["id"] as? String } == before)
    let address = try items(of: "ur/feed.json", site).map { $0["url"] as? String }
    #expect(address == ["https://example.org/ur/columns/new-slug/"])
    #expect(try HostEmulation(.gitHub, site).answer("/ur/columns/a/") == "refresh /ur/columns/new-slug/")
    #expect(try HostEmulation(.cloudflare, site).answer("/ur/columns/a/") == "301 /ur/columns/new-slug/")
  }

  @Test func namesThePartnersInTheSitemapAsThePagesDo() throws {
    let site = try SiteFixture(Self.files)
    let sitemap = try site.output("sitemap.xml")
    let lines = sitemap.split(separator: "\n").filter { $0.hasPrefix("<url>") }
    let column = try #require(lines.first { $0.contains("<loc>https://example.org/ur/columns/a/</loc>") })
    for code in ["en", "ur", "x-default"] { #expect(column.contains("hreflang=\"\(code)\"")) }
    let single = try #require(lines.first { $0.contains("/en/columns/b/</loc>") })
    #expect(!single.contains("hreflang"))
    #expect(single.contains("<lastmod>2025-09-01T00:00:00+05:00</lastmod>"))
    #expect(!sitemap.contains("404"))
    #expect(!sitemap.contains("/parallel/"))
    #expect(try site.output("robots.txt").contains("Sitemap: https://example.org/sitemap.xml"))
  }

  /// Readers take the first or the last of several alternates for the address of the entry.
  @Test func givesAnEntryOneAddressAndNamesItsTranslationBesideIt() throws {
    let feed = try SiteFixture(Self.files).output("ur/feed.xml")
    let entry = try #require(feed.components(separatedBy: "<entry").last)
    let links = entry.matches(of: #/<link rel="(?<relation>[a-z]+)"[^>]*href="(?<address>[^"]*)"/#)
    #expect(links.map { String($0.output.relation) } == ["alternate", "related"])
    let address = { (language: String) in "https://example.org/\(language)/columns/a/" }
    #expect(links.map { String($0.output.address) } == [address("ur"), address("en")])
  }

  @Test func leavesOutWhatSearchEnginesShouldNotShow() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان", "date: 2025-01-01\nnoindex: true")])
    #expect(!(try site.output("sitemap.xml").contains("/ur/columns/a/")))
  }

  @Test func namesNoTranslationThatIsHiddenFromSearchEngines() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A"), "content/columns/a.ur.md": column("الف", "noindex: true"),
    ])
    for path in ["en/columns/a/index.html", "ur/columns/a/index.html"] {
      let page = try site.output(path)
      #expect(!page.contains(#"rel="alternate" hreflang="#) && !page.contains("og:locale:alternate"), "\(path)")
    }
    let sitemap = try site.output("sitemap.xml").split(separator: "\n")
    #expect(sitemap.contains { $0.contains("/en/columns/a/</loc>") && !$0.contains("hreflang") })
  }

  @Test func writesTheFormatsThatAreAskedFor() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nfeeds: {formats: [atom], limit: 1, full: false}",
      "content/columns/a.ur.md": column("الف"), "content/columns/b.ur.md": column("ب", "date: 2024-01-01"),
    ])
    #expect(!site.outputPaths.contains("ur/rss.xml"))
    let feed = try site.output("ur/feed.xml")
    #expect(feed.components(separatedBy: "<entry").count == 2)
    #expect(!feed.contains("<content"))
  }

  @Test func saysWhatTheFeedOfATermHolds() throws {
    let site = try SiteFixture(Self.files)
    #expect(
      try site.output("en/categories/rivers/rss.xml").contains(
        "<description>Columns of Paish e Nazar in the category Rivers.</description>"))
    #expect(
      try site.output("ur/authors/desk/feed.xml").contains("<subtitle>پیشِ نَظر میں ادارہ کے کالم۔</subtitle>"))
  }

  @Test(arguments: ["feed.xml", "rss.xml"])
  func looksLikeAPageToAPerson(name: String) throws {
    let site = try SiteFixture(Self.files)
    let feed = try site.output("ur/" + name)
    let sheet = try #require(
      feed.firstMatch(of: #/<\?xml-stylesheet type="text\/css" href="(?<address>[^"]*parts[^"]*)"\?>/#))
    #expect(site.outputPaths.contains(String(sheet.output.address.dropFirst())))
    #expect(feed.contains(#"<div xmlns="http://www.w3.org/1999/xhtml" lang="ur" dir="rtl"><p>یہ پیشِ نَظر کی فیڈ ہے۔"#))
    #expect(
      feed.contains(
        #"<span>22 اگست 2025ء</span> <a href="https://example.org/ur/columns/a/">کالم پڑھیے</a>"#))
    // The W3C's validator calls elements of XHTML misplaced in an entry itself, and their prefix one to avoid.
    #expect(!feed.contains("<h:") && feed.contains("<dcterms:bibliographicCitation><div xmlns="))
  }

  @Test func speaksAllLanguagesInTheFeedOfAll() throws {
    let site = try SiteFixture(Self.files)
    let feed = try site.output("rss.xml")
    #expect(feed.contains(#"xhtml" lang="en" dir="ltr"><p>"#) && feed.contains(#"xhtml" lang="ur" dir="rtl"><p>"#))
    #expect(feed.contains(#"<item xml:lang="ur">"#) && feed.contains("<dc:language>ur</dc:language>"))
    #expect(feed.contains("کالم پڑھیے") && feed.contains("Read the column"))
    #expect(!feed.contains("<language>"))
  }

  @Test func givesEveryAddressOfASourceSetItsHost() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nmarkup: {unsafe: true}",
      "content/columns/a.ur.md": column(
        "تصویر", body: #"<img src="/a.jpg" srcset="/a.jpg 480w, /b.jpg 800w" alt="">"#),
    ])
    #expect(
      try site.output("ur/feed.json").contains(
        #"srcset=\"https://example.org/a.jpg 480w, https://example.org/b.jpg 800w\""#))
  }

  @Test(arguments: [
    ("?a=1", "https://example.org/ur/columns/a/?a=1"), ("#x", "https://example.org/ur/columns/a/#x"),
    ("//cdn.example/a.png", "https://cdn.example/a.png"), ("/a.jpg", "https://example.org/a.jpg"),
    ("b/c.png", "https://example.org/ur/columns/a/b/c.png"), ("./c.png", "https://example.org/ur/columns/a/c.png"),
    ("../b/", "https://example.org/ur/columns/b/"), ("../../../../b/", "https://example.org/b/"),
    ("mailto:a@example.org", "mailto:a@example.org"), ("http://o.example/?q=/x", "http://o.example/?q=/x"),
    ("data:image/png;base64,AA==", "data:image/png;base64,AA=="), ("", "https://example.org/ur/columns/a/"),
  ])
  func completesEveryKindOfAddress(address: String, whole: String) throws {
    let body = #"<a href="\#(address)">x</a> <video poster="\#(address)" controls=""></video>"#
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nmarkup: {unsafe: true}",
      "content/columns/a.ur.md": column("الف", body: body),
    ])
    let html = try #require(try items(of: "ur/feed.json", site).first?["content_html"] as? String)
    #expect(html.contains(#"href="\#(whole)""#), "\(html)")
    #expect(html.contains(#"poster="\#(whole)""#), "\(html)")
  }

  @Test(arguments: ["<A HREF='/b/'>ب</A>", "<a href=/b/>ب</a>", "<a\nhref = \"/b/\">ب</a>"])
  func completesAnAddressHoweverTheAuthorWroteItsTag(body: String) throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nmarkup: {unsafe: true}",
      "content/columns/a.ur.md": column("الف", body: body),
    ])
    let html = try #require(try items(of: "ur/feed.json", site).first?["content_html"] as? String)
    #expect(html.contains("https://example.org/b/"), "\(html)")
  }

  @Test func completesEveryAddressOfALongSourceSet() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nmarkup: {unsafe: true}",
      "content/columns/a.ur.md": column(
        "تصویر", body: #"<img src="a,b.jpg" srcset="a,b.jpg, //cdn.example/c.jpg 2x,/d.jpg 3x" alt="">"#),
    ])
    let own = "https://example.org/ur/columns/a"
    #expect(
      try site.output("ur/feed.json").contains(
        #"srcset=\"\#(own)/a,b.jpg, https://cdn.example/c.jpg 2x,https://example.org/d.jpg 3x\""#))
  }

  /// RSS takes a description for HTML and cannot say of a title what it is; Atom can.
  @Test func givesTextsThatLookLikeHTMLAsLetters() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("'R&D <b>اور</b>'", "date: 2025-08-22\nsummary: '1 < 2 & <b>بڑا</b> &lt;p&gt;'")
    ])
    let rss = try site.output("ur/rss.xml")
    #expect(
      rss.contains(
        "<description>1 &amp;lt; 2 &amp;amp; &amp;lt;b&amp;gt;بڑا&amp;lt;/b&amp;gt; &amp;amp;lt;p&amp;amp;gt;"))
    #expect(rss.contains("R&#x26;D &#x3C;b&gt;اور&#x3C;/b&gt;</title>"))
    let atom = try site.output("ur/feed.xml")
    #expect(atom.contains(#"<summary type="html">1 &amp;lt; 2"#) && atom.contains(#"<title type="html">"#))
    #expect(atom.contains("<title>پیشِ نَظر</title>"))
    #expect(try items(of: "ur/feed.json", site).first?["summary"] as? String == "1 < 2 & <b>بڑا</b> &lt;p&gt;")
  }

  @Test func saysADescriptionBeforeTheTextEvenWithoutASummary() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان", body: "")])
    #expect(try site.output("ur/rss.xml").contains("<description>عنوان</description>"))
  }

  @Test func refusesAFileInThePlaceOfAFeed() throws {
    let site = try SiteFixture(["static/en/feed.xml": "mine"])
    #expect(site.errors.map(\.id) == [.addressCollision])
  }

  private func items(of path: String, _ site: SiteFixture) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(try site.output(path).utf8)) as? [String: Any]
    return try #require(object?["items"] as? [[String: Any]])
  }
}
