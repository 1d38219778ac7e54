import Diagnostics
import SitegenTesting
import Testing

/// The limits under `budget` in site.yml.
@Suite struct BudgetTests {
  /// Words that gzip cannot make much smaller.
  private static func words(_ count: Int) -> String {
    let letters = ["ا", "ب", "پ", "ت", "ج", "چ", "د", "ر", "س", "ش", "ک", "گ", "ل", "م", "ن", "و", "ہ", "ی"]
    var seed: UInt32 = 7
    return (0..<count).map { _ in
      (0..<5).map { _ in
        seed = seed &* 1_664_525 &+ 1_013_904_223
        return letters[Int(seed >> 16) % letters.count]
      }.joined()
    }.joined(separator: " ")
  }

  private func site(budget: String, _ files: [String: String] = [:]) throws -> SiteFixture {
    let own = [
      "site.yml": SiteFixture.siteFile + "\nsearch: false\nbudget: \(budget)",
      "content/columns/long.ur.md": column("طویل", body: Self.words(1500)),
      "content/columns/short.ur.md": column("مختصر"), "content/columns/short.en.md": column("Short"),
    ]
    return try SiteFixture(own.merging(files) { $1 })
  }

  @Test(arguments: [
    "{total: 60 KB, css: 20 KB, script: 10 KB}", "{page: 20 KB}", "{fonts: 1 MB, compressed: false}", "{}",
    "{page: 12000, compressed: true}",
  ])
  func buildsWhatIsWithinTheBudget(budget: String) throws {
    let site = try site(budget: budget)
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("ur/columns/long/index.html"))
  }

  /// A limit for what is read says nothing of the scripts with which readers search; there is one for them.
  @Test func weighsTheScriptsOfTheSearchByThemselves() throws {
    func site(_ budget: String) throws -> SiteFixture {
      try SiteFixture([
        "site.yml": SiteFixture.siteFile + "\nbudget: \(budget)", "content/columns/a.en.md": column("Rain"),
        "content/columns/a.ur.md": column("بارش"),
      ])
    }
    let within = try site("{script: 5 KB, total: 30 KB, search: 25 KB}")
    #expect(within.messages == "" && within.outputPaths.contains("ur/search/index.html"))
    let over = try site("{search: 1️⃣5 KB}")
    #expect(over.places(of: .overBudget) == [try over.mark("1️⃣")], "\(over.messages)")
    let message = try #require(over.errors.first?.message)
    #expect(
      message.contains(/the search scripts of ‘en\/search\/index\.html’ and 1 other page have [0-9]+ bytes in gzip/))
    #expect(over.errors.first?.help?.contains("‘search: false’") == true)
  }

  @Test func namesThePageThatIsTooLargeAndWritesNothing() throws {
    let site = try site(budget: "{page: 1️⃣5 KB}")
    #expect(site.places(of: .overBudget) == [try site.mark("1️⃣")], "\(site.messages)")
    let message = try #require(site.errors.first?.message)
    #expect(
      message.contains(
        /the HTML of ‘ur\/columns\/long\/index\.html’ has [0-9]{4,5} bytes in gzip; the budget allows 5000/),
      "\(message)")
    #expect(site.outputPaths == [])
  }

  @Test func countsTheBytesOfTheFileWhenNothingIsCompressed() throws {
    let within = try site(budget: "{}")
    let size = try within.output("ur/columns/long/index.html").utf8.count
    #expect(try site(budget: "{page: \(size), compressed: no}").messages == "")
    let over = try site(budget: "{page: \(size - 1), compressed: no}")
    #expect(
      over.errors.map(\.message) == [
        "the HTML of ‘ur/columns/long/index.html’ has \(size) bytes; the budget allows \(size - 1)"
      ])
  }

  @Test func reportsASheetThatManyPagesShareOnce() throws {
    let site = try site(budget: "{css: 100}")
    // English pages, Urdu pages with the sheet of their fonts where those were made, and the page of both editions.
    #expect((2...4).contains(site.places(of: .overBudget).count), "\(site.messages)")
    let shared = /the style sheets of ‘[^’]+’ and [0-9]+ other pages have [0-9]+ bytes in gzip/
    let error = try #require(site.errors.first { $0.message.contains(shared) })
    #expect(error.help?.contains("assets/css/waraq.") == true)
  }

  @Test func weighsTheFontsThatStyleSheetsName() throws {
    let site = try site(
      budget: "{fonts: 1️⃣1000}",
      [
        "themes/mine/theme.yml": """
        name: mine
        extends: waraq
        fonts:
          - {family: Waraq Nastaliq, file: fonts/a.woff2, languages: [ur], preload: true}
          - {family: Waraq Nastaliq, file: fonts/b.woff2, weight: 700, languages: [ur]}
        """,
        "themes/mine/assets/fonts/a.woff2": String(repeating: "a", count: 600),
        "themes/mine/assets/fonts/b.woff2": String(repeating: "b", count: 500),
        "site.yml": SiteFixture.siteFile + "\ntheme: mine\nbudget: {fonts: 1️⃣1000}",
      ])
    #expect(site.places(of: .overBudget) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.first?.message.contains("have 1100 bytes; the budget allows 1000") == true)
  }

  @Test func addsPageSheetsAndScriptsUp() throws {
    let files = [
      "themes/mine/theme.yml": "name: mine\nextends: waraq", "themes/mine/assets/js/own.js": Self.words(200),
      "site.yml": SiteFixture.siteFile + "\ntheme: mine\nbudget: {total: 5000, compressed: false}",
    ]
    let site = try site(budget: "", files)
    let help = try #require(site.errors.first?.help)
    let numbers = help.matches(of: /\(([0-9]+)\)/).compactMap { Int($0.output.1) }
    #expect(numbers.count == 3 && numbers.allSatisfy { $0 > 0 }, "\(help)")
    #expect(site.errors.first?.message.contains("have \(numbers.reduce(0, +)) bytes;") == true)
  }

  @Test func namesTheHeaviestPagesAndCountsTheOthers() throws {
    let site = try site(budget: "{page: 10}")
    let errors = site.errors.filter { $0.id == .overBudget }
    #expect(errors.count == 11)
    #expect(errors.contains { $0.message.contains(/the HTML of [0-9]+ more pages is over the budget/) })
  }

  @Test(arguments: ["{page: 1️⃣sixty}", "{page: 1️⃣60 XB}", "{css: 1️⃣-5}", "{page: 1️⃣9999999999999999 MB}"])
  func refusesWhatIsNoNumberOfBytes(budget: String) throws {
    let site = try site(budget: budget)
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
  }
}
