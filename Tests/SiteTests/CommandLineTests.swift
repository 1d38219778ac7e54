import Foundation
import SitegenTesting
import Testing

/// How a line that is typed is understood: sitegen's own words, other generators' words, and words that are near.
///
/// Most run in a folder without a site: there an understood line ends with `config-missing`, before anything is built.
@Suite struct CommandLineTests {
  private func run(_ line: String, in folder: TemporaryFolder? = nil) throws -> BuiltProgram.Run {
    let folder = try folder ?? TemporaryFolder()
    return try BuiltProgram().run(
      line.split(separator: " ").map(String.init), in: URL(fileURLWithPath: folder.path),
      environment: ["SITEGEN_THEMES": repositoryFolder + "/themes"])
  }

  @Test(arguments: ["version", "--version"])
  func saysItsVersion(line: String) throws {
    let run = try run(line)
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.wholeMatch(of: /sitegen \d+\.\d+\.\d+\n/) != nil, "\(run.shown)")
  }

  @Test(arguments: [
    // Hugo
    "build --buildDrafts --buildFuture --buildExpired", "build -D -F -E", "build -DFE",
    "build --baseURL https://a.example/",
    "build --minify", "build --minify=true --gc", "build --cleanDestinationDir", "build --panicOnWarning",
    "build --logLevel warn", "build -t waraq", "build --theme waraq", "build -d out", "build --ignoreCache",
    "build --printI18nWarnings --templateMetrics", "build --buildDrafts=false",
    // Zola
    "build --drafts -o out", "build --output-dir out", "build -u https://a.example/",
    "build --base-url=https://a.example/",
    // Jekyll
    "build --drafts --future --unpublished", "build --destination out -q", "build -V",
    "build --baseurl https://a.example/",
    "build --incremental --strict_front_matter",
    // Other spellings of our own
    "build --base_url https://a.example/", "build --baseUrl=https://a.example/", "build --noCache", "build --Drafts",
    "generate", "b",
  ])
  func understandsOtherGenerators(line: String) throws {
    let run = try run(line)
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains("error[config-missing]"), "\(line)\n\(run.shown)")
    #expect(!run.standardError.contains("error[wrong-usage]"), "\(line)\n\(run.shown)")
  }

  @Test(arguments: [
    ("build --root there", "‘there’"), ("-r there build", "‘there’"), ("-s there build", "‘there’"),
    ("build --input=there", "‘there’"), ("build --config there.yml", "‘./there.yml’"),
    ("build -c there.yml", "‘./there.yml’"),
    ("build --config a.yml,b.yml", "--config takes one file"),
  ])
  func takesTheirValues(line: String, words: String) throws {
    let run = try run(line)
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains("error[config-missing]"), "\(run.shown)")
    #expect(run.standardError.contains(words), "\(line)\n\(run.shown)")
  }

  @Test func saysWhatChangesNothing() throws {
    #expect(try run("build --minify").standardError.contains("note[wrong-usage]: ‘--minify’ changes nothing"))
    #expect(try !run("build --minify --quiet").standardError.contains("--minify"))
  }

  @Test(arguments: [
    ("biuld", "did you mean ‘sitegen build’?"), ("Build", "did you mean ‘sitegen build’?"),
    ("explian unknown-key", "did you mean ‘sitegen explain’?"), ("versoin", "did you mean ‘sitegen version’?"),
    ("bui", "did you mean ‘sitegen build’?"), ("zzz", "the commands are ‘new’, ‘build’"),
    ("watch", "sitegen serve"), ("serve --port 99999", "--port 1313"), ("serve --polll", "did you mean ‘--poll’?"),
    ("quickstart", "sitegen new site my-column"), ("init", "sitegen new site my-column"),
    ("validate", "sitegen check --strict"), ("clean", "remove ‘public’"),
    ("deploy", "docs/deploy.md"), ("completion bash", "--generate-completion-script"),
    ("build --drafts=", "write ‘--drafts’, or leave it out"),
    ("build --future= -q", "write ‘--future’, or leave it out"),
    ("build --buildExpired=", "write ‘--expired’, or leave it out"), ("build --drafs", "did you mean ‘--drafts’?"),
    ("build --destinaton=x", "did you mean ‘--destination’?"),
    ("build --dest x", "did you mean ‘--destination’?"), ("build -drafts", "did you mean ‘--drafts’?"),
    ("build --buildDraft", "did you mean ‘--drafts’?"), ("build -dpublic", "-d public"),
    ("build --halp", "did you mean ‘--help’?"), ("build --frobnicate", "sitegen build --help"),
    ("build --watch", "sitegen serve"), ("build --environment staging", "--config"),
    ("build --force", "empty this one yourself"), ("build --dryrun", "--destination preview"),
    ("build --destination", "sitegen build --help"), ("build here", "sitegen build --help"),
    ("--drafts", "sitegen build --drafts"), ("-D", "sitegen build -D"), ("--versoin", "did you mean ‘--version’?"),
    ("build --clock nonsense", "--clock 2026-01-31"), ("build --clock 2026-13-01", "--clock 2026-01-31"),
    ("build --clock ۲۰۲۶-۹۹-۰۱", "--clock 2026-01-31"),
    ("build --source=", "sitegen build --help"), ("build --destination=", "sitegen build --help"),
    ("build --theme ../x", "--theme waraq"), ("markdown --lang nonsense!", "--lang ur"),
    ("explain unknwon-key", "did you mean ‘unknown-key’?"), ("explain picture", "‘missing-picture’"),
    ("explain zzzzzz", "lists all of them"),
  ])
  func saysWhatIsMeant(line: String, words: String) throws {
    let run = try run(line)
    #expect(run.exitCode == 2, "\(line)\n\(run.shown)")
    #expect(run.standardError.contains("error[wrong-usage]: "), "\(line)\n\(run.shown)")
    #expect(run.standardError.contains(words), "\(line)\n\(run.shown)")
    #expect(run.standardOutput.isEmpty)
  }

  /// As `--destination "$FOLDER"` is, where no such variable is set.
  @Test(arguments: ["--source", "--destination", "--config", "--theme"])
  func refusesAnEmptyValue(option: String) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram().run(["build", option, ""], in: URL(fileURLWithPath: folder.path))
    #expect(run.exitCode == 2)
    #expect(run.standardError.hasPrefix("error[wrong-usage]: ‘\(option)’ has no value"), "\(run.shown)")
  }

  @Test(arguments: [
    "unknown-key", "error[unknown-key]", "[unknown-key]", "unknown-key]", "error[unknown-key]:", "Unknown_Key",
    "warning[unknown-key]", "content/a[1].md:4:1: error[unknown-key]: ‘catgories’ is not a front matter key",
  ])
  func explainsAMessageAsItWasCopied(message: String) throws {
    let run = try run("explain \(message)")
    #expect(run.exitCode == 0, "\(run.shown)")
    #expect(run.standardOutput.hasPrefix("unknown-key\n"), "\(run.shown)")
  }

  /// A terminal that is asked: the program `script` has one.
  @Test(arguments: [("", true), ("1", false), ("0", false)])
  func keepsItsColourUnlessNoColorIsSaid(value: String, hasColour: Bool) throws {
    let folder = try TemporaryFolder()
    let terminal = BuiltProgram(URL(fileURLWithPath: "/usr/bin/script"))
    let program = try BuiltProgram().executable.path
    let run = try terminal.run(
      ["-qec", "\(program) build", "/dev/null"], in: URL(fileURLWithPath: folder.path),
      environment: ["NO_COLOR": value, "TERM": "xterm"])
    #expect(run.shown.contains("config-missing"), "\(run.shown)")
    #expect(run.shown.contains("\u{1B}[") == hasColour, "\(run.shown)")
  }

  // MARK: - Options that change what is built

  private func site(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  @Test func readsAnotherFileOfSettingsAndNamesItInMessages() throws {
    let folder = try site([
      "site.yml": SiteFixture.siteFile, "staging.yml": SiteFixture.siteFile + "\ntimeZone2: x\n",
      "content/columns/a.en.md": column("A"),
    ])
    let run = try run("build --config staging.yml", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("staging.yml:6:1: error[unknown-key]"), "\(run.shown)")
    try folder.write("baseURL: https://staging.example/\nlanguages: [ur]\n", to: "staging.yml")
    try folder.remove("content/columns/a.en.md")
    try folder.write(column("کالم"), to: "content/columns/a.ur.md")
    #expect(try self.run("build --config=staging.yml --quiet", in: folder).exitCode == 0)
    #expect(try folder.text(of: "public/ur/index.html").contains("https://staging.example/ur/"))
    // With the usual file it is another site.
    #expect(try self.run("build --quiet", in: folder).exitCode == 0)
    #expect(folder.exists("public/en/index.html"))
  }

  @Test func buildsWithTheThemeOfTheCommand() throws {
    let folder = try site([
      "site.yml": SiteFixture.siteFile, "content/columns/a.en.md": column("A"),
      "themes/mine/theme.yml": "extends: waraq\n",
      "themes/mine/templates/partials/notice.mustache": "<p class=\"notice\">مرمت جاری ہے</p>\n",
    ])
    #expect(try run("build --quiet", in: folder).exitCode == 0)
    #expect(try !folder.text(of: "public/en/index.html").contains("مرمت"))
    #expect(try run("build --quiet -t mine", in: folder).exitCode == 0)
    #expect(try folder.text(of: "public/en/index.html").contains("مرمت"))
    #expect(try run("build --verify --theme mine --quiet", in: folder).exitCode == 0)
    let missing = try run("build --theme mien", in: folder)
    #expect(missing.exitCode == 2)
    #expect(missing.standardError.contains("error[theme-missing]: there is no theme ‘mien’"), "\(missing.shown)")
  }

  @Test func saysHowToReadTheSiteAfterTheFirstBuildOnly() throws {
    let folder = try site(["site.yml": SiteFixture.siteFile, "content/columns/a.en.md": column("A")])
    let first = try run("build", in: folder)
    #expect(first.standardError.contains("sitegen serve, then http://localhost:1313/"), "\(first.shown)")
    #expect(try !run("build", in: folder).standardError.contains("sitegen serve"))
    #expect(try !run("build --no-cache", in: folder).standardError.contains("sitegen serve"))
    #expect(try !run("build --quiet -d other", in: folder).standardError.contains("sitegen serve"))
  }

  @Test func saysHowToReadASiteBelowAPath() throws {
    let folder = try site([
      "site.yml": "baseURL: https://example.org/kalam/\nlanguages: [ur]\n", "content/columns/a.ur.md": column("کالم"),
    ])
    let run = try run("build", in: folder)
    #expect(run.standardError.contains("then http://localhost:1313/kalam/"), "\(run.shown)")
  }
}
