import Diagnostics
import SitegenTesting
import Testing

/// Lists of which one file could ask for more than a site can bear.
@Suite struct ListBoundsTests {
  private static func items(_ count: Int, _ item: (Int) -> String) -> [String] { (1...count).map(item) }

  private static func list(_ count: Int, marked: Int? = nil, separator: String = ", ", _ item: (Int) -> String)
    -> String
  {
    items(count) { ($0 == marked ? "1️⃣" : "") + item($0) }.joined(separator: separator)
  }

  /// The lines of a header whose item at the mark is the first too many.
  static let headers: [String] = [
    "tags: [\(list(102, marked: 101) { "t\($0)" })]",
    "tags: \(list(102, marked: 101) { "پانی\($0)" })",
    "tags: [\(list(102, marked: 101, separator: "، ") { "پانی\($0)" })]",
    "categories:\n\(list(102, marked: 101, separator: "\n") { "- c\($0)" }.replacing("1️⃣- ", with: "- 1️⃣"))",
    "authors: [\(list(20_000, marked: 101) { "آمنہ \($0)" })]",
    "taxonomies: {tags: [\(list(101, marked: 101) { "t\($0)" })]}",
    "aliases: [\(list(501, marked: 501) { "/old/\($0)/" })]",
    "corrections: [\(list(501, marked: 501) { "{date: 2025-02-01, text: \"غلطی \($0)\"}" })]",
  ]

  @Test(arguments: headers)
  func aListOfAColumnThatIsTooLongIsReportedAtTheFirstItemTooMany(lines: String) throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\n\(lines)\n---\nمتن۔\n"
    ])
    #expect(site.places(of: .tooManyItems) == [try site.mark("1️⃣")])
    #expect(site.errors.count == 1, "\(site.messages)")
    #expect(site.outputPaths == [])
  }

  static let settings: [String] = [
    "menus: {main: [\(list(101, marked: 101) { "{url: \"https://e.org/\($0)\", name: صفحہ \($0)}" })]}",
    "menus: {\(list(51, marked: 51) { "m\($0): [home]" })}",
    "social: [\(list(101, marked: 101) { "\"https://e.org/\($0)\"" })]",
    "authors: {amna: {name: آمنہ, sameAs: [\(list(101, marked: 101) { "\"https://e.org/\($0)\"" })]}}",
  ]

  @Test(arguments: settings)
  func aListOfSettingsThatIsTooLongIsReportedAtTheFirstItemTooMany(lines: String) throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\n" + lines + "\n",
      "content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\n---\nمتن۔\n",
    ])
    #expect(site.places(of: .tooManyItems) == [try site.mark("1️⃣")])
    #expect(site.errors.count == 1, "\(site.messages)")
  }

  @Test func aHundredLanguagesAreEnough() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let codes = letters.prefix(4).flatMap { first in letters.map { first + $0 + "x" } }
    let languages = codes.enumerated().map { ($0 == 100 ? "1️⃣" : "") + $1 }.joined(separator: ", ")
    let site = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\ntitle: T\nlanguages: [\(languages)]\n",
      "content/columns/a.dzx.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
    ])
    #expect(site.places(of: .tooManyItems) == [try site.mark("1️⃣")])
    #expect(site.errors.count == 1, "\(site.messages)")
  }

  @Test func aHundredTagsStand() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md":
        "---\ntitle: دریا\ndate: 2025-01-01\ntags: [\(Self.list(100) { "t\($0)" })]\n---\nمتن۔\n"
    ])
    #expect(site.errors == [], "\(site.messages)")
    #expect(site.outputPaths.filter { $0.hasPrefix("ur/tags/t") }.count == 100)
  }

  @Test(arguments: ["title", "subtitle", "summary", "translator", "series"])
  func aValueOfMoreThanTenThousandLettersIsNone(key: String) throws {
    let short = String(repeating: "دریا ", count: 1999) + "پانی۔"
    #expect(short.unicodeScalars.count == 10_000)
    let title = key == "title" ? "" : "title: دریا\n"
    let header = { (value: String) in "---\n\(title)date: 2025-01-01\n\(key): 1️⃣\(value)\n---\nمتن۔\n" }
    let site = try SiteFixture(["content/columns/a.ur.md": header(short + "ے")])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
    #expect(site.messages.contains("‘\(key)’ has 10,001 letters, and there may be 10,000"))
    #expect(site.errors.count == 1, "\(site.messages)")
    guard key != "series" else { return }
    try site.write(header(short), to: "content/columns/a.ur.md")
    site.build()
    #expect(site.errors == [], "\(site.messages)")
  }

  @Test func aListOfOldAddressesHasTenThousandPagesAtTheMost() throws {
    let rows = Self.list(10_001, marked: 10_001, separator: "\n") { "/old/\($0)/,/ur/columns/a/" }
    let settings = { (more: String) in SiteFixture.siteFile + "\nredirects: {file: redirects.csv\(more)}\n" }
    let site = try SiteFixture([
      "site.yml": settings(""), "redirects.csv": rows,
      "content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\n---\nمتن۔\n",
    ])
    #expect(site.places(of: .tooManyItems) == [try site.mark("1️⃣")])
    #expect(site.diagnostics.first?.help?.contains("redirects: {file: redirects.csv, html: false}") == true)
    try site.write(settings(", html: false"), to: "site.yml")
    site.build()
    #expect(site.errors == [], "\(site.messages)")
    #expect(try site.output("_redirects").contains("/old/10001/"))
  }

  @Test func aBookStandsInFeedsAsItsSummary() throws {
    let column = { (title: String, words: Int) in
      "---\ntitle: \(title)\ndate: 2025-01-01\nsummary: خلاصہ\ncategories: [کتابیں]\n---\n"
        + String(repeating: "\(title) سے لفظ\n", count: words)
    }
    let site = try SiteFixture([
      "content/columns/book.ur.md": column("طویل", 12_000), "content/columns/short.ur.md": column("مختصر", 20),
    ])
    #expect(site.errors == [], "\(site.messages)")
    for feed in ["ur/feed.xml", "ur/rss.xml", "ur/feed.json"] {
      let text = try site.output(feed)
      #expect(text.contains("مختصر سے لفظ"), "\(feed)")
      #expect(!text.contains("طویل سے لفظ"), "\(feed)")
      #expect(text.contains("خلاصہ"), "\(feed)")
    }
    #expect(try site.output("ur/columns/book/index.html").contains("طویل سے لفظ"))
  }

  @Test func foldersStandInEachOtherSixtyFourDeepAtTheMost() throws {
    let deep = { (count: Int) in "content/columns/" + String(repeating: "d/", count: count) }
    let column = "---\ntitle: دریا\ndate: 2025-01-01\n---\nمتن۔\n"
    let site = try SiteFixture([deep(63) + "a.ur.md": column])
    #expect(site.places(of: .tooDeep) == [String((deep(63)).dropLast())])
    #expect(site.outputPaths == [])
    let sound = try SiteFixture([deep(62) + "a.ur.md": column])
    #expect(sound.errors == [], "\(sound.messages)")
  }
}
