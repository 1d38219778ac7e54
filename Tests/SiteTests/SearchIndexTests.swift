import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// The files that the search reads: files of a site in, what is found out.
@Suite struct SearchIndexTests {
  private func site(_ files: [String: String], settings: String = "") throws -> SiteFixture {
    try SiteFixture(files.merging(["site.yml": SiteFixture.siteFile + "\n" + settings]) { mine, _ in mine })
  }

  private let pair = [
    "content/columns/2025/visit.en.md": """
    ---
    title: The River’s Visit
    date: 2025-08-15
    tags: [Water]
    ---
    The river rose. Terror ism rose[^1].

    ## The bank {#bank}

    They don't pay 5,000 rupees at the river.

    [^1]: Quoted.
    """,
    "content/columns/2025/visit.ur.md": """
    ---
    title: دریا کا سفر
    ---
    دہشت گردی كم ہوئی۔ دہشتگردی پھر بڑھی، می\u{200C}خواہم۔
    """,
  ]

  @Test func findsWordsWithTheirPlaces() throws {
    let site = try site(pair)
    #expect(site.errors == [])
    let search = try #require(try BuiltSearch(site))
    let english = "/en/columns/visit/"
    // In the title, and twice in the text.
    #expect(
      try search.postings("river") == [
        .init(url: english, impact: try level(3) + 32, places: [[0, 1], [2, 1], [4, 7]])
      ])
    #expect(try search.postings("bank").map(\.impact) == [try level(1) + 16])
    // Both editions are listed under the tag.
    #expect(try search.postings("water").map(\.url) == [english, "/ur/columns/visit/"])
    #expect(try search.postings("water").map(\.impact) == [64, 64])
    #expect(try search.postings("dont").map(\.places) == [[[4, 1]]])
    #expect(try search.postings("5000").map(\.places) == [[[4, 3]]])
    // A sentence has ended before it: no phrase reaches across.
    #expect(try search.postings("terror").map(\.places) == [[[2, 4]]])
    // A note is text, its mark is none.
    #expect(try search.postings("quoted").map(\.places) == [[[5, 0]]])
    #expect(try search.postings("1") == [])
    // Of function words no places are told.
    #expect(try search.postings("the").map(\.places) == [[]])
  }

  /// The level of a word that stands so often in one of these texts.
  private func level(_ count: Int) throws -> Int {
    let frequency = Double(count)
    let length = 22.627_416_997_969_522
    return Int((15 * frequency / (frequency + 1.2 * (0.25 + 0.75 * length / 600))).rounded())
  }

  @Test func findsUrduInWhateverLettersAndSpaces() throws {
    let search = try #require(try BuiltSearch(try site(pair)))
    let urdu = "/ur/columns/visit/"
    #expect(try search.postings("کم").map(\.url) == [urdu])
    #expect(try search.postings("میخواہم").map(\.url) == [urdu])
    // As one word once, and once as two neighbours.
    let joined = try #require(try search.postings("دہشتگردی").first)
    #expect(joined.places == [[2, 5]])
    #expect(joined.impact > (try #require(try search.postings("گردی").first?.impact)))
  }

  @Test func joinsNeighboursOfOneSentenceOnly() throws {
    let search = try #require(
      try BuiltSearch(
        try site([
          "content/columns/2025/one.en.md": column(
            "One", "date: 2025-01-01", body: "A note book. Foot. Path and foot path."),
          "content/columns/2025/two.en.md": column("Two", "date: 2025-01-02", body: "A notebook. Foot. Path."),
          "content/columns/2025/three.en.md": column("Three", "date: 2025-01-03", body: "The footpath."),
        ])))
    #expect(try search.postings("notebook").map(\.url) == ["/en/columns/one/", "/en/columns/two/"])
    #expect(try search.postings("footpath").map(\.url) == ["/en/columns/one/", "/en/columns/three/"])
    #expect(try search.postings("footpath").first?.places == [])
  }

  @Test func tellsWhatResultsShow() throws {
    let settings = SiteFixture.siteFile.replacing("https://example.org/", with: "https://example.org/sub/")
    let search = try #require(try BuiltSearch(try site(pair.merging(["site.yml": settings]) { $1 })))
    let fragments = try search.fragments
    #expect(fragments.map { $0["url"] as? String } == ["/sub/en/columns/visit/", "/sub/ur/columns/visit/"])
    #expect(fragments.map { $0["lang"] as? String } == ["en", "ur"])
    #expect(fragments[0]["dateText"] as? String == "15 August 2025")
    #expect(
      fragments[0]["blocks"] as? [String] == [
        "The river rose. Terror ism rose.", "The bank", "They don't pay 5,000 rupees at the river.", "Quoted.",
      ])
    let heading = try #require((fragments[0]["headings"] as? [[Any]])?.first)
    #expect(heading[0] as? Int == 3)
    #expect(heading[1] as? String == "bank")
    let other = try #require((fragments[0]["others"] as? [[String: String]])?.first)
    #expect(other == ["lang": "ur", "title": "دریا کا سفر", "url": "/sub/ur/columns/visit/"])
    // The footnote stands below no heading.
    #expect((fragments[0]["headings"] as? [[Any]])?.last?.last as? String == "")
  }

  @Test func ordersWorksByDateAndNamesTheirCategories() throws {
    let settings = """
      categories:
        news: {name: {en: News, ur: خبریں}}
        abroad: {name: {en: Abroad, ur: خارجہ}, parent: news}
        unused: {name: Unused}
      search: {synonyms: {CPEC: سی پیک, UN: [United Nations, اقوامِ متحدہ]}}
      """
    let site = try site(
      [
        "content/columns/2025/late.en.md": column("Late", "date: 2025-01-01\ncategories: [abroad]\ntags: [Sea Trade]"),
        "content/columns/2024/early.en.md": column("Early", "date: 2024-01-01\ncategories: [news]"),
        "content/pages/about.en.md": column("About", ""),
      ], settings: settings)
    #expect(site.errors == [])
    let search = try #require(try BuiltSearch(site))
    #expect(
      try search.fragments.map { $0["title"] as? String } == ["About", "Early", "Late"])
    #expect(search.entry["years"] as? [[Int]] == [[0, 1], [2024, 1], [2025, 1]])
    let categories = search.entry["categories"] as? [[String: Any]] ?? []
    #expect(categories.map { $0["id"] as? String } == ["news", "abroad"])
    #expect(categories.map { $0["parent"] as? Int } == [nil, 0])
    #expect(search.entry["sets"] as? [[Int]] == [[], [0], [0, 1]])
    // Under a category stands what is in those below it; names are found without their space.
    #expect(try search.postings("news").map(\.url) == ["/en/columns/early/", "/en/columns/late/"])
    #expect(try search.postings("seatrade").map(\.impact) == [64])
    #expect(
      search.entry["synonyms"] as? [[String]] == [
        ["cpec", "سی پیک"], ["un", "united nations", "اقوام متحدہ"], ["news", "خبرین"], ["abroad", "خارجہ"],
      ])
  }

  @Test(arguments: ["draft: true", "date: 2030-01-01", "expiryDate: 2020-01-01", "noindex: true"])
  func hasNoTraceOfWhatReadersShallNotFind(line: String) throws {
    let dated = line.hasPrefix("date:") ? line : line + "\ndate: 2025-01-02"
    var files = [
      "content/columns/2025/open.en.md": column("Open", "date: 2025-01-02"),
      "content/columns/2025/hid.en.md": column("Qindeel", dated + "\ntags: [Qindeeltag]", body: "Qindeeltext"),
    ]
    // The others hold for both editions, where one of them says so.
    if line.hasPrefix("draft") || line.hasPrefix("date") {
      files["content/columns/2025/open.ur.md"] = column("قندیل", line + "\ntags: [Qindeeltag]", body: "قندیلمتن")
    }
    let site = try site(files)
    #expect(site.errors == [])
    let search = try #require(try BuiltSearch(site))
    #expect(try search.fragments.count == 1)
    for path in site.outputPaths where path.hasPrefix("search/") {
      let text = String(decoding: try site.folder.bytes(of: "public/" + path), as: UTF8.self).lowercased()
      #expect(!text.contains("qindeel") && !text.contains("قندیل"), "\(path)")
    }
  }

  @Test(arguments: ["search: false", "search: {enabled: false}"])
  func thereIsNoneWhereTheAuthorWantsNone(line: String) throws {
    let site = try site(pair, settings: line + "\n")
    #expect(site.errors == [])
    #expect(!site.outputPaths.contains { $0.contains("search") })
    #expect(!(try site.folder.text(of: "public/_headers").contains("search")))
  }

  @Test func onlyFilesWhoseNamesTellTheirContentMayBeKept() throws {
    let site = try site(pair)
    let headers = try site.folder.text(of: "public/_headers")
    #expect(headers.contains("\n/search/t-*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    let kept = headers.split(separator: "\n").filter { $0.hasPrefix("/search/") }.map { String($0.dropLast()) }
    for path in site.outputPaths where path.hasPrefix("search/") {
      #expect(kept.contains { "/\(path)".hasPrefix($0) } == (path != "search/index.json"), "\(path)")
    }
  }

  @Test func anEditLeavesWhatIsNotOfItsWords() throws {
    let path = "content/columns/2025/visit.ur.md"
    let edited = try #require(pair[path]).replacing("بڑھی", with: "گھٹی")
    let site = try site(pair)
    let before = Set(site.outputPaths)
    try site.write(edited, to: path)
    site.build()
    let clean = try self.site(pair.merging([path: edited]) { $1 })
    #expect(site.outputPaths == clean.outputPaths)
    for path in clean.outputPaths where path.hasPrefix("search/") {
      #expect(try site.folder.bytes(of: "public/" + path) == clean.folder.bytes(of: "public/" + path), "\(path)")
    }
    // Its own fragment, and not that of the other edition.
    #expect(Set(site.outputPaths).subtracting(before).count { $0.hasPrefix("search/f/") } == 1)
  }

  @Test(arguments: [
    ("{1️⃣'—': x}", "‘—’ has no word that could be searched for"),
    ("{CPEC: [سی پیک, 1️⃣'۔']}", "‘۔’ has no word that could be searched for"),
    ("{1️⃣CPEC: }", "‘CPEC’ has no word beside it that means the same"),
    ("{1️⃣CPEC: []}", "‘CPEC’ has no word beside it that means the same"),
    ("{كتاب: 1️⃣کِتاب}", "‘كتاب’ and ‘کِتاب’ are one word to the search already"),
    ("{CPEC: [سی پیک, 1️⃣cpec]}", "‘CPEC’ and ‘cpec’ are one word to the search already"),
    ("{CPEC: 1️⃣{en: x}}", "‘CPEC’ expects a list of texts, or one text, not a mapping"),
    ("{CPEC: [x, 1️⃣[y]]}", "‘CPEC’ expects a list of texts, or one text, not a list"),
    ("1️⃣[CPEC, سی پیک]", "‘synonyms’ expects a mapping, not a list"),
  ])
  func saysWhatIsWrongWithSynonyms(synonyms: String, message: String) throws {
    let site = try site(["site.yml": SiteFixture.siteFile + "\nsearch: {synonyms: \(synonyms)}\n"])
    #expect(site.errors.map(\.message) == [message])
    let id = try #require(site.errors.first?.id)
    #expect(site.places(of: id) == [try site.mark("1️⃣")])
  }
}
