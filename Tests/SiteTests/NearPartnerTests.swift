import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

/// Editions that stand alone because of a slip in a name: the message names the partner, and its help makes the pair.
@Suite struct NearPartnerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let id: DiagnosticID
    let help: String
    /// What the help says to do: files renamed or written anew.
    let remedy: [String: String?]
  }

  @Test(arguments: [
    Case(
      testDescription: "one partner renamed, without a date",
      files: ["content/columns/visit.en.md": column("A"), "content/columns/tour.ur.md": column("الف", "")],
      id: .missingDate, help: "rename ‘content/columns/tour.ur.md’ to ‘content/columns/visit.ur.md’",
      remedy: ["content/columns/tour.ur.md": nil, "content/columns/visit.ur.md": column("الف", "")]),
    Case(
      testDescription: "one partner renamed, of the same day",
      files: [
        "content/columns/visit.en.md": column("A"), "content/columns/tour.ur.md": column("الف"),
        "content/columns/other.ur.md": column("ب", "date: 2020-01-01"),
      ],
      id: .loneEdition, help: "rename ‘content/columns/tour.ur.md’ to ‘content/columns/visit.ur.md’",
      remedy: ["content/columns/tour.ur.md": nil, "content/columns/visit.ur.md": column("الف")]),
    Case(
      testDescription: "a translationKey on one edition",
      files: [
        "content/columns/visit.en.md": column("A", "date: 2025-08-22\ntranslationKey: 'v: 1'"),
        "content/columns/visit.ur.md": column("الف", ""),
      ],
      id: .missingDate, help: "write ‘translationKey: \"v: 1\"’ in the front matter of ‘content/columns/visit.ur.md’",
      remedy: ["content/columns/visit.ur.md": column("الف", "translationKey: \"v: 1\"")]),
    Case(
      testDescription: "a translationKey on the other edition",
      files: [
        "content/columns/visit.en.md": column("A"),
        "content/columns/visit.ur.md": column("الف", "date: 2025-08-22\ntranslationKey: v1"),
      ],
      id: .loneEdition, help: "write ‘translationKey: v1’ in the front matter of ‘content/columns/visit.en.md’",
      remedy: ["content/columns/visit.en.md": column("A", "date: 2025-08-22\ntranslationKey: v1")]),
    Case(
      testDescription: "two year folders",
      files: ["content/columns/2025/visit.en.md": column("A"), "content/columns/2026/visit.ur.md": column("الف")],
      id: .loneEdition, help: "rename ‘content/columns/2026/visit.ur.md’ to ‘content/columns/2025/visit.ur.md’",
      remedy: ["content/columns/2026/visit.ur.md": nil, "content/columns/2025/visit.ur.md": column("الف")]),
    Case(
      testDescription: "a capital letter",
      files: ["content/columns/Visit.en.md": column("A"), "content/columns/visit.ur.md": column("الف", "")],
      id: .missingDate, help: "rename ‘content/columns/visit.ur.md’ to ‘content/columns/Visit.ur.md’",
      remedy: ["content/columns/visit.ur.md": nil, "content/columns/Visit.ur.md": column("الف", "")]),
    Case(
      testDescription: "a bundle in another folder",
      files: [
        "content/columns/2025/visit/index.en.md": column("A"), "content/columns/2024/visit/index.ur.md": column("الف"),
      ],
      id: .loneEdition,
      help: "rename ‘content/columns/2024/visit/index.ur.md’ to ‘content/columns/2025/visit/index.ur.md’",
      remedy: [
        "content/columns/2024/visit/index.ur.md": nil, "content/columns/2025/visit/index.ur.md": column("الف"),
      ]),
    Case(
      testDescription: "the same slug",
      files: [
        "content/columns/visit.en.md": column("A", "date: 2025-08-22\nslug: v"),
        "content/columns/دورہ.ur.md": column("الف", "date: 2025-08-23\nslug: v"),
      ],
      id: .loneEdition, help: "rename ‘content/columns/دورہ.ur.md’ to ‘content/columns/visit.ur.md’",
      remedy: ["content/columns/دورہ.ur.md": nil, "content/columns/visit.ur.md": column("الف", "slug: v")]),
  ])
  func namesTheNearPartnerAndTheHelpMakesAPair(_ slip: Case) throws {
    let site = try SiteFixture(slip.files)
    let diagnostic = try #require(site.diagnostics.first { $0.id == slip.id }, "\(site.diagnostics)")
    #expect(diagnostic.help?.contains(slip.help) == true, "\(diagnostic.help ?? "")")
    for (path, text) in slip.remedy {
      if let text { try site.write(text, to: path) } else { try site.folder.remove(path) }
    }
    site.build()
    #expect(site.messages == "")
    #expect(site.diagnostics.allSatisfy { $0.id != .loneEdition }, "\(site.diagnostics)")
    let pairs = site.outputPaths.filter { $0.hasPrefix("parallel/") }
    #expect(pairs.count == 1, "\(site.outputPaths)")
  }

  @Test func saysNothingOfColumnsThatHaveNothingInCommon() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-23"),
      "content/columns/c.en.md": column("C", "date: 2025-08-22"),
      "content/columns/d.ur.md": column("د", "date: 2025-08-22"),
    ])
    #expect(site.diagnostics.filter { $0.id != .fontMissing } == [])
  }

  // MARK: - Untranslated on purpose

  @Test func leavesAColumnInOneLanguageInPeace() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nuntranslated: true"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-22\nuntranslated: true"),
      "content/columns/c.en.md": column("C", "date: 2025-08-21"),
    ])
    #expect(site.diagnostics.filter { $0.id != .fontMissing } == [])
    #expect(site.report.languages.map(\.waiting) == [[], ["columns/c"]])
    #expect(!(try site.output("en/columns/a/index.html").contains("has not been translated")))
    #expect(try site.output("en/columns/c/index.html").contains("has not been translated"))
    // The lists of the other language still say in which one it is.
    #expect(try site.output("ur/index.html").contains("/en/columns/a/"))
  }

  @Test func warnsWhereAPartnerIsThereAfterAll() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nuntranslated: 1️⃣true"),
      "content/columns/a.ur.md": column("الف", "untranslated: false"),
      "content/columns/b.en.md": column("B", "date: 2025-08-22\nuntranslated: 2️⃣true"),
      "content/columns/b.ur.md": column("ب", "untranslated: 3️⃣true"),
    ])
    #expect(site.places(of: .conflictingValues) == [try site.mark("1️⃣"), try site.mark("2️⃣"), try site.mark("3️⃣")])
    #expect(site.warnings.allSatisfy { $0.help == "remove the line" })
  }
}
