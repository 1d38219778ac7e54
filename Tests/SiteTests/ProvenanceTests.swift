import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// Where a column comes from: its translator, its newspaper, its corrections, and how it is cited.
@Suite struct ProvenanceTests {
  static let files = [
    "site.yml": SiteFixture.siteFile + """

      authors: {desk: {name: {en: The Desk, ur: ادارہ}}}
      tags: {cpec: {name: {en: CPEC, ur: سی پیک}}}
      """,
    "content/columns/river.en.md": column(
      "Where Does the River Go?",
      """
      date: 2025-08-22
      author: desk
      tags: [cpec]
      publishedIn: {name: Daily Example, date: 2025-08-20, page: 11, url: 'https://paper.example/11'}
      corrections:
        - {date: 2025-09-03, text: The Chenab was meant.}
        - {date: 2025-08-25, text: The bridge has nine spans.}
      lastmod: 2025-08-24
      """),
    "content/columns/river.ur.md": column("دریا کہاں جاتا ہے", "translator: آمنہ یوسف"),
  ]

  @Test func showsCorrectionsOfTheirOwnEditionInOrder() throws {
    let site = try SiteFixture(Self.files)
    #expect(site.errors.isEmpty, "\(site.messages)")
    let page = try site.output("en/columns/river/index.html")
    let bridge = try #require(page.range(of: #"<time datetime="2025-08-25">25 August 2025</time>: The bridge"#))
    let river = try #require(page.range(of: #"<time datetime="2025-09-03">3 September 2025</time>: The Chenab"#))
    #expect(bridge.lowerBound < river.lowerBound)
    #expect(!(try site.output("ur/columns/river/index.html").contains("corrections")))
  }

  @Test func takesTheNewestCorrectionForTheLastChange() throws {
    let site = try SiteFixture(Self.files)
    let page = try site.output("en/columns/river/index.html")
    #expect(page.contains(#"<time class="dt-updated" datetime="2025-09-03">"#))
    let column = try structuredData(of: page)
    #expect(column["dateModified"] as? String == "2025-09-03T00:00:00+05:00")
    let corrections = try #require(column["correction"] as? [[String: Any]])
    #expect(corrections.map { $0["text"] as? String } == ["The bridge has nine spans.", "The Chenab was meant."])
    #expect(corrections.allSatisfy { $0["@type"] as? String == "CorrectionComment" })
    #expect(try site.output("sitemap.xml").contains("<lastmod>2025-09-03T00:00:00+05:00</lastmod>"))
    #expect(try site.output("en/rss.xml").contains("<lastBuildDate>Wed, 03 Sep 2025 00:00:00 +0500</lastBuildDate>"))
  }

  @Test func namesTheTranslatorOnTheTranslationAlone() throws {
    let site = try SiteFixture(Self.files)
    let english = try site.output("en/columns/river/index.html")
    let urdu = try site.output("ur/columns/river/index.html")
    #expect(urdu.contains("مترجم: آمنہ یوسف") && !english.contains("آمنہ یوسف"))
    #expect(urdu.contains("<li>ترجمہ</li>") && !english.contains("<li>Translated</li>"))
    #expect(try structuredData(of: english)["translator"] == nil)
    #expect((try structuredData(of: urdu)["translator"] as? [String: Any])?["name"] as? String == "آمنہ یوسف")
    #expect(try structuredData(of: urdu)["translationOfWork"] != nil)
    #expect(try site.output("ur/feed.xml").contains("<contributor><name>آمنہ یوسف</name></contributor>"))
    #expect(try site.output("ur/rss.xml").contains("<dc:contributor>آمنہ یوسف</dc:contributor>"))
    #expect(!(try site.output("en/rss.xml").contains("dc:contributor")))
  }

  @Test func saysWhereTheColumnWasPrinted() throws {
    let site = try SiteFixture(Self.files)
    let page = try site.output("ur/columns/river/index.html")
    #expect(page.contains(#"<time datetime="2025-08-20">20 اگست 2025ء</time>، صفحہ 11"#))
    let printed = try #require(try structuredData(of: page)["isBasedOn"] as? [String: Any])
    #expect(printed["printPage"] as? String == "11" && printed["url"] as? String == "https://paper.example/11")
    let issue = try #require(printed["isPartOf"] as? [String: Any])
    #expect(issue["datePublished"] as? String == "2025-08-20")
    #expect((issue["isPartOf"] as? [String: Any])?["name"] as? String == "Daily Example")
    #expect(try site.output("en/feed.xml").contains(#"<link rel="via" href="https://paper.example/11"/>"#))
    #expect(try site.output("en/rss.xml").contains("<dc:source>https://paper.example/11</dc:source>"))
  }

  @Test func citesAColumnInTheHabitOfItsLanguage() throws {
    let site = try SiteFixture(Self.files)
    #expect(
      try citation(in: "en", site) == """
        The Desk. “Where Does the River Go?” Paish e Nazar, 22 August 2025. First published in Daily Example, \
        20 August 2025, page 11. https://example.org/en/columns/river/
        """)
    #expect(
      try citation(in: "ur", site) == """
        ادارہ، ”دریا کہاں جاتا ہے“، مترجم: آمنہ یوسف، پیشِ نَظر، 22 اگست 2025ء۔ پہلی اشاعت: Daily Example، \
        20 اگست 2025ء، صفحہ 11۔ https://example.org/ur/columns/river/
        """)
  }

  @Test func writesBibTeX() throws {
    let site = try SiteFixture(Self.files)
    #expect(
      try site.output("ur/columns/river/cite.bib") == """
        @article{river-2025-ur,
          entrysubtype = {newspaper},
          author = {{ادارہ}},
          title = {{دریا کہاں جاتا ہے}},
          translator = {{آمنہ یوسف}},
          journaltitle = {{پیشِ نَظر}},
          date = {2025-08-22},
          url = {https://example.org/ur/columns/river/},
          langid = {urdu},
          origlanguage = {english},
          origtitle = {{Where Does the River Go?}},
          note = {پہلی اشاعت: Daily Example، 20 اگست 2025ء، صفحہ 11},
        }

        """)
  }

  @Test func leavesNothingOfATitleToTeX() throws {
    let site = try SiteFixture([
      "content/columns/دریا.en.md": column(#"'50% {of} \what_#1 & $2 ~ ^'"#, "date: 2025-08-22\nslug: half")
    ])
    #expect(site.errors.isEmpty, "\(site.messages)")
    let entry = try site.output("en/columns/half/cite.bib")
    let title =
      ##"50\% \textbraceleft{}of\textbraceright{} \textbackslash{}what\_\#1 \& \$2 \textasciitilde{} \textasciicircum{}"##
    #expect(entry.contains("  title = {{\(title)}},"))
    let braces = entry.unicodeScalars.filter { "{}".unicodeScalars.contains($0) }.map { $0 == "{" ? 1 : -1 }
    #expect(braces.reduce(0, +) == 0)
    #expect(entry.hasPrefix("@article{half-2025-en,"))
  }

  @Test func writesCSL() throws {
    let site = try SiteFixture(Self.files)
    let text = try site.output("ur/columns/river/cite.json")
    let list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let item = try #require(list?.first)
    #expect(item["type"] as? String == "article-newspaper")
    #expect(item["language"] as? String == "ur-PK")
    #expect(item["original-title"] as? String == "Where Does the River Go?")
    #expect((item["translator"] as? [[String: String]]) == [["literal": "آمنہ یوسف"]])
    #expect((item["issued"] as? [String: [[Int]]]) == ["date-parts": [[2025, 8, 22]]])
    #expect(item["keyword"] as? String == "سی پیک")
    let known: Set = [
      "id", "type", "language", "author", "translator", "title", "container-title", "issued", "URL", "original-title",
      "original-date", "original-publisher", "section", "keyword", "abstract", "note",
    ]
    #expect(Set(item.keys).isSubset(of: known), "\(item.keys)")
  }

  @Test func putsTheFilesBesideAPageThatIsAFile() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A", "date: 2025-08-22\nurl: /old/a.html")])
    #expect(site.outputPaths.contains("old/a.bib") && site.outputPaths.contains("old/a.json"))
    #expect(try site.output("old/a.html").contains(#"href="/old/a.bib""#))
  }

  @Test func writesTheFormatsThatAreAskedFor() throws {
    var files = Self.files
    files["site.yml"] = SiteFixture.siteFile + "\ncitations: {formats: [csl]}"
    let site = try SiteFixture(files)
    #expect(site.errors.isEmpty, "\(site.messages)")
    let written = site.outputPaths.filter { $0.contains("/cite.") }
    #expect(written == ["en/columns/river/cite.json", "ur/columns/river/cite.json"])
    try site.write(SiteFixture.siteFile + "\ncitations: false", to: "site.yml")
    site.build()
    #expect(site.outputPaths.filter { $0.contains("/cite.") }.isEmpty)
    #expect(!(try site.output("en/columns/river/index.html").contains("Cite this column")))
  }

  @Test func refusesAFileInThePlaceOfACitation() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A"), "static/en/columns/a/cite.bib": "mine"])
    #expect(site.errors.map(\.id) == [.addressCollision])
  }

  @Test func reportsACorrectionThatSaysTooLittle() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column(
        "A",
        """
        date: 2025-08-22
        corrections:
          - 1️⃣{text: No day.}
          - 2️⃣{date: 2025-09-03}
          - 3️⃣A line
          - {date: 4️⃣soon, text: A day that cannot be read.}
        """)
    ])
    #expect(site.places(of: .missingKey) == [try site.mark("1️⃣"), try site.mark("2️⃣")])
    #expect(site.places(of: .wrongType) == [try site.mark("3️⃣")])
    #expect(site.places(of: .invalidDate) == [try site.mark("4️⃣")])
  }

  /// The text of the citation as a reader copies it.
  private func citation(in language: String, _ site: SiteFixture) throws -> String {
    let page = try site.output("\(language)/columns/river/index.html")
    let match = try #require(page.firstMatch(of: #/<p class="citation-text">(?<text>.*?)</p>/#))
    return String(match.output.text).replacing(#/<[^>]*>/#, with: "")
  }
}
