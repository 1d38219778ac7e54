import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// `sitegen list`: what the desk is shown.
@Suite struct DeskTests {
  private static let settings =
    SiteFixture.siteFile + """

      categories:
        affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}
        asia: {name: {en: Asia, ur: ایشیا}, parent: affairs}
        culture: {name: {en: Culture, ur: ثقافت}}
      authors:
        amna: {name: {en: Amna Yusuf, ur: آمنہ یوسف}}
      """

  private static let files = [
    "site.yml": settings,
    "content/columns/visit.en.md": column("A Visit", "date: 2025-08-22\ncategories: [affairs]\nauthors: [amna]"),
    "content/columns/visit.ur.md": column("ایک دورہ", ""),
    "content/columns/rain.en.md": column("Rain", "date: 2026-05-01\ncategories: [asia]"),
    "content/columns/rain.ur.md": column("بارش", "draft: true"),
    "content/columns/maps.en.md": column("=SUM(A1), \"Maps\"", "date: 2024-03-05\ncategories: [culture]"),
    "content/columns/later.ur.md": column("بعد میں", "date: 2030-01-01\nuntranslated: true"),
    "content/columns/old.en.md": column("Old", "date: 2020-01-01\nexpiryDate: 2021-01-01\nuntranslated: true"),
    "content/pages/about.en.md": column("About", ""), "content/pages/about.ur.md": column("تعارف", ""),
  ]

  private func run(
    _ arguments: [String], files: [String: String] = files, environment: [String: String] = [:]
  ) throws -> BuiltProgram.Run {
    let folder = try TemporaryFolder()
    for (path, text) in ["site.yml": SiteFixture.siteFile].merging(files, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: path)
    }
    return try BuiltProgram().run(
      ["list"] + arguments + ["--clock", "2026-06-01"], in: URL(fileURLWithPath: folder.path), environment: environment)
  }

  /// The keys in a list, without their folders.
  private func keys(_ arguments: [String]) throws -> [String] {
    let run = try run(arguments + ["--json"])
    #expect(run.exitCode == 0 && run.standardError == "", "\(run.shown)")
    let works = try object(run)["works"] as? [[String: Any]]
    return try #require(works).map { ($0["key"] as? String ?? "").split(separator: "/").last.map(String.init) ?? "" }
  }

  private func object(_ run: BuiltProgram.Run) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ([], ["later", "rain", "visit", "maps", "old", "about"]),
    (["all"], ["later", "rain", "visit", "maps", "old", "about"]),
    (["drafts"], ["rain"]), (["draft"], ["rain"]), (["future"], ["later"]), (["expired"], ["old"]),
    (["missing"], ["maps"]),
    (["--category", "affairs"], ["rain", "visit"]), (["--category", "خارجہ امور"], ["rain", "visit"]),
    (["--category", "Asia"], ["rain"]), (["--author", "آمنہ یوسف"], ["visit"]), (["--author", "amna"], ["visit"]),
    (["--year", "2025"], ["visit"]), (["--year", "۲۰۲۴"], ["maps"]),
    (["--language", "urdu"], ["later", "rain", "visit", "about"]),
    (["drafts", "--language", "اردو"], ["rain"]), (["drafts", "--language", "en"], []),
    (["missing", "--language", "ur"], ["maps"]), (["missing", "--language", "انگریزی"], []),
  ])
  func listsWhatIsAskedForNewestFirst(arguments: [String], expected: [String]) throws {
    #expect(try keys(arguments) == expected)
  }

  @Test(arguments: [
    (["--category", "cultur"], "did you mean ‘culture’?"),
    (["--category", "ثقافتت"], "did you mean ‘\u{2068}ثقافت\u{2069}’?"),
    (["--author", "nobody at all"], "there are: amna"), (["--year", "2031"], "there are columns of 2020 to 2030"),
    (["--year", "last"], "is not a year"), (["--language", "fa"], "there are: en, ur"),
    (["draftss"], "did you mean ‘sitegen list drafts’?"), (["--csv", "--json"], "leave one of the two out"),
  ])
  func whatIsNotKnownIsSaidWithWhatIs(arguments: [String], says: String) throws {
    let run = try run(arguments)
    #expect(run.exitCode == 2 && run.standardOutput == "")
    #expect(run.standardError.contains(says), "\(run.shown)")
  }

  @Test func intoAPipeGoWholeLinesWithTabs() throws {
    let lines = try run([]).standardOutput.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 6 && lines.allSatisfy { $0.count == 6 })
    #expect(lines[1] == ["2026-05-01", "ur draft", "Rain", "بارش", "Asia", "columns/rain"])
    #expect(lines[3][1] == "no ur")
    let later = "date: 2025-01-01\npublishDate: 2026-09-01\nuntranslated: true"
    let waiting = ["content/columns/a.en.md": column("A", later)]
    #expect(try run([], files: waiting).standardOutput == "2025-01-01\tfuture until 2026-09-01\tA\t–\t\tcolumns/a\n")
    let missing = try run(["missing"]).standardOutput
    #expect(
      missing.hasSuffix("\tcontent/columns/maps.en.md:1:1\t‘=SUM(A1), \"Maps\"’ has no edition in Urdu\n"), "\(missing)"
    )
  }

  @Test func aSpreadsheetShowsWhatWouldBeAFormula() throws {
    let csv = try run(["--csv"]).standardOutput
    let lines = csv.components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "date,state,kind,key,categories,authors,title-en,path-en,address-en,title-ur,path-ur,address-ur,findings")
    #expect(
      lines[4]
        == "2024-03-05,no ur,column,columns/maps,culture,,\"'=SUM(A1), \"\"Maps\"\"\",content/columns/maps.en.md,"
        + "/en/columns/maps/,,,,")
    #expect(lines.count == 8 && lines[7] == "")
    #expect(try run(["drafts", "--csv", "--language", "en"]).standardOutput == lines[0] + "\r\n")
  }

  @Test(arguments: [
    (["drafts"], "There are no drafts"), (["future"], "Nothing waits for its day"),
    (["expired"], "Nothing has expired"),
    (["missing"], "untranslated: true"), (["stale"], "sitegen stamp --all"), (["unequal"], "All pairs are alike"),
    (["drafts", "--year", "2025"], "Nothing is left by the options"),
  ])
  func anEmptyListSaysWhatThatMeans(arguments: [String], says: String) throws {
    let files = [
      "content/columns/a.en.md": column("A", "date: 2025-01-01"),
      "content/columns/a.ur.md": column("الف", body: "متن۔"),
    ]
    let run = try run(arguments, files: files)
    #expect(run.exitCode == 0 && run.standardOutput == "")
    #expect(run.standardError.contains(says), "\(run.shown)")
  }

  @Test func aSiteWithoutTextsSaysWhatToWrite() throws {
    #expect(try run([], files: [:]).standardError.contains("write content/columns/my-column.en.md"))
  }

  @Test func withErrorsItListsWhatItCan() throws {
    var files = Self.files
    files["content/columns/faulty.en.md"] = "---\ntitle: Faulty\ntitle: Twice\ndate: 2025-01-01\n---\nText.\n"
    let run = try run([], files: files)
    #expect(run.exitCode == 1)
    #expect(
      run.standardOutput.contains("columns/visit\n") && run.standardError.contains("faulty.en.md:3"), "\(run.shown)")
  }

  @Test func needsNoTheme() throws {
    let files = Self.files.merging(["site.yml": Self.settings + "\ntheme: nowhere\n"]) { $1 }
    #expect(try run(["unequal"], files: files).exitCode == 0)
  }

  @Test func unequalNamesTheReasonsWithBothPlaces() throws {
    let files = [
      "content/columns/a.en.md": column("A", body: "It has 500 seats."),
      "content/columns/a.ur.md": column("الف", body: "۵٬۰۰۰ نشستیں۔"),
      "content/columns/b.en.md": column("B", body: "It has 500 seats."),
      "content/columns/b.ur.md": column("ب", body: "۵۰۰ نشستیں۔"),
    ]
    let run = try run(["unequal", "--json"], files: files)
    let works = try #require(object(run)["works"] as? [[String: Any]])
    #expect(works.count == 1)
    let findings = try #require(works.first?["findings"] as? [[String: Any]])
    #expect(findings.map { $0["id"] as? String } == ["unequal-numbers"])
    #expect(findings.first?["path"] as? String == "content/columns/a.ur.md" && findings.first?["line"] as? Int == 6)
    let related = try #require(findings.first?["related"] as? [[String: Any]])
    #expect(related.first?["path"] as? String == "content/columns/a.en.md" && related.first?["line"] as? Int == 6)
    let ignored = files.merging(["site.yml": SiteFixture.siteFile + "\ndiagnostics: {unequal-numbers: ignore}\n"]) {
      $1
    }
    #expect(try self.run(["unequal"], files: ignored).standardError.hasPrefix("All pairs are alike"))
  }

  /// docs/json.md names every member of the list, and no other.
  @Test func theDocumentNamesEveryMember() throws {
    var files = Self.files
    files["content/columns/faulty.en.md"] = "---\ntitle: F\ntitle: G\ndate: 2025-01-01\n---\nText.\n"
    let found = membersOfJSON(try object(run(["--json"], files: files))).filter {
      !$0.hasPrefix("errors[].") && !$0.hasPrefix("works[].findings[].")
    }
    let page = try Repository.text(of: "docs/json.md")
    let section = try #require(
      page.components(separatedBy: "\n## ").first { $0.hasPrefix("`sitegen list --json`\n") })
    let lines = section.split(separator: "\n").filter { $0.hasPrefix("- `") }
    let documented = Set(
      lines.flatMap { line in
        line.prefix { $0 != ":" }.matches(of: /`([A-Za-z.\[\]]+)`/).map { String($0.output.1) }
      })
    #expect(documented == found)
  }
}
