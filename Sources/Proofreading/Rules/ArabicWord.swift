import Languages

/// What a word says of its language: by its letters, its vowel signs, and whether Urdu or Arabic has it.
struct ArabicWord {
  let range: Range<Int>
  /// Whether it is none of Urdu's own words and has none of the letters that Arabic lacks, but for those that Urdu's
  /// keyboard gives for Arabic's.
  let mayBeArabic: Bool
  /// How many vowel signs and other marks it has.
  let marks: Int
  /// Whether it has a sign that no word of Urdu has.
  let isCertain: Bool
  /// How much it speaks for Arabic among its neighbours.
  let weight: Int
  /// Whether it has the article, or a letter that Urdu's keyboard has not.
  let hasArticleOrLetter: Bool
  /// The same within quotation marks, where less is enough.
  let isSignOfQuotation: Bool
  /// Whether it has a ي, which both languages' quotations may have.
  let hasYeh: Bool
  /// Whether it has a letter that Urdu's keyboard gives and that of Arabic does not.
  let hasLetterOfUrdu: Bool

  init(_ letters: [Letter], _ range: Range<Int>) {
    self.range = range
    let spelling = Spelling(letters[range])
    marks = spelling.marks
    isCertain = spelling.isCertain
    let letters = spelling.letters
    // With its vowel signs كَيْ is not Urdu's کی.
    let isVowelled = marks >= 2 && 2 * marks >= letters.count
    let word = String(String.UnicodeScalarView(letters))
    mayBeArabic = spelling.isArabic && (isVowelled || !Self.urduWords.contains(word))
    let rest = mayBeArabic ? Self.lettersBehindArticle(letters) : 0
    hasArticleOrLetter = rest > 2 || spelling.hasHamza || spelling.hasTeh
    let isArabicWord = mayBeArabic && Self.arabicWords.contains(word)
    isSignOfQuotation = rest > 1 || spelling.hasHamza || spelling.hasTeh || isArabicWord
    hasYeh = spelling.hasYeh
    hasLetterOfUrdu = spelling.hasLetterOfUrdu
    if !mayBeArabic {
      weight = 0
    } else if isArabicWord {
      weight = 2
    } else {
      weight = rest > 2 || spelling.hasHamza || Self.sharedWords.contains(word) ? 1 : 0
    }
  }

  private static func lettersBehindArticle(_ letters: [Unicode.Scalar]) -> Int {
    articles.first { letters.starts(with: $0) }.map { letters.count - $0.count } ?? 0
  }

  private static let articles = ["ال", "وال", "بال", "فال", "لل", "کال"].map { Array($0.unicodeScalars) }
  /// Words that Urdu does not have, as its keyboard gives them.
  private static let arabicWords: Set<String> = [
    "قال", "قالت", "قل", "قولہ", "وقولہ", "وقال", "ثم", "ذلک", "الذی", "الذین", "التی", "کانت", "لم", "لن", "ربنا",
    "اللہم", "واللہ",
    "وہو", "وما", "ولا", "ومن", "وفی", "انما", "انہ", "انی", "فیہ", "فیہا", "لہم", "لکم", "علیہم", "عندہ",
  ]
  /// Words of Arabic that also stand in Urdu; pious formulas that both have are none.
  private static let sharedWords: Set<String> = [
    "من", "الی", "عن", "ما", "لا", "لہ", "لک", "بہ", "الا", "ہذا", "ہذہ", "کان", "قد", "فی", "للہ", "باللہ", "علیکم",
  ]
  /// Words that Arabic does not have, though it has their letters.
  private static let urduWords: Set<String> = [
    "کا", "کی", "کو", "کر", "کہ", "کیا", "اور", "اس", "جو", "تو", "تہا", "تہی", "یہ", "وہ", "نہ", "تک", "سب", "بہی",
    "جب", "اسی",
    "ہوا", "بات", "والا", "والی", "ایک", "دو", "گیا", "دیا", "لیا", "کوئی", "کسی", "جس", "کس", "بہت", "گا", "گی", "رہا",
    "رہی",
    "ہوتا", "ہوتی", "کرتا", "کرتی", "اپنا", "اپنی", "ہوئی", "کہا", "کہتا", "میرا", "میری",
  ]
}

/// The letters of a word without its marks, as Urdu's keyboard gives them, and what is only seen before that.
private struct Spelling {
  var letters: [Unicode.Scalar] = []
  var marks = 0
  /// Whether all of it is spelt as Arabic may be.
  var isArabic = true
  var isCertain = false
  /// Whether it has an أ, إ or ٱ.
  var hasHamza = false
  var hasTeh = false
  var hasYeh = false
  var hasLetterOfUrdu = false

  init(_ word: ArraySlice<Letter>) {
    letters.reserveCapacity(word.count)
    for index in word.indices {
      let scalar = word[index].scalar
      if scalar.isArabicMark {
        marks += 1
        // Two signs that end Arabic nouns and no Urdu word.
        if scalar == "\u{64C}" || scalar == "\u{64D}" { isCertain = true }
        if (0x610...0x61A).contains(scalar.value) { isArabic = false }
      } else if scalar.isPauseSignOfQuran {
        isCertain = true
      } else {
        append(scalar, hasVowel: index + 1 < word.endIndex && word[index + 1].scalar.isVowelSign)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, hasVowel: Bool) {
    switch scalar {
    case "ي": hasYeh = true
    case "أ", "إ", "ٱ": hasHamza = true
    case "ة": hasTeh = true
    case "ی", "ک", "ہ", "ھ": hasLetterOfUrdu = true
    default: break
    }
    switch scalar {
    case "ي", "ى": letters.append("ی")
    case "ك": letters.append("ک")
    case "ه", "ھ": letters.append("ہ")
    case "أ", "إ", "ٱ": letters.append("ا")
    default: letters.append(scalar)
    }
    switch scalar.value {
    case 0x621...0x63A, 0x640...0x64A, 0x671, 0x6A9, 0x6BE, 0x6C1...0x6C3, 0x6CC: break
    // Where it has a vowel it stands for an Arabic ي: no ے of Urdu has one.
    case 0x6D2 where hasVowel: break
    default: if !PresentationForms.isSignOfItsOwn(scalar) { isArabic = false }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is an Arabic ligature in whose place fonts of the Quran have a sign of their own, mostly of a pause.
  ///
  /// What is meant depends on the font, and is never what Unicode calls it.
  var isPauseSignOfQuran: Bool { (0xFD50...0xFDCF).contains(value) }

  /// As `isArabicMark`, without those that make another letter of the one they stand on.
  fileprivate var isVowelSign: Bool { isArabicMark && !(0x653...0x655).contains(value) }
}
