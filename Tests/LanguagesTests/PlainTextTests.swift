import Languages
import Testing

struct PlainTextTests {
  @Test(arguments: [
    ("CPEC کا مستقبل", Direction.rightToLeft, "\u{200F}CPEC کا مستقبل"),
    ("پیشِ نَظر", .rightToLeft, "پیشِ نَظر"),
    ("پیشِ نَظر: A Column", .leftToRight, "\u{200E}پیشِ نَظر: A Column"),
    ("“The Visit”", .leftToRight, "“The Visit”"),
    ("2025 کا بجٹ", .rightToLeft, "2025 کا بجٹ"),
    ("2025", .rightToLeft, "2025"),
    ("\u{200F}CPEC کا مستقبل", .rightToLeft, "\u{200F}CPEC کا مستقبل"),
    ("", .rightToLeft, ""),
  ])
  func marksOnlyWhatWouldTurn(text: String, base: Direction, expected: String) {
    #expect(Array(markedForPlainText(text, base: base).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("پیشِ نَظر", Direction.leftToRight, "پیشِ نَظر"), ("نظرِ", .leftToRight, "نظرِ"),
    ("بجٹ 2025", .leftToRight, "\u{2068}بجٹ 2025\u{2069}"),
    ("Hello!", .rightToLeft, "\u{2068}Hello!\u{2069}"), ("Hello!", .leftToRight, "Hello!"), ("", .leftToRight, ""),
  ])
  func isolatesOnlyWhatWouldMix(text: String, base: Direction, expected: String) {
    #expect(isolatedForPlainText(text, base: base) == expected)
  }

  @Test func tellsAnIsolateWhichWayItsLanguageRuns() {
    let title = "CPEC کا سفر"
    #expect(isolatedForPlainText(title, own: .rightToLeft, base: .leftToRight) == "\u{2068}\u{200F}\(title)\u{2069}")
    #expect(isolatedForPlainText(title, own: .rightToLeft, base: .rightToLeft) == title)
    #expect(isolatedForPlainText("Visit to لاہور", own: .leftToRight, base: .rightToLeft).hasPrefix("\u{2068}Visit"))
  }

  @Test func stripsControlsButNotJoiners() {
    let text = "\u{200F}\u{1}\u{7F}\u{85}\u{FFFE}a\u{202E}b\u{202C}\u{2068}c\u{2069}\u{61C} دہشت\u{200C}گرد"
    #expect(strippingControls(text) == "abc دہشت\u{200C}گرد")
  }

  @Test(arguments: [
    ("Short enough", 12, "Short enough"),
    ("Short enough", 11, "Short…"),
    ("Water, rivers and canals", 8, "Water…"),
    ("  padded  ", 6, "padded"),
    ("پانی، دریا اور نہر", 12, "پانی، دریا…"),
    ("پانی، دریا اور نہر", 10, "پانی…"),
    ("Incomprehensibilities", 6, "Incom…"),
    ("نَظَرِ", 4, "نَ…"),
    ("", 5, ""),
    ("One two", 0, "…"),
  ])
  func cutsExcerptsBetweenWords(text: String, limit: Int, expected: String) {
    #expect(Array(excerpt(of: text, limit: limit).unicodeScalars) == Array(expected.unicodeScalars))
  }
}
