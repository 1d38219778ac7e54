import Languages

/// Tells Arabic sentences that nobody marked from Urdu words that were typed on an Arabic keyboard.
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
    guard isOfArabicLetters(word) else { return false }
    var words = [word]
    var start = word.lowerBound
    while words.count < Self.mostWords, let last = neighbour(before: start), isOfArabicLetters(last) {
      words.append(last)
      start = last.lowerBound
    }
    var end = word.upperBound
    while words.count < 2 * Self.mostWords, let next = neighbour(after: end), isOfArabicLetters(next) {
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
      if text.contains(where: { $0 == "\u{64C}" || $0 == "\u{64D}" }) { return true }
      let letters = String(String.UnicodeScalarView(text.filter { !$0.isArabicMark }))
      if Self.urduWords.contains(letters) { return false }
      if Self.arabicWords.contains(letters) || Self.articles.contains(where: letters.hasPrefix) && letters.count > 4 {
        signs += 1
      }
    }
    if words.count == 1 { return marks >= 3 }
    if marks >= 2 * words.count { return true }
    return words.count >= 3 && signs > 0
  }

  /// Whether a word has none of the letters that Arabic lacks.
  private func isOfArabicLetters(_ word: Range<Int>) -> Bool {
    scan.letters[word].allSatisfy { letter in
      switch letter.scalar.value {
      case 0x621...0x63A, 0x641...0x652, 0x653...0x655, 0x670, 0x671, 0x6D6...0x6ED, 0x640: true
      default: false
      }
    }
  }

  private func neighbour(before index: Int) -> Range<Int>? {
    var place = index - 1
    while let scalar = scan.text(place), scalar == " " || scalar == "،" { place -= 1 }
    guard place >= 0, scan.isArabic(place) else { return nil }
    return scan.word(around: place)
  }

  private func neighbour(after index: Int) -> Range<Int>? {
    var place = index
    while let scalar = scan.text(place), scalar == " " || scalar == "،" { place += 1 }
    guard scan.isArabic(place) else { return nil }
    return scan.word(around: place)
  }

  private static let articles = ["ال", "وال", "بال", "فال", "لل", "كال"]
  private static let arabicWords: Set<String> = [
    "من", "في", "على", "إلى", "الى", "عن", "ما", "لا", "هو", "الله", "لله", "والله", "بالله", "قال", "إن", "أن", "إلا", "يا", "ثم",
    "هذا", "هذه", "ذلك", "الذي", "الذين", "كان", "لم", "لن", "قد", "عليه", "عليهم", "وسلم", "عنه", "عنها", "رب", "ربنا", "اللهم",
    "محمد", "رسول", "رحمه", "صلى", "رضي", "سبحان", "تعالى",
  ]
  /// As an Arabic keyboard gives them.
  private static let urduWords: Set<String> = [
    "كا", "كي", "كى", "كو", "كر", "كه", "كيا", "اور", "اس", "ان", "جو", "تو", "تها", "تهي", "تهى", "هو", "هي", "هى", "يه", "وه", "نه",
    "تك", "سب", "بهي", "بهى", "جب", "اب", "اسي", "اسى", "هوا", "سي", "سى", "بات", "والا", "والى", "والي", "ايك", "دو",
  ]
}
