import Diagnostics
import SiteImport
import SitegenTesting
import Testing
import YAML

/// Files as they come: damaged, mended, cut off, and no exports at all.
@Suite struct ExportReadingTests {
  private static let three = SampleExport(
    SampleExport.item(1, "One", content: "The first English text."),
    SampleExport.item(2, "دوسرا", content: "یہ دوسرا متن اردو میں ہے۔"),
    SampleExport.item(3, "Three", content: "The third English text."))

  @Test(arguments: ["1.0", "1.1", "1.2"])
  func readsEveryVersion(version: String) throws {
    let read = try ReadSample(
      SampleExport(SampleExport.item(7, "دورہ", content: "یہ متن اردو میں ہے۔"), version: version))
    #expect(read.works.map(\.source.title) == ["دورہ"])
    #expect(read.messages == [])
  }

  @Test func tellsElementsApartByTheirNamespacesAndNotByTheirPrefixes() throws {
    let text = SampleExport(SampleExport.item(1, content: "متن یہاں ہے۔", excerpt: "خلاصہ یہاں ہے۔")).text
      .replacing("content:", with: "c:").replacing("xmlns:content", with: "xmlns:c")
      .replacing("excerpt:encoded", with: "content:encoded").replacing("xmlns:excerpt", with: "xmlns:content")
    let read = try ReadSample(text)
    #expect(read.work(1)?.markdown() == "متن یہاں ہے۔\n")
    #expect(read.work(1)?.editions[0].summary == "خلاصہ یہاں ہے۔")
  }

  @Test func readsThroughAPrefixThatNobodyDeclared() throws {
    let read = try ReadSample(
      SampleExport(SampleExport.item(1), channel: "<atom:link rel=\"hub\" href=\"https://example.org/\"/>"))
    #expect(read.works.count == 1)
    #expect(read.messages == [])
  }

  @Test func readsBehindAByteOrderMarkAndBlankLines() throws {
    let read = try ReadSample("\u{FEFF}\n\n  " + Self.three.text)
    #expect(read.works.count == 3)
    #expect(read.messages == [])
  }

  @Test func leavesOutWhatXMLForbidsAndSaysSo() throws {
    var bytes = Array(Self.three.text.utf8)
    let place = try #require(bytes.firstRange(of: Array("first".utf8))).lowerBound
    bytes.replaceSubrange(place..<place, with: [0x02, 0xFF, 0x0B])
    let read = try ReadSample([bytes])
    #expect(read.works.map { $0.markdown() }.first == "The first English text.\n")
    #expect(
      read.messages == [
        "warning the export has 2 control characters and 1 bytes that are no UTF-8, which were left out or mended"
      ])
  }

  @Test(arguments: [
    ("one ]]]]><![CDATA[> two", "one ]]> two"),
    ("ایک]]><![CDATA[ دو", "ایک دو"),
    ("one]]> &amp;amp; two <![CDATA[three", "one & two three"),
    ("one]]>&nbsp;two &hellip; AT&T <![CDATA[three", "one\u{A0}two … AT&T three"),
    ("one]]><b>two</b><![CDATA[ three", "one**two** three"),
  ])
  func joinsTextsThatStandInSeveralPieces(piece: String, expected: String) throws {
    let read = try ReadSample(SampleExport(SampleExport.item(1, content: "Here: " + piece + " and on.")))
    #expect(read.work(1)?.markdown() == "Here: " + expected + " and on.\n")
    #expect(read.messages.filter { $0.hasPrefix("error") } == [])
  }

  @Test func saysHowMuchCameOfAFileThatIsCutOff() throws {
    let text = Self.three.text
    let cut = try #require(text.firstRange(of: "The third")).lowerBound
    let read = try ReadSample(String(text[..<cut]))
    #expect(read.works.map(\.source.id) == ["wordpress@example.org:1", "wordpress@example.org:2"])
    #expect(read.messages == ["error the export is cut off: of 3 items that begin in it 2 could be read"])
    #expect(read.log.diagnostics.first?.id == .brokenExport)
    #expect(read.log.diagnostics.first?.location?.line ?? 0 > 60)
  }

  /// The end of a private text is missing, so that the status behind the next one would be taken for its own.
  @Test func letsNothingGoLiveInWhichTheFileIsDamaged() throws {
    let text = SampleExport(
      SampleExport.item(1, "راز", content: "راز کی بات", status: "private"),
      SampleExport.item(2, "Open", content: "An open text.")
    ).text
    let start = try #require(text.firstRange(of: "کی بات")).lowerBound
    for end in ["<title><![CDATA[Open", "An open", "<wp:post_id>2", "<wp:status><![CDATA[publish"] {
      let behind = try #require(text.firstRange(of: end)).lowerBound
      let read = try ReadSample(String(text[..<start]) + text[behind...])
      for work in read.works where work.words.contains("راز") { #expect(work.heldBack != nil, "\(end)") }
      #expect(read.log.hasErrors || read.works.contains { !$0.notes.isEmpty }, "\(end)")
    }
  }

  @Test func readsOnBehindADamage() throws {
    let text = Self.three.text.replacing("<wp:post_id>2</wp:post_id>", with: "<wp:post_id>2</wp:post_i <")
    let read = try ReadSample(text)
    #expect(read.works.count == 3)
    #expect(read.works.map(\.heldBack) == [nil, .draft, nil])
    #expect(read.messages.count == 1 && read.messages[0].hasPrefix("error the export is damaged"))
  }

  /// Exports of two sites, each of which counts from 1.
  @Test func takesTwoTextsWithOneNumberForTwo() throws {
    let read = try ReadSample(
      SampleExport(
        SampleExport.item(1, "A Visit", content: "English words."),
        SampleExport.item(1, "ایک دورہ", content: "اردو کے کچھ الفاظ۔")))
    #expect(read.reasons.isEmpty)
    #expect(read.works.map(\.source.id) == ["wordpress@example.org:1", "wordpress@example.org:1-no2"])
    #expect(Set(read.works.map(\.key)).count == 2)
    #expect(
      read.works[1].notes.map(\.text).contains(
        "another item of the export has its number 1 too, and it gets an id of its own"))
  }

  /// The parts of one export are of one site, also where one of them does not say of which; those of two sites are told
  /// apart.
  @Test func namesItemsByTheirSites() throws {
    let parts = [
      SampleExport(SampleExport.item(1), base: "https://www.one.example/blog").text,
      SampleExport(SampleExport.item(2), base: "http://one.example/Blog/").text,
      SampleExport(SampleExport.item(1, "ایک دورہ", content: "اردو کے کچھ الفاظ۔"), base: "http://localhost:8080").text,
      SampleExport(SampleExport.item(3), base: "").text,
    ]
    let read = try ReadSample(parts.map { Array($0.utf8) })
    #expect(
      read.works.map(\.source.id) == [
        "wordpress@one.example/blog:1", "wordpress@one.example/blog:2", "wordpress@localhost%3A8080:1",
        "wordpress@localhost%3A8080:3",
      ])
    #expect(read.works.map { $0.params.map(\.key) }[0] == ["wordpress_id", "wordpress_site"])
  }

  @Test(arguments: ["<!--:en-->A Visit<!--:--><!--:ur-->ایک دورہ<!--:-->", "[:en]A Visit[:ur]ایک دورہ[:]"])
  func cutsTitlesAtTheMarksOfQTranslate(title: String) throws {
    let text = SampleExport(
      SampleExport.item(1, "TITLE", content: "<!--:en-->Some words.<!--:--><!--:ur-->کچھ الفاظ۔<!--:-->")
    )
    .text
    let read = try ReadSample(
      text.replacing("<title><![CDATA[TITLE]]></title>", with: "<title>\(title)</title>")
        .replacing("<title>TITLE</title>", with: "<title>\(title)</title>"))
    #expect(read.works.first?.editions.map(\.title) == ["A Visit", "ایک دورہ"])
    #expect(read.works.first?.source.title == "A Visit / ایک دورہ")
  }

  @Test func refusesAnExportOfWhichNothingCanBeRead() throws {
    #expect(try ReadSample(SampleExport()).refusal?.message.hasPrefix("no item could be read") == true)
  }

  @Test func takesSeveralFilesForPartsOfOneExport() throws {
    let parts = [
      SampleExport(
        SampleExport.item(1, content: "See <a href=\"https://example.org/?p=2\">the other</a> English text.")),
      SampleExport(
        SampleExport.item(2, slug: "bridge"),
        SampleExport.item(1, content: "See <a href=\"https://example.org/?p=2\">the other</a> English text.")),
    ]
    let read = try ReadSample(parts.map { Array($0.text.utf8) })
    #expect(read.works.count == 2)
    #expect(read.reasons == ["stands in the export twice"])
    #expect(read.work(1)?.markdown() == "See [the other](bridge.md) English text.\n")
    #expect(read.site.itemCount == 3)
  }

  @Test(arguments: [
    ("", "is empty", "Tools"), ("   \n", "is empty", "Tools"),
    ("<!DOCTYPE html>\n<html><body><form id=\"loginform\">", "is a web page", "Tools"),
    ("\u{1F}\u{8B}", "is no export", "Tools"),
    ("PK\u{3}\u{4}…", "is compressed", "unzip"),
    ("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "is an Atom feed", "Tools"),
    ("title,date\nVisit,2025", "is no export of WordPress", "Tools"),
    ("<rss version=\"2.0\"><channel><item><title>a</title></item></channel></rss>", "is a feed", "Tools"),
  ])
  func refusesWhatIsNoExport(text: String, says: String, advises: String) throws {
    let read = try ReadSample(text)
    let refusal = try #require(read.refusal)
    #expect(refusal.id == .notAnExport)
    #expect(refusal.message.contains(says), "\(refusal.message)")
    #expect(refusal.help?.contains(advises) == true)
  }

  @Test func refusesWhatIsPacked() throws {
    let read = try ReadSample([[0x1F, 0x8B, 0x08, 0x00]])
    #expect(read.refusal?.help?.hasPrefix("unpack it first: gunzip") == true)
  }

  @Test func holdsOutAgainstEntitiesThatMultiply() throws {
    var text = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">"
    for (name, inner) in zip("bcdefghij", "abcdefghi") {
      text += "<!ENTITY \(name) \"" + String(repeating: "&\(inner);", count: 10) + "\">"
    }
    text += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
    let export = SampleExport(SampleExport.item(1, content: "متن]]>&j; &file;<![CDATA[۔")).text
    let read = try ReadSample(export.replacing("<rss", with: text + "<rss"))
    #expect(read.works.first?.words.utf8.count ?? 0 < 100)
    #expect(read.works.first?.words.contains("root:") == false)
  }
}
