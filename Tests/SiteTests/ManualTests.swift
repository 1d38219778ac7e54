import Foundation
import Testing

/// The manual page and the completions that `make install` copies.
@Suite struct ManualTests {
  @Test func namesEveryOptionThatHelpNames() throws {
    let manual = try BuiltProgram().run(["manual"], in: Repository.root)
    #expect(manual.exitCode == 0)
    #expect(manual.standardOutput.hasPrefix(".TH SITEGEN 1"))
    let plain = manual.standardOutput.replacing("\\-", with: "-")
    for command in ["build", "explain", "new site", "new column", "new page", "import wordpress"] {
      #expect(plain.contains("\n.SS sitegen \(command)\n"))
      let help = try BuiltProgram().run(
        command.split(separator: " ").map(String.init) + ["--help"], in: Repository.root
      ).standardOutput
      let options = try #require(help.split(separator: "OPTIONS:").last)
      for match in options.matches(of: /(?m)^  (-.*?)(  |$)/) {
        for name in match.output.1.matches(of: /--?[A-Za-z-]+/) {
          #expect(plain.contains(name.output), "the manual has no \(name.output)")
        }
      }
    }
  }

  /// groff comes with man; where there is none, nobody reads the page either.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func isWellFormed() throws {
    try withTemporaryFolder { folder in
      let page = folder.appending(path: "sitegen.1")
      try Data(try BuiltProgram().run(["manual"], in: folder).standardOutput.utf8).write(to: page)
      let groff = BuiltProgram(URL(fileURLWithPath: "/usr/bin/groff"))
      let run = try groff.run(["-man", "-ww", "-z", "-Kutf8", page.path], in: folder)
      #expect(run.exitCode == 0 && run.shown.isEmpty, "\(run.shown)")
    }
  }

  @Test func makeInstallCopiesThem() throws {
    try withTemporaryFolder { folder in
      let installed = try InstalledProgram(in: folder)
      #expect(try installed.text(of: "man/man1/sitegen.1").contains("no\\-cache"))
      let completions = [
        "bash-completion/completions/sitegen", "zsh/site-functions/_sitegen", "fish/vendor_completions.d/sitegen.fish",
      ]
      for path in completions {
        let text = try installed.text(of: path)
        for word in ["explain", "drafts", "unknown-key"] { #expect(text.contains(word), "\(path) has no \(word)") }
        let withoutRules = text.replacing("markdown-in-html", with: "")
        #expect(!withoutRules.contains("markdown"), "\(path) names a hidden command")
      }
      let bash = BuiltProgram(URL(fileURLWithPath: "/bin/bash"))
      let script = installed.root.appending(path: "usr/share/" + completions[0]).path
      #expect(try bash.run(["-n", script], in: folder).exitCode == 0)
      #expect(try installed.program.run(["version"], in: folder).exitCode == 0)
    }
  }
}
