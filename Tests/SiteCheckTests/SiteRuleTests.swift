import Diagnostics
import SiteCheck
import SitegenTesting
import Testing

/// What is judged of files beside each other.
@Suite struct SiteRuleTests {
  private func page(_ path: String, _ head: String, _ body: String = "Text", language: String = "en") -> String {
    """
    <!DOCTYPE html><html lang="\(language)" dir="\(language == "ur" ? "rtl" : "ltr")"><head><title>\(path)</title>
    \(head)
    </head><body><h1>\(language == "ur" ? "عنوان" : "Title")</h1>\(body)</body></html>
    """
  }

  private func alternates(_ pairs: (String, String)...) -> String {
    pairs.map { "<link rel=\"alternate\" hreflang=\"\($0)\" href=\"https://a.example\($1)\">" }.joined()
  }

  @Test func findsAPlaceThatAnotherPageDoesNotHave() throws {
    let site = try CheckedFolder([
      "a.html": "body:<a href=b.html#here>Here</a><a href=b.html#gone>Gone</a><a href=old.html#here>Old</a>",
      "b.html": "body:<p id=here>Here</p>",
      "old.html": "<meta http-equiv=refresh content=\"0; url=/b.html\">",
    ])
    #expect(site.found == ["a.html:4 broken-fragment"], "\(site.messages)")
  }

  @Test func leavesEditionsAloneThatNameEachOther() throws {
    let both = alternates(("en", "/a.html"), ("ur", "/ur/a.html"), ("x-default", "/a.html"))
    let site = try CheckedFolder(["a.html": page("a", both), "ur/a.html": page("b", both, "متن", language: "ur")])
    #expect(site.found == [], "\(site.messages)")
  }

  @Test func findsEditionsThatDoNotNameEachOther() throws {
    let both = alternates(("en", "/a.html"), ("ur", "/ur/a.html"), ("x-default", "/a.html"))
    func found(_ urdu: String, _ english: String? = nil) throws -> [String] {
      try CheckedFolder([
        "a.html": page("a", english ?? both), "ur/a.html": page("b", urdu, "متن", language: "ur"),
      ]).found
    }
    #expect(try found("") == ["a.html:2 hreflang"])
    #expect(try found(alternates(("ur", "/ur/a.html"))) == ["a.html:2 hreflang"])
    #expect(
      try found(alternates(("en", "/a.html"), ("x-default", "/a.html"))) == ["ur/a.html:2 hreflang"])
    #expect(try found(alternates(("en", "/a.html"), ("ur", "/ur/a.html"))) == ["ur/a.html:2 hreflang"])
    #expect(
      try found(both, alternates(("en", "/a.html"), ("ur", "/ur/gone.html"), ("x-default", "/a.html"))).first
        == "a.html:2 hreflang")
    #expect(try found(both + "<meta name=robots content=noindex>") == ["a.html:2 hreflang"])
    #expect(try found(both + alternates(("ur_PK", "/ur/a.html"))) == ["ur/a.html:2 hreflang"])
  }

  @Test func judgesWhatAPageSaysItsAddressIs() throws {
    func found(_ canonical: String) throws -> [String] {
      try CheckedFolder(["a.html": page("a", "<link rel=canonical href=\"\(canonical)\">"), "b.html": "body:B"]).found
    }
    #expect(try found("https://a.example/a.html") == [])
    #expect(try found("https://newspaper.example/a") == [])
    #expect(try found("https://a.example/b.html") == ["a.html:2 canonical-address"])
    #expect(try found("https://a.example/gone.html") == ["a.html:2 canonical-address"])
    #expect(try found("/a.html") == ["a.html:2 canonical-address"])
    #expect(
      try found("https://a.example/a.html\"><link rel=canonical href=\"/a.html") == ["a.html:2 canonical-address"])
  }

  @Test func findsPagesOfOneLanguageWithOneTitle() throws {
    let site = try CheckedFolder([
      "a.html": page("Rain", ""), "b.html": page("Rain", ""), "ur/c.html": page("Rain", "", "متن", language: "ur"),
      "d.html": page("Rain", "<meta name=robots content=noindex>"), "e.html": page("", ""),
    ])
    #expect(site.found == ["b.html:1 page-title", "e.html:1 page-title"], "\(site.messages)")
  }

  @Test func holdsTheSitemapAgainstThePages() throws {
    func map(_ paths: String...) -> String {
      "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        + paths.map { "<url><loc>https://a.example\($0)</loc></url>\n" }.joined() + "</urlset>\n"
    }
    let pages = [
      "a.html": "body:A", "b.html": "body:B", "hidden.html": page("h", "<meta name=\"robots\" content=\"noindex\">"),
      "old.html": "<meta http-equiv=refresh content=\"0; url=/b.html\">", "google1.html": "google",
      "404.html": page("n", ""),
    ]
    func found(_ map: String) throws -> [String] { try CheckedFolder(pages.merging(["sitemap.xml": map]) { $1 }).found }
    #expect(try found(map("/a.html", "/b.html")) == [])
    #expect(try found(map("/a.html")) == ["b.html:1 sitemap"])
    #expect(try found(map("/a.html", "/b.html", "/gone.html")) == ["sitemap.xml:5 sitemap"])
    #expect(try found(map("/a.html", "/b.html", "/hidden.html")) == ["sitemap.xml:5 sitemap"])
    #expect(try found(map("/a.html", "/b.html", "/old.html")) == ["sitemap.xml:5 sitemap"])
  }

  @Test func holdsFeedsAgainstThePages() throws {
    let atom = """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>f</id>
      <entry><id>1</id><link href="https://a.example/a.html"/><content type="html">&lt;a href="/x"&gt;</content></entry>
      <entry><id>2</id><link rel="alternate" href="https://a.example/gone.html"/></entry>
      <entry><id>2</id><link rel="alternate" href="https://b.example/"/></entry>
      <entry><title>Nothing</title></entry></feed>
      """
    let rss = """
      <rss version="2.0"><channel><link>https://a.example/gone</link>
      <item><link>https://a.example/lost.html</link><guid>1</guid></item></channel></rss>
      """
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "items": [
      {"id": "1", "url": "https:\\/\\/a.example/a.html"},
      {"id": "1", "url": "https://a.example/left.html"}]}
      """
    let site = try CheckedFolder(["a.html": "body:A", "feed.xml": atom, "rss.xml": rss, "feed.json": json])
    #expect(
      site.found == [
        "feed.json:3 duplicate-feed-id", "feed.json:3 feed-entry", "feed.xml:3 feed-entry",
        "feed.xml:4 duplicate-feed-id",
        "feed.xml:5 feed-entry", "rss.xml:2 feed-entry",
      ], "\(site.messages)")
    #expect(site.report.feeds == 3)
  }

  @Test(arguments: [
    "<a><b></a>", "<a>", "<a b=c/>", "<a b/>", "<a>&nbsp;</a>", "<a>R & D</a>", "<a/><b/>", "text", "", "<a><!-- </a>",
    "<a>1 < 2</a>", "<a b=\"<\"/>", "<a><![CDATA[x</a>",
  ])
  func findsXMLThatNobodyCanRead(text: String) throws {
    #expect(try CheckedFolder(["a.xml": text]).ids == [.notWellFormed])
  }

  @Test(arguments: [
    "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE a><a b='1' c=\"2\">&amp;&#1740;&#x6CC;<d/><![CDATA[<&]]></a>\n",
    "<ا>متن</ا>",
  ])
  func leavesOtherXMLAlone(text: String) throws {
    #expect(try CheckedFolder(["a.xml": text]).found == [])
  }

  @Test(arguments: ["{", "{\"a\":}", "[1,]", "{\"a\" 1}", "\"a", "[1 2]", "nul", "{a: 1}", "[] []", ""])
  func findsJSONThatNobodyCanRead(text: String) throws {
    #expect(try CheckedFolder(["a.json": text]).ids == [.notWellFormed])
  }

  @Test(arguments: ["{}", "[]", " {\"a\": [1, -2.5e3, true, null, \"\\\"\\u06CC\"], \"b\": {}} \n", "1"])
  func leavesOtherJSONAlone(text: String) throws {
    #expect(try CheckedFolder(["a.json": text]).found == [])
  }

  @Test func followsRedirectsToTheirEnd() throws {
    let site = try CheckedFolder([
      "a.html": "body:<a href=/old/1>Rule</a><a href=/gone/1>404</a>", "404.html": page("n", ""),
      "loop1.html": "<meta http-equiv=refresh content=\"0;URL='/loop2.html'\">",
      "loop2.html": "<meta http-equiv=refresh content=\"0; url=loop1.html\">",
      "dead.html": "<meta http-equiv=refresh content=\"0; url=/gone.html\">",
      "_redirects": """
      # old addresses
      /old/* /a.html 301
      /x /gone.html
      /p/:name /q/:name
      /c1 /c2
      /c2 /c1
      /api/* /.netlify/functions/api 200
      /* /404.html 404
      """,
    ])
    #expect(
      site.found == [
        "_redirects:3 unknown-target", "_redirects:5 redirect-loop", "_redirects:6 redirect-loop",
        "a.html:4 broken-link",
        "dead.html:1 unknown-target", "loop1.html:1 redirect-loop", "loop2.html:1 redirect-loop",
      ], "\(site.messages)")
  }

  @Test func readsStyleSheets() throws {
    let site = try CheckedFolder([
      "css/a.css":
        "a { background: url(../b.png) }\nb { background: url('gone.png#x') }\nc { mask: url(#m), url(data:x) }",
      "b.png": "png",
    ])
    #expect(site.found == ["css/a.css:2 missing-asset"])
  }
}
