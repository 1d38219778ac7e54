import SiteImport
import Testing

/// A line that says where another language begins, in a text that a plugin calls one of one language.
@Suite struct MarkedInSpiteOfTermTests {
  private typealias Sample = SampleExport

  private static let english = "The river has moved again this year, and nobody in the city has noticed it yet."
  private static let urdu = "دریا نے اس سال پھر اپنا رخ بدلا ہے، اور شہر میں کسی کو ابھی تک اس کی خبر نہیں ہوئی۔"
  private static let both =
    "\(english)\n\nUrdu Version of the Column:\n\n<strong>دریا کا سفر</strong>\n\n\(urdu)\n\n\(urdu)"

  @Test(arguments: [Sample.term("language", "en", "English"), Sample.meta("_icl_lang_code", "en")])
  func cutsAtTheMarker(said: String) throws {
    let read = try ReadSample(Sample(Sample.item(1, "The Moving River", content: Self.both, more: said)))
    let work = try #require(read.work(1))
    #expect(work.editions.map(\.language) == ["en", "ur"])
    #expect(work.editions.map(\.title) == ["The Moving River", "دریا کا سفر"])
    #expect(work.markdown("en") == Self.english + "\n")
    #expect(read.site.languages.map(\.code).sorted() == ["en", "ur"])
  }

  @Test func leavesWholeWhatHasATranslationAndTellsIt() throws {
    let group = Sample.term("post_translations", "pll_1", "pll_1")
    let read = try ReadSample(
      Sample(
        Sample.item(1, "River", content: Self.both, more: group + Sample.term("language", "en", "English")),
        Sample.item(2, "دریا", content: Self.urdu, more: group + Sample.term("language", "ur", "اردو"))))
    #expect(read.works.map { $0.editions.map(\.language) } == [["en"], ["ur"]])
    #expect(read.work(1)?.notes.contains { $0.kind == .uncertainCut } == true)
  }
}
