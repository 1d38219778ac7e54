import Foundation
import SitegenTesting
import Testing

/// The program as a user runs it: arguments in; messages, results and exit codes out.
@Suite struct CommandTests {
  private func site(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]) throws
    -> BuiltProgram.Run
  {
    try BuiltProgram().run(
      arguments, in: URL(fileURLWithPath: folder.path),
      environment: environment.merging(["SITEGEN_THEMES": repositoryFolder + "/themes"]) { own, _ in own })
  }

  @Test func printsHelpWhenCalledAlone() throws {
    let run = try run(in: try TemporaryFolder())
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.contains("USAGE: sitegen"))
  }

  @Test(arguments: ["build --drafs", "biuld", "build --destination", "explain no-such-id"])
  func endsWithCode2AfterWrongUsage(line: String) throws {
    let folder = try site([:])
    let run = try BuiltProgram().run(line.split(separator: " ").map(String.init), in: URL(fileURLWithPath: folder.path))
    #expect(run.exitCode == 2)
    #expect(!run.standardError.isEmpty)
    #expect(run.standardOutput.isEmpty)
  }

  @Test func reportsWhatWasBuilt() throws {
    let folder = try site([
      "content/columns/a.en.md": column("A"), "content/columns/d.ur.md": column("د", "date: 2025-01-01\ndraft: true"),
    ])
    let run = try run("build", in: folder)
    #expect(run.exitCode == 0, "\(run.shown)")
    #expect(run.standardOutput.isEmpty)
    #expect(run.standardError.contains("Built public/"))
    #expect(run.standardError.contains("1 column,"))
    #expect(run.standardError.contains("1 waiting for translation: a"))
    #expect(run.standardError.contains("1 draft"))
  }

  @Test func endsWithCode1AfterErrors() throws {
    let folder = try site(["content/columns/a.ur.md": column("عنوان", "date: 2025-01-01\ncatgories: [خارجہ امور]")])
    let run = try run("build", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("content/columns/a.ur.md:4:1: error[unknown-key]: ‘catgories’"))
    #expect(run.standardError.contains("did you mean ‘categories’?"))
    #expect(run.standardError.contains("\u{2068}") && run.standardError.contains("\u{2069}"))
    #expect(!run.standardError.contains("\u{1B}["))
    #expect(!folder.exists("public"))
  }

  @Test func endsWithCode3AfterWarningsWhenStrict() throws {
    let folder = try site(["content/columns/a.ur.md": column("عنوان", body: "اردو, متن۔")])
    #expect(try run("build", in: folder).exitCode == 0)
    let strict = try run("build", "--strict", in: folder)
    #expect(strict.exitCode == 3)
    #expect(strict.standardError.contains("warning[latin-punctuation]"))
  }

  @Test func endsWithCode2WhenItCannotWrite() throws {
    let folder = try site(["content/columns/a.en.md": column("A"), "thesis/chapter.txt": "mine"])
    let run = try run("build", "-d", "thesis", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains("foreign-output"))
    #expect(run.standardError.contains("--destination"))
  }

  @Test func endsWithCode2WhereThereIsNoSite() throws {
    let run = try run("build", in: try TemporaryFolder())
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains("error[config-missing]"))
    #expect(run.standardError.contains("--source"))
  }

  @Test func printsJSON() throws {
    let folder = try site([
      "content/columns/a.ur.md": column("عنوان", body: "اردو, متن۔"),
      "content/columns/b.en.md": column("B", "date: 2030-01-01"),
    ])
    let run = try run("build", "--json", "--clock", "2026-01-01", in: folder)
    #expect(run.exitCode == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    // A note says whether the fonts of the theme were made here; that is not the question.
    let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
      .filter { $0["id"] as? String != "font-missing" }
    #expect(diagnostics.map { $0["id"] as? String } == ["latin-punctuation"])
    #expect(diagnostics.first?["line"] as? Int == 6)
    let languages = try #require(object["languages"] as? [[String: Any]])
    #expect(languages.map { $0["columns"] as? Int } == [0, 1])
    let skipped = try #require(object["skipped"] as? [[String: Any]])
    #expect(skipped.map { $0["reason"] as? String } == ["future"])
  }

  @Test func explainsADiagnostic() throws {
    let run = try run("explain", "unknown-key", in: try TemporaryFolder())
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.hasPrefix("unknown-key\n"))
    #expect(run.standardOutput.contains("params"))
  }

  @Test func suggestsTheNearestDiagnostic() throws {
    let run = try run("explain", "unknwon-key", in: try TemporaryFolder())
    #expect(run.standardError.contains("did you mean ‘unknown-key’?"))
  }

  /// Same inputs, same bytes: whatever the zone and language of the machine, the folder, and the number of cores.
  @Test func buildsTheSameBytesEverywhere() throws {
    var built: [[String: [UInt8]]] = []
    let settings: [(zone: String, locale: String, cores: String)] = [
      ("UTC", "C.UTF-8", "0,1"), ("America/New_York", "ur_PK.UTF-8", "0"), ("Asia/Tokyo", "tr_TR.UTF-8", "0,1"),
    ]
    for setting in settings {
      let folder = try TemporaryFolder()
      try Repository.copySite(to: URL(fileURLWithPath: folder.path + "/"))
      let program = BuiltProgram(URL(fileURLWithPath: "/usr/bin/taskset"))
      let run = try program.run(
        ["-c", setting.cores, try BuiltProgram().executable.path, "build", "--clock", "2026-03-01"],
        in: URL(fileURLWithPath: folder.path),
        environment: ["TZ": setting.zone, "LC_ALL": setting.locale, "LANG": setting.locale])
      #expect(run.exitCode == 0, "\(run.shown)")
      var files: [String: [UInt8]] = [:]
      for path in folder.files(under: "public") { files[path] = try folder.bytes(of: "public/" + path) }
      #expect(files.count > 100)
      built.append(files)
    }
    #expect(built[0] == built[1])
    #expect(built[0] == built[2])
  }
}
