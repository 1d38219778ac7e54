import SiteImport
import Testing

/// Which language a text is in, and which texts are one.
@Suite struct WordPressLanguageTests {
  private typealias Sample = SampleExport

  private static let english = "The river has moved again this year, and nobody in the city has noticed it yet."
  private static let urdu = "دریا نے اس سال پھر اپنا رخ بدلا ہے، اور شہر میں کسی کو ابھی تک اس کی خبر نہیں ہوئی۔"

  @Test func cutsAPostThatHoldsBoth() throws {
    let content =
      "\(Self.english)\n\n<strong>Urdu Verison of the Column:</strong>\n\n<strong>دریا کا سفر</strong>\n\n\(Self.urdu)\n\n\(Self.urdu)"
    let read = try ReadSample(Sample(Sample.item(1, "The Moving River", content: content)))
    let work = try #require(read.work(1))
    #expect(work.editions.map(\.language) == ["en", "ur"])
    #expect(work.editions.map(\.title) == ["The Moving River", "دریا کا سفر"])
    #expect(work.markdown("en") == Self.english + "\n")
    #expect(work.markdown("ur") == "\(Self.urdu)\n\n\(Self.urdu)\n")
    #expect(work.editions.map(\.feedId) == ["https://example.org/?p=1", nil])
    #expect(work.editions[1].aliases == [])
    #expect(read.site.languages.map(\.code) == ["en", "ur"])
  }

  @Test(arguments: [
    "Urdu Version of the Column:\n\nتازہ الفاظ۔", "Urdu Version of the Column:\n\nسلام پاکستان۔",
    "اردو ترجمہ:\n\nتازہ الفاظ۔",
    "Urdu Version:\n\nوَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ أَفَلَا يُؤْمِنُونَ\n\nپانی ہی زندگی ہے۔",
  ])
  func surveysEveryLanguageThatIsWritten(part: String) throws {
    let english = Array(repeating: Self.english, count: 5).joined(separator: "\n\n")
    let read = try ReadSample(Sample(Sample.item(1, "River", content: english + "\n\n" + part)))
    #expect(Set(read.site.languages.map(\.code)) == ["en", "ur"])
    #expect(read.work(1)?.editions.map(\.language) == ["en", "ur"])
  }

  @Test func takesShortTextsForTheLanguageOfTheOthersInTheirScript() throws {
    let persian = Canal.persian.joined(separator: "\n\n")
    for (others, code) in [([persian, persian], "fa"), ([Self.urdu, Self.english], "ur"), ([], "ur")] {
      let items =
        [Sample.item(1, "سلام", content: "سلام الفاظ المبارک")]
        + others.enumerated().map { Sample.item($0.offset + 2, content: $0.element) }
      var sample = Sample()
      sample.items = items
      let read = try ReadSample(sample)
      #expect(read.work(1)?.editions.map(\.language) == [code])
      #expect(!read.site.languages.map(\.code).contains("ar"))
    }
  }

  @Test func letsTranslationsOfPolylangShareOneName() throws {
    let group = Sample.term("post_translations", "pll_1", "pll_1")
    let channel = """
      <wp:term><wp:term_id>90</wp:term_id><wp:term_taxonomy>term_translations</wp:term_taxonomy><wp:term_slug>pll_t</wp:term_slug>\
      <wp:term_description><![CDATA[a:2:{s:2:"en";i:5;s:2:"ur";i:6;}]]></wp:term_description></wp:term>
      """ + Sample.category(5, "travel", "Travel") + Sample.category(6, "safar", "سفر")
    let read = try ReadSample(
      Sample(
        Sample.item(
          1, "دریا", slug: "%d8%af%d8%b1%db%8c%d8%a7", content: Self.urdu,
          more: group + Sample.term("language", "ur", "اردو") + Sample.term("category", "safar", "سفر")),
        Sample.item(
          2, "River", slug: "river", content: Self.english,
          more: group + Sample.term("language", "en", "English") + Sample.term("category", "travel", "Travel")),
        channel: channel))
    #expect(read.works.map(\.key) == ["2025/river", "2025/river"])
    #expect(read.works.map { $0.editions.map(\.language) } == [["ur"], ["en"]])
    #expect(read.works.map(\.categories) == [["travel"], ["travel"]])
    #expect(read.site.categories.map(\.names) == [["en": "Travel", "ur": "سفر"]])
  }

  @Test func letsTranslationsOfWPMLShareOneName() throws {
    let meta = { (code: String) in Sample.meta("_icl_lang_code", code) + Sample.meta("trid", "12") }
    let read = try ReadSample(
      Sample(
        Sample.item(1, slug: "river", content: Self.english, more: meta("en")),
        Sample.item(2, slug: "river-2", content: Self.urdu, more: meta("ur")),
        Sample.item(3, slug: "river-3", content: Self.urdu, more: meta("ur"))))
    #expect(read.works.map(\.key) == ["2025/river", "2025/river", "2025/river-2"])
  }

  @Test func keepsATextInOneLanguageWholeWhateverItQuotes() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(
          1, content: "\(Self.english)\n\n\(Self.urdu)\n\n\(Self.urdu)", more: Sample.term("language", "en", "English"))
      ))
    #expect(read.work(1)?.editions.map(\.language) == ["en"])
    #expect(read.work(1)?.markdown().contains(Self.urdu) == true)
  }

  @Test(arguments: [
    ("[:en]River[:ur]دریا[:]", "[:en]\(english)[:ur]\(urdu)[:]"),
    ("<!--:en-->River<!--:--><!--:ur-->دریا<!--:-->", "<!--:en-->\(english)<!--:--><!--:ur-->\(urdu)<!--:-->"),
  ])
  func readsTheMarksOfQTranslate(title: String, content: String) throws {
    let work = try #require(try ReadSample(Sample(Sample.item(1, title, slug: "", content: content))).work(1))
    #expect(work.editions.map(\.language) == ["en", "ur"])
    #expect(work.editions.map(\.title) == ["River", "دریا"])
    #expect(work.markdown("ur") == Self.urdu + "\n")
    #expect(work.key == "2025/river")
  }

  @Test func followsALinkToOneLanguage() throws {
    let read = try ReadSample(
      Sample(
        Sample.item(1, slug: "river", content: "\(Self.english)\n\nUrdu version:\n\n\(Self.urdu)\n\n\(Self.urdu)"),
        Sample.item(
          2, content: "Read <a href=\"https://example.org/2025/08/22/river/?lang=ur\">the Urdu</a> in English words.")))
    #expect(read.work(2)?.markdown() == "Read [the Urdu](river.ur.md) in English words.\n")
  }
}
