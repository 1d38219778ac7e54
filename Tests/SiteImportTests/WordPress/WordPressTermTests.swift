import SiteImport
import Testing

/// Categories that are one in two languages.
@Suite struct WordPressTermTests {
  private typealias Sample = SampleExport

  private static let affairs = ("affairs", "Foreign Affairs")
  private static let umoor = ("%d8%a7%d9%85%d9%88%d8%b1", "خارجہ امور")
  private static let books = ("books", "Books")

  private func item(_ id: Int, _ content: String, _ terms: [(String, String)], more: String = "") -> String {
    Sample.item(id, content: content, more: terms.map { Sample.term("category", $0.0, $0.1) }.joined() + more)
  }

  private static let both = "Some plain English words stand here.\n\nیہ متن اردو میں ہے اور اس کے کئی الفاظ ہیں۔"

  private func names(_ items: [String], channel: String = "") throws -> [[String?: String]] {
    var export = Sample(channel: channel)
    export.items = items
    return try ReadSample(export).site.categories.map(\.names)
  }

  /// Posts in both languages, each in both categories.
  @Test func joinsWhatNeverStandsWithoutTheOther() throws {
    var export = Sample()
    export.items = [item(1, Self.both, [Self.affairs, Self.umoor]), item(2, Self.both, [Self.umoor, Self.affairs])]
    let read = try ReadSample(export)
    #expect(read.site.categories.map(\.names) == [["en": "Foreign Affairs", "ur": "خارجہ امور"]])
    #expect(read.site.categories[0].id == "affairs")
    #expect(read.site.categories[0].doubt?.hasPrefix("‘Foreign Affairs’ and ‘خارجہ امور’ are taken for one") == true)
    #expect(read.site.categories[0].oldAddresses == ["/category/affairs/", "/category/امور/"])
    #expect(read.works.map(\.categories) == [["affairs"], ["affairs"]])
  }

  @Test func joinsWhatTranslationsAreIn() throws {
    let group = { (language: String) in
      Sample.term("language", language, language) + Sample.term("post_translations", "pll_1", "pll_1")
    }
    let names = try names([
      item(1, "Some plain English words.", [Self.affairs], more: group("en")),
      item(2, "یہ متن اردو میں ہے۔", [Self.umoor], more: group("ur")),
    ])
    #expect(names == [["en": "Foreign Affairs", "ur": "خارجہ امور"]])
  }

  @Test func joinsWhatOneNameSays() throws {
    let read = try ReadSample(
      Sample(
        item(1, Self.both, [("b", "Books / کتابیں")]), item(2, "Some plain English words.", [Self.books]),
        item(3, "یہ متن اردو میں ہے۔", [("k", "کتابیں")])))
    #expect(read.site.categories.map(\.names) == [["en": "Books", "ur": "کتابیں"]])
    #expect(read.site.categories.map(\.doubt) == [nil])
    #expect(Set(read.works.flatMap(\.categories)).count == 1)
  }

  /// What stands together by chance, once, or with several stays apart.
  @Test func joinsNothingElse() throws {
    let once = [item(1, Self.both, [Self.affairs, Self.umoor])]
    let alone = once + [item(2, Self.both, [Self.affairs, Self.umoor]), item(3, Self.both, [Self.affairs])]
    let several = [
      item(1, Self.both, [Self.affairs, Self.umoor]), item(2, Self.both, [Self.affairs, Self.umoor]),
      item(3, Self.both, [Self.books, Self.umoor]), item(4, Self.both, [Self.books, Self.umoor]),
    ]
    let english = (1...3).map { item($0, "Some plain English words.", [Self.affairs, Self.umoor]) }
    for items in [once, alone, several, english] {
      #expect(try names(items).allSatisfy { $0.count == 1 }, "\(items.count)")
    }
  }
}
