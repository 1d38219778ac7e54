import Foundation
import SitegenTesting
import Testing

/// `sitegen import` as it is typed.
@Suite struct ImportCommandTests {
  private static let export = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>پیش نظر</title><link>https://example.org</link>
    <wp:wxr_version>1.2</wp:wxr_version><item><title>A Visit</title><link>https://example.org/visit/</link>
    <content:encoded><![CDATA[He came in time.

    Urdu Verison of the Column:

    <b>ایک دورہ</b>

    وہ وقت پر آئے۔]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2025-08-22 00:30:00</wp:post_date>
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
    """

  private func run(_ line: [String], in folder: TemporaryFolder) throws -> BuiltProgram.Run {
    try BuiltProgram().run(["import"] + line, in: URL(fileURLWithPath: folder.path))
  }

  @Test func makesAPairOfAPostThatHoldsBoth() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export, to: "export.xml")
    let planned = try run(["wordpress", "export.xml", "--output", "kalam", "--dry-run"], in: folder)
    #expect(planned.exitCode == 0 && planned.standardOutput.contains("2025/a-visit.ur.md"), "\(planned.shown)")
    #expect(folder.files() == ["export.xml"])
    let made = try run(["wp", "export.xml", "--output", "kalam", "--report", "r.json"], in: folder)
    #expect(made.exitCode == 0 && made.standardError.contains("none lost"), "\(made.shown)")
    #expect(try folder.text(of: "kalam/content/columns/2025/a-visit.ur.md").contains("وہ وقت پر آئے۔"))
    let again = try run(["wordpress", "export.xml", "--source", "kalam", "--report", "r.json"], in: folder)
    #expect(again.exitCode == 0 && again.standardError.contains("unchanged"), "\(again.shown)")
  }

  @Test(arguments: ["export.xml", "link.xml"])
  func writesItsAccountOverNothingElse(report: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export, to: "export.xml")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.xml", withDestinationPath: "export.xml")
    let refused = try run(["wordpress", "export.xml", "--output", "kalam", "--report", report], in: folder)
    #expect(refused.exitCode == 2 && refused.standardError.contains("no account of an import"), "\(refused.shown)")
    #expect(try folder.text(of: "export.xml") == Self.export)
    #expect(!folder.exists("kalam"))
  }

  @Test func begunNothingOfWhatIsNoExport() throws {
    let folder = try TemporaryFolder()
    try folder.write("<!doctype html><title>لاگ ان</title>", to: "login.xml")
    let refused = try run(["wordpress", "login.xml", "--output", "kalam"], in: folder)
    #expect(refused.exitCode != 0 && refused.standardError.contains("Export"), "\(refused.shown)")
    #expect(!folder.exists("kalam"))
  }

  /// An export of some hundred posts, each of both languages.
  private static func largeExport() -> String {
    let head = export.firstRange(of: "<item>").map { String(export[..<$0.lowerBound]) } ?? ""
    let items = (1...400).map { number in
      """
      <item><title>Visit \(number)</title><link>https://example.org/visit-\(number)/</link>
      <content:encoded><![CDATA[He came in time and it was the best of the visits.

      Urdu Version of the Column:

      <b>دورہ \(number)</b>

      وہ وقت پر آئے اور سب نے دیکھا۔]]></content:encoded><wp:post_id>\(number)</wp:post_id>
      <wp:post_date>2025-08-22 00:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
      <category domain="category" nicename="c\(number % 7)">Category \(number % 7)</category></item>

      """
    }
    return head + items.joined() + "</channel></rss>\n"
  }

  /// Killed at some moments of its work, and run to its end: what is there then is what one run makes.
  @Test func goesOnAfterKills() throws {
    let whole = try TemporaryFolder()
    try whole.write(Self.largeExport(), to: "export.xml")
    let clock = ContinuousClock()
    let start = clock.now
    let made = try run(["wordpress", "export.xml", "--output", "kalam"], in: whole)
    let duration = start.duration(to: clock.now)
    #expect(made.exitCode == 0, "\(made.shown)")
    let folder = try TemporaryFolder()
    try folder.write(Self.largeExport(), to: "export.xml")
    var interrupted = 0
    for part in [0.2, 0.4, 0.6, 0.8] {
      let process = Process()
      process.executableURL = try BuiltProgram().executable
      process.arguments = ["import", "wordpress", "export.xml", "--output", "kalam"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: part * (duration / .seconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { interrupted += 1 }
    }
    #expect(interrupted > 0)
    let last = try run(["wordpress", "export.xml", "--output", "kalam"], in: folder)
    #expect(last.exitCode == 0, "\(last.shown)")
    // Of a file there may be a beginning, which nobody reads.
    let files = folder.files(under: "kalam").filter { !$0.contains(".sitegen-new") }
    #expect(files.count > 800 && files == whole.files(under: "kalam"))
    for path in whole.files(under: "kalam") where !path.hasSuffix(".tsv") {
      #expect(try folder.bytes(of: "kalam/" + path) == whole.bytes(of: "kalam/" + path), "\(path)")
    }
  }

  /// What comes of an export is a site that builds, whatever the export lacks.
  @Test func makesASiteThatBuildsOfItemsWithoutADay() throws {
    let folder = try TemporaryFolder()
    let bare =
      "<item><title>خالی</title><content:encoded>یہ متن اردو میں ہے۔</content:encoded><wp:status>publish</wp:status></item>"
    try folder.write(Self.export.replacing("<item>", with: bare + bare + "<item>"), to: "export.xml")
    let made = try run(["wordpress", "export.xml", "--output", "kalam"], in: folder)
    #expect(made.exitCode == 0 && made.standardError.contains("and it is a draft"), "\(made.shown)")
    #expect(folder.files(under: "kalam/content/columns").count == 4)
    let built = try BuiltProgram().run(
      ["build", "--strict", "--source", "kalam"], in: URL(fileURLWithPath: folder.path))
    #expect(built.exitCode == 0, "\(built.shown)")
    #expect(folder.files(under: "kalam/public").contains { $0.contains("a-visit") })
  }

  /// A column of which nobody says the day stops no build, and readers do not see it with one that was made up.
  @Test(arguments: [
    (
      "page",
      ["old/page.html": "<html lang=ur><title>دورہ</title><article><h1>دورہ</h1><p>یہ متن اردو میں ہے۔</p></article>"]
    ),
    (
      "hugo",
      [
        "old/hugo.toml": "baseURL = 'https://example.org/'\nlanguageCode = 'ur'\n",
        "old/content/posts/a.md": "---\ntitle: پہلا\ndate: 2025-08-22\n---\nمتن۔\n",
        "old/content/posts/b.md": "---\ntitle: دوسرا\ndate: 2025-08-23\npublication: روزنامہ\n---\nمتن۔\n",
        "old/content/posts/page.md": "---\ntitle: تیسرا\n---\nیہ متن اردو میں ہے۔\n",
      ]
    ),
    (
      "jekyll",
      [
        "old/_config.yml": "title: کالم\nlang: ur\n",
        "old/_posts/page.md": "---\ntitle: ایک\n---\nیہ متن اردو میں ہے۔\n",
      ]
    ),
  ])
  func makesASiteThatBuildsOfTextsWithoutADay(system: String, files: [String: String]) throws {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let source = system == "page" ? "old/page.html" : "old"
    let made = try run([system, source, "--output", "kalam"], in: folder)
    #expect(made.exitCode == 0 && made.standardError.contains("draft"), "\(made.shown)")
    #expect(made.standardError.contains("content/columns/"), "\(made.shown)")
    let columns = folder.files(under: "kalam/content/columns")
    let undated = try #require(
      columns.first { try folder.text(of: "kalam/content/columns/" + $0).contains("یہ متن اردو میں ہے۔") })
    #expect(try folder.text(of: "kalam/content/columns/" + undated).contains("\ndraft: true\n"))
    for others in columns where others != undated {
      #expect(try !folder.text(of: "kalam/content/columns/" + others).contains("draft"))
    }
    let built = try BuiltProgram().run(
      ["build", "--strict", "--source", "kalam"], in: URL(fileURLWithPath: folder.path))
    #expect(built.exitCode == 0, "\(built.shown)")
  }
}
