import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// What is said where site.yml has another name, or another generator's.
@Suite struct MissingConfigTests {
  @Test(arguments: [
    ("site.yaml", "rename it to site.yml"), ("Site.yml", "rename it to site.yml"),
    ("hugo.toml", "languages: [en, ur]"), ("_config.yml", "languages: [en, ur]"),
    ("config.toml", "languages: [en, ur]"),
    ("mkdocs.yml", "languages: [en, ur]"),
  ])
  func saysWhatIsThereInsteadOfASiteFile(name: String, help: String) throws {
    let site = try SiteFixture([name: SiteFixture.siteFile])
    try site.folder.remove("site.yml")
    site.build()
    #expect(site.errors.map(\.id) == [.configMissing])
    #expect(site.errors.first?.message.contains("‘\(name)’") == true, "\(site.messages)")
    #expect(site.errors.first?.help?.contains(help) == true, "\(site.messages)")
  }

  @Test(arguments: [
    (".", "content", "."), (".", "content/columns", "."), (".", "./static/", "."), (".", "site.yml", "."),
    ("content", ".", ".."), ("content/columns", ".", "../.."), ("content/columns", "..", "../.."),
    ("content", "../static", ".."), ("..", "میری سائٹ/content", "'میری سائٹ'"),
  ])
  func namesTheFolderAboveAsOneTypesItHere(current: String, source: String, help: String) throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/میری سائٹ"
    try folder.write(SiteFixture.siteFile, to: "میری سائٹ/site.yml")
    try folder.write(column("دریا"), to: "میری سائٹ/content/columns/a.ur.md")
    try folder.write("", to: "میری سائٹ/static/a.txt")
    let here = URL(fileURLWithPath: site + "/" + current)
    let run = try BuiltProgram().run(["build", "--source", source], in: here)
    #expect(run.shown.contains("--source \(help)\n"), "\(run.shown)")
    let again = try BuiltProgram().run(
      ["build", "--source", help.replacing("'", with: ""), "--clock", "2026-06-01"], in: here)
    #expect(again.exitCode == 0, "\(again.shown)")
  }

  @Test func buildsWhenTheFileIsRenamedAsTheHelpSays() throws {
    let site = try SiteFixture(["site.yaml": SiteFixture.siteFile, "content/columns/a.ur.md": column("دریا")])
    #expect(site.warnings.map(\.id) == [.ignoredFile], "\(site.messages)")
    try site.folder.remove("site.yaml")
    site.build()
    #expect(site.diagnostics.filter { $0.severity != .note } == [], "\(site.messages)")
  }

  @Test func readsACommaListOfLanguagesAndSaysHowToWriteIt() throws {
    let site = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\nlanguages: 1️⃣en, ur\n", "content/columns/a.ur.md": column("دریا"),
    ])
    #expect(site.errors.map(\.id) == [.invalidValue], "\(site.messages)")
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
    #expect(site.errors.first?.help == "write languages: [en, ur]")
  }

  @Test func makesNoColumnOfASectionsPageOfHugo() throws {
    let site = try SiteFixture([
      "content/columns/_index.en.md": "---\ntitle: Columns\n---\n", "content/columns/_index.md": "",
      "content/columns/a.ur.md": column("دریا"),
    ])
    #expect(site.errors == [])
    #expect(site.places(of: .ignoredFile) == ["content/columns/_index.en.md", "content/columns/_index.md"])
    #expect(!site.outputPaths.contains { $0.contains("index/") })
  }

  @Test func givesTemplatesTheParamsOfTheThemeWhereTheSiteHasNone() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntheme: mine\nparams: {accent: سبز}\n",
      "themes/mine/theme.yml":
        "name: mine\nextends: waraq\nminimumVersion: 0.1.0\nparams: {accent: teal, mood: calm}\n",
      "themes/mine/templates/page.mustache": "<p>{{site.params.accent}} {{site.params.mood}}</p>",
      "content/pages/about.ur.md": column("تعارف"),
    ])
    let page = try site.output("ur/about/index.html")
    #expect(page.contains("سبز") && page.contains("calm") && !page.contains("teal"), "\(page)")
    try site.write("name: mine\nextends: waraq\nparams: {mood: loud}\n", to: "themes/mine/theme.yml")
    site.build()
    #expect(try site.output("ur/about/index.html").contains("loud"), "\(site.messages)")
  }
}
