import Foundation
import SitegenTesting
import Testing

/// Where messages say that something is: a person in a terminal can open it, a program finds it from `source`.
@Suite struct PlacesOfMessagesTests {
  private func run(_ arguments: String..., in folder: TemporaryFolder, themes: String? = nil) throws
    -> BuiltProgram.Run
  {
    try BuiltProgram().run(
      arguments, in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": themes ?? repositoryFolder + "/themes"])
  }

  private func faultySite(at path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "\(path)/site.yml")
    try folder.write(column("عنوان", "date: 2025-01-01\ncatgories: [آب]"), to: "\(path)/content/columns/a.ur.md")
    try folder.write(column("A", "slug: x"), to: "\(path)/content/columns/a.en.md")
    try folder.write(column("B", "slug: x"), to: "\(path)/content/columns/b.en.md")
    return folder
  }

  @Test(arguments: [
    ("my-site", "my-site/"), ("./my-site/", "my-site/"), ("my-site//", "my-site/"), ("../", "../"),
  ])
  func beginInTheFolderOfTheCommand(source: String, start: String) throws {
    let path = source == "../" ? "." : "my-site"
    let folder = try faultySite(at: path)
    let place = source == "../" ? folder.path + "/content" : folder.path
    let run = try BuiltProgram().run(
      ["build", "-s", source], in: URL(fileURLWithPath: place),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("\(start)content/columns/a.ur.md:4:1: error[unknown-key]"), "\(run.shown)")
  }

  @Test func areAbsoluteForASourceThatIs() throws {
    let folder = try faultySite(at: "my-site")
    let run = try run("build", "-s", "\(folder.path)/my-site", in: folder)
    #expect(run.standardError.contains("\(folder.path)/my-site/content/columns/a.ur.md:4:1: "), "\(run.shown)")
  }

  @Test func beginAtTheSourceInJSON() throws {
    let folder = try faultySite(at: "my-site")
    let run = try run("build", "--json", "-s", "my-site", in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    #expect(object["source"] as? String == "my-site")
    #expect(object["destination"] as? String == "my-site/public")
    let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.contains { $0["path"] as? String == "content/columns/a.ur.md" }, "\(run.standardOutput)")
  }

  @Test(arguments: [
    ("templates/partials/notice.mustache", "{{artcle}}"), ("strings/ur.yml", "notice: {a: [1]}\n"),
    ("theme.yml", "extnds: waraq\n"),
  ])
  func nameFilesOfAnInstalledThemeByTheirFullPath(file: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile + "\ntheme: broken\n", to: "my-site/site.yml")
    try folder.write(column("A"), to: "my-site/content/columns/a.en.md")
    try folder.write("extends: waraq\n", to: "installed/broken/theme.yml")
    try folder.write(text, to: "installed/broken/" + file)
    let run = try run("build", "-s", "my-site", in: folder, themes: "installed:\(repositoryFolder)/themes")
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("\(folder.path)/installed/broken/\(file):1:"), "\(run.shown)")
  }

  /// What the machine refuses has a name too, which `explain` knows.
  @Test func haveANameWhereTheMachineRefuses() throws {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write("", to: "a-file")
    let run = try run("build", "-d", "a-file", in: folder)
    #expect(run.exitCode == 2)
    let id = #/error\[(?<id>[a-z-]+)\]: /#
    let match = run.standardError.firstMatch(of: id)
    let name = try #require(match, "\(run.shown)").output.id
    #expect(try self.run("explain", String(name), in: folder).exitCode == 0)
    let json = try self.run("build", "--json", "-d", "a-file", in: folder)
    #expect(json.exitCode == 2)
    #expect(json.standardError.isEmpty)
    #expect(json.standardOutput.contains("\"id\":\"\(name)\""), "\(json.standardOutput)")
  }
}
