import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// Categories, tags, series and authors in each language's own words.
@Suite struct TermTests {
  static let pair = [
    "content/columns/a.en.md": column(
      "A", "date: 2025-08-22\ntags: [Water, Rivers]\ncategories: [Nature]\nseries: Letters\nauthor: Amna Yusuf"),
    "content/columns/a.ur.md": column("الف", "tags: [پانی, دریا]\ncategories: [فطرت]\nseries: خطوط\nauthor: آمنہ یوسف"),
  ]

  @Test func showsEachLanguageItsOwnWords() throws {
    let site = try SiteFixture(Self.pair)
    #expect(site.messages == "")
    let (english, urdu) = (try site.output("en/columns/a/index.html"), try site.output("ur/columns/a/index.html"))
    for (taxonomy, words) in [
      ("tags", ("water", "پانی")), ("categories", ("nature", "فطرت")), ("series", ("letters", "خطوط")),
      ("authors", ("amna-yusuf", "آمنہ-یوسف")),
    ] {
      let own = "/\(taxonomy)/\(percentEncoded(words.1))/"
      #expect(english.contains("href=\"/en/\(taxonomy)/\(words.0)/\""), "\(taxonomy)")
      #expect(urdu.contains("href=\"/ur\(own)\""), "\(taxonomy)")
      #expect(site.outputPaths.contains("en/\(taxonomy)/\(words.0)/index.html"))
      #expect(site.outputPaths.contains("ur/\(taxonomy)/\(words.1)/index.html"))
      #expect(!site.outputPaths.contains("ur/\(taxonomy)/\(words.0)/index.html"), "\(taxonomy)")
      #expect(!site.outputPaths.contains("en/\(taxonomy)/\(words.1)/index.html"), "\(taxonomy)")
    }
    for word in ["Water", "Rivers", "Nature", "Letters", "Amna"] { #expect(!urdu.contains(word), "\(word)") }
    for word in ["پانی", "دریا", "فطرت", "خطوط", "آمنہ"] { #expect(!english.contains(word), "\(word)") }
  }

  @Test func namesACategoryOnceToFeedReadersThatIsATagToo() throws {
    let site = try SiteFixture([
      "content/columns/2025/a.ur.md":
        "---\ntitle: پل\ndate: 2025-01-01\ncategories: [پانی]\ntags: [پانی, دریا]\n---\nمتن"
    ])
    for (feed, category) in [("ur/feed.xml", "<category term=\"پانی\"/>"), ("ur/rss.xml", "<category>پانی</category>")]
    {
      let text = try site.output(feed)
      #expect(text.components(separatedBy: category).count == 2, "\(feed)")
      #expect(text.contains("دریا"))
    }
  }

  @Test func saysToProgramsWhatItSaysToReaders() throws {
    let site = try SiteFixture(Self.pair)
    let feed = try site.output("ur/feed.xml")
    #expect(feed.contains("<category term=\"پانی\"/>") && !feed.contains("Water"))
    #expect(feed.contains("<name>آمنہ یوسف</name>") && !feed.contains("Amna"))
    #expect(site.outputPaths.contains("ur/authors/آمنہ-یوسف/feed.xml"))
    let page = try site.output("ur/columns/a/index.html")
    #expect(page.contains(#""articleSection":["فطرت"],"keywords":["پانی","دریا"]"#))
    let sitemap = try site.output("sitemap.xml")
    #expect(!sitemap.contains("/ur/tags/water/") && sitemap.contains("/en/tags/water/"))
    let term = try site.output("en/tags/water/index.html")
    #expect(!term.contains("hreflang=\"ur\" href=\"https://example.org/ur/tags/"))
    #expect(try site.output("ur/columns/a/cite.json").contains("پانی, دریا"))
  }

  @Test func takesAListThatStandsInOneEditionForBoth() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22"),
      "content/columns/a.ur.md": column("الف", "tags: [پانی]"),
    ])
    #expect(site.messages == "")
    #expect(try site.output("en/columns/a/index.html").contains("/en/tags/\(percentEncoded("پانی"))/"))
    #expect(try site.output("en/tags/پانی/index.html").contains(#"hreflang="ur""#))
    #expect(site.places(of: .termsApart) == [])
  }

  @Test func takesAWordThatBothSpellAlikeForOneTerm() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [CPEC, Water]"),
      "content/columns/a.ur.md": column("الف", "tags: [پانی, cpec]"),
      "content/columns/b.en.md": column("B", "date: 2025-08-21\ntags: [لاہور]"),
      "content/columns/b.ur.md": column("ب", "tags: [لاهور]"),
    ])
    #expect(site.messages == "")
    #expect(
      try site.output("ur/tags/cpec/index.html").contains(#"hreflang="en" href="https://example.org/en/tags/cpec/""#))
    #expect(try site.output("en/tags/لاہور/index.html").contains("hreflang=\"ur\""))
    // What is left of the lists is paired.
    #expect(try note(site).contains("water: {en: Water, ur: پانی}"))
    #expect(!(try note(site).contains("cpec")))
  }

  @Test func mergesWhatSiteYMLDefinesAndLeavesTheOtherWordsToTheirLanguages() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntags: {rivers: {en: Rivers, ur: دریا}}",
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [Rivers, Water]"),
      "content/columns/a.ur.md": column("الف", "tags: [پانی, دریا]"),
    ])
    #expect(site.messages == "")
    let urdu = try site.output("ur/columns/a/index.html")
    #expect(urdu.contains("/ur/tags/rivers/") && urdu.contains("پانی") && !urdu.contains("Water"))
  }

  @Test func warnsWhereEditionsDifferInWhatSiteYMLDefines() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntags: {rivers: {en: Rivers, ur: دریا}, hills: {en: Hills, ur: پہاڑ}}",
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [Rivers, Water]"),
      "content/columns/a.ur.md": column("الف", "tags: [1️⃣پہاڑ, پانی]"),
    ])
    #expect(site.places(of: .conflictingValues) == [try site.mark("1️⃣")])
    let urdu = try site.output("ur/columns/a/index.html")
    #expect(urdu.contains("/ur/tags/rivers/") && !urdu.contains("/ur/tags/hills/") && urdu.contains("پانی"))
  }

  @Test func letsEachLanguageHaveAPictureOfItsOwn() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>"#
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nimage: {src: /en.svg, alt: A lane}"),
      "content/columns/a.ur.md": column("الف", "image: {src: /ur.svg, alt: ایک گلی}"),
      "static/en.svg": svg, "static/ur.svg": svg,
    ])
    #expect(site.messages == "")
    #expect(try site.output("en/columns/a/index.html").contains("/en.svg"))
    #expect(try site.output("ur/columns/a/index.html").contains("/ur.svg"))
  }

  @Test func relatesColumnsByTheWordsOfThePagesLanguage() throws {
    var files = Self.pair
    files["content/columns/b.ur.md"] = column("ب", "date: 2025-08-21\ntags: [پانی]")
    files["content/columns/c.en.md"] = column("C", "date: 2025-08-20\ntags: [Water]")
    let site = try SiteFixture(files)
    let related = { (text: String) in text.components(separatedBy: "related").dropFirst().joined() }
    #expect(related(try site.output("ur/columns/a/index.html")).contains("/ur/columns/b/"))
    #expect(related(try site.output("en/columns/a/index.html")).contains("/en/columns/c/"))
    #expect(!related(try site.output("en/columns/a/index.html")).contains("/ur/columns/b/"))
  }

  // MARK: - The note

  private func note(_ site: SiteFixture) throws -> String {
    let notes = site.diagnostics.filter { $0.id == .termsApart }
    #expect(notes.count == 1)
    return notes.first?.help ?? ""
  }

  /// The lines of site.yml that a note offers.
  private func block(_ site: SiteFixture) throws -> String {
    let help = try note(site)
    let start = try #require(help.firstIndex(of: "\n"))
    return String(help[help.index(after: start)...])
  }

  @Test func offersOneBlockWhichJoinsThemAllWhenPasted() throws {
    var files = Self.pair
    files["content/columns/b.en.md"] = column(
      "B", "date: 2025-08-21\ntags: ['Health: now', Rivers]\ncategories: [Society]\nauthor: 'Noor \"N\" Ali'")
    files["content/columns/b.ur.md"] = column("ب", "tags: [صحت, دریا]\ncategories: [معاشرہ]\nauthor: نور علی")
    files["content/columns/c.en.md"] = column("C", "date: 2025-08-20\ncategories: [Letters]")
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    #expect(
      site.diagnostics.first { $0.id == .termsApart }?.message.hasPrefix("2 categories, 3 tags, 1 series, 2 authors")
        == true)
    try site.write(SiteFixture.siteFile + "\n" + (try block(site)), to: "site.yml")
    site.build()
    #expect(site.messages == "")
    #expect(site.places(of: .termsApart) == [])
    for page in [
      "tags/water", "tags/health-now", "categories/nature", "categories/letters", "series/letters",
      "authors/amna-yusuf",
    ] {
      #expect(
        try site.output("ur/\(page)/index.html").contains("hreflang=\"en\" href=\"https://example.org/en/\(page)/\""))
    }
    let urdu = try site.output("ur/columns/a/index.html")
    #expect(urdu.contains("/ur/tags/water/") && urdu.contains("پانی") && !urdu.contains("Water"))
  }

  @Test func offersLinesForATaxonomyThatSiteYMLHasAlready() throws {
    let start = SiteFixture.siteFile + "\ntags:\n  hills: {en: Hills, ur: پہاڑ}"
    var files = Self.pair
    files["site.yml"] = start
    let site = try SiteFixture(files)
    #expect(try note(site).contains("‘tags’ is there already"))
    let lines = try block(site).split(separator: "\n")
    let first = try #require(lines.firstIndex(of: "tags:"))
    let own = lines[(first + 1)...].prefix { $0.hasPrefix("  ") }
    try site.write(start + "\n" + own.joined(separator: "\n"), to: "site.yml")
    site.build()
    #expect(site.messages == "")
    #expect(try site.output("ur/tags/water/index.html").contains("پانی"))
  }

  /// What a site may have beside the pair whose words are apart.
  private static let besides: [[String: String]] = [
    ["content/columns/z.ur.md": column("راز", "date: 2025-01-01\ndraft: true\ncategories: [پوشیدہ]\nauthor: گمنام")],
    ["content/columns/z.en.md": column("Z", "date: 2099-01-01\ncategories: [Hidden]\nseries: Hidden Letters")],
    [
      "content/columns/z.en.md": column("Z", "date: 2025-01-01\ncategories: [Nature]"),
      "content/columns/z.ur.md": column("راز", "draft: true\ncategories: [پوشیدہ]\nauthor: گمنام"),
    ],
    [
      "content/columns/z.en.md": column("Z", "date: 2025-01-01\ndraft: true\ncategories: [Hidden, Nature]"),
      "content/columns/z.ur.md": column("راز", "draft: true\ncategories: [پوشیدہ, فطرت]"),
    ],
    [
      "content/columns/z.en.md": column("Z", "date: 2025-01-01\ncategories: [Health]\nauthor: Amna Yusuf"),
      "content/columns/z.ur.md": column("راز", "categories: [Sehat]\nauthor: 'Amna, Yusuf'"),
    ],
  ]

  @Test(arguments: besides, ["", "tags:", "tags: {hills: {en: Hills, ur: پہاڑ}}", "tags:\n    hills: Hills"])
  func whatItOffersCanBePastedWithWhatIsHeldBack(besides: [String: String], tags: String) throws {
    var files = Self.pair.merging(besides) { _, new in new }
    files["site.yml"] = SiteFixture.siteFile + "\n" + tags
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    var own = tags
    var others: [Substring] = []
    var isOwn = false
    for line in try block(site).split(separator: "\n") {
      isOwn = line.first == " " ? isOwn : line == "tags:" && !tags.isEmpty
      if line == "tags:", isOwn { continue }
      if !isOwn {
        others.append(line)
      } else if tags.hasSuffix("}") {
        own.replace("tags: {", with: "tags: {\n\(line)\n  ", maxReplacements: 1)
      } else {
        own.replace("tags:", with: "tags:\n\(line)", maxReplacements: 1)
      }
    }
    let pasted = [SiteFixture.siteFile, own] + others.map(String.init)
    try site.write(pasted.joined(separator: "\n"), to: "site.yml")
    site.build()
    #expect(site.messages == "")
    for path in site.outputPaths where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let text = try site.output(path)
      for word in ["پوشیدہ", "گمنام", "Hidden"] { #expect(!text.contains(word), "\(path): \(word)") }
    }
    let drafts = try SiteFixture(
      files.merging(["site.yml": pasted.joined(separator: "\n")]) { $1 },
      adjust: { ($0.includesDrafts, $0.includesFuture) = (true, true) })
    #expect(drafts.errors == [])
    #expect(drafts.places(of: .termsApart) == [])
  }

  @Test func anEmptyCategoryIsNamedUnlessOneThatWaitsNamesIt() throws {
    var files = Self.pair
    files["site.yml"] =
      SiteFixture.siteFile + "\ncategories:\n  nature: {en: Nature, ur: فطرت}\n  health: {en: Health, ur: صحت}"
    let site = try SiteFixture(files)
    #expect(try site.output("ur/categories/index.html").contains("صحت"))
    try site.write(column("Z", "date: 2025-01-01\ndraft: true\ncategories: [health]"), to: "content/columns/z.en.md")
    site.build()
    #expect(try !site.output("ur/categories/index.html").contains("صحت"))
  }

  @Test func offersNothingWhereListsDifferInLength() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [Water, Rivers]"),
      "content/columns/a.ur.md": column("الف", "tags: [پانی]"),
    ])
    #expect(site.messages == "")
    #expect(site.places(of: .termsApart) == [])
  }

  @Test func countsAListOfADraftForNothing() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [Water]"),
      "content/columns/a.ur.md": column("الف", "draft: true\ntags: [پانی]"),
    ])
    #expect(site.places(of: .termsApart) == [])
    #expect(!site.outputPaths.contains { $0.contains("پانی") })
  }

  // MARK: - Different words, different pages

  @Test(arguments: [
    (["C++", "C#", "C"], ["c-plus-plus", "c-sharp", "c"]),
    ([".NET", "Net"], ["dot-net", "net"]),
    (["A+", "A"], ["a-plus", "a"]),
    (["سی++", "سی"], ["سی-plus-plus", "سی"]),
    (["WASA کا پانی", "wasa"], ["wasa-کا-پانی", "wasa"]),
    (["سیاست 2024", "2024"], ["سیاست-2024", "2024"]),
    (["con", "NUL", "com1", "console"], ["con-tag", "nul-tag", "com1-tag", "console"]),
  ])
  func givesDifferentWordsDifferentAddresses(tags: [String], ids: [String]) throws {
    for tags in [tags, tags.reversed()] {
      let list = tags.map { "\"\($0)\"" }.joined(separator: ", ")
      let site = try SiteFixture(["content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [\(list)]")])
      #expect(site.messages == "")
      for id in ids { #expect(site.outputPaths.contains("en/tags/\(id)/index.html"), "\(id)") }
    }
  }

  @Test(arguments: [
    ("عِلم", "عَلَم"), ("ماں", "مان"), ("Node.js", "Node js"), ("China’s", "Chinas"), ("résumé", "resume"),
    ("Q&A", "Q A"), ("Yahoo!", "Yahoo"),
  ])
  func namesBothWordsThatWouldShareAnAddress(first: String, second: String) throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف", "date: 2025-08-22\ntags: [\"\(first)\"]"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-21\ntags: [1️⃣\"\(second)\"]"),
    ])
    #expect(site.places(of: .ambiguousTerm) == [try site.mark("1️⃣")], "\(site.messages)")
    let diagnostic = try #require(site.diagnostics.first { $0.id == .ambiguousTerm })
    #expect(diagnostic.message.contains("‘\(second)’ and ‘\(first)’"))
    let help = try #require(diagnostic.help)
    let block = help[help.index(after: try #require(help.firstIndex(of: "\n")))...]
    try site.write(SiteFixture.siteFile + "\n" + block, to: "site.yml")
    site.build()
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("ur/tags/first-id/index.html"))
    #expect(site.outputPaths.contains("ur/tags/second-id/index.html"))
  }

  @Test(arguments: [
    ("اُردو", "اردو"), ("مُحَمَّد", "محمّد"), ("پاني", "پانی"), ("foreign-affairs", "Foreign Affairs"), ("#Water", "water"),
    ("China’s", "china's"),
  ])
  func takesTwoSpellingsOfOneWordForOne(first: String, second: String) throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف", "date: 2025-08-22\ntags: [\"\(first)\"]"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-21\ntags: [\"\(second)\"]"),
    ])
    #expect(site.messages == "")
    #expect(site.outputPaths.filter { $0.hasPrefix("ur/tags/") && $0 != "ur/tags/index.html" }.count == 1)
  }

  @Test func joinsWordsOfTwoLanguagesThatDifferInMarksOnly() throws {
    let site = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\nlanguages: [en, fr]\ntitle: T",
      "strings/fr.yml": try Repository.text(of: "themes/waraq/strings/en.yml"),
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [education]"),
      "content/columns/a.fr.md": column("Le a", "tags: [éducation]"),
    ])
    #expect(site.messages == "")
    #expect(try site.output("fr/tags/education/index.html").contains("éducation"))
  }

  @Test(arguments: ["\"!!!\"", "🔥"])
  func saysWhatToDoWithANameThatHasNoLetter(typed: String) throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A", "date: 2025-08-22\ntags: [1️⃣\(typed)]")])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.first?.help?.contains("write a word") == true)
    try site.write(SiteFixture.siteFile + "\ntags: {my-id: \(typed)}", to: "site.yml")
    site.build()
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("en/tags/my-id/index.html"))
  }

  @Test(arguments: ["categories: {1️⃣\"\": {name: Nothing}}", "tags: {1️⃣\"\": Nothing}", "authors: {1️⃣\"🔥\": Fire}"])
  func refusesADefinitionWithoutAnID(lines: String) throws {
    let site = try SiteFixture(["site.yml": SiteFixture.siteFile + "\n" + lines])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.first?.help == "write an id in English letters and the text under ‘name’")
  }

  @Test func asksWhichOfTwoDefinitionsIsMeant() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntags: {knowledge: {ur: عِلم}, flag: {ur: عَلَم}}",
      "content/columns/a.ur.md": column("الف", "date: 2025-08-22\ntags: [عِلم]"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-21\ntags: [عَلَم]"),
      "content/columns/c.ur.md": column("ج", "date: 2025-08-20\ntags: [1️⃣علم]"),
    ])
    #expect(site.places(of: .ambiguousTerm) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.first?.help == "write the id: knowledge or flag")
    try site.write(column("ج", "date: 2025-08-20\ntags: [flag]"), to: "content/columns/c.ur.md")
    site.build()
    #expect(site.messages == "")
    #expect(try site.output("ur/tags/flag/index.html").contains("ج"))
  }

  private func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = byte == 0x2D || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
