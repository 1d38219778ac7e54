import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// Where a column was written: in its dateline, and in what search engines read.
@Suite struct LocationTests {
  private func dateline(_ page: String) throws -> String {
    let list = try #require(page.firstMatch(of: #/<ul class="facts">(?<items>.*?)</ul>/#.dotMatchesNewlines()))
    return String(list.output.items)
  }

  private func place(_ page: String) throws -> String? {
    let place = try structuredData(of: page)["locationCreated"] as? [String: Any]
    #expect(place == nil || place?["@type"] as? String == "Place")
    return place?["name"] as? String
  }

  /// Written in one file in both languages, in each file in its own, or in both files alike.
  @Test(arguments: [
    ("location: {en: Lahore, ur: لاہور}", ""), ("", "location: {ur: لاہور, en: Lahore}"),
    ("location: Lahore", "location: لاہور"), ("location: {en: Lahore}", "location: لاہور"),
    ("location: {en: Lahore, ur: لاہور}", "location: لاہور"), ("location: لاہور", "location: Lahore"),
  ])
  func standsBesideTheDateInTheLanguageOfThePage(english: String, urdu: String) throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("The River", "date: 2025-08-22\n\(english)"),
      "content/columns/a.ur.md": column("دریا", urdu),
    ])
    #expect(site.messages == "")
    for (path, name) in [("en/columns/a/index.html", "Lahore"), ("ur/columns/a/index.html", "لاہور")] {
      let page = try site.output(path)
      let items = try dateline(page)
      let location = try #require(items.range(of: "<li class=\"p-location\">\(name)</li>"), "\(items)")
      let date = try #require(items.range(of: "dt-published"))
      #expect(location.upperBound < date.lowerBound)
      #expect(try place(page) == name)
    }
  }

  /// One text stands on both pages, marked where it is not in the page's language.
  @Test(arguments: [("location: لندن", "en", "ur"), ("location: London", "ur", "en")])
  func isMarkedWhereItIsInAnotherLanguage(line: String, page code: String, language: String) throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("The River", "date: 2025-08-22\n\(line)"),
      "content/columns/a.ur.md": column("دریا", ""),
    ])
    #expect(site.messages == "")
    let name = String(line.dropFirst("location: ".count))
    let foreign = try site.output("\(code)/columns/a/index.html")
    let direction = language == "ur" ? "rtl" : "ltr"
    #expect(try dateline(foreign).contains(#"lang="\#(language)" dir="\#(direction)">\#(name)<"#))
    #expect(try place(foreign) == name)
    let own = try site.output("\(language)/columns/a/index.html")
    #expect(try dateline(own).contains("<li class=\"p-location\">\(name)</li>"))
  }

  @Test(arguments: ["", "location:\n", "location: ''\n", "location: {en: ''}\n", "location: {}\n"])
  func saysNothingWithoutAPlace(line: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا", "\(line)date: 2025-08-22")])
    #expect(site.messages == "")
    let page = try site.output("ur/columns/a/index.html")
    #expect(!page.contains("location"))
  }

  @Test func differsWhereEditionsGiveTwoWordsOfOneLanguage() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nlocation: 2️⃣{en: Lahore, ur: لاہور}"),
      "content/columns/a.ur.md": column("الف", "location: 1️⃣کراچی"),
      "content/columns/b.en.md": column("B", "date: 2025-08-22\nlocation: Lahore"),
      "content/columns/b.ur.md": column("ب", "location: 3️⃣Karachi"),
    ])
    #expect(site.places(of: .conflictingValues) == [try site.mark("1️⃣"), try site.mark("3️⃣")], "\(site.messages)")
    #expect(try dateline(try site.output("ur/columns/a/index.html")).contains("لاہور"))
  }

  @Test(arguments: [
    ("location: {en: Lahore, 1️⃣pa: لہور}", DiagnosticID.unknownLanguage), ("location: 1️⃣[Lahore]", .wrongType),
    ("location: Lahore 1️⃣#5", .yamlSyntax), ("location:\n  ur: لاہور 1️⃣#5", .yamlSyntax),
  ])
  func isToldWhereItCannotBeRead(line: String, id: DiagnosticID) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا", "date: 2025-08-22\n\(line)")])
    #expect(site.places(of: id) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  @Test func isBoundedAsOtherShortTextsAre() throws {
    let long = String(repeating: "لاہور ", count: 2_000)
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا", "date: 2025-08-22\nlocation: {ur: \(long)}")])
    #expect(!site.errors.isEmpty)
  }

  /// What only an edition says that is held back holds for no other.
  @Test func isNotTakenFromADraft() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\ndraft: true\nlocation: {en: Lahore, ur: لاہور}"),
      "content/columns/a.ur.md": column("الف", "date: 2025-08-22"),
    ])
    #expect(site.errors == [])
    #expect(!(try site.output("ur/columns/a/index.html").contains("لاہور")))
  }

  /// The file of the place changes, and both pages do.
  @Test func changesOnBothPages() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nlocation: {en: Lahore, ur: لاہور}"),
      "content/columns/a.ur.md": column("الف", ""),
    ])
    try site.write(column("A", "date: 2025-08-22\nlocation: {en: Karachi, ur: کراچی}"), to: "content/columns/a.en.md")
    site.build()
    #expect(try place(try site.output("en/columns/a/index.html")) == "Karachi")
    #expect(try place(try site.output("ur/columns/a/index.html")) == "کراچی")
    site.build()
    #expect(try place(try site.output("ur/columns/a/index.html")) == "کراچی")
  }
}
