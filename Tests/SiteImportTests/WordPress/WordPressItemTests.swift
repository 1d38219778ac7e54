import SiteImport
import Testing
import YAML

/// What becomes of items: statuses, kinds, titles, dates, names, languages, comments.
@Suite struct WordPressItemTests {
  private typealias Sample = SampleExport

  @Test(arguments: [
    ("publish", "", ImportedWork.HeldBack?.none), ("draft", "", .draft), ("pending", "", .pending),
    ("future", "", .scheduled), ("private", "", .private), ("publish", "کھل جا", .password), ("archived", "", .draft),
    ("", "", .draft),
  ])
  func publishesOnlyWhatIsPublished(status: String, password: String, expected: ImportedWork.HeldBack?) throws {
    let read = try ReadSample(Sample(Sample.item(1, status: status, password: password)))
    #expect(read.works.map(\.heldBack) == [expected])
    #expect(!"\(read.works)\(read.site)".contains("کھل جا"))
  }

  @Test(arguments: [
    ("post", "trash", "in the bin"), ("post", "auto-draft", "begun and never saved"),
    ("nav_menu_item", "publish", "an entry of a menu"), ("revision", "inherit", "an older state of a text"),
    ("attachment", "inherit", "a picture or file of the library"), ("product", "publish", "of another kind: ‘product’"),
  ])
  func leavesOutWhatIsNoText(type: String, status: String, reason: String) throws {
    let read = try ReadSample(Sample(Sample.item(1, type: type, status: status), Sample.item(2)))
    #expect(read.reasons == [reason])
    #expect(read.works.map(\.source.id) == ["wordpress@example.org:2"])
  }

  @Test(arguments: [
    ("Rivers &amp; Roads", "Rivers & Roads"), ("Rivers &amp;amp; Roads", "Rivers &amp; Roads"),
    ("دریا &#8211; اور <em>پل</em>", "دریا – اور پل"), ("Two\n lines", "Two lines"), ("1 < 2", "1 < 2"),
    ("“Quoted” \\ back: slash # sign", "“Quoted” \\ back: slash # sign"), ("a <b without end", "a <b without end"),
    ("", "Some plain English words here."),
  ])
  func decodesTitlesOnce(written: String, expected: String) throws {
    let read = try ReadSample(Sample(Sample.item(1, written)))
    #expect(read.works.first?.editions.map(\.title) == [expected])
  }

  @Test(arguments: [
    ("2025-08-22 00:30:00", "2025-08-21 19:30:00", "2025-08-22 00:30"),
    ("2025-08-22 00:00:00", "2025-08-21 19:00:00", "2025-08-22"),
    ("2025-08-22 09:05:07", "2025-08-22 04:05:07", "2025-08-22 09:05:07"),
    ("0000-00-00 00:00:00", "2025-08-21 19:30:00", "2025-08-22 00:30"),
    ("0000-00-00 00:00:00", "0000-00-00 00:00:00", "2025-08-22 00:30"),
    ("-0001-11-30 00:00:00", "0000-00-00 00:00:00", "2025-08-22 00:30"),
  ])
  func keepsTheDayThatReadersSaw(local: String, utc: String, expected: String) throws {
    // Another post tells how far the clocks are ahead.
    let read = try ReadSample(Sample(Sample.item(1, date: local, utc: utc), Sample.item(2)))
    #expect(read.work(1)?.date == expected)
    #expect(read.site.timeZone == "Asia/Karachi")
  }

  @Test func saysWhenATextWasChanged() throws {
    let read = try ReadSample(
      Sample(Sample.item(1, modified: "2025-09-01 10:00:00"), Sample.item(2, modified: "2025-08-01 10:00:00")))
    #expect(read.works.map(\.lastmod) == ["2025-09-01 10:00", nil])
  }

  @Test(arguments: [
    ("old-bridge", "پرانا پل", "2025/old-bridge"),
    ("%d9%be%d8%b1%d8%a7%d9%86%d8%a7-%d9%be%d9%84", "پرانا پل", "2025/parana-pal"),
    ("%d9%be%d8%b1%d8%a7%d9%86%d8%a7-%d9", "پرانا پل", "2025/parana"),
    ("%D9%BE%D9%84", "The Bridge", "2025/the-bridge"),
    ("", "A Timely Mission", "2025/a-timely-mission"), ("", "دو دن", "2025/do-dan"), ("", "…", "2025/column-1"),
    ("2025-08-22-bridge", "پل", "2025/bridge"), ("index", "پل", "2025/index-column"), ("ur", "پل", "2025/ur-column"),
    ("1984", "پل", "2025/1984-column"),
  ])
  func namesFilesInLatinLetters(slug: String, title: String, key: String) throws {
    let read = try ReadSample(Sample(Sample.item(1, title, slug: slug)))
    #expect(read.works.map(\.key) == [key])
  }

  @Test func givesNoTwoWorksOneName() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, slug: "visit", status: "draft"), Sample.item(2, slug: "visit"),
        Sample.item(3, slug: "visit", date: "2024-01-01 10:00:00"), Sample.item(4, slug: "visit", type: "page")))
    #expect(read.works.map(\.key) == ["2025/visit-3", "2025/visit", "2024/visit-2", "visit"])
  }

  @Test func keepsTheTreeOfPages() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(3, slug: "team", type: "page", parent: 2), Sample.item(2, slug: "about", type: "page"),
        Sample.item(4, slug: "secret", type: "page", status: "private"),
        Sample.item(5, slug: "open", type: "page", parent: 4), Sample.item(6, slug: "columns", type: "page"),
        Sample.item(7, slug: "a", type: "page", parent: 8), Sample.item(8, slug: "b", type: "page", parent: 7)))
    #expect(read.works.map(\.key).prefix(5) == ["about/team", "about", "secret", "open", "columns-page"])
    #expect(Set(read.works.map(\.key)).count == 7)
  }

  @Test func keepsCategoriesTagsFormatsAndWhatWasPinned() throws {
    let channel =
      Sample.category(3, "politics", "Politics &amp; Power")
      + Sample.category(4, "foreign", "خارجہ امور", parent: "politics")
      + Sample.category(1, "uncategorized", "Uncategorized") + Sample.category(9, "unused", "Unused")
    let read = try ReadSample(
      Sample(
        Sample.item(
          1, sticky: true,
          more: Sample.term("category", "foreign", "خارجہ امور")
            + Sample.term("category", "uncategorized", "Uncategorized")
            + Sample.term("post_tag", "%d9%be%d8%a7%d9%86%db%8c", "پانی")
            + Sample.term("post_format", "post-format-aside", "Aside")),
        Sample.item(2, content: "یہ متن اردو میں ہے۔"), channel: channel))
    let work = try #require(read.work(1))
    #expect(work.categories == ["foreign"])
    #expect(work.tags == ["pani"])
    #expect(work.featured)
    #expect(
      work.params == [
        .init("wordpress_id", .plain("1")), .init("wordpress_site", .text("example.org")),
        .init("format", .text("aside")),
      ])
    #expect(
      read.site.categories == [
        ImportedTerm(
          id: "politics", names: ["en": "Politics & Power"], oldAddresses: ["/category/politics/", "/?cat=3"]),
        ImportedTerm(
          id: "foreign", names: ["ur": "خارجہ امور"], parent: "politics",
          oldAddresses: ["/category/politics/foreign/", "/category/foreign/", "/?cat=4"]),
      ])
    #expect(
      read.site.tags == [ImportedTerm(id: "pani", names: ["ur": "پانی"], oldAddresses: ["/tag/پانی/", "/?tag=پانی"])])
  }

  @Test func partsACategoryWithTwoNames() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, more: Sample.term("category", "columns", "Columns / کالم")),
        Sample.item(2, content: "یہ متن اردو میں ہے۔")))
    #expect(read.site.categories.map(\.names) == [["en": "Columns", "ur": "کالم"]])
  }

  @Test func namesAuthorsAsReadersSawThemAndKeepsTheirMailToItself() throws {
    let author = { (login: String, name: String) in
      "<wp:author><wp:author_id>4</wp:author_id><wp:author_login><![CDATA[\(login)]]></wp:author_login>"
        + "<wp:author_email><![CDATA[amna@example.net]]></wp:author_email>"
        + "<wp:author_display_name><![CDATA[\(name)]]></wp:author_display_name></wp:author>"
    }
    let read = try ReadSample(
      Sample(
        Sample.item(1, creator: "amna@example.net"), Sample.item(2, content: "یہ متن اردو میں ہے۔", creator: "b"),
        channel: author("amna@example.net", "Amna Yusuf") + author("b", "بلال") + author("c", "Nobody")))
    #expect(
      read.site.authors == [
        ImportedAuthor(id: "amna-yusuf", names: ["en": "Amna Yusuf"], oldAddresses: ["/?author=4"]),
        ImportedAuthor(id: "balal", names: ["ur": "بلال"], oldAddresses: ["/author/b/", "/?author=4"]),
      ])
    #expect(read.works.map(\.authors) == [["amna-yusuf"], ["balal"]])
    #expect(!"\(read.site)\(read.works)".contains("example.net"))
  }

  /// Each line: local date, that of UTC, that of the feed, last change.
  @Test(arguments: [
    ("0000-00-00 00:00:00", "2025-09-01 10:00:00", "2025/visit", "2025-09-01 10:00", false),
    ("0000-00-00 00:00:00", "0000-00-00 00:00:00", "visit", "1970-01-01", true),
    ("", "", "visit", "1970-01-01", true), ("some day", "-0001-11-30 00:00:00", "visit", "1970-01-01", true),
  ])
  func holdsBackWhatHasNoDay(date: String, modified: String, key: String, expected: String?, isDraft: Bool) throws {
    let item = Sample.item(1, slug: "visit", date: date, utc: date, modified: modified)
      .replacing("Thu, 21 Aug 2025 19:30:00 +0000", with: "")
    let read = try ReadSample(Sample(item))
    let work = try #require(read.work(1))
    #expect(work.key == key && work.date == expected && (work.heldBack == .draft) == isDraft)
    #expect(work.notes.map(\.kind) == [.mended], "\(work.notes)")
    #expect(work.notes[0].text.contains(isDraft ? "stands for it, and it is a draft" : "that of its last change"))
  }

  @Test func givesEachItemWithoutAnythingOfItsOwnAFile() throws {
    let bare = ["پہلا", "دوسرا", "دوسرا"].map {
      "<item><title></title><content:encoded>\($0) متن یہاں ہے۔</content:encoded><wp:status>publish</wp:status></item>"
    }
    // On one line, as programs write them that save space.
    let read = try ReadSample(Sample(bare.joined()))
    #expect(Set(read.works.map(\.source.id)).count == 3 && Set(read.works.map(\.key)).count == 3)
    // Others before them change nothing of what they are known by.
    let later = try ReadSample(Sample(Sample.item(1) + "\n\n" + bare.joined()))
    #expect(later.works.dropFirst().map(\.source.id) == read.works.map(\.source.id))
  }

  /// Files of other programs give the number in the address alone.
  @Test func takesTheNumberOfAnItemFromItsAddress() throws {
    let item = Sample.item(19, link: "https://example.org/?p=19").replacing("<wp:post_id>19</wp:post_id>", with: "")
    let read = try ReadSample(Sample(item))
    #expect(read.work(19)?.editions[0].aliases == ["/?p=19"])
  }

  @Test func keepsTheIdsOfFeedsAndTheExcerpt() throws {
    let read = try ReadSample(
      Sample(Sample.item(1, excerpt: "A <em>short</em> text &amp; more"), Sample.item(2, type: "page")))
    #expect(read.works.map { $0.editions[0].feedId } == ["https://example.org/?p=1", nil])
    #expect(read.work(1)?.editions[0].summary == "A short text & more")
  }

  @Test func endsTheSummaryWhereTheAuthorEndedIt() throws {
    let read = try ReadSample(
      Sample(Sample.item(1, content: "پہلا پیرا یہاں ہے۔\n\n<!--more-->\n\nدوسرا پیرا یہاں ہے۔")))
    #expect(read.work(1)?.editions[0].blocks.map(\.kind) == [.paragraph, .summaryEnd, .paragraph])
  }
}
