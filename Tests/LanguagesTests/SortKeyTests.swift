import Foundation
import Languages
import Testing

struct SortKeyTests {
  private func sorted(_ texts: [String], in language: Language) -> [String] {
    texts.sorted { SortKey($0, in: language) < SortKey($1, in: language) }
  }

  @Test func followsTheUrduAlphabet() {
    let alphabet =
      "آ ا ب بھ پ پھ ت تھ ٹ ٹھ ث ج جھ چ چھ ح خ د دھ ڈ ڈھ ذ ر رھ ڑ ڑھ ز ژ س ش ص ض ط ظ ع غ ف ق ک کھ گ گھ ل لھ م مھ ن نھ ں و وھ ہ ھ ۃ ء ی یھ ے"
    let letters = alphabet.split(separator: " ").map(String.init)
    #expect(sorted(letters.reversed(), in: .urdu) == letters)
  }

  @Test func putsAspiratesAfterTheirLetter() {
    #expect(sorted(["بھارت", "بات", "پانی", "بہار", "بیس"], in: .urdu) == ["بات", "بہار", "بیس", "بھارت", "پانی"])
  }

  /// Every pair of words, as CLDR orders them; words that differ in marks alone, and آ, are ours to order.
  @Test func agreesWithUnicodesUrduOrder() {
    let words = [
      "اب", "اگست", "اسلام", "ایران", "بات", "بھارت", "بہار", "بیجنگ", "پانی", "پھول", "پاکستان", "تعلیم",
      "تھر", "ٹیکس", "ٹھٹھہ", "ثقافت", "جنگ", "جھنگ", "چین", "چھوٹا", "حکومت", "خارجہ", "دہشت", "دھرنا", "ڈالر",
      "ڈھاکہ",
      "ذہن", "راوی", "زبان", "ژالہ", "سندھ", "شہر", "صحت", "ضلع", "طلبہ", "ظلم", "عدالت", "غربت", "فوج", "قانون",
      "کراچی",
      "کھیل", "گاؤں", "گھر", "لاہور", "ماں", "مان", "مؤثر", "موسم", "نظر", "نَظر", "نظم", "وزیر", "ہوا", "ہند",
      "یمن",
      "یونان", "ریاست", "رئیس", "رے", "مسئلہ", "مسلہ", "گاڑی", "گانا", "پیشِ نظر", "پیش قدمی", "پیش", "2025", "1947",
      "CPEC", "BRICS", "apple", "نقطۂ نظر", "نقطہ",
    ]
    let urdu = Locale(identifier: "ur")
    for one in words {
      for other in words where one != other {
        let expected = one.compare(other, options: [], range: nil, locale: urdu)
        let isBefore = SortKey(one, in: .urdu) < SortKey(other, in: .urdu)
        #expect(isBefore == (expected == .orderedAscending), "\(one) and \(other)")
      }
    }
  }

  @Test func agreesWithUnicodesEnglishOrder() {
    let words = [
      "A Visit", "a view", "The Visit", "Élan", "elapse", "Zebra", "zeal", "co-operation", "cooperation", "coop",
      "2025",
      "1947", "Naïve", "naive man", "Łódź", "lone", "پانی", "بات",
    ]
    let english = Locale(identifier: "en")
    for one in words where one != "co-operation" {
      for other in words where one != other && other != "co-operation" {
        let expected = one.compare(other, options: [], range: nil, locale: english)
        let isBefore = SortKey(one, in: .english) < SortKey(other, in: .english)
        #expect(isBefore == (expected == .orderedAscending), "\(one) and \(other)")
      }
    }
  }

  @Test func putsTheOwnScriptFirst() {
    let texts = ["Zebra", "2025", "بات", "apple", "हिन्दी"]
    #expect(sorted(texts, in: .urdu) == ["2025", "بات", "apple", "Zebra", "हिन्दी"])
    #expect(sorted(texts, in: .english) == ["2025", "apple", "Zebra", "بات", "हिन्दी"])
  }

  @Test func passesOverPunctuation() {
    #expect(
      sorted(["Gwadar", "‘Friends’ of Water", "East"], in: .english) == ["East", "‘Friends’ of Water", "Gwadar"])
  }

  @Test func isTotal() {
    #expect(SortKey("نظر", in: .urdu) != SortKey("نَظر", in: .urdu))
    #expect(SortKey("Visit", in: .english) < SortKey("visit", in: .english))
    #expect(SortKey("ي", in: .urdu) != SortKey("ی", in: .urdu))
  }

  @Test func putsAlefWithMaddaBeforeAlefButInArabic() {
    let texts = ["اب", "آج", "ایران", "آب", "بات"]
    #expect(sorted(texts, in: .urdu) == ["آب", "آج", "اب", "ایران", "بات"])
    #expect(
      sorted(["أب", "آخر", "اثنان", "ا\u{653}داب"], in: Language(code: "ar")) == ["أب", "اثنان", "آخر", "ا\u{653}داب"])
  }

  @Test(arguments: [
    ("آج کا دن", "آ"), ("ا\u{653}ب", "آ"), ("اب", "ا"), ("أب", "ا"), ("بھارت", "ب"), ("ہوا", "ہ"), ("ھوا", "ہ"),
    ("یمن", "ی"),
    ("يمن", "ی"), ("ئی", "ی"), ("یے", "ی"), ("ے", "ے"), ("‘پانی’", "پ"), ("”کتاب“ کا دن", "ک"), ("«نظر»", "ن"),
    ("َآج", "آ"), ("\u{200F}نظر", "ن"), ("CPEC اور لغت", "C"), ("The Visit", "T"), ("élan", "E"),
    ("2025 کا بجٹ", nil), ("۵۰ سال", nil), ("50% کس کا؟", nil), ("", nil), ("؟", nil),
  ])
  func findsTheLetterOfAnIndex(text: String, letter: String?) {
    #expect(indexLetter(of: text, in: .urdu) == letter)
  }

  @Test func findsArabicsMaddaUnderAlef() { #expect(indexLetter(of: "آداب", in: Language(code: "ar")) == "ا") }

  /// A letter that came twice would be two headings of one name.
  @Test(arguments: [Language.urdu, .english, Language(code: "ar"), Language(code: "ps")])
  func orderGivesEachLetterOfTheIndexOnePlace(language: Language) {
    let beginnings =
      (0x600...0x6FF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).map(String.init)
      + ["”", "’", "ʿ", "َ", "(", "«", "— ", "A", "É", "ß", "z", "5", "۵", "ا\u{653}", "बा", "ﺁ"]
    let texts = beginnings.flatMap { [$0 + "ب", $0 + "ھا", $0 + "x", $0 + "ا"] }
    let letters = sorted(texts, in: language).map { indexLetter(of: $0, in: language) }
    var headings: [String?] = []
    for letter in letters where headings.isEmpty || headings[headings.count - 1] != letter { headings.append(letter) }
    #expect(Set(headings).count == headings.count, "\(headings.map { $0 ?? "#" })")
  }

  @Test(arguments: [
    ("fa", "هوا", "ه"), ("ar", "هواء", "ه"), ("ar", "كتاب", "ك"), ("ar", "يوم", "ي"), ("fa", "کتاب", "ک"),
    ("sd", "يورپ", "ي"),
    ("ur", "هوا", "ہ"),
  ])
  func showsTheLetterAsTheLanguageWritesIt(code: String, text: String, letter: String) {
    #expect(indexLetter(of: text, in: Language(code: code)) == letter)
  }

  @Test func sortsPersianWithoutUrdusAspirates() {
    let persian = Language(code: "fa")
    #expect(SortKey("بهار", in: persian) < SortKey("بیا", in: persian))
    #expect(SortKey("بیا", in: .urdu) < SortKey("بهار", in: .urdu))
  }
}
