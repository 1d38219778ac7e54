import Diagnostics
import Foundation
import SiteImport
import SitegenTesting

/// Exports of WordPress as a broken line or a stranger makes them: what goes in comes out or is told of, and what was held
/// back stays so.
enum ImportedExport {
  private static let secret = "پوشیدہبات"

  static let samples: [[UInt8]] = [
    export(
      item(
        1, "A visit", "One.\n\n[caption id=\"a\"]<img src=\"a.jpg\" alt=\"x\" /> River[/caption]\n\nاردو ورژن:\n\nمتن۔")
        + item(2, "راز", secret, status: "private")
        + item(3, "کالم", secret, more: "<wp:post_password>x</wp:post_password>")),
    export(
      item(4, "بلاک", "<!-- wp:paragraph --><p>پیرا <b>زور</b></p><!-- /wp:paragraph --><!-- wp:latest-posts /-->")
        + "<wp:category><wp:cat_name><![CDATA[سیاست]]></wp:cat_name></wp:category>"),
  ].map { Array($0.utf8) }

  static let texts: [[UInt8]] = [
    "One\n\n<b>دو</b>[gallery ids=\"1,2\"] [vc_row][vc_column]تین[/vc_column][/vc_row]",
    "<!-- wp:quote --><blockquote><p>شعر</p><cite>a</cite></blockquote><!-- /wp:quote --><!--more-->",
  ].map { Array($0.utf8) }

  static func bring(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "export.xml")
    var reader = WordPressReader(files: [folder.path + "/export.xml"])
    var request = ImportRequest(folder: folder.path + "/site")
    request.addedLanguages = ["en", "ur"]
    var log = DiagnosticLog()
    let account: ImportAccount?
    do { account = try runImport(&reader, request, log: &log) } catch { return }
    guard let account else { return try expect(log.hasErrors, "nothing came, and nothing is said") }
    try expect(account.isBalanced, "what went in is neither out nor told of")
    try expect(account.words.lost == 0 && account.words.added == 0, "words are lost or invented")
    let texts = try folder.files(under: "site").filter { $0.hasSuffix(".md") }.map { try folder.text(of: "site/" + $0) }
    let live = texts.count { $0.contains(secret) && !$0.contains("\ndraft: true\n") }
    try expect(live <= unmarkedSecrets(in: bytes) || log.total > 0, "what was held back is live")
    _ = AccountText(account).complete
    _ = AccountJSON(account)
  }

  /// How many items have the secret and nothing that holds it back: a change may have moved a password to another one.
  private static func unmarkedSecrets(in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: "<item>").count { item in
      item.contains(secret) && !marks.contains { item.contains($0) }
    }
  }

  private static let marks = ["<wp:status>private</wp:status>", "<wp:post_password>x</wp:post_password>"]

  private static func export(_ items: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>پیش نظر</title><link>https://example.org</link><wp:wxr_version>1.2</wp:wxr_version>
    \(items)</channel></rss>
    """
  }

  private static func item(
    _ number: Int, _ title: String, _ text: String, status: String = "publish", more: String = ""
  ) -> String {
    """
    <item><title>\(title)</title><link>https://example.org/\(number)/</link>
    <content:encoded><![CDATA[\(text)]]></content:encoded><wp:post_id>\(number)</wp:post_id>
    <wp:post_date>2025-08-22 00:30:00</wp:post_date><wp:status>\(status)</wp:status>
    <wp:post_type>post</wp:post_type>\(more)</item>

    """
  }
}
