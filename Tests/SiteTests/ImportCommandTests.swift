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
}
