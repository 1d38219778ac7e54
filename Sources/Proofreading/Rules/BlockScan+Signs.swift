import Diagnostics
import Languages

extension BlockScan {
  func isEndOfLine(_ index: Int) -> Bool { !letters.indices.contains(index) || letters[index].role == .lineEnd }

  /// Spaces before ۔ ، ؛ ؟ and none behind them.
  mutating func checkSpacesAtSigns() {
    for index in letters.indices {
      guard let sign = text(index), sign.isUrduSign else { continue }
      let start = startOfSpaces(before: index)
      let space = missingSpace(behind: index, sign)
      guard start < index || space != nil else { continue }
      let isMissing = space != nil
      let message =
        start == index
        ? "no space stands behind ‘\(sign)’"
        : isMissing ? "the space stands before ‘\(sign)’ and not behind it" : "a space stands before ‘\(sign)’"
      // What stands for a hyphen is no full stop: پاک۔چین.
      let isQuotationMark = sign == "؛" && standsForQuotationMark(index)
      let isCertain = (start < index || space == .certain) && !isQuotationMark
      findings.append(
        Finding(
          .punctuationSpace, bytes(start..<(index + 1)), message,
          help: isQuotationMark
            ? "write ’ and ‘ where words are quoted, otherwise the space behind the sign"
            : start == index
              ? isCertain ? "type one" : "type one where a sentence ends; between two names write a hyphen"
              : isMissing ? "type it behind the sign" : "delete it",
          replacement: isCertain ? String(sign) + (isMissing ? " " : "") : nil))
    }
  }

  /// Whether a ؛ is one of two that stand around a few words as quotation marks do: وہ ؛خاص؛ لوگ.
  private func standsForQuotationMark(_ index: Int) -> Bool {
    if opensQuotation(index) { return nextSemicolon(index, step: 1) != nil }
    return nextSemicolon(index, step: -1).map(opensQuotation) ?? false
  }

  private func opensQuotation(_ index: Int) -> Bool {
    (text(index - 1) == " " || isEndOfLine(index - 1)) && isArabicLetter(index + 1)
  }

  private func nextSemicolon(_ index: Int, step: Int) -> Int? {
    for distance in 1...Self.longestQuotation {
      let place = index + step * distance
      if isEndOfLine(place) { return nil }
      if text(place) == "؛" { return place }
    }
    return nil
  }

  private static let longestQuotation = 25

  /// Where the spaces begin that are to go; `index` where there are none, or where they may be meant.
  private func startOfSpaces(before index: Int) -> Int {
    var start = index
    while text(start - 1) == " " { start -= 1 }
    guard start < index, let previous = text(start - 1), !isPartOfEllipsis(index), !isDigit(index + 1) else {
      return index
    }
    if previous.decimalDigit != nil { return isNumberOfItem(endingAt: start) ? index : start }
    if isArabic(start - 1) || previous.isLatinLetter { return start }
    let isClosing = ")]»”“’‘\"".unicodeScalars.contains(previous) && text(start - 2).map { $0 != " " } ?? false
    return isClosing ? start : index
  }

  /// Whether a line begins with the number that ends here, as an item of a list does.
  private func isNumberOfItem(endingAt end: Int) -> Bool {
    var start = end
    while isDigit(start - 1) { start -= 1 }
    return isEndOfLine(start - 1)
  }

  /// Whether signs of the same kind follow, with spaces or without: ۔۔۔ and ۔ ۔ ۔.
  private func isPartOfEllipsis(_ index: Int) -> Bool {
    if text(index + 1)?.isUrduSign ?? false { return true }
    var (next, last) = (index + 1, index - 1)
    while text(next) == " " { next += 1 }
    while text(last) == " " { last -= 1 }
    return text(next) == text(index) || text(last) == text(index)
  }

  private enum MissingSpace { case certain, doubtful }

  private func missingSpace(behind index: Int, _ sign: Unicode.Scalar) -> MissingSpace? {
    guard isArabicLetter(index + 1) else { return nil }
    var last = index - 1
    while text(last) == " " { last -= 1 }
    // A space that stands on the wrong side of the sign parts two words all the same.
    guard isArabic(last) else { return last < index - 1 ? .certain : nil }
    guard sign == "۔" else { return .certain }
    let (word, next) = (word(around: last), word(around: index + 1))
    if isAbbreviation(word) || next.count == 1 { return nil }
    return mayEndSentence(word) ? .certain : .doubtful
  }

  /// Whether a word ends as the verbs do with which Urdu sentences end.
  func mayEndSentence(_ word: Range<Int>) -> Bool {
    let plain = String(String.UnicodeScalarView(letters[word].map(\.scalar).filter { !$0.isArabicMark }))
    return Self.ends.contains { plain.hasSuffix($0) } || Self.verbs.contains(plain)
  }

  private static let ends = [
    "ے", "ں", "گا", "گی", "تا", "تی", "تھا", "تھی", "یا", "ئی", "چکا", "چکی", "رہا", "رہی", "سکا", "سکی", "وا",
  ]
  private static let verbs: Set<String> = [
    "ہو", "دو", "لو", "کرو", "کی", "دی", "لی", "کہا", "رکھا", "دیکھا", "لکھا", "نہ", "پڑا", "پڑی", "ملا", "ملی", "نکلا",
    "نکلی", "بنا",
    "بنی", "گزرا", "کرنا", "ہونا", "جاؤ", "آؤ", "پڑھا", "سنا", "مارا", "لگا", "لگی",
  ]

  /// Whether a full stop behind a word stands for the point of an abbreviation: ایم۔اے, ا۔ب۔ج.
  func isAbbreviation(_ word: Range<Int>) -> Bool {
    let letters = letters[word].filter { !$0.scalar.isArabicMark }.map(\.scalar)
    return letters.count == 1 || Self.namesOfLetters.contains(String(String.UnicodeScalarView(letters)))
  }

  /// Of the Latin letters, as Urdu writes them.
  private static let namesOfLetters: Set<String> = [
    "اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے", "کے", "ایل", "ایم", "این", "او", "پی", "کیو", "آر",
    "ایس", "ٹی",
    "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ", "زی",
  ]

  /// Two spaces and more between words.
  mutating func checkDoubleSpaces() {
    var index = 0
    while index < letters.count {
      let start = index
      while text(index) == " " { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      guard index - start > 1, !isEndOfLine(start - 1), !isEndOfLine(index) else { continue }
      // A wide gap may stand between the halves of a couplet, or the columns of a table that was typed.
      let isGap = index - start > (kind == .verse ? 2 : 3)
      findings.append(
        Finding(
          .doubleSpace, bytes(start..<index), "\(index - start) spaces stand side by side",
          help: isGap
            ? kind == .verse
              ? "write each half of the verse on a line of its own"
              : "leave one; halves of a verse have lines of their own, and words in columns a table"
            : "leave one",
          replacement: isGap ? nil : " "))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of ۔ ، ؛ ؟, which stand directly behind a word.
  var isUrduSign: Bool {
    switch value {
    case 0x60C, 0x61B, 0x61F, 0x6D4: true
    default: false
    }
  }
}
