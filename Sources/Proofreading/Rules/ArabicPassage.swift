import Languages

/// Tells Arabic sentences that nobody marked from Urdu words, some of which were typed on an Arabic keyboard.
///
/// A verse or a prayer in the middle of an Urdu text is not to be touched. Where both are possible the words are taken
/// for Arabic: to leave a mistake is better than to spoil a quotation.
struct ArabicPassage {
  private let scan: BlockScan
  /// How far is looked on both sides.
  private static let mostWords = 12

  init(_ scan: BlockScan) { self.scan = scan }

  /// Whether the word stands in an Arabic sentence.
  func holds(_ word: Range<Int>) -> Bool {
    guard mayBeArabic(word) else { return false }
    var words = [word]
    var start = word.lowerBound
    while words.count < Self.mostWords, let last = neighbour(before: start), mayBeArabic(last) {
      words.append(last)
      start = last.lowerBound
    }
    var end = word.upperBound
    while words.count < 2 * Self.mostWords, let next = neighbour(after: end), mayBeArabic(next) {
      words.append(next)
      end = next.upperBound
    }
    return isArabic(words)
  }

  private func isArabic(_ words: [Range<Int>]) -> Bool {
    var marks = 0
    var signs = 0
    for word in words {
      let text = scan.letters[word].map(\.scalar)
      marks += text.count(where: \.isArabicMark)
      // Two signs that end Arabic nouns and no Urdu word.
      if text.contains(where: { $0 == "\u{64C}" || $0 == "\u{64D}" }) { return true }
      signs += weight(Self.plain(text), text)
    }
    if words.count == 1 { return marks >= 3 }
    return marks >= 2 * words.count || signs >= 2
  }

  /// How much a word speaks for Arabic.
  private func weight(_ letters: String, _ text: [Unicode.Scalar]) -> Int {
    if Self.arabicWords.contains(letters) { return 2 }
    if Self.sharedWords.contains(letters) || text.contains(where: { $0 == "أ" || $0 == "إ" || $0 == "ٱ" }) { return 1 }
    let hasArticle = Self.articles.contains { article in
      letters.hasPrefix(article) && letters.unicodeScalars.count > article.unicodeScalars.count + 2
    }
    return hasArticle ? 1 : 0
  }

  /// Letters without marks, as Urdu's keyboard gives them.
  private static func plain(_ text: [Unicode.Scalar]) -> String {
    var letters = ""
    for scalar in text where !scalar.isArabicMark {
      switch scalar {
      case "ي", "ى": letters.unicodeScalars.append("ی")
      case "ك": letters.unicodeScalars.append("ک")
      case "ه", "ھ": letters.unicodeScalars.append("ہ")
      case "أ", "إ", "ٱ": letters.unicodeScalars.append("ا")
      default: letters.unicodeScalars.append(scalar)
      }
    }
    return letters
  }

  /// Whether a word may be Arabic: none of Urdu's own words, and without the letters that Arabic lacks, but for those
  /// that Urdu's keyboard gives for its own.
  private func mayBeArabic(_ word: Range<Int>) -> Bool {
    let isSpeltSo = scan.letters[word].allSatisfy { letter in
      switch letter.scalar.value {
      case 0x621...0x63A, 0x640...0x655, 0x670, 0x671, 0x6D6...0x6ED, 0x6A9, 0x6BE, 0x6C1, 0x6C3, 0x6CC: true
      default: false
      }
    }
    return isSpeltSo && !Self.urduWords.contains(Self.plain(scan.letters[word].map(\.scalar)))
  }

  private func neighbour(before index: Int) -> Range<Int>? {
    var place = index - 1
    while let scalar = scan.text(place), Self.isPassed(scalar) { place -= 1 }
    guard place >= 0, scan.isArabic(place) else { return nil }
    return scan.word(around: place)
  }

  private func neighbour(after index: Int) -> Range<Int>? {
    var place = index
    while let scalar = scan.text(place), Self.isPassed(scalar) { place += 1 }
    guard scan.isArabic(place) else { return nil }
    return scan.word(around: place)
  }

  private static func isPassed(_ scalar: Unicode.Scalar) -> Bool {
    " ،؛:“”‘’«»()[].\"'".unicodeScalars.contains(scalar)
  }

  private static let articles = ["ال", "وال", "بال", "فال", "لل", "کال"]
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
