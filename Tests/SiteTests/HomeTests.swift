import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// The home pages, the front page on which readers choose a language, and the lists of all columns, as waraq shows them.
@Suite struct HomeTests {
  private static let categories = """

    categories:
      water: {name: {en: Water, ur: پانی}}
      rivers: {name: {en: Rivers, ur: دریا}, parent: water}
      books: {name: {en: Books, ur: کتابیں}}
      cities: {name: {en: Cities, ur: شہر}}
      later: {name: {en: Later, ur: بعد میں}}
    series: {letters: {name: {en: Letters, ur: خطوط}}}
    """

  /// Columns in Urdu, the newest first, each in the next of three categories; every other one in English too.
  private func site(_ count: Int, pagerSize: Int = 3, front: String = "") throws -> SiteFixture {
    var files = ["site.yml": SiteFixture.siteFile + Self.categories + "\npagination: {pagerSize: \(pagerSize)}\n"]
    for index in 0..<count {
      let day = String(format: "%04d-%02d-01", 2025 - index / 12, 12 - index % 12)
      let category = ["rivers", "books", "cities"][index % 3]
      files["content/columns/c\(index).ur.md"] = column(
        "کالم \(index)", "date: \(day)\ncategories: [\(category)]\n\(front)")
      if index % 2 == 1 { files["content/columns/c\(index).en.md"] = column("Column \(index)", "") }
    }
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    return site
  }

  /// What stands between two texts of a page.
  private func part(_ page: String, from start: String, to end: String) throws -> String {
    let place = try #require(page.range(of: start), "\(start) is not there")
    return page[place.upperBound...].components(separatedBy: end)[0]
  }

  private func titles(_ text: String) -> [String] {
    text.matches(of: #/(?:کالم|Column) \d+/#).map { String($0.output) }
  }

  // MARK: - Home

  @Test func whatIsInAnotherLanguageOnlyStandsBelowTheCards() throws {
    let page = try site(6).output("en/index.html")
    #expect(titles(try part(page, from: "class=\"cards\"", to: "</section>")) == ["Column 1", "Column 3", "Column 5"])
    let foreign = try part(page, from: "<section class=\"foreign\"", to: "</section>")
    #expect(titles(foreign) == ["کالم 0", "کالم 2", "کالم 4"])
    #expect(foreign.contains("<h2 id=\"only-ur\">Only in "))
    // The heading says it once for all.
    #expect(!foreign.contains("only-in\""))
    #expect(try !site(6).output("ur/index.html").contains("class=\"foreign\""))
  }

  @Test func aHomeWithoutAWordOfItsLanguageShowsTheOthersAlone() throws {
    let page = try SiteFixture(["content/columns/a.ur.md": column("کالم 1")]).output("en/index.html")
    #expect(!page.contains("class=\"newest") && !page.contains("class=\"empty\""))
    #expect(page.contains("<section class=\"foreign\""))
    let empty = try SiteFixture(["content/pages/about.ur.md": "---\ntitle: تعارف\n---\nمتن۔\n"])
    #expect(try empty.output("ur/index.html").contains("<p class=\"empty\">یہاں ابھی کوئی کالم نہیں۔</p>"))
  }

  @Test func theColumnistsChoiceStandsAboveThePager() throws {
    let site = try site(8, front: "featured: true\n")
    let page = try site.output("en/index.html")
    let choice = try #require(page.range(of: "class=\"featured\""))
    let pager = try #require(page.range(of: "class=\"pager\""))
    #expect(choice.lowerBound < pager.lowerBound)
    // Those of the language first.
    #expect(titles(try part(page, from: "class=\"featured\"", to: "</section>")).first == "Column 1")
    #expect(page.contains("front-choice"))
    #expect(try !site.output("en/page/2/index.html").contains("class=\"featured\""))
  }

  @Test func namesCategoriesAndSeriesWithTheirCounts() throws {
    let site = try site(8, front: "series: letters\n")
    let page = try site.output("ur/index.html")
    let strip = try part(page, from: "<h2 id=\"categories\">", to: "</section>")
    #expect(strip.contains("<li><a href=\"/ur/categories/water/\">پانی</a> <span class=\"count\">(3)</span></li>"))
    #expect(!strip.contains("دریا") && !strip.contains("بعد میں"))
    let series = try part(page, from: "<h2 id=\"series\">", to: "</section>")
    #expect(series.contains("<a href=\"/ur/series/letters/\">خطوط</a> <span class=\"count\">(8)</span>"))
    #expect(try !site.output("ur/page/2/index.html").contains("class=\"strip\""))
  }

  /// From twelve columns of the language on, three categories with three each that the page does not show already.
  @Test(arguments: [(12, 3, true), (11, 2, false), (12, 4, false), (24, 3, true)])
  func showsTheNewestOfEachCategoryOnceThereIsEnough(count: Int, pagerSize: Int, expected: Bool) throws {
    let page = try site(count, pagerSize: pagerSize).output("ur/index.html")
    #expect(page.contains("class=\"departments\"") == expected)
    guard expected else { return }
    let rivers = try part(page, from: "<h2 id=\"department-1\"><a href=\"/ur/categories/water/\">", to: "</section>")
    #expect(titles(rivers) == ["کالم 3", "کالم 6", "کالم 9"])
  }

  /// The page lists none of the columns that are edited, and nothing else of it changes.
  @Test func anEditOfWhatTheHomeNamesMakesItAnew() throws {
    let site = try site(12, front: "series: letters\n")
    let path = "content/columns/c9.ur.md"
    try site.write(try site.folder.text(of: path).replacing("کالم 9", with: "نیا نام"), to: path)
    site.build()
    #expect(try site.output("ur/index.html").contains("نیا نام</a>"))
    #expect(try site.output("ur/archive/index.html").contains("نیا نام</a>"))
    try site.write(
      try site.folder.text(of: "site.yml").replacing("خطوط", with: "مکتوبات").replacing("پانی", with: "آب"),
      to: "site.yml")
    site.build()
    let page = try site.output("ur/index.html")
    #expect(page.contains("مکتوبات</a>") && page.contains("آب</a> <span class=\"count\">(4)</span>"))
    try site.write(try site.folder.text(of: path).replacing("rivers", with: "books"), to: path)
    site.build()
    #expect(try site.output("ur/index.html").contains("آب</a> <span class=\"count\">(3)</span>"))
    #expect(site.messages == "")
  }

  // MARK: - All columns

  @Test func columnsAreListedByDateAndLeadToTheAlphabet() throws {
    let site = try site(14)
    let byDate = try site.output("ur/columns/index.html")
    #expect(titles(byDate).prefix(14).map { $0 } == (0..<14).map { "کالم \($0)" })
    #expect(byDate.contains("<h2 id=\"year-1\">2025</h2>") && byDate.contains("<h2 id=\"year-2\">2024</h2>"))
    #expect(byDate.contains("<a href=\"/ur/columns/a-z/\">حروفِ تہجی کی ترتیب سے</a>"))
    let byTitle = try site.output("ur/columns/a-z/index.html")
    #expect(byTitle.contains("<h1>کالم حروفِ تہجی کی ترتیب سے</h1>") && byTitle.contains("<h2 id=\"letter-1\">ک\n"))
    #expect(byTitle.contains("<a href=\"/ur/columns/\">تاریخ کی ترتیب سے</a>"))
    #expect(byTitle.contains(#"hreflang="en" href="https://example.org/en/columns/a-z/""#))
    #expect(try site.output("sitemap.xml").contains("<loc>https://example.org/ur/columns/a-z/</loc>"))
  }

  @Test(arguments: ["slug: a-z", "url: /ur/columns/a-z/"])
  func aColumnCannotHaveTheAddressOfTheAlphabet(line: String) throws {
    let key = line.split(separator: " ")[0]
    let site = try SiteFixture([
      "content/columns/a.ur.md":
        "---\ntitle: الف\ndate: 2025-01-01\n\(key) 1️⃣\(line.dropFirst(key.count + 1))\n---\nمتن۔\n"
    ])
    #expect(site.places(of: .addressCollision) == [try site.mark("1️⃣")])
    #expect(site.errors.first?.message.contains("the index page /ur/columns/a-z/") == true)
    let remedy = try #require(site.errors.first?.help?.split(separator: "‘").last?.dropLast())
    try site.write("---\ntitle: الف\ndate: 2025-01-01\n\(remedy)\n---\nمتن۔\n", to: "content/columns/a.ur.md")
    site.build()
    #expect(site.messages == "" && site.outputPaths.contains("ur/columns/a-z-2/index.html"))
  }

  @Test func theAlphabetMovesToTheRootWithItsLanguage() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ndefaultLanguageAtRoot: true\n", "content/columns/a.en.md": column("A"),
    ])
    #expect(site.messages == "" && site.outputPaths.contains("columns/a-z/index.html"))
    #expect(try site.output("_redirects").contains("/en/"))
    #expect(try site.output("en/columns/a-z/index.html").contains("url=/columns/a-z/"))
  }

  // MARK: - Archive

  @Test(arguments: [(1, true), (49, true), (50, false)])
  func theArchiveShowsTitlesWhileTheyAreFew(count: Int, expected: Bool) throws {
    let page = try site(count).output("ur/archive/index.html")
    #expect(page.contains("کالم 0</a>") == expected)
    #expect(page.contains("class=\"months\"") == !expected)
    #expect(page.contains("<a href=\"/ur/archive/2025/\">2025</a>"))
  }

  // MARK: - The front page

  @Test func theFrontPageSaysWhatTheSiteIs() throws {
    let page = try SiteFixture(["content/columns/a.ur.md": column("الف")]).output("index.html")
    #expect(page.contains("<title>Paish e Nazar – پیشِ نَظر</title>"))
    #expect(page.contains("<meta property=\"og:title\" content=\"Paish e Nazar – پیشِ نَظر\">"))
    let data = try structuredData(of: page)
    #expect(data["@type"] as? String == "WebSite")
    #expect(data["name"] as? String == "Paish e Nazar")
    #expect(data["alternateName"] as? [String] == ["پیشِ نَظر"])
    #expect(data["url"] as? String == "https://example.org/")
    #expect(data["inLanguage"] as? [String] == ["en", "ur"])
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/\">"))
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"ur\" href=\"https://example.org/ur/\">"))
  }

  @Test func aSiteOfOneLanguageAsksNobodyToChoose() throws {
    let site = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\nlanguages: {ur: {title: پیشِ نَظر}}\n",
      "content/columns/a.ur.md": column("الف"),
    ])
    #expect(site.messages == "")
    let page = try site.output("index.html")
    #expect(page.contains("<h2>تازہ کالم</h2>") && !page.contains("زبان چنیے") && !page.contains("<h3>"))
    #expect(page.contains("<meta property=\"og:title\" content=\"پیشِ نَظر\">"))
    #expect(try structuredData(of: page)["alternateName"] == nil)
    #expect(try !site.output("ur/index.html").contains("زبان چنیے"))
  }
}
