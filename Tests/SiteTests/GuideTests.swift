import Foundation
import SitegenTesting
import Testing

/// The guides: what they show works when it is typed.
@Suite struct GuideTests {
  private static let guides = [
    "content/pages/how-to-write-a-column.en.md", "content/pages/how-to-write-a-column.ur.md",
  ]

  /// From an empty folder, with the installed program and nothing of this repository.
  @Test(arguments: guides)
  func aSiteGrowsFromAnEmptyFolder(page: String) throws {
    let guide = ReadmeSamples(try Repository.text(of: page))
    #expect(guide.commands.count >= 8 && guide.files.count >= 5)
    try withTemporaryFolder { folder in
      let installed = try InstalledProgram(in: folder)
      let site = folder.appending(path: "site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
      for step in guide.steps {
        switch step {
        case .write(let file): try write(file, in: site)
        case .run(let command):
          let run = try installed.program.run(Array(command.words.dropFirst()), in: site)
          let name = "\(page):\(command.line): \(command.words.joined(separator: " "))"
          #expect(run.exitCode == command.exitCode, "\(name)\n\(run.shown)")
          #expect(command.finds(in: run.shown), "\(name)\n\(run.shown)")
        }
      }
      // Three pairs are there to be read, and what is a draft is not.
      for name in ["one-letter-two-scripts", "the-first-rain", "the-empty-lane"] {
        for path in ["en/columns/\(name)", "ur/columns/\(name)", "parallel/\(name)"] {
          let file = site.appending(path: "public/\(path)/index.html").path
          #expect(FileManager.default.fileExists(atPath: file), "\(path)")
        }
      }
      #expect(!FileManager.default.fileExists(atPath: site.appending(path: "public/ur/columns/a-walk").path))
    }
  }

  /// One guide in two languages: what is typed is the same in both.
  @Test func bothGuidesTypeTheSame() throws {
    let (english, urdu) = (
      ReadmeSamples(try Repository.text(of: Self.guides[0])), ReadmeSamples(try Repository.text(of: Self.guides[1]))
    )
    #expect(english.commands.map(\.words) == urdu.commands.map(\.words))
    #expect(english.files == urdu.files)
  }

  @Test func samplesOfHowToWriteBuildWithoutAMessage() throws {
    let samples = ReadmeSamples(try Repository.text(of: "docs/writing.md"), filesEndingIn: [".md", ".svg"])
    #expect(samples.files.count >= 10)
    try withTemporaryFolder { folder in
      try Repository.copySite(to: folder)
      try FileManager.default.removeItem(at: folder.appending(path: "content"))
      try Data(SiteFixture.siteFile.utf8).write(to: folder.appending(path: "site.yml"))
      for file in samples.files { try write(file, in: folder) }
      let run = try BuiltProgram().run(["build", "--strict", "--quiet", "--clock", "2026-12-01"], in: folder)
      #expect(run.exitCode == 0, "\(run.shown)")
      #expect(run.shown.isEmpty, "\(run.shown)")
      for (path, words) in [
        ("ur/columns/verse/index.html", "ہزاروں خواہشیں"), ("ur/columns/notes/index.html", "role=\"doc-noteref\""),
        ("en/columns/links/index.html", "/ur/columns/headings/#"), ("ur/columns/walk/index.html", "street.svg"),
        ("en/columns/table/index.html", "<table"), ("parallel/old-bridge/index.html", "پرانا پل"),
      ] {
        let page = try String(contentsOf: folder.appending(path: "public/" + path), encoding: .utf8)
        #expect(page.contains(words), "\(path) has no \(words)")
      }
    }
  }

  private func write(_ file: ReadmeSamples.File, in folder: URL) throws {
    let url = folder.appending(path: file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.text.utf8).write(to: url)
  }

  // MARK: - What the pages name

  private static let pages =
    [
      "README.md", "CONTRIBUTING.md", "docs/check.md", "docs/deploy.md", "docs/editors.md", "docs/guide.md",
      "docs/import.md", "docs/incremental.md", "docs/json.md", "docs/pairs.md", "docs/performance.md",
      "docs/preview.md",
      "docs/proofreading.md", "docs/search.md", "docs/themes.md", "docs/writing.md",
    ] + guides

  @Test(arguments: pages)
  func everyCommandAndOptionThatIsNamedExists(page: String) throws {
    let manual = try BuiltProgram().run(["manual"], in: Repository.root).standardOutput
    // Each command with its options, which the manual has in lines of their own; `new column` is one.
    let commands = manual.split(separator: "\n.SS sitegen ").dropFirst().map { part in
      (name: String(part.prefix { $0 != "\n" }), text: part.replacing("\\-", with: "-"))
    }
    #expect(commands.count > 8)
    let hidden: Set = ["reference", "manual", "markdown"]
    for line in try Repository.text(of: page).split(separator: "\n") {
      for match in line.matches(of: /sitegen ([a-z-]+)(?: +([a-z]+)(?![a-z-]))?([^`|#.;&]*)/) {
        let (first, second) = (String(match.output.1), match.output.2.map(String.init) ?? "")
        let options = match.output.3.matches(of: /(?:^| )(--?[A-Za-z][A-Za-z-]*)/).map { String($0.output.1) }
        guard let command = commands.first(where: { $0.name == "\(first) \(second)" || $0.name == first }) else {
          // In a sentence the word is no command.
          if !options.isEmpty { #expect(hidden.contains(first), "\(page): \(line)") }
          continue
        }
        for option in options {
          #expect(command.text.contains(option), "\(page): ‘sitegen \(command.name)’ has no ‘\(option)’")
        }
      }
    }
  }

  @Test(arguments: pages)
  func everyTargetOfMakeThatIsNamedExists(page: String) throws {
    let targets = Set(
      try Repository.text(of: "Makefile").matches(of: /(?m)^([a-z][a-z-]*):/).map { String($0.output.1) })
    for match in try Repository.text(of: page).matches(of: /(?:`|^|\n|- run: |  )make (?:-C \S+ )?([a-z][a-z-]*)/) {
      #expect(targets.contains(String(match.output.1)), "\(page): make \(match.output.1)")
    }
  }

  @Test(arguments: pages)
  func everyFileThatIsLinkedToExists(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for match in try Repository.text(of: page).matches(
      of: /\]\((?<target>[A-Za-z.][^)#:]*\.(md|png|swift|yml)|LICENSE)\)/)
    {
      let target = String(match.output.target)
      // Samples of links between columns.
      guard !target.contains(".en.") && !target.contains(".ur.") else { continue }
      let isThere = FileManager.default.fileExists(atPath: folder.appending(path: target).path)
      #expect(isThere, "\(page) links to \(target), which does not exist")
    }
  }

  @Test func theReadmeHasEveryExitCode() throws {
    let manual = try BuiltProgram().run(["manual"], in: Repository.root).standardOutput
    let codes = try #require(manual.split(separator: ".SH EXIT STATUS").last).split(separator: ".SH")[0]
      .matches(of: /\n\.B (\d+)/).map { String($0.output.1) }
    let readme = try Repository.text(of: "README.md").matches(of: /(?m)^\| (\d+) \|/).map { String($0.output.1) }
    #expect(codes.count > 3)
    #expect(readme == codes)
  }

  /// The lines for nginx and Apache say what `_headers` says.
  @Test func theLinesForOtherServersAreThoseOfTheFileForNetlify() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان")])
    let page = try Repository.text(of: "docs/deploy.md")
    let headers = try site.output("_headers").split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.contains("  !")
    }
    #expect(headers.count >= 4)
    for header in headers {
      let parts = header.split(separator: ": ", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts[0] != "Cache-Control" else {
        #expect(page.contains("\"\(parts[1])\";"), "nginx: \(header)")
        #expect(page.contains("Header set Cache-Control \"\(parts[1])\""), "Apache: \(header)")
        continue
      }
      #expect(page.contains("add_header \(parts[0]) \"\(parts[1])\" always;"), "nginx: \(header)")
      #expect(page.contains("Header always set \(parts[0]) \"\(parts[1])\""), "Apache: \(header)")
    }
  }
}
