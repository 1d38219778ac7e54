import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// `sitegen check` over whole sites: what is found, and where it sends its author.
@Suite struct CheckTests {
  private static func urdu(_ body: String, _ more: String = "") -> String {
    "---\ntitle: دریا\ndate: 2025-01-01\n\(more)---\n\(body)\n"
  }

  private static func english(_ body: String) -> String { "---\ntitle: River\ndate: 2025-01-01\n---\n\(body)\n" }

  private func checked(_ files: [String: String]) throws -> SiteFixture {
    let site = try SiteFixture(files)
    try site.check()
    return site
  }

  /// Of a diagnostic the path and the line.
  private func places(_ site: SiteFixture, of id: DiagnosticID) -> [String] {
    site.diagnostics.filter { $0.id == id }.map { "\($0.location?.path ?? ""):\($0.location?.line ?? 0)" }
  }

  @Test func hasNothingToSayOfASoundSite() throws {
    let site = try checked([
      "content/columns/a.ur.md": Self.urdu("## پانی\n\nمتن [پانی](#پانی) اور [انگریزی](a.en.md#water)۔"),
      "content/columns/a.en.md": Self.english("## Water\n\nText, [water](#water), [home](/) and [Urdu](a.ur.md)."),
    ])
    #expect(site.messages == "")
  }

  @Test func sendsTheAuthorToTheLineOfTheColumn() throws {
    let site = try checked([
      "content/columns/a.ur.md": Self.urdu(
        "متن۔\n\n<p>یہ <a href=\"/gone/\">لنک</a> ہے</p>\n\n<img src=\"/gone.png\" alt=\"\">"),
      "content/columns/a.en.md": Self.english("Text [](https://example.com/) here.\n\n## One\n\n#### Three"),
    ])
    #expect(places(site, of: .brokenLink) == ["content/columns/a.ur.md:7"], "\(site.messages)")
    #expect(places(site, of: .missingPicture) == ["content/columns/a.ur.md:9"], "\(site.messages)")
    #expect(places(site, of: .emptyLink) == ["content/columns/a.en.md:5"], "\(site.messages)")
    #expect(places(site, of: .headingOrder) == ["content/columns/a.en.md:9"], "\(site.messages)")
    // The page that shows both editions has the same faults, and they are told once.
    #expect(site.diagnostics.filter { $0.severity == .warning }.count == 4, "\(site.messages)")
  }

  @Test func saysOnceWhatTheBuildHasSaid() throws {
    let files = [
      "content/columns/a.ur.md": Self.urdu(
        "[ایک](/gone/) [دو](b.ur.md) [تین](#gone) [چار](a.en.md#gone) ![پانچ](gone.png)"),
      "content/columns/a.en.md": Self.english("Text."),
    ]
    let site = try SiteFixture(files)
    let built = site.diagnostics
    try site.check()
    // Of the two editions together a build says nothing.
    let ofPairs: Set<DiagnosticID> = [.unequalLinks, .unequalPictures]
    #expect(site.diagnostics.filter { !ofPairs.contains($0.id) } == built, "\(site.messages)")
    #expect(built.count { $0.severity == .warning } == 5)
  }

  @Test func sendsTheAuthorToTheMenu() throws {
    let site = try checked([
      "site.yml": SiteFixture.siteFile + "\nmenus:\n  main:\n    - {name: {en: Old, ur: پرانا}, url: /old/}\n",
      "content/columns/a.ur.md": Self.urdu("متن۔"), "content/columns/a.en.md": Self.english("Text."),
    ])
    #expect(places(site, of: .brokenLink) == ["site.yml:8"], "\(site.messages)")
    #expect(site.diagnostics.first { $0.id == .brokenLink }?.message.contains("pages, such as") == true)
  }

  @Test func sendsTheAuthorToTheFileInStatic() throws {
    let site = try checked([
      "content/columns/a.ur.md": Self.urdu("متن۔"),
      "static/card.html":
        "<html lang=\"ur\" dir=\"rtl\"><title>کارڈ</title>\n<h1>کارڈ</h1>\n<a href=\"/gone\">لنک</a></html>",
      "static/more.css": "a { background: url(gone.png) }\n",
      "static/google.html": "google-site-verification",
    ])
    #expect(places(site, of: .brokenLink) == ["static/card.html:3"], "\(site.messages)")
    #expect(places(site, of: .missingAsset) == ["static/more.css:1"], "\(site.messages)")
    #expect(site.warnings.count == 2, "\(site.messages)")
  }

  @Test func weighsWhatSiteYMLSays() throws {
    let card = "<html lang=\"ur\" dir=\"rtl\"><title>کارڈ</title><h1>کارڈ</h1><p id=a>ایک</p><p id=a>دو</p></html>"
    func severity(_ level: String) throws -> [Severity] {
      try checked([
        "site.yml": SiteFixture.siteFile + "\ndiagnostics: {duplicate-id: \(level)}\n",
        "content/columns/a.ur.md": Self.urdu("متن۔"), "static/card.html": card,
      ]).diagnostics.filter { $0.id == .duplicateID }.map(\.severity)
    }
    #expect(try severity("error") == [.error])
    #expect(try severity("ignore") == [])
  }

  @Test func holdsPagesAgainstTheBudgetOnce() throws {
    let site = try checked([
      "site.yml": SiteFixture.siteFile + "\nbudget: {page: 1 KB}\n", "content/columns/a.ur.md": Self.urdu("متن۔"),
    ])
    #expect(site.diagnostics.contains { $0.id == .overBudget && $0.location?.path == "site.yml" })
  }

  @Test func writesNothingIntoTheOutputFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(Self.urdu("متن <a href=\"/gone/\">لنک</a>"), to: "content/columns/a.ur.md")
    let run = try run(["check", "--clock", "2026-01-01"], in: folder)
    #expect(run.exitCode == 0, "\(run.shown)")
    #expect(run.standardError.contains("content/columns/a.ur.md:5:"), "\(run.shown)")
    #expect(run.standardError.contains("\nChecked "), "\(run.shown)")
    #expect(!folder.exists("public"))
    #expect(try self.run(["check", "--clock", "2026-01-01", "--strict"], in: folder).exitCode == 3)
    try folder.write("---\ntitle: A\ntitle: B\n---\n", to: "content/columns/b.en.md")
    #expect(try self.run(["check"], in: folder).exitCode == 1)
    #expect(try self.run(["check", "-s", "nowhere"], in: folder).exitCode == 2)
    #expect(try self.run(["check", "--output", "nowhere"], in: folder).exitCode == 2)
  }

  @Test func printsSARIFForGitHub() throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(Self.urdu("متن <a href=\"/gone/\">لنک</a>"), to: "content/columns/دریا a.ur.md")
    let output = try run(["check", "--sarif", "-", "--clock", "2026-01-01"], in: folder).standardOutput
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    #expect(object?["version"] as? String == "2.1.0")
    let log = try #require((object?["runs"] as? [[String: Any]])?.first)
    let results = try #require(log["results"] as? [[String: Any]])
    let broken = try #require(results.first { $0["ruleId"] as? String == "broken-link" })
    #expect(broken["level"] as? String == "warning")
    let place = ((broken["locations"] as? [[String: Any]])?.first?["physicalLocation"]) as? [String: Any]
    #expect(
      (place?["artifactLocation"] as? [String: String])?["uri"] == "content/columns/%D8%AF%D8%B1%DB%8C%D8%A7%20a.ur.md")
    #expect((place?["region"] as? [String: Int])?["startLine"] == 5)
    #expect((broken["partialFingerprints"] as? [String: String])?.count == 1)
    let rules = ((log["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
    let index = try #require(broken["ruleIndex"] as? Int)
    #expect(rules?[index]["id"] as? String == "broken-link")
  }

  /// Settings and columns are no place for a result, and a device stays one.
  @Test func writesNoResultOverOtherFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(Self.urdu("متن"), to: "content/columns/a.ur.md")
    try folder.write("{}", to: "old.sarif")
    for path in ["site.yml", "content/columns/a.ur.md"] {
      let refused = try run(["check", "--sarif", path], in: folder)
      #expect(refused.exitCode == 2 && refused.standardError.contains("--sarif check.sarif"), "\(refused.shown)")
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "site.yml")
    #expect(try run(["check", "--sarif", "link"], in: folder).exitCode == 2)
    #expect(try folder.text(of: "site.yml") == SiteFixture.siteFile)
    #expect(try run(["check", "--sarif", "old.sarif"], in: folder).exitCode == 0)
    #expect(try folder.text(of: "old.sarif").hasPrefix("{\""))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/null", withDestinationPath: "/dev/null")
    #expect(try run(["check", "--sarif", "null"], in: folder).exitCode == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/null") == "/dev/null")
  }

  @Test func printsJSONLikeABuild() throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(Self.urdu("متن <a href=\"/gone/\">لنک</a>"), to: "content/columns/a.ur.md")
    let run = try run(["check", "--json", "--clock", "2026-01-01"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any]
    #expect((object?["counts"] as? [String: Int])?["warning"] == 1, "\(run.shown)")
    #expect((object?["checked"] as? [String: Int])?["pages"].map { $0 > 5 } == true)
    let text = try Repository.text(of: "docs/json.md")
    for member in ((object?["checked"] as? [String: Any]) ?? [:]).keys { #expect(text.contains("`checked.\(member)`")) }
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> BuiltProgram.Run {
    try BuiltProgram().run(
      arguments, in: URL(fileURLWithPath: folder.path), environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
  }
}
