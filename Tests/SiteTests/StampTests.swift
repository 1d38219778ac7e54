import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// `sitegen stamp`, and what is told when an original changes afterwards.
@Suite struct StampTests {
  private let english = "---\ntitle: The River\ndate: 2025-08-22\n---\n\nIt moves.\n\nIt never stays.\n\nThe end.\n"
  private let urdu =
    "\u{FEFF}---\r\n# a comment\r\ntitle: 'دریا'   # another\r\ntags: [پانی]\r\n---\r\n\r\nیہ چلتا ہے۔\r\n\r\nرکتا نہیں۔\r\n\r\nختم۔\r\n"

  private func site() throws -> SiteFixture {
    let site = try SiteFixture(["content/columns/2025/river.en.md": english])
    try site.folder.write(urdu, to: "content/columns/2025/river.ur.md")
    return site
  }

  private func run(_ arguments: [String], _ site: SiteFixture, below: String = "") throws -> BuiltProgram.Run {
    try BuiltProgram().run(
      arguments, in: URL(fileURLWithPath: site.folder.path + below),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
  }

  private func stamp(_ site: SiteFixture) throws {
    let run = try run(["stamp", "content/columns/2025/river.ur.md"], site)
    #expect(run.exitCode == 0 && run.standardError == "wrote ‘translatedFrom’ into 1 file\n", "\(run.shown)")
    #expect(run.standardOutput == "content/columns/2025/river.ur.md\tcontent/columns/2025/river.en.md\n")
  }

  private func stale(_ site: SiteFixture) throws -> BuiltProgram.Run { try run(["list", "stale"], site) }

  /// Of two editions that a glob names, one is the original of the other; a file named twice is one file.
  @Test func stampsOneEditionOfThoseNamedTogether() throws {
    let site = try site()
    let paths = ["content/columns/2025/river.ur.md", "content/columns/2025/river.en.md"]
    let run = try run(["stamp", paths[0], paths[1], paths[0]], site)
    #expect(run.exitCode == 2 && run.standardOutput == paths.joined(separator: "\t") + "\n", "\(run.shown)")
    #expect(try !site.folder.text(of: paths[1]).contains("translatedFrom"))
  }

  @Test func writesOneLineAndTouchesNothingElse() throws {
    let site = try site()
    try stamp(site)
    let written = try site.folder.text(of: "content/columns/2025/river.ur.md")
    let line = try #require(written.firstMatch(of: /translatedFrom: "?[0-9a-f]{8}\.[0-9a-f]{9}"?\r\n/))
    #expect(written.replacing(line.output, with: "") == urdu)
    #expect(try site.folder.text(of: "content/columns/2025/river.en.md") == english)
    let again = try run(["stamp", "content/columns/2025/river.ur.md"], site)
    #expect(again.exitCode == 0 && again.standardError == "nothing to write: the file says so already\n")
    #expect(try site.folder.text(of: "content/columns/2025/river.ur.md") == written)
  }

  @Test func aChangedParagraphIsNamedAndNothingElseIs() throws {
    let site = try site()
    try stamp(site)
    let fresh = try stale(site)
    #expect(fresh.standardOutput == "" && fresh.standardError.hasPrefix("No translation is older"), "\(fresh.shown)")
    try site.write(english.replacing("never stays", with: "seldom stays"), to: "content/columns/2025/river.en.md")
    site.build()
    #expect(site.report.staleTranslations == ["content/columns/2025/river.ur.md"])
    let told = try stale(site)
    #expect(told.standardOutput.contains("has changed since it was translated: block 2 ‘It seldom stays.’"))
    #expect(told.standardOutput.split(separator: "\n").count == 1)
    let json = try run(["list", "stale", "--json"], site)
    #expect(json.standardOutput.contains(#""related":[{"path":"content/columns/2025/river.en.md","line":8}]"#))
    // What was told of an unchanged site is told again.
    site.build()
    #expect(site.report.staleTranslations == ["content/columns/2025/river.ur.md"])
    try stamp(site)
    site.build()
    #expect(site.report.staleTranslations == [])
    #expect(try stale(site).standardOutput == "")
  }

  @Test(arguments: [
    ("It moves.\n\nIt never stays.", "It\nmoves.\n\n\nIt   never\nstays."),
    ("\n", "\r\n"), ("date: 2025-08-22", "date: 2025-08-22\ntags: [rivers]"), ("The end.", "The end. <!-- check -->"),
  ])
  func aTextThatIsOnlyWrappedAnewIsNoOther(old: String, new: String) throws {
    let site = try site()
    try stamp(site)
    try site.folder.write(english.replacing(old, with: new), to: "content/columns/2025/river.en.md")
    site.build()
    #expect(site.messages == "")
    #expect(site.report.staleTranslations == [])
    #expect(try stale(site).standardOutput == "")
  }

  @Test(arguments: [
    ("title: The River", "title: A River", "its title, or the order of its paragraphs"),
    ("It never stays.\n\n", "", "1 block is gone"),
    ("The end.", "The end.\n\nAnd more.", "block 4 ‘And more.’"),
    ("It moves.\n\nIt never stays.", "It runs.\n\nIt waits.", "blocks 1 ‘It runs.’, 2 ‘It waits.’"),
  ])
  func saysWhatHasChanged(old: String, new: String, words: String) throws {
    let site = try site()
    try stamp(site)
    try site.write(english.replacing(old, with: new), to: "content/columns/2025/river.en.md")
    let told = try stale(site).standardOutput
    #expect(told.contains("has changed since it was translated: \(words)\n"), "\(told)")
  }

  @Test func eightDigitsSayThatSomethingHasChanged() throws {
    let site = try site()
    try site.write(
      "---\ntitle: دریا\n1️⃣translatedFrom: 5f1c2ab9\n---\n\nمتن۔\n", to: "content/columns/2025/river.ur.md")
    site.build()
    #expect(site.messages == "")
    #expect(site.report.staleTranslations == ["content/columns/2025/river.ur.md"])
    let told = try stale(site).standardOutput
    #expect(told.contains("content/columns/2025/river.ur.md:3:") && told.contains("only its whole was noted"))
  }

  @Test func whatIsNoStampIsAnError() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": "---\ntitle: الف\ndate: 2025-01-01\ntranslatedFrom: 1️⃣yesterday\n---\nمتن۔\n"
    ])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
    #expect(site.messages.contains("remove the line"))
  }

  @Test func twoTranslationsWithoutAnOriginalAreAContradiction() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\ntranslatedFrom: 1️⃣5f1c2ab9\n---\nText.\n",
      "content/columns/a.ur.md": "---\ntitle: الف\ntranslatedFrom: 5f1c2ab9\n---\nمتن۔\n",
    ])
    #expect(site.places(of: .conflictingValues) == [try site.mark("1️⃣")])
  }

  @Test func allThatHaveNoneAreStampedOnce() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A"), "content/columns/a.ur.md": column("الف"),
      "content/columns/b.en.md": column("B"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-22\noriginalLanguage: ur"),
      "content/columns/c.ur.md": column("ج"), "content/pages/about.en.md": column("About", ""),
      "content/pages/about.ur.md": column("تعارف", "draft: true"),
    ])
    let first = try run(["stamp", "--all"], site)
    #expect(first.exitCode == 0, "\(first.shown)")
    #expect(
      first.standardOutput == """
        content/columns/a.ur.md\tcontent/columns/a.en.md
        content/columns/b.en.md\tcontent/columns/b.ur.md
        content/pages/about.ur.md\tcontent/pages/about.en.md

        """)
    site.build()
    #expect(site.messages == "" && site.report.staleTranslations == [])
    let second = try run(["stamp", "--all"], site)
    #expect(second.standardError == "nothing to write: no translation is without ‘translatedFrom’\n")
    let original = try run(["stamp", "content/columns/a.en.md"], site)
    #expect(original.exitCode == 2 && original.shown.contains("sitegen stamp content/columns/a.ur.md"))
  }

  @Test func aFileIsFoundFromTheFolderInWhichOneIs() throws {
    let site = try site()
    let run = try run(["stamp", "river.ur.md", "-s", "../../.."], site, below: "/content/columns/2025")
    #expect(run.exitCode == 0 && run.standardOutput.hasPrefix("content/columns/2025/river.ur.md\t"), "\(run.shown)")
  }

  @Test(arguments: [
    (["stamp"], "needs the file of a translation"), (["stamp", "--all", "x.ur.md"], "stands for all files"),
    (["stamp", "content/columns/2025/rivr.ur.md"], "did you mean ‘content/columns/2025/river.ur.md’"),
    (["stamp", "content/columns/lone.en.md"], "no other edition"),
  ])
  func whatCannotBeStampedIsSaid(arguments: [String], says: String) throws {
    let site = try site()
    try site.write(column("Lone"), to: "content/columns/lone.en.md")
    let run = try run(arguments, site)
    #expect(run.exitCode == 2 && run.standardOutput == "")
    #expect(run.standardError.contains(says), "\(run.shown)")
  }

  @Test func tomlGetsItInItsOwnWayAndBracesGetNothing() throws {
    let toml = "+++\ntitle = \"دریا\" # a comment\n+++\nمتن۔\n"
    let braces = "---\n{title: ب, date: 2025-08-22}\n---\nمتن۔\n"
    let site = try SiteFixture(["content/columns/a.en.md": column("A"), "content/columns/b.en.md": column("B")])
    try site.write(toml, to: "content/columns/a.ur.md")
    try site.write(braces, to: "content/columns/b.ur.md")
    let run = try run(["stamp", "content/columns/a.ur.md", "content/columns/b.ur.md"], site)
    #expect(run.exitCode == 1)
    #expect(
      run.standardError.contains("write it yourself, as the other keys are written there: content/columns/b.ur.md"))
    let written = try site.folder.text(of: "content/columns/a.ur.md")
    #expect(written.contains(/^\+\+\+\ntranslatedFrom = "[0-9a-f]{8}\.[0-9a-f]{3}"\ntitle/))
    #expect(try site.folder.text(of: "content/columns/b.ur.md") == braces)
    site.build()
    #expect(site.messages == "")
  }
}
