import Foundation
import SitegenTesting
import Testing

/// What a site says of films and sounds: pages, feeds, the policy of its host.
@Suite struct PlayersOnPagesTests {
  private static let film = "https://youtu.be/dQw4w9WgXcQ"

  private func policy(_ site: SiteFixture) throws -> String {
    try #require(site.output("_headers").split(separator: "\n").first { $0.contains("Content-Security-Policy") })
      .description
  }

  private func site(_ changed: [String: String] = [:]) throws -> SiteFixture {
    try SiteFixture(
      [
        "content/columns/a.en.md": column("A Film", body: "Text.\n\n\(Self.film)"),
        "content/columns/a.ur.md": column("ایک فلم", body: "متن۔\n\n\(Self.film)"),
        "content/columns/b.ur.md": column("دریا"),
        "content/pages/about.ur.md": "---\ntitle: تعارف\n---\nhttps://soundcloud.com/forss/flickermood\n",
      ].merging(changed) { $1 })
  }

  @Test func loadsNothingOfAHostBeforeAReaderAsks() throws {
    let site = try site()
    #expect(site.messages == "")
    let script = #/<script src="\/assets\/js\/parts\/players\.[0-9a-f]{16}\.js" defer><\/script>/#
    let urdu = try site.output("ur/columns/a/index.html")
    #expect(
      urdu.contains(#"data-load="یوٹیوب سے ویڈیو لوڈ کیجیے" data-name="یوٹیوب پر ویڈیو">یوٹیوب پر دیکھیے</a></figure>"#)
    )
    #expect(try site.output("ur/about/index.html").contains(">ساؤنڈ کلاؤڈ پر سنیے</a></figure>"))
    #expect(try site.output("en/columns/a/index.html").contains(">Watch on YouTube</a></figure>"))
    for path in site.outputPaths where path.hasSuffix(".html") {
      let page = try site.output(path)
      let hasPlayer = ["en/columns/a/index.html", "ur/columns/a/index.html", "ur/about/index.html"].contains(path)
      #expect(page.contains(script) == hasPlayer, "\(path)")
      #expect(!page.contains("<iframe") && !page.contains("src=\"https:"), "\(path)")
    }
    let parallel = try site.output("parallel/a/index.html")
    #expect(parallel.contains(">Watch on YouTube</a>") && parallel.contains(">یوٹیوب پر دیکھیے</a>"))
    for feed in ["ur/feed.xml", "ur/rss.xml", "ur/feed.json"] {
      let text = try site.output(feed)
      #expect(text.contains("یوٹیوب پر دیکھیے") && text.contains(Self.film) && !text.contains("iframe"), "\(feed)")
    }
  }

  @Test func policyNamesOnlyTheHostsThatAPageUses() throws {
    let site = try site()
    let frames = "frame-src https://w.soundcloud.com https://www.youtube-nocookie.com; manifest-src"
    #expect(try policy(site).contains(frames))
    #expect(try policy(site).contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"))
    // What an earlier build found is kept while the column is the same.
    try site.write(column("دوسرا دریا"), to: "content/columns/b.ur.md")
    site.build()
    #expect(try policy(site).contains(frames))
    try site.write("---\ntitle: تعارف\n---\nمتن۔\n", to: "content/pages/about.ur.md")
    for path in ["content/columns/a.en.md", "content/columns/a.ur.md"] { try site.write(column("الف"), to: path) }
    site.build()
    #expect(!(try policy(site).contains("frame-src")))
  }

  @Test func leavesALinkInAThemeWithoutWordsForPlayers() throws {
    var files: [String: String] = ["site.yml": SiteFixture.siteFile + "\ntheme: own\n"]
    for (path, text) in EverythingTheme.files {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      files["themes/own/" + path] = lines.filter { !$0.hasPrefix("players.") }.joined(separator: "\n")
    }
    let site = try site(files)
    #expect(site.errors == [], "\(site.messages)")
    let page = try site.output("ur/columns/a/index.html")
    #expect(page.contains(#"<a href="\#(Self.film)" dir="ltr">"#) && !page.contains("data-player"))
    #expect(!(try policy(site).contains("frame-src")))
  }

  @Test func publishesASoundWithItsColumnAndShowsIt() throws {
    let site = try site(["content/columns/b.ur.md": column("دریا", body: "![گفتگو](talk.vtt.mp3)\n\n![](nowhere.mp3)")])
    #expect(site.messages.contains("‘nowhere.mp3’"))
    try Data([0xFF, 0xFB, 0x90, 0x00] + [UInt8](repeating: 0, count: 413)).write(
      to: URL(fileURLWithPath: "\(site.folder.path)/content/columns/talk.vtt.mp3"))
    site.build()
    #expect(
      try site.output("ur/columns/b/index.html").contains(
        #"<audio controls="" preload="none" src="/columns/talk.vtt.mp3" aria-label="گفتگو">"#))
    #expect(FileManager.default.fileExists(atPath: "\(site.folder.path)/public/columns/talk.vtt.mp3"))
  }
}
