import Diagnostics
import Languages

extension BlockScan {
  /// Letters that another keyboard gives, word by word.
  mutating func checkKeyboardLetters() {
    guard let table = rules.letters, !(rules.isUrdu && isInAnotherLanguage) else { return }
    var index = 0
    while index < letters.count {
      guard let scalar = text(index), table.own[scalar] != nil else {
        index += 1
        continue
      }
      let word = word(around: index)
      if !isInArabic(index) { checkKeyboardLetters(of: word, table) }
      index = word.upperBound
    }
  }

  private mutating func checkKeyboardLetters(of word: Range<Int>, _ table: KeyboardLetters) {
    var mended = ""
    var isChanged = false
    var previous: Unicode.Scalar?
    let isWholeWord = word.count == 2 && Self.wordsInHeh.contains(string(word))
    for index in word {
      let scalar = letters[index].scalar
      let replaced = table.own[scalar] ?? scalar
      if scalar == "ه", !isWholeWord, let doubt = doubt(at: index, after: previous, table) {
        mended.unicodeScalars.append(scalar)
        findings.append(
          Finding(
            .arabicLetter, letters[index].range, "‘\(string(word))’ has the letter ‘ه’ of another keyboard", help: doubt
          )
        )
      } else {
        if replaced != scalar { isChanged = true }
        mended.unicodeScalars.append(replaced)
      }
      if !scalar.isArabicMark { previous = replaced }
    }
    guard isChanged else { return }
    // ى is ی on other keyboards, and ا at the end of some words, where Urdu writes both.
    let endsInAlif = rules.isUrdu && letters[word].last?.scalar == "ى" && Self.wordsInAlif.contains(mended)
    if endsInAlif { mended.unicodeScalars.append("\u{670}") }
    let range = endsInAlif ? word : changedPart(of: word, mended)
    findings.append(
      Finding(
        .arabicLetter, bytes(range), "‘\(string(word))’ has letters of another keyboard", help: "write ‘\(mended)’",
        replacement: String(
          String.UnicodeScalarView(
            mended.unicodeScalars.dropFirst(range.lowerBound - word.lowerBound)
              .prefix(endsInAlif ? mended.unicodeScalars.count : range.count)))))
  }

  /// Whether what stands here is Sindhi, Pashto or Persian that nobody marked: their letters are no mistakes there.
  private var isInAnotherLanguage: Bool {
    var words: Set<String> = []
    var index = 0
    while index < letters.count {
      guard let scalar = text(index), isArabicLetter(index) else {
        index += 1
        continue
      }
      if Self.lettersOfOthers.contains(scalar) { return true }
      let word = word(around: index)
      let typed = string(word)
      if Self.wordsOfPersian.contains(typed) { words.insert(typed) }
      index = max(word.upperBound, index + 1)
    }
    return words.count > 1
  }

  /// Letters that Sindhi or Pashto has, and Urdu has not.
  private static let lettersOfOthers = Set("ٻڀٺٽٿڃڄڇڊڍڏڌڦڱڳڻښږۍېځڅڼټډړګ".unicodeScalars)
  /// Words of Persian that are none of Urdu.
  private static let wordsOfPersian: Set<String> = [
    "است", "نیست", "بود", "بودم", "شد", "شود", "را", "آن", "این", "می", "چون", "باشد", "کند", "گفت", "کرد", "هر",
  ]
  /// Of two letters, the second of which is ہ although the first may be aspirated.
  private static let wordsInHeh: Set<String> = ["که", "كه", "چه", "به"]
  /// As Urdu's keyboard gives them without the sign that they end in: اعلیٰ.
  private static let wordsInAlif: Set<String> = [
    "اعلی", "ادنی", "موسی", "عیسی", "دعوی", "تقوی", "فتوی", "مصطفی", "مرتضی", "مجتبی", "مستثنی", "عقبی", "لیلی", "یحیی",
    "اولی", "تعالی", "مولی", "بشری", "صغری", "کبری", "وسطی", "عظمی", "قربی", "حسنی", "سلمی", "حتی", "معری",
    "مسمی", "ماوی", "طوبی", "شوری",
  ]

  /// From the first letter that changes through the last.
  private func changedPart(of word: Range<Int>, _ mended: String) -> Range<Int> {
    let changed = zip(word, mended.unicodeScalars).filter { letters[$0].scalar != $1 }.map(\.0)
    return (changed.first ?? word.lowerBound)..<((changed.last ?? word.upperBound - 1) + 1)
  }

  /// What to write for a ‘ه’ that may be another letter than ہ; `nil` where it cannot.
  private func doubt(at index: Int, after previous: Unicode.Scalar?, _ table: KeyboardLetters) -> String? {
    if let previous, table.aspirated.contains(previous) {
      return "write ‘ھ’ where it is one sound with ‘\(previous)’, as in گھر, and ‘ہ’ where it is a letter of its own"
    }
    let isAfterNumber = previous?.decimalDigit != nil || previous == nil && text(index - 1) == " " && isDigit(index - 2)
    return isAfterNumber && !isArabicLetter(index + 1) ? "behind a year of the Hijra write ‘ھ’, elsewhere ‘ہ’" : nil
  }

  func isDigit(_ index: Int) -> Bool { text(index)?.decimalDigit != nil }

  /// Strokes that lengthen a word.
  mutating func checkTatweel() {
    var index = 0
    while index < letters.count {
      guard text(index) == "\u{640}" else {
        index += 1
        continue
      }
      let start = index
      while text(index) == "\u{640}" { index += 1 }
      guard isArabic(start - 1), isArabicLetter(index) else { continue }
      // Behind a letter that does not join the next one, the stroke may stand for a dash between two words.
      let joins = lastLetter(before: start).map { !$0.endsJoining } ?? false
      findings.append(
        Finding(
          .tatweel, bytes(start..<index), "‘\(string(word(around: start)))’ is lengthened by strokes",
          help: joins
            ? "delete them: a browser that looks for the word does not find it with them"
            : "write a dash or a space between two words",
          replacement: joins ? "" : nil))
    }
  }

  func lastLetter(before index: Int) -> Unicode.Scalar? {
    var index = index - 1
    while let scalar = text(index), scalar.isArabicMark { index -= 1 }
    return text(index)
  }

  /// Latin letters in the middle of a word of Arabic ones, and single ones at its ends.
  mutating func checkMixedWords() {
    var index = 0
    while index < letters.count {
      guard let scalar = text(index), scalar.isLatinLetter else {
        index += 1
        continue
      }
      let start = index
      while let scalar = text(index), scalar.isLatinLetter || (0x300...0x36F).contains(scalar.value) { index += 1 }
      let isBehind = isArabic(start - 1)
      let isBefore = isArabicLetter(index)
      guard isBehind && isBefore || index - start == 1 && isBehind && !isWordPart(index) else { continue }
      let word = word(around: start)
      findings.append(
        Finding(
          .mixedScriptWord, bytes(start..<index), "‘\(string(word))’ has a Latin letter in a word of Urdu's letters",
          help: "write ‘\(string(start..<index))’ in Urdu's letters, or put a space between the two words"))
    }
  }

  private func isWordPart(_ index: Int) -> Bool { text(index)?.isPartOfWord ?? false }
}

extension Unicode.Scalar {
  /// Whether it is a letter of the Arabic script that does not join the letter behind it.
  var endsJoining: Bool {
    switch self {
    case "ا", "آ", "أ", "إ", "ٱ", "د", "ذ", "ر", "ز", "و", "ؤ", "ڈ", "ڑ", "ژ", "ے", "ۓ", "ء", "ة", "ۃ", "ں": true
    default: false
    }
  }
}
