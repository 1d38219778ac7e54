import Foundation
import Testing

/// What README.md shows works when it is typed.
struct ReadmeTests {
  @Test func commandsOfTheReadmeDoWhatItShows() throws {
    let samples = ReadmeSamples(try Repository.text(of: "README.md"))
    #expect(!samples.commands.isEmpty)
    let program = try BuiltProgram()
    try withTemporaryFolder { folder in
      try Repository.copySite(to: folder)
      for command in samples.commands {
        let run = try program.run(Array(command.words.dropFirst()), in: folder)
        let name = "README.md:\(command.line): \(command.words.joined(separator: " "))"
        #expect(run.exitCode == 0, "\(name)\n\(run.shown)")
        #expect(command.expects(run.shown), "\(name)\n\(run.shown)")
      }
    }
  }

  @Test func sampleColumnsOfTheReadmeBuildWithoutAWarning() throws {
    let samples = ReadmeSamples(try Repository.text(of: "README.md"))
    #expect(samples.files.count >= 2)
    try withTemporaryFolder { folder in
      try Repository.copySite(to: folder)
      for file in samples.files {
        let url = folder.appending(path: file.path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        #expect(!FileManager.default.fileExists(atPath: url.path), "\(file.path) is a column of the site already")
        try Data(file.text.utf8).write(to: url)
      }
      let run = try BuiltProgram().run(["build", "--strict", "--quiet"], in: folder)
      #expect(run.exitCode == 0, "\(run.shown)")
      #expect(run.shown.isEmpty, "\(run.shown)")
    }
  }

  @Test func filesThatTheReadmeLinksToExist() throws {
    let readme = try Repository.text(of: "README.md")
    let targets = readme.matches(of: /\]\((?<target>[^)#:]+)\)/).map { String($0.output.target) }
    #expect(!targets.isEmpty)
    for target in targets {
      let isThere = FileManager.default.fileExists(atPath: Repository.root.appending(path: target).path)
      #expect(isThere, "README.md links to \(target), which does not exist")
    }
  }
}

/// The reading of the page itself.
struct ReadmeSamplesTests {
  @Test func collectsCommandsAndFiles() {
    let samples = ReadmeSamples(
      """
      Run it:

      ```console
      $ sitegen build --strict
      Built public/
        en …
      $ make site
      whatever
      ```

      The file `content/columns/2025/a.ur.md`:

      ````markdown
      ---
      title: دریا
      ---
      ```sher
      ````

      ```console
      $ sitegen explain unknown-key
      $ sitegen new column "The River" --urdu "دریا اور پل"
      ```
      """)
    #expect(
      samples.commands == [
        .init(line: 4, words: ["sitegen", "build", "--strict"], output: ["Built public/", "  en …"]),
        .init(line: 21, words: ["sitegen", "explain", "unknown-key"], output: []),
        .init(line: 22, words: ["sitegen", "new", "column", "The River", "--urdu", "دریا اور پل"], output: []),
      ])
    #expect(
      samples.files == [
        .init(path: "content/columns/2025/a.ur.md", text: "---\ntitle: دریا\n---\n```sher\n")
      ])
  }

  @Test(arguments: [
    (["Built public/"], "Built public/\n  en  3 columns\n", true),
    (["Built …", "  ur …"], "Built public/\n  ur  3\n", true),
    ([], "anything", true),
    (["Built public/"], "Built public/x\n", false),
    (["Built …", "  en …"], "Built public/", false),
  ])
  func comparesTheBeginningOfWhatWasShown(output: [String], shown: String, isExpected: Bool) {
    let command = ReadmeSamples.Command(line: 1, words: ["sitegen"], output: output)
    #expect(command.expects(shown) == isExpected)
  }

  @Test func runsAProgramAndKeepsItsStreamsApart() throws {
    try withTemporaryFolder { folder in
      let shell = BuiltProgram(URL(fileURLWithPath: "/bin/sh"))
      let run = try shell.run(
        ["-c", "pwd; echo نتیجہ; echo message >&2; head -c 200000 /dev/zero | tr '\\0' x >&2; exit 3"], in: folder)
      #expect(run.exitCode == 3)
      #expect(run.standardOutput.hasSuffix("/\(folder.lastPathComponent)\nنتیجہ\n"))
      #expect(run.standardError.utf8.count == 200_008)
    }
  }
}
