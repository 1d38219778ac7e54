import SiteImport
import Testing
import YAML

/// Old addresses, links within the old site, pictures.
@Suite struct WordPressLinkTests {
  private typealias Sample = SampleExport

  @Test func answersEveryOldAddress() throws {
    let urdu = "%d9%be%d9%84"
    let read = try ReadSample(
      Sample(
        Sample.item(1, slug: urdu, link: "https://example.org/2025/08/22/\(urdu)/"),
        Sample.item(2, slug: "about", link: "http://www.example.org/about/", type: "page"),
        Sample.item(3, status: "draft"), Sample.attachment(9, "2025/08/a.jpg", parent: 1)))
    #expect(read.work(1)?.editions[0].aliases == ["/2025/08/22/پل/", "/?p=1", "/attached-9/", "/?attachment_id=9"])
    #expect(read.work(2)?.editions[0].aliases == ["/about/", "/?page_id=2"])
  }

  /// What no host can lead on is told, each with its address, and the others are kept.
  @Test func tellsOfOldAddressesThatCannotBeKept() throws {
    let long = String(repeating: "%d8%af", count: 140)
    let read = try ReadSample(
      Sample(
        Sample.item(1, link: "https://example.org/\(long)/", more: Sample.meta("_wp_old_slug", "older")),
        Sample.item(2, link: "https://example.org/%d9%be%d9/"), Sample.item(3, link: "https://example.org/a/"),
        Sample.item(4, link: "https://example.org/a/"),
        Sample.item(5, link: "https://example.org/\(long)2/", status: "private")))
    #expect(
      read.works.map { $0.editions[0].aliases }
        == [["/?p=1", "/older/"], ["/?p=2"], ["/a/", "/?p=3"], ["/?p=4"], ["/?p=5"]])
    let address = "https://example.org/\(String(repeating: "د", count: 140))/"
    #expect(
      read.works.map { $0.notes.map(\.text) } == [
        ["its old address ‘\(address)’ leads nowhere: a part of it is longer than the 255 bytes that a name may have"],
        [
          "its old address ‘https://example.org/پ’ leads nowhere: WordPress has cut it within a letter, and no file can "
            + "be called so"
        ], [], ["its old address ‘https://example.org/a/’ leads nowhere: it leads to another text already"], [],
      ])
  }

  @Test func leavesTheFolderOfTheOldSiteOut() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, link: "https://example.org/blog/2025/visit/"),
        Sample.item(2, content: "<a href=\"/blog/2025/visit/\">An English link</a> and English words."),
        base: "https://example.org/blog"))
    #expect(read.site.baseURL == "https://example.org/blog")
    #expect(read.work(1)?.editions[0].aliases.first == "/2025/visit/")
    #expect(read.work(2)?.markdown() == "[An English link](post-name-1.md) and English words.\n")
  }

  @Test(arguments: [
    ("https://example.org/2024/01/05/bridge/", "../2024/bridge.md"),
    ("http://www.example.org/2024/01/05/bridge", "../2024/bridge.md"),
    ("/2024/01/05/bridge/#day-2", "../2024/bridge.md#day-2"), ("/2024/01/05/bridge/#comment-5", "../2024/bridge.md"),
    ("https://example.org/?p=2", "../2024/bridge.md"), ("/?page_id=3", "../../pages/about.md"),
    ("/2024/01/05/bridge/2/", "../2024/bridge.md"),
    ("/%D9%BE%D9%84/", "pal.ur.md"), ("https://example.org/پل/", "pal.ur.md"), ("/?p=4", "pal.ur.md"),
    ("https://example.net/elsewhere/", "https://example.net/elsewhere/"),
    ("mailto:a@example.net", "mailto:a@example.net"),
    ("#day-2", "#day-2"), ("/category/politics/", "/category/politics/"), ("https://example.org/", "/"),
    ("https://example.org/gone/", "https://example.org/gone/"), ("/gone/", "https://example.org/gone/"),
    ("https://example.org/draft/", "https://example.org/draft/"),
  ])
  func rewritesLinksWithinTheSite(written: String, expected: String) throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: "Some English words and <a href=\"\(written)\">a link</a> in them."),
        Sample.item(2, slug: "bridge", link: "https://example.org/2024/01/05/bridge/", date: "2024-01-05 10:00:00"),
        Sample.item(3, slug: "about", link: "https://example.org/about/", type: "page"),
        Sample.item(
          4, "پل", slug: "%d9%be%d9%84", link: "https://example.org/%d9%be%d9%84/", content: "یہ متن اردو میں ہے۔"),
        Sample.item(
          5, "راز", link: "https://example.org/draft/", status: "private",
          more: Sample.term("category", "politics", "Politics"))))
    #expect(read.work(1)?.markdown() == "Some English words and [a link](\(expected)) in them.\n")
    let isDead = written.contains("gone") || written.contains("draft")
    #expect(read.work(1)?.notes.map(\.kind) == (isDead ? [.deadLink] : []))
    #expect(read.work(1)?.notes.contains { $0.text.contains("راز") } == false)
  }

  @Test func bringsPicturesFromTheFolder() throws {
    let urdu = "%d8%af%d8%b1%db%8c%d8%a7"
    let content = """
      Some English words.

      <a href="https://example.org/wp-content/uploads/2025/08/river.jpg"><img src="https://example.org/wp-content/uploads/2025/08/river-600x400.jpg" alt="A river"></a>

      <img src="/wp-content/uploads/2025/08/\(urdu).jpg" alt="دریا">

      <img src="https://example.org/wp-content/uploads/2024/01/river.jpg" alt="Another">

      <img src="https://example.org/wp-content/uploads/2025/08/gone.jpg" alt="Gone">
      """
    let featured = Sample.meta("_thumbnail_id", "9")
    let read = try ReadSample(
      Sample(
        Sample.item(1, content: content, more: featured),
        Sample.attachment(9, "2025/08/front.png", more: Sample.meta("_wp_attachment_image_alt", "سامنے کا منظر")),
        Sample.item(2, content: "See <a href=\"/?p=1\">the English one</a>."), Sample.item(3)),
      media: ["2025/08/river.jpg", "2025/08/دریا.jpg", "2024/01/river.jpg", "2025/08/front.png"])
    let work = try #require(read.work(1))
    #expect(work.files.map(\.name) == ["river.jpg", "دریا.jpg", "river-2.jpg", "front.png"])
    #expect(work.files.first?.source.hasSuffix("/media/2025/08/river.jpg") == true)
    let markdown = work.markdown()
    #expect(
      markdown.contains("![A river](river.jpg)") || markdown.contains("[![A river](river.jpg)](river.jpg)"),
      "\(markdown)")
    #expect(markdown.contains("![دریا](دریا.jpg)") && markdown.contains("![Another](river-2.jpg)"), "\(markdown)")
    #expect(markdown.contains("(https://example.org/wp-content/uploads/2025/08/gone.jpg)"))
    #expect(
      work.editions[0].fields == [
        .init("image", .mapping([.init("src", .text("front.png")), .init("alt", .text("سامنے کا منظر"))]))
      ])
    #expect(work.notes.filter { $0.kind == .missingFile }.count == 1)
    // From the folder of a bundle another file is a step further away.
    #expect(read.work(2)?.markdown() == "See [the English one](post-name-1.md).\n")
  }

  @Test func findsPicturesWhoseNamesLieThereEncoded() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(
          1, content: "<img src=\"/wp-content/uploads/2025/08/دریا-300x200.jpg\" alt=\"دریا\"> یہ متن اردو میں ہے۔")),
      media: ["wp-content/uploads/2025/08/%d8%af%d8%b1%db%8c%d8%a7.jpg"])
    #expect(read.work(1)?.files.map(\.name) == ["دریا.jpg"])
  }

  @Test func keepsPicturesAsLinksWithoutAFolder() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(
          1, content: "<img src=\"/wp-content/uploads/a.jpg\" alt=\"A\">", more: Sample.meta("_thumbnail_id", "9")),
        Sample.attachment(9, "2025/08/front.png")))
    let work = try #require(read.work(1))
    #expect(work.markdown() == "![A](https://example.org/wp-content/uploads/a.jpg)\n")
    #expect(work.files.isEmpty)
    #expect(work.notes.map(\.kind).contains(.missingFile))
    #expect(work.params.map(\.key) == ["wordpress_id", "wordpress_site", "wordpress_image"])
  }
}
