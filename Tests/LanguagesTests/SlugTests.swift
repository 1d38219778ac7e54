import Languages
import Testing

struct SlugTests {
  @Test(arguments: [
    ("A Timely Mission", "a-timely-mission"),
    ("China’s ‘Iron’ Brother", "chinas-iron-brother"),
    ("Don't stop", "dont-stop"),
    ("Qur’ān, Shaʻbān & Ẓuhr", "quran-shaban-zuhr"),
    ("Café Société — 2025", "cafe-societe-2025"),
    ("Cafe\u{301}", "cafe"),
    ("Straße, Ærø, Łódź, Đà Nẵng, ñandú", "strasse-aero-lodz-da-nang-nandu"),
    ("  F-16s / J-10C…  ", "f-16s-j-10c"),
    ("CPEC کا مستقبل ۲۰۳۰", "cpec-2030"),
    ("\u{200E}Title\u{200F}", "title"),
    ("ﬁnal", "final"),
  ])
  func isMadeOfAnEnglishTitle(title: String, expected: String) {
    #expect(Slug(ascii: title)?.text == expected)
  }

  @Test(arguments: ["", "---", "پیشِ نَظر", "’‘", "日本"])
  func isNilWhenNoASCIIIsLeft(title: String) {
    #expect(Slug(ascii: title) == nil)
  }

  @Test func isCutBetweenWords() {
    let title = "A very long title that goes on and on about the timely diplomatic mission of the minister to Beijing"
    #expect(
      Slug(ascii: title)?.text == "a-very-long-title-that-goes-on-and-on-about-the-timely-diplomatic-mission-of-the")
    #expect(Slug(ascii: "abc def", limit: 3)?.text == "abc")
    #expect(Slug(ascii: "abc def", limit: 4)?.text == "abc")
    #expect(Slug(ascii: String(repeating: "x", count: 90))?.text.utf8.count == 80)
  }

  @Test(arguments: [
    ("ایک بروقت سفارتی اقدام", "ایک-بروقت-سفارتی-اقدام"),
    ("پیشِ نَظر: پاک۔چین دوستی؟", "پیش-نظر-پاک-چین-دوستی"),
    ("كتاب ٢٠٢٥", "کتاب-۲۰۲۵"),
    ("دہشت\u{200C}گردی", "دہشتگردی"),
    ("CPEC کا مستقبل", "cpec-کا-مستقبل"),
    ("नई दिल्ली", "नई-दिल्ली"),
  ])
  func keepsTheLettersOfItsScript(title: String, expected: String) {
    #expect(Slug(keepingLettersOf: title, in: .urdu)?.text == expected)
  }

  @Test(arguments: [
    ("ur", "گهر كا كھانا", "گھر-کا-کھانا"), ("ur", "الثقافة", "الثقافۃ"), ("ar", "الثقافة", "الثقافة"),
    ("fa", "فرهنگ", "فرهنگ"),
    ("fa", "پیشِ نظر", "پیش-نظر"), ("ar", "علي ٢٠٢٥", "علي-٢٠٢٥"), ("sd", "ڪتاب جي", "ڪتاب-جي"),
    ("ps", "ښوونځي", "ښوونځي"),
    ("ar", "ﻛﺘﺎب", "كتاب"), ("pnb", "كتاب", "کتاب"),
  ])
  func writesLettersAsTheLanguageDoes(code: String, title: String, expected: String) throws {
    let slug = try #require(Slug(keepingLettersOf: title, in: Language(code: code)))
    #expect(Array(slug.text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func cutsUrduBetweenWords() {
    #expect(Slug(keepingLettersOf: "ایک بروقت سفارتی اقدام", in: .urdu, limit: 12)?.text == "ایک-بروقت")
    let hindi = Slug(keepingLettersOf: String(repeating: "दिल्ली", count: 20), in: Language(code: "hi"))
    #expect((hindi?.text.utf8.count ?? 0) <= 200)
  }

  @Test(arguments: ["a-timely-mission", "ایک-بروقت-سفارتی-اقدام", "Visit_2.0", "café", "हिन्दी"])
  func isTakenAsWritten(text: String) throws {
    #expect(try Slug(written: text).text == text)
  }

  @Test(arguments: [
    ("", SlugFault.empty), ("..", .dots), (".", .dots), ("a/b", .slash), ("a\\b", .slash), ("a b", .whiteSpace),
    ("a\u{A0}b", .whiteSpace), ("دو\u{200C}چشمی", .invisible("\u{200C}")), ("\u{202E}abc", .invisible("\u{202E}")),
    ("a\u{0}", .control), ("why?", .reserved("?")), ("%D9%BE", .reserved("%")),
    (String(repeating: "پ", count: 101), .tooLong(bytes: 202)),
  ])
  func refusesWhatCannotBePartOfAnAddress(text: String, fault: SlugFault) {
    #expect(throws: fault) { try Slug(written: text) }
  }

  @Test func saysWhatIsWrong() {
    #expect(SlugFault.invisible("\u{200C}").reason == "contains the invisible character U+200C")
  }
}
