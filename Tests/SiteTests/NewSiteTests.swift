import Foundation
import SitegenTesting
import Testing

/// `sitegen new site`: a folder in, a site that builds out.
@Suite struct NewSiteTests {
  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> BuiltProgram.Run {
    try BuiltProgram().run(
      arguments, in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": folder.path + "/.themes"])
  }

  /// A folder with the theme beside the sites that are made in it.
  private func emptyFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let themes = URL(fileURLWithPath: folder.path + "/.themes")
    try FileManager.default.copyItem(at: Repository.root.appending(path: "themes"), to: themes)
    try Repository.addMissingFonts(to: themes.appending(path: "waraq"))
    return folder
  }

  @Test(arguments: [["new", "site", "kalam"], ["init", "kalam"], ["new", "site", "a/b/کالم/"]])
  func makesASiteThatBuildsWithoutAMessage(line: [String]) throws {
    let folder = try emptyFolder()
    let made = try BuiltProgram().run(line, in: URL(fileURLWithPath: folder.path))
    #expect(made.exitCode == 0, "\(made.shown)")
    let site = line[line.count - 1].hasSuffix("/") ? String(line[line.count - 1].dropLast()) : line[line.count - 1]
    for path in made.standardOutput.split(separator: "\n") { #expect(folder.exists(String(path)), "\(path)") }
    #expect(folder.exists(site + "/.gitignore"))
    #expect(made.standardError.contains("sitegen serve"))
    for drafts in [[], ["--drafts"]] {
      let built = try BuiltProgram().run(
        ["build", "--strict", "--quiet", "--source", site] + drafts, in: URL(fileURLWithPath: folder.path),
        environment: ["SITEGEN_THEMES": folder.path + "/.themes"])
      #expect(built.exitCode == 0 && built.shown.isEmpty, "\(built.shown)")
    }
    let report = try run("build", "--verbose", "--source", site, in: folder)
    #expect(!report.shown.contains("note[") && !report.shown.contains("waiting"), "\(report.shown)")
    let page = try folder.text(of: site + "/public/ur/columns/one-letter-two-scripts/index.html")
    #expect(page.contains("ایک خط، دو رسم الخط") && page.contains("وہ جو دریا مری نظر میں ہے"))
  }

  @Test func datesItsColumnByItsOwnClock() throws {
    let folder = try TemporaryFolder()
    // In Karachi the year is over already.
    let made = try run("new", "site", "kalam", "--clock", "2026-12-31T20:00:00Z", in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    let column = try folder.text(of: "kalam/content/columns/2027/one-letter-two-scripts.en.md")
    #expect(column.contains("\ndate: 2027-01-01\n"))
  }

  @Test func leavesWhatARepositoryBeginsWith() throws {
    let folder = try TemporaryFolder()
    let files = ["kalam/.git/HEAD": "ref", "kalam/README.md": "میرا", "kalam/LICENSE": "MIT", "kalam/.gitignore": "x"]
    for (path, text) in files { try folder.write(text, to: path) }
    let made = try run("new", "site", "kalam", in: folder)
    #expect(made.exitCode == 0, "\(made.shown)")
    #expect(folder.exists("kalam/site.yml"))
    for (path, text) in files { #expect(try folder.text(of: path) == text) }
    #expect(!made.standardOutput.contains(".gitignore"))
  }

  @Test(arguments: [
    ("kalam/site.yml", "sitegen build --source kalam"), ("kalam/content/columns/a.ur.md", "sitegen new site"),
    ("kalam/مضمون.docx", "‘⁨مضمون.docx⁩’"),
  ])
  func refusesAFolderThatHoldsSomething(file: String, help: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("میرا", to: file)
    let refused = try run("new", "site", "kalam", in: folder)
    #expect(refused.exitCode == 2)
    #expect(refused.standardError.contains("is not empty"), "\(refused.shown)")
    #expect(refused.standardError.contains(help), "\(refused.shown)")
    #expect(folder.files() == [file])
  }

  @Test func refusesAFileInPlaceOfAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("متن", to: "kalam")
    let refused = try run("new", "site", "kalam", in: folder)
    #expect(refused.exitCode == 2)
    #expect(try folder.text(of: "kalam") == "متن")
    #expect(try run("new", "site", in: folder).standardError.contains("sitegen new site my-column"))
  }

  @Test(arguments: [
    (["new", "content", "columns/x.md"], "sitegen new column"), (["new", "columns/x.md"], "sitegen new column"),
    (["new", "coulmn"], "did you mean ‘sitegen new column’?"), (["new", "theme", "mine"], "docs/themes.md"),
    (["new", "my-site"], "‘sitegen new site’"), (["compose", "A"], "sitegen new column"),
    (["new", "column", "A", "--urdo", "x"], "did you mean ‘--urdu’?"),
    (["new", "column", "A", "--tite", "x"], "did you mean ‘--title’?"),
    (["new", "column", "The", "First", "Rain"], "sitegen new column \"The First Rain\""),
    (["new", "column", "-پہلی بارش"], "sitegen new column -- \"-پہلی بارش\""),
  ])
  func leadsOtherWordsToItsOwn(line: [String], help: String) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram().run(line, in: URL(fileURLWithPath: folder.path))
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains(help), "\(run.shown)")
    #expect(folder.files().isEmpty)
  }
}
