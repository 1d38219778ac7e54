import Diagnostics
import Foundation
import Proofreading
import SiteBuild
import SitegenTesting
import Testing

/// The proofreader over whole sites: files in, files and messages out.
@Suite struct LintTests {
  private final class Site {
    let folder: TemporaryFolder
    private(set) var log = DiagnosticLog()
    private(set) var report: LintReport?
    private let marked: [String: MarkedSource]

    init(_ files: [String: String], settings: String = "") throws {
      folder = try TemporaryFolder()
      try folder.write(SiteFixture.siteFile + "\n" + settings, to: "site.yml")
      marked = Dictionary(uniqueKeysWithValues: files.map { ($0, MarkedSource($1, path: $0)) })
      for (path, text) in marked { try folder.write(String(decoding: text.source.bytes, as: UTF8.self), to: path) }
    }

    @discardableResult
    func lint(_ mode: LintRequest.Mode = .report, _ adjust: (inout LintRequest) -> Void = { _ in }) throws -> Site {
      var request = LintRequest(source: folder.path)
      request.mode = mode
      adjust(&request)
      log = DiagnosticLog()
      report = try lintSite(request, log: &log)
      return self
    }

    func text(_ path: String = "content/columns/a.ur.md") throws -> String { try folder.text(of: path) }

    /// Each message as `id mark`.
    var told: [String] {
      TerminalReport.everything(in: log).map { diagnostic in
        let path = diagnostic.location?.path ?? ""
        return "\(diagnostic.id.rawValue) \(marked[path]?.place(diagnostic.location) ?? "-")"
      }
    }
  }

  private func urdu(_ body: String, _ lines: String = "") -> [String: String] {
    ["content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\n\(lines)---\n\(body)\n"]
  }

  private func mended(_ body: String, _ lines: String = "", settings: String = "") throws -> String {
    let site = try Site(urdu(body, lines), settings: settings).lint(.write)
    return String(try site.text().dropFirst("---\ntitle: دریا\ndate: 2025-01-01\n".count + lines.count + 4).dropLast())
  }

  @Test(arguments: [
    ("1️⃣كتاب اچھی2️⃣, ہے", ["arabic-letter 1️⃣", "latin-punctuation 2️⃣"]),
    ("یہ 1️⃣**”اہم“**ہے", ["literal-emphasis 1️⃣"]),
    ("پہلے\n\n1️⃣۱۔ ایک\n\n1. دو", ["list-mark 1️⃣"]),
    ("پہلے\n\n1️⃣    مصرع اول\n    مصرع دوم", ["verse-as-code 1️⃣"]),
    ("1️⃣# دریا\n\nمتن۔", ["repeated-title 1️⃣"]),
    ("یہ 1️⃣\u{2067}بات\n\nاور۔", ["unbalanced-isolate 1️⃣"]),
    ("> نقل1️⃣, اور\n> - چیز2️⃣; اور", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
    ("| سر1️⃣, | ب |\n|--|--|\n| پ2️⃣? | ت |", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
    ("متن[^1]\n\n[^1]: حاشیہ1️⃣, اور", ["latin-punctuation 1️⃣"]),
    ("## سرخی1️⃣, اور {#id}\n\nسطر2️⃣, ایک\n=====", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
    ("![تصویر1️⃣, ایک](a.jpg \"عنوان2️⃣, ایک\")", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
    ("<div>\nمتن1️⃣, ایک\n</div>", ["latin-punctuation 1️⃣"]),
  ])
  func tellsEachFaultAtItsPlace(body: String, expected: [String]) throws {
    #expect(try Site(urdu(body)).lint().told == expected)
  }

  /// Everything here would be changed if it were prose.
  @Test(arguments: [
    "`كتاب, ایک` اور ``كي ` كي``", "```\nكتاب, ایک\n```", "متن\n\n    كتاب, ایک",
    "<https://example.org/كتاب,ایک> اور https://example.org/كتاب,ایک,دو", "[متن](كتاب,ایک.ur.md)",
    "[متن][كتاب,]\n\n[كتاب,]: https://x.org/ا,ب",
    "<span title=\"كتاب, ایک\">متن</span>", "<!-- كتاب, ایک -->\n\nمتن <!-- كي, -->",
    "<span lang=\"ar\">كتاب, القاهرة</span> متن",
    "<div lang=\"ar\">\n\nكتاب, القاهرة\n\nفي, مكة\n\n</div>\n\nمتن۔", "```quran\nكتاب, القاهرة\n```",
    "```arabic\nكتاب, القاهرة\n```",
    "<pre>\nكتاب, ایک\n</pre>", "متن {{< figure title=\"كتاب, ایک\" >}}", "<code>كي, كي</code> متن",
    "10.30 بجے 5:45 پر 2.5 اور 1:2",
    "فائل کتاب.pdf اور report.v2.docx", "سطر  \nدوسری سطر", "پہلی\\\nدوسری",
  ])
  func neverTouchesWhatIsNoProse(body: String) throws {
    let site = try Site(urdu(body + "\n\nنشان كا۔"))
    try site.lint(.write)
    #expect(try site.text().hasSuffix(body + "\n\nنشان کا۔\n"))
    #expect(site.report?.changes.first?.counts.map(\.count) == [1])
  }

  @Test func mendsVerseAndTheTextsOfFrontMatter() throws {
    let lines = """
      subtitle: "كتاب \\"ایک\\", دو"
      summary: >
        كچھ باتیں ،اور
        کچھ لوگ , بس
      image: {src: a.jpg, alt: 'كھیت ،گاؤں', caption: {en: 'Two, كي', ur: كنارہ}}
      tags: [كتاب]
      authors: [كاتب]

      """
    let site = try Site(urdu("```sher\nكہا ،سنا\nگیا ۔پھر\n```\n", lines)).lint(.write)
    let text = try site.text()
    for piece in [
      "subtitle: \"کتاب \\\"ایک\\\", دو\"", "  کچھ باتیں، اور\n  کچھ لوگ، بس\n", "alt: 'کھیت، گاؤں'",
      "en: 'Two, كي', ur: کنارہ}",
      "tags: [كتاب]", "authors: [كاتب]", "```sher\nکہا، سنا\nگیا۔ پھر\n```",
    ] { #expect(text.contains(piece), "\(piece)\n\(text)") }
  }

  @Test func readsFrontMatterOfTOML() throws {
    let site = try Site([
      "content/columns/a.ur.md": "+++\ntitle = \"كتاب ،ایک\"\nsummary = 'كچھ'\ndate = 2025-01-01\n+++\nمتن۔\n"
    ]).lint(.write)
    #expect(try site.text().hasPrefix("+++\ntitle = \"کتاب، ایک\"\nsummary = 'کچھ'\n"))
  }

  @Test func keepsLineEndsByteOrderMarkAndRights() throws {
    let site = try Site([:])
    let path = site.folder.path + "/content/columns/a.ur.md"
    try site.folder.write(
      "\u{FEFF}---\r\ntitle: دریا\r\ndate: 2025-01-01\r\n---\r\nكتاب ،ایک\r\n\r\nدو\r\n", to: "content/columns/a.ur.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try site.lint(.write)
    let bytes = try #require(FileManager.default.contents(atPath: path))
    #expect(bytes == Data("\u{FEFF}---\r\ntitle: دریا\r\ndate: 2025-01-01\r\n---\r\nکتاب، ایک\r\n\r\nدو\r\n".utf8))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func leavesAFileAloneThatChangedMeanwhile() throws {
    let site = try Site(urdu("كتاب"))
    let folder = site.folder.path
    try site.lint(.write) { request in
      request.beforeWriting = { _ in
        try? Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/content/columns/a.ur.md"))
      }
    }
    #expect(try site.text() == "mine")
    #expect(site.log.diagnostics.contains { $0.id == .cannotWrite && $0.message.contains("meanwhile") })
    #expect(site.report?.changes.isEmpty == true)
  }

  /// The words of a heading are its address, which links of other texts may name.
  @Test func leavesHeadingsAloneToWhichLinksLead() throws {
    let site = try Site([
      "content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\n---\n## كتاب اور قلم\n\n## كتاب گھر\n",
      "content/columns/b.ur.md": "---\ntitle: پل\ndate: 2025-01-01\n---\n[یہاں](a.ur.md#كتاب-اور-قلم)\n",
    ]).lint(.write)
    #expect(try site.text().hasSuffix("## كتاب اور قلم\n\n## کتاب گھر\n"))
    #expect(TerminalReport.everything(in: site.log).map(\.id) == [.arabicLetter])
  }

  @Test func saysWhatItCouldNotRead() throws {
    let broken = try Site(["content/columns/a.ur.md": "---\ntitle: دریا: كتاب\ndate: 2025-01-01\n---\nمتن۔\n"]).lint()
    #expect(broken.log.hasErrors && TerminalReport.everything(in: broken.log).map(\.id) == [.yamlSyntax])
  }

  /// Lines and columns are those of the file as it is.
  @Test func showsChangesAndTellsOfTheFileAsItIs() throws {
    let site = try Site(urdu("دو  لفظ، 1️⃣كتاب")).lint(.show)
    #expect(site.told.contains("arabic-letter 1️⃣") && site.told.count == 2)
    #expect(site.report?.changes.count == 1)
  }

  @Test func writesNothingWithoutFix() throws {
    let site = try Site(urdu("كتاب ،ایک"))
    let before = try site.text()
    try site.lint()
    #expect(site.report?.changes.isEmpty == true)
    try site.lint(.show)
    #expect(site.report?.changes.map(\.path) == ["content/columns/a.ur.md"])
    #expect(try site.text() == before)
  }

  @Test func mendingTwiceIsMendingOnce() throws {
    let site = try Site(
      urdu("كتاب ،ایک  دو, ﮐﺘﺎﺏ گهر\n\n- چیز ۔پھر\n> کتـاب ا\u{653}ج", "summary: 'كچھ  باتیں ،اور'\n")
    ).lint(.write)
    let once = try site.text()
    try site.lint(.write)
    #expect(try site.text() == once)
    #expect(site.report?.changes.isEmpty == true)
    #expect(site.told.count == 1, "\(site.told)")
  }

  @Test func appliesTheHousesSpellingsAndDigits() throws {
    let settings = "proofreading: {spellings: {لئے: لیے, کیلئے: کے لیے}}"
    #expect(try mended("اس لئے ۔ کیلئے لئےگا", settings: settings) == "اس لیے۔ کے لیے لئےگا")
    #expect(try mended("اس لئے") == "اس لئے")
  }

  @Test func refusesSpellingsThatNeverEnd() throws {
    let site = try SiteFixture(["site.yml": SiteFixture.siteFile + "\nproofreading: {spellings: {لئے: 1️⃣لیے لئے}}"])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  @Test func weighsFindingsAsSiteYMLSays() throws {
    let settings = "diagnostics: {arabic-letter: ignore, latin-punctuation: error}"
    let site = try Site(urdu("كتاب, اور"), settings: settings).lint()
    #expect(site.log.diagnostics.map(\.id) == [.latinPunctuation] && site.log.hasErrors)
    try site.lint(.write)
    #expect(try site.text().hasSuffix("\nكتاب، اور\n"))
    try site.lint(.write) { $0.rules = [.arabicLetter] }
    #expect(try site.text().hasSuffix("\nکتاب، اور\n"))
  }

  @Test func looksForTheRulesThatAreAskedForOnly() throws {
    let site = try Site(urdu("كتاب, اور **”اہم“**ہے"))
    try site.lint(.write) { $0.rules = [.arabicLetter] }
    #expect(try site.text().contains("کتاب, اور"))
    #expect(site.told == [])
    try site.lint { $0.rules = [.literalEmphasis] }
    #expect(site.log.diagnostics.map(\.id) == [.literalEmphasis])
  }

  @Test func readsTheFilesAndFoldersThatAreNamed() throws {
    let fault = "---\ntitle: دریا\ndate: 2025-01-01\n---\nكتاب\n"
    let site = try Site([
      "content/columns/2025/a.ur.md": fault, "content/columns/2026/b.ur.md": fault, "content/pages/c.ur.md": fault,
    ])
    try site.lint { $0.paths = ["content/columns/2026", "content/pages/c.ur.md"] }
    #expect(
      site.log.diagnostics.compactMap { $0.location?.path } == [
        "content/columns/2026/b.ur.md", "content/pages/c.ur.md",
      ])
    #expect(site.report?.files == 2)
    for (path, words) in [
      ("content/columns/2026/bb.ur.md", "there is no file"), ("/tmp", "outside the site"),
      ("site.yml", "is no column or page"),
    ] {
      let failure = #expect(throws: DiagnosticError.self) { try site.lint { $0.paths = [path] } }
      #expect(failure?.diagnostic.id == .wrongUsage && failure?.diagnostic.message.contains(words) == true)
    }
  }

  @Test func tellsFaultsOfBuildsUnderTheSameNames() throws {
    let files = urdu("1️⃣# دریا\n\nایک2️⃣, دو\n\n3️⃣۱۔ تین")
    let site = try SiteFixture(files)
    let built = site.diagnostics.filter { $0.severity == .warning }.compactMap {
      "\($0.id.rawValue) \($0.location?.line ?? 0)"
    }
    let linted = try Site(files).lint().log.diagnostics.map { "\($0.id.rawValue) \($0.location?.line ?? 0)" }
    #expect(built.sorted() == linted.sorted())
  }

  @Test func theManualHasEveryRule() throws {
    let page = try Repository.text(of: "docs/proofreading.md")
    let rows = Rule.all.map { "| `\($0.id.rawValue)` | \($0.scope.words) | \($0.mending.words) | \($0.example) |" }
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init) == rows)
  }
}

/// The command.
@Suite struct LintCommandTests {
  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> BuiltProgram.Run {
    try BuiltProgram().run(["lint"] + arguments, in: URL(fileURLWithPath: folder.path))
  }

  private func site(_ body: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    try folder.write(column("دریا", body: body), to: "content/columns/a.ur.md")
    return folder
  }

  @Test func endsAsBuildsDo() throws {
    let folder = try site("كتاب ایک")
    #expect(try run(in: folder).exitCode == 0)
    #expect(try run("--strict", in: folder).exitCode == 3)
    #expect(try run("--rule", "arabc-letter", in: folder).standardError.contains("did you mean ‘arabic-letter’?"))
    #expect(try run("--rule", "arabc-letter", in: folder).exitCode == 2)
    #expect(try run("content/columns/b.ur.md", in: folder).exitCode == 2)
    #expect(try run(in: try TemporaryFolder()).exitCode == 2)
    try folder.write("no front matter", to: "content/columns/c.ur.md")
    #expect(try run(in: folder).exitCode == 1)
  }

  @Test func showsAndMends() throws {
    let folder = try site("یہ كتاب اچھی ہے")
    let shown = try run("--dry-run", in: folder)
    #expect(shown.standardOutput.contains("- \u{2068}یہ كتاب اچھی ہے\u{2069}\n"))
    #expect(shown.standardOutput.contains("+ \u{2068}یہ کتاب اچھی ہے\u{2069}\n  arabic-letter 1\n"))
    #expect(shown.standardError.contains("nothing was written"))
    let fixed = try run("--fix", in: folder)
    #expect(fixed.standardError.contains("mended content/columns/a.ur.md: arabic-letter 1\n"), "\(fixed.shown)")
    #expect(try run("--strict", in: folder).exitCode == 0)
  }

  @Test func printsJSON() throws {
    let run = try run("--json", "--dry-run", in: try site("كتاب گهر"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    #expect(object.keys.sorted() == ["changes", "counts", "diagnostics", "files", "source"])
    let change = try #require((object["changes"] as? [[String: Any]])?.first)
    #expect(change["path"] as? String == "content/columns/a.ur.md" && change["written"] as? Bool == false)
    #expect(change["rules"] as? [String: Int] == ["arabic-letter": 1])
    // Nothing was written: both words are as they were.
    let told = object["diagnostics"] as? [[String: Any]]
    #expect(told?.map { $0["id"] as? String } == ["arabic-letter", "arabic-letter"])
  }

  @Test func mayBeNamedFromAnotherFolder() throws {
    let folder = try site("كتاب")
    let elsewhere = try TemporaryFolder()
    let run = try BuiltProgram().run(
      ["lint", "-s", folder.path, folder.path + "/content/columns"], in: URL(fileURLWithPath: elsewhere.path))
    #expect(
      run.exitCode == 0 && run.standardError.contains("\(folder.path)/content/columns/a.ur.md:"),
      "\(run.shown)")
  }
}
