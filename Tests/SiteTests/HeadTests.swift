import SitegenTesting
import Testing

/// What stands in the head of a page for those who never see the page itself.
@Suite struct HeadTests {
  static let files = [
    "site.yml": SiteFixture.siteFile.replacing("title: پیشِ نَظر}", with: "title: پیشِ نَظر, tagline: ایک کالم}")
      .replacing("title: Paish e Nazar}", with: "title: Paish e Nazar, tagline: A column}") + """

        authors: {desk: {name: {en: The Desk, ur: ادارہ}}}
        categories: {rivers: {name: {en: Rivers, ur: دریا}}, bridges: {name: {en: Bridges}, description: {ur: پلوں پر۔}}}
        tags: {rivers: {name: {en: Rivers, ur: دریا}}}
        pagination: {pagerSize: 1}
        """,
    "content/columns/a.en.md": column(
      "A Note",
      "date: 2025-08-22T09:30+05:00\nlastmod: 2025-09-01\nauthor: desk\ncategories: [rivers]\ntags: [rivers]"),
    "content/columns/a.ur.md": column("CPEC (2)", ""),
    "content/columns/b.en.md": column("A Note", "date: 2025-08-01\nauthor: desk\ncategories: [bridges]", body: ""),
  ]

  private func site() throws -> SiteFixture {
    let site = try SiteFixture(Self.files)
    #expect(site.errors.isEmpty, "\(site.messages)")
    return site
  }

  private func head(_ path: String, _ site: SiteFixture) throws -> String {
    String(try #require(try site.output(path).split(separator: "</head>").first))
  }

  @Test(arguments: [
    ("en/columns/a/index.html", "A Note – 22 August 2025 – Paish e Nazar"),
    ("en/columns/b/index.html", "A Note – 1 August 2025 – Paish e Nazar"),
    ("en/categories/rivers/index.html", "Rivers – Categories – Paish e Nazar"),
    ("ur/tags/rivers/index.html", "دریا – ٹیگ – پیشِ نَظر"),
    ("en/categories/bridges/index.html", "Bridges – Paish e Nazar"),
    ("en/authors/desk/page/2/index.html", "The Desk – page 2 – Paish e Nazar"),
    ("ur/columns/a/index.html", "\u{200F}\u{2068}CPEC (2)\u{2069} – پیشِ نَظر"),
  ])
  func givesEveryPageATitleOfItsOwn(path: String, title: String) throws {
    #expect(try head(path, try site()).contains("<title>\(title)</title>"))
  }

  @Test(arguments: [
    ("en/tags/rivers/index.html", "Columns of Paish e Nazar with the tag Rivers."),
    ("ur/categories/bridges/index.html", "پلوں پر۔"),
    ("en/authors/desk/page/2/index.html", "page 2 – Columns by The Desk in Paish e Nazar."),
    ("ur/archive/2025/index.html", "2025ء میں پیشِ نَظر کے کالم۔"),
    ("en/columns/b/index.html", "A Note"),
    ("index.html", "A column – ایک کالم"),
  ])
  func describesEveryPage(path: String, description: String) throws {
    #expect(try head(path, try site()).contains(#"<meta name="description" content="\#(description)">"#))
  }

  @Test func tellsTheMomentsAndTheAuthorOfAColumn() throws {
    let head = try head("en/columns/a/index.html", try site())
    for line in [
      #"<meta property="article:published_time" content="2025-08-22T09:30:00+05:00">"#,
      #"<meta property="article:modified_time" content="2025-09-01T00:00:00+05:00">"#,
      #"<meta name="author" content="The Desk">"#,
      #"<meta property="article:author" content="https://example.org/en/authors/desk/">"#,
      #"<meta property="article:section" content="Rivers">"#, #"<meta property="article:tag" content="Rivers">"#,
    ] {
      #expect(head.contains(line), "\(line)")
    }
  }

  @Test func marksDirectionsOfSharedTitlesByOneMarkAlone() throws {
    let head = try head("ur/columns/a/index.html", try site())
    #expect(head.contains("<meta property=\"og:title\" content=\"\u{200F}CPEC (2)\">"))
  }

  @Test func callsThePageOfAnAuthorAProfile() throws {
    let site = try site()
    #expect(try head("ur/authors/desk/index.html", site).contains(#"<meta property="og:type" content="profile">"#))
    #expect(try head("ur/tags/rivers/index.html", site).contains(#"<meta property="og:type" content="website">"#))
  }

  @Test func hasIconsAndAColour() throws {
    let head = try head("ur/index.html", try site())
    #expect(head.contains(#/<link rel="icon" href="\/assets\/icon\.[0-9a-f]+\.svg">/#))
    #expect(head.contains(#/<link rel="icon" href="\/assets\/icon\.[0-9a-f]+\.png" sizes="48x48" type="image\/png">/#))
    #expect(head.contains(#/<link rel="apple-touch-icon" href="\/assets\/touch-icon\.[0-9a-f]+\.png">/#))
    #expect(head.contains(#"<meta name="color-scheme" content="light dark">"#))
    #expect(head.contains(##"<meta name="theme-color" content="#fbf7ee">"##))
  }

  @Test func namesFeedsInTheirLanguage() throws {
    let site = try site()
    #expect(try head("ur/index.html", site).contains(#"title="پیشِ نَظر (Atom)" href="/ur/feed.xml">"#))
    #expect(
      try head("index.html", site).contains(#"title="‎پیشِ نَظر (RSS)" href="/ur/rss.xml">"#))
  }
}
