import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// The picture that stands for a column, wherever readers and programs see it.
@Suite struct ColumnPictureTests {
  private static func svg(_ width: Int, _ height: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"></svg>"
  }

  /// A column in both languages, whose English edition names the picture.
  private static func pair(
    _ image: String, english: String = "Text.\n\nMore.", urdu: String = "متن۔\n\nاور۔", settings: String = ""
  ) -> [String: String] {
    [
      "site.yml": SiteFixture.siteFile + "\n" + settings,
      "content/columns/walk/index.en.md": column("A Walk", "date: 2025-08-22\nimage: \(image)", body: english),
      "content/columns/walk/index.ur.md": column("چہل قدمی", "", body: urdu),
      "content/columns/walk/street.svg": svg(640, 480), "static/images/lane.svg": svg(400, 300),
    ]
  }

  private static let described =
    "{src: street.svg, alt: {en: A street, ur: ایک گلی}, caption: {en: 'Lahore, 1931', ur: 'لاہور، 1931'}, credit: آمنہ}"

  private func body(_ page: String) -> String {
    page.components(separatedBy: "<div class=\"e-content\">").last?.components(separatedBy: "</article>").first ?? ""
  }

  // MARK: - On its page

  @Test(arguments: [
    ("en", "Text.", "A street", "Lahore, 1931", "Picture: <bdi lang=\"ur\" dir=\"rtl\">آمنہ</bdi>"),
    ("ur", "متن۔", "ایک گلی", "لاہور، 1931", "تصویر: آمنہ"),
  ])
  func standsBesideTheFirstParagraphInWordsOfItsLanguage(
    language: String, text: String, alternative: String, caption: String, credit: String
  ) throws {
    let site = try SiteFixture(Self.pair(Self.described))
    #expect(site.messages == "")
    let body = body(try site.output("\(language)/columns/walk/index.html"))
    let opening = try #require(body.firstMatch(of: #/<div class="opening">\s*<p>(?<text>.*?)</p>\s*<figure>/#))
    #expect(String(opening.output.text) == text)
    #expect(
      body.contains(
        "<img class=\"u-photo\" src=\"/columns/walk/street.svg\" width=\"640\" height=\"480\" alt=\"\(alternative)\" "
          + "loading=\"eager\" fetchpriority=\"high\""), "\(body)")
    #expect(body.contains("<figcaption>\(caption) <span class=\"credit\">\(credit)</span></figcaption>"), "\(body)")
    #expect(body.components(separatedBy: "<p>").count == 3 && body.components(separatedBy: "<img").count == 2)
  }

  @Test func tagsWordsThatAreThereInTheOtherLanguageOnly() throws {
    let site = try SiteFixture(Self.pair("{src: /images/lane.svg, alt: A lane, caption: Near Shahdara}"))
    #expect(site.messages == "")
    let body = body(try site.output("ur/columns/walk/index.html"))
    #expect(body.contains("alt=\"A lane\" lang=\"en\" dir=\"ltr\""), "\(body)")
    #expect(body.contains("<figcaption><bdi lang=\"en\" dir=\"ltr\">Near Shahdara</bdi></figcaption>"), "\(body)")
    let english = self.body(try site.output("en/columns/walk/index.html"))
    #expect(english.contains("alt=\"A lane\" loading") && english.contains("<figcaption>Near Shahdara</figcaption>"))
  }

  @Test(arguments: [
    "## Heading\n\nText.", "- a\n- b\n\nText.", "> Said.\n\nText.", "![A lane](/images/lane.svg)\n\nText.",
  ])
  func standsAloneBeforeATextThatBeginsWithoutAParagraph(text: String) throws {
    let site = try SiteFixture(Self.pair("{src: street.svg, alt: A street}", english: text))
    #expect(site.messages == "")
    let body = body(try site.output("en/columns/walk/index.html"))
    #expect(body.contains(#/<div class="opening">\s*<figure>\s*<img class="u-photo" src="/columns/walk/street.svg"/#))
    #expect(body.components(separatedBy: "Text.").count == 2)
    // All others wait until a reader comes to them.
    #expect(
      body.components(separatedBy: "fetchpriority").count == 2 && body.components(separatedBy: "eager").count == 2)
  }

  @Test func keepsFootnotesAtTheEnd() throws {
    let site = try SiteFixture(
      Self.pair(
        "{src: street.svg, alt: A street}", english: "Text.[^1]\n\n[^1]: Note.", urdu: "متن۔[^1]\n\n[^1]: حاشیہ۔"))
    #expect(site.messages == "")
    for page in ["en", "ur"] {
      let body = body(try site.output("\(page)/columns/walk/index.html"))
      #expect(
        body.contains(#/<div class="opening">[\s\S]*<figure>[\s\S]*</figure>\s*</div>\s*<section class="footnotes"/#))
    }
  }

  @Test(arguments: [
    ("{src: street.svg, alt: A street}", "![A street](street.svg)"),
    ("{src: street.svg, alt: A street}", "![A street](/columns/walk/street.svg)"),
    ("{src: /images/lane.svg, alt: A lane}", "![A lane](/images/lane.svg)"),
    ("{src: 'https://pictures.example/a.jpg', alt: A lane}", "![A lane](https://pictures.example/a.jpg)"),
  ])
  func isNotShownTwiceWhereTheTextShowsIt(image: String, picture: String) throws {
    let site = try SiteFixture(Self.pair(image, english: "Text.\n\n\(picture)"))
    #expect(site.messages == "")
    let english = body(try site.output("en/columns/walk/index.html"))
    #expect(!english.contains("opening") && english.components(separatedBy: "<img").count == 2)
    #expect(body(try site.output("ur/columns/walk/index.html")).contains("<div class=\"opening\">"))
    #expect(try site.output("en/index.html").contains("card-picture"))
    #expect(try site.output("en/rss.xml").components(separatedBy: "&lt;img").count == 2)
  }

  @Test func standsOnAStandingPageToo() throws {
    let site = try SiteFixture([
      "content/pages/about.ur.md": column("تعارف", "image: {src: /lane.svg, alt: ایک گلی}", body: "متن۔"),
      "static/lane.svg": Self.svg(40, 30),
    ])
    #expect(site.messages == "")
    #expect(try site.output("ur/about/index.html").contains("alt=\"ایک گلی\" loading=\"eager\""))
  }

  @Test func leavesAPictureOfAnotherHostWhereItIs() throws {
    let site = try SiteFixture(Self.pair("{src: 'https://pictures.example/a.jpg?w=1', alt: A lane}"))
    #expect(site.messages == "")
    let body = body(try site.output("ur/columns/walk/index.html"))
    #expect(body.contains("src=\"https://pictures.example/a.jpg?w=1\" alt=\"A lane\""), "\(body)")
    #expect(try site.output("_headers").contains("img-src 'self' data: https://pictures.example;"))
    #expect(try site.output("ur/feed.xml").contains("rel=\"enclosure\" type=\"image/jpeg\" href=\"https://pictures.ex"))
  }

  @Test func asksOnceForWhatItShows() throws {
    let site = try SiteFixture(Self.pair("1️⃣street.svg"))
    #expect(site.places(of: .missingAlternativeText) == [try site.mark("1️⃣")])
    #expect(site.diagnostics.first?.help == "say beside its name what it shows: image: {src: \"street.svg\", alt: …}")
    #expect(body(try site.output("ur/columns/walk/index.html")).contains("alt=\"\""))
    #expect(try site.output("ur/columns/walk/index.html").contains("og:image:alt\" content=\"پیشِ نَظر\""))
  }

  @Test func losesNoCaptionWhereTheTextShowsThePicture() throws {
    let shown = "![A street](street.svg)\n\nText."
    let site = try SiteFixture(Self.pair(Self.described, english: shown, urdu: "![گلی](street.svg)\n\nمتن۔"))
    #expect(site.messages == "")
    #expect(body(try site.output("ur/columns/walk/index.html")).contains("<figcaption>لاہور، 1931"))
    #expect(body(try site.output("en/columns/walk/index.html")).contains("<figcaption>Lahore, 1931"))
  }

  @Test(arguments: ["talk.mp3", "/images/notes.pdf"])
  func refusesAFileThatIsNoPicture(file: String) throws {
    var files = Self.pair("{src: 1️⃣\(file), alt: ایک گلی}")
    files["content/columns/walk/talk.mp3"] = "ID3"
    files["static/images/notes.pdf"] = "%PDF"
    let site = try SiteFixture(files)
    #expect(site.places(of: .missingPicture) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.first?.message == "‘\(file)’ is no picture")
  }

  @Test(arguments: ["a.jfif", "a.JPE", "a.apng"])
  func takesPicturesUnderTheirRarerNames(name: String) throws {
    var files = Self.pair("{src: /images/\(name), alt: ایک گلی}")
    files["static/images/\(name)"] = "GIF89a"
    let site = try SiteFixture(files)
    #expect(site.places(of: .missingPicture) == [], "\(site.messages)")
    #expect(try site.output("ur/columns/walk/index.html").contains("<img class=\"u-photo\" src=\"/images/\(name)\""))
  }

  @Test func tellsOnceOfAPictureThatIsMissing() throws {
    let site = try SiteFixture(Self.pair("{src: 1️⃣strete.svg, alt: A street}"))
    #expect(site.places(of: .missingPicture) == [try site.mark("1️⃣")])
  }

  // MARK: - In lists

  @Test func standsOnCardsAndLeadsTheHomePage() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (1...3).map {
        (
          "content/columns/\($0).ur.md",
          column("کالم \($0)", "date: 2025-08-0\($0)\nimage: {src: /\($0).svg, alt: گلی}")
        )
      })
    let site = try SiteFixture(
      files.merging([
        "static/1.svg": Self.svg(400, 300), "static/2.svg": Self.svg(900, 600), "static/3.svg": Self.svg(900, 600),
        "site.yml": SiteFixture.siteFile + "\nauthors: {desk: {ur: ادارہ}}",
      ]) { $1 })
    #expect(site.messages == "")
    let home = try site.output("ur/index.html")
    let cards = home.components(separatedBy: "<article").dropFirst()
    let pictures = cards.compactMap { $0.firstMatch(of: #/<img [^>]*>/#).map { String($0.output) } }
    #expect(
      pictures == [
        "<img class=\"card-picture u-photo\" src=\"/3.svg\" width=\"900\" height=\"600\" alt=\"\" loading=\"eager\" "
          + "fetchpriority=\"high\" decoding=\"async\">",
        "<img class=\"card-picture u-photo\" src=\"/2.svg\" width=\"900\" height=\"600\" alt=\"\" loading=\"lazy\" "
          + "decoding=\"async\">",
        "<img class=\"card-picture u-photo\" src=\"/1.svg\" width=\"400\" height=\"300\" alt=\"\" loading=\"lazy\" "
          + "decoding=\"async\">",
      ])
    #expect(cards.map { $0.contains("card-wide") } == [true, true, false])
    let related = try site.output("ur/columns/1/index.html").components(separatedBy: "class=\"related\"").dropFirst()
    #expect(!related.joined().contains("<img"))
  }

  // MARK: - For programs

  @Test func standsInEveryFeedAndInItsTexts() throws {
    let site = try SiteFixture(Self.pair(Self.described))
    let url = "https://example.org/columns/walk/street.svg"
    let rss = try site.output("ur/rss.xml")
    #expect(
      rss.contains(
        "<media:content url=\"\(url)\" medium=\"image\" type=\"image/svg+xml\" width=\"640\" height=\"480\">"))
    #expect(rss.contains("<media:credit>آمنہ</media:credit>") && rss.contains("xmlns:media="))
    #expect(try site.output("ur/feed.xml").contains("<link rel=\"enclosure\" type=\"image/svg+xml\" href=\"\(url)\"/>"))
    let feed = try JSONSerialization.jsonObject(with: Data(try site.output("ur/feed.json").utf8)) as? [String: Any]
    let item = try #require((feed?["items"] as? [[String: Any]])?.first)
    #expect(item["image"] as? String == url)
    let html = try #require(item["content_html"] as? String)
    #expect(
      html.hasPrefix(
        "<div lang=\"ur\" dir=\"rtl\"><figure><img src=\"\(url)\" width=\"640\" height=\"480\" alt=\"ایک گلی\"/>"
          + "<figcaption><bdi lang=\"ur\">لاہور، 1931</bdi> – <bdi lang=\"ur\">آمنہ</bdi></figcaption></figure>\n<p>متن"
      ),
      "\(html)")
  }

  @Test func feedsWithoutPicturesNameNoFormatForThem() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف")])
    #expect(!(try site.output("ur/rss.xml").contains("media")))
  }

  @Test func saysInDataWhoseItIs() throws {
    var files = Self.pair("{src: /lane.png, alt: A lane, caption: {en: Lahore, ur: لاہور}, credit: Amna}")
    files["static/lane.png"] = ""
    let site = try SiteFixture(files)
    try site.folder.write(TestPicture.noise(width: 64, height: 48), to: "static/lane.png")
    site.build()
    #expect(site.messages == "")
    let image = try #require(
      try structuredData(of: try site.output("ur/columns/walk/index.html"))["image"] as? [String: Any])
    #expect(image["@type"] as? String == "ImageObject" && image["url"] as? String == "https://example.org/lane.png")
    #expect(image["caption"] as? String == "لاہور" && image["creditText"] as? String == "Amna")
    #expect(image["width"] as? Int == 64 && image["height"] as? Int == 48)
    #expect(try site.output("ur/columns/walk/index.html").contains(#/og:image:alt" content="[^"]*A lane[^"]*"/#))
  }
}

// MARK: - The picture of an author

extension ColumnPictureTests {
  private static func authored(_ image: String) -> [String: String] {
    [
      "site.yml": SiteFixture.siteFile + "\nauthors: {desk: {name: {en: The Desk, ur: ادارہ}, image: \(image)}}",
      "content/columns/a.en.md": column("A", "date: 2025-08-22\nauthor: desk"),
      "content/columns/a.ur.md": column("الف", ""),
      "content/columns/people/desk.svg": svg(30, 40), "static/images/desk.svg": svg(30, 40),
    ]
  }

  @Test(arguments: [
    ("/images/desk.svg", "/images/desk.svg"), ("images/desk.svg", "/images/desk.svg"),
    ("static/images/desk.svg", "/images/desk.svg"), ("columns/people/desk.svg", "/columns/people/desk.svg"),
    ("'https://pictures.example/desk.jpg'", "https://pictures.example/desk.jpg"),
  ])
  func anAuthorIsSeenUnderColumnsOnTheirPageAndInData(typed: String, address: String) throws {
    let site = try SiteFixture(Self.authored(typed))
    #expect(site.messages == "")
    for language in ["en", "ur"] {
      let column = try site.output("\(language)/columns/a/index.html")
      let box = column.components(separatedBy: "<div class=\"author-bio\">").dropFirst().joined()
      #expect(box.contains(#/^\s*<img class="portrait" src="[^"]*desk[^"]*"[^>]* alt="" loading="lazy"/#))
      #expect(column.contains("<data class=\"u-photo\" value=\"\(address)\"></data>"))
      let page = try site.output("\(language)/authors/desk/index.html")
      #expect(page.contains(#/class="list-header p-author h-card">[\s\S]*<img class="portrait u-photo" [^>]*eager/#))
      let url = address.hasPrefix("/") ? "https://example.org" + address : address
      #expect(page.contains("\"image\":{\"@type\":\"ImageObject\",\"url\":\"\(url)\""))
      #expect(column.contains("\"image\":{\"@type\":\"ImageObject\",\"url\":\"\(url)\""))
    }
    let policy = try site.output("_headers")
    #expect(typed.contains("http") == policy.contains("https://pictures.example"))
  }

  @Test func tellsOfAnAuthorsPictureThatIsMissing() throws {
    let site = try SiteFixture(Self.authored("1️⃣/images/dsek.svg"))
    #expect(site.places(of: .missingPicture) == [try site.mark("1️⃣")])
    #expect(site.diagnostics.first { $0.id == .missingPicture }?.help == "did you mean ‘/images/desk.svg’?")
  }

  @Test func anAuthorWithoutAPictureOrWordsHasNoBox() throws {
    var files = Self.authored("/images/desk.svg")
    files["site.yml"] = SiteFixture.siteFile + "\nauthors: {desk: {en: The Desk, ur: ادارہ}}"
    let site = try SiteFixture(files)
    #expect(!(try site.output("ur/columns/a/index.html").contains("author-bio")))
    #expect(!(try site.output("ur/authors/desk/index.html").contains("portrait")))
  }

  @Test func aPictureBesideADraftIsPublishedForItsAuthor() throws {
    var files = Self.authored("columns/draft/desk.svg")
    files["content/columns/draft/index.ur.md"] = column("مسودہ", "date: 2025-01-01\ndraft: true")
    files["content/columns/draft/desk.svg"] = Self.svg(30, 40)
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("columns/draft/desk.svg"))
  }
}
