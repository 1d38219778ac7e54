import Foundation
import SitegenTesting
import Testing

/// `sitegen search`: what it prints, and how it ends.
@Suite struct SearchCommandTests {
  private static let files = [
    "content/columns/house.ur.md": column("گھر کا صحن", "date: 2025-01-02", body: "گھروں کے دروازے کھلے تھے۔"),
    "content/columns/house.en.md": column("The courtyard", "", body: "The houses had open doors in Lahore."),
    "content/columns/pearl.ur.md": column("سچا گہر", "date: 2025-01-01", body: "غوطہ خور گہر لایا۔ اس کی کتاب بھی ہے۔"),
    "content/columns/draft.ur.md": column("گھر", "date: 2025-01-03\ndraft: true"),
  ]

  private func run(_ arguments: String..., settings: String = "") throws -> BuiltProgram.Run {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile + settings, to: "site.yml")
    for (path, text) in Self.files { try folder.write(text, to: path) }
    return try BuiltProgram().run(
      ["search"] + arguments + ["--clock", "2026-06-01"], in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
  }

  @Test func printsALineForEachResult() throws {
    let run = try run("گھر")
    #expect(run.exitCode == 0, "\(run.shown)")
    let rows = run.standardOutput.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.map(\.count) == rows.map { _ in 6 })
    #expect(rows.first.map { Array($0[..<5]) } == ["", "2025-01-02", "ur", "گھر کا صحن", "/ur/columns/house/"])
    // گہر is another word, which may have been meant.
    #expect(rows.filter { $0[0].isEmpty }.count == 1)
    #expect(rows.contains { $0[0] == "گہر" && $0[4] == "/ur/columns/pearl/" })
  }

  @Test func printsJSON() throws {
    let run = try run("گھر", "--json", "--lang", "en")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    let results = try #require(json["results"] as? [[String: Any]])
    #expect(results.map { $0["url"] as? String } == ["/ur/columns/house/"])
    #expect(results.first?["marked"] as? [String] == ["گھروں"])
    #expect((results.first?["others"] as? [[String: Any]])?.first?["title"] as? String == "The courtyard")
    #expect(json["total"] as? Int == 1)
    let suggestions = try #require(json["suggestions"] as? [[String: Any]])
    #expect(suggestions.first?["kind"] as? String == "letters")
  }

  @Test(arguments: [("kitab", "کتاب"), ("lahoer", "Lahore"), ("كتب", "")])
  func findsWhatWasMeant(query: String, suggested: String) throws {
    let run = try run(query)
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.utf8.starts(with: suggested.utf8) && !run.standardOutput.isEmpty, "\(run.shown)")
  }

  @Test func advisesWhereNothingIsFound() throws {
    for (query, words) in [
      ("xylophone", "Nothing has ‘xylophone’. Try another"),
      ("oboe amore", "Nothing has all of ‘oboe amore’. Try fewer"),
    ] {
      let run = try run(query)
      #expect(run.exitCode == 0)
      #expect(run.standardOutput.isEmpty)
      #expect(run.standardError.contains(words), "\(run.shown)")
    }
  }

  @Test(arguments: [
    (["۔"], "no word to look for"), ([], "needs words"), (["گھر", "--lang", "fa-IR"], "no language ‘fa-IR’"),
    (["گھر", "--limit", "0"], "shows nothing"),
  ])
  func refusesWhatCannotBeAsked(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    let run = try BuiltProgram().run(
      ["search"] + arguments, in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains(message), "\(run.shown)")
  }

  @Test func saysThatASiteHasNoSearch() throws {
    let run = try run("گھر", settings: "\nsearch: false\n")
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains("the site has no search"))
  }
}
