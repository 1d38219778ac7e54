import Diagnostics
import Languages

extension SentenceSigns {
  /// What is told of a Latin sign behind a letter of the script.
  package static func message(_ sign: Unicode.Scalar) -> String { "‘\(sign)’ stands after an Urdu letter" }
}

extension BlockScan {
  /// Latin signs behind letters of the Arabic script.
  mutating func checkLatinSigns() {
    for index in letters.indices {
      guard let sign = text(index), sign.value < 0x40, !sign.isWordPart,
        let better = rules.signs.better(for: sign, before: text(after(index))), let last = lastLetter(of: sign, index),
        !(sign == "." && isAmongPoints(index)), !isInTag(index), !isInLatinWords(last, index), !isInArabic(last)
      else { continue }
      if sign == "?", standsForLetter(index) {
        reportLostLetter(index)
      } else {
        report(sign, better, at: index, isCertain: isCertain(sign, index, behind: last))
      }
    }
  }

  /// The place of the letter behind which a sign stands, directly or, where it can be no part of what follows, with a
  /// space between them.
  private func lastLetter(of sign: Unicode.Scalar, _ index: Int) -> Int? {
    if isArabic(before(index)) { return before(index) }
    guard sign != ".", text(index - 1) == " ", isArabic(index - 2) else { return nil }
    return text(after(index)).map({ $0 == " " }) ?? isEndOfLine(index + 1) ? index - 2 : nil
  }

  private func isCertain(_ sign: Unicode.Scalar, _ index: Int, behind last: Int) -> Bool {
    let next = text(after(index))
    let isWithinWord = next?.isPartOfWord ?? false
    switch sign {
    // A point within a word may belong to an abbreviation.
    case ".": return !isWithinWord && !isBeforeSign(index) && !endsAbbreviation(index)
    case "?": return !isWithinWord
    // Between numbers Latin commas stay, and a list has one kind.
    case ",": return !isInListOfNumbers(index, behind: last)
    default: return true
    }
  }

  /// Whether a point stands before another sign, where one of the two is a mistake.
  private func isBeforeSign(_ index: Int) -> Bool {
    text(index) == "." && text(after(index)).map { "؟!۔،؛?,;:".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a point ends an abbreviation such as پی.ایچ.ڈی, a letter before a number, or a word of which a part was lost.
  ///
  /// One letter is no word, and no sentence begins with گا.
  private func endsAbbreviation(_ index: Int) -> Bool {
    let word = word(around: before(index))
    if text(word.lowerBound - 1) == "." || hasOneLetter(word) { return true }
    guard text(index + 1) == " " else { return false }
    if isDigit(index + 2) { return isAbbreviation(word) }
    return isArabic(index + 2) && ["گا", "گی", "گے"].contains(string(self.word(around: index + 2)))
  }

  private func hasOneLetter(_ word: Range<Int>) -> Bool { letters[word].count { !$0.scalar.isArabicMark } == 1 }

  /// Whether a question mark stands where a letter was lost: within a word, or within a sentence.
  private func standsForLetter(_ index: Int) -> Bool {
    guard isArabic(index - 1) else { return false }
    if isArabicLetter(index + 1) { return true }
    return text(index + 1) == " " && isArabicLetter(index + 2) && !mayEndSentence(word(around: index - 1))
  }

  /// Whether another point stands beside one, with spaces between them or without.
  private func isAmongPoints(_ index: Int) -> Bool {
    let isPoint = { (place: Int) in text(place) == "." || text(place) == "…" }
    return isPoint(endOfSpaces(index + 1)) || isPoint(startOfSpaces(index) - 1)
  }

  private func endOfSpaces(_ index: Int) -> Int {
    var index = index
    while text(index) == " " { index += 1 }
    return index
  }

  private func startOfSpaces(_ index: Int) -> Int {
    var index = index
    while text(index - 1) == " " { index -= 1 }
    return index
  }

  /// Whether a number stands on one of the two sides that has a Latin comma too: پچاس, 60, 70.
  private func isInListOfNumbers(_ index: Int, behind last: Int) -> Bool {
    var end = endOfSpaces(index + 1)
    let start = end
    while isDigit(end) { end += 1 }
    if end > start, text(end) == "," { return true }
    let previous = startOfSpaces(word(around: last).lowerBound) - 1
    return text(previous) == "," && isDigit(previous - 1)
  }

  /// Whether a sign stands within the name of a person or a subject, which begins with @ or #.
  private func isInTag(_ index: Int) -> Bool {
    guard text(index + 1)?.isPartOfWord ?? false else { return false }
    var start = index
    while index - start < Self.longestTag, let scalar = text(start - 1), scalar != " " { start -= 1 }
    return text(start) == "#" || text(start) == "@"
  }

  private static let longestTag = 60

  /// Whether Latin words stand on both sides of a word: it is a word in a sentence in another language.
  private func isInLatinWords(_ last: Int, _ index: Int) -> Bool {
    guard traits.contains(.latin) else { return false }
    let previous = startOfSpaces(word(around: last).lowerBound) - 1
    let isLatin = { (place: Int) in text(place)?.isLatinLetter ?? false }
    return (isLatin(previous) || text(previous) == "," && isLatin(previous - 1)) && isLatin(endOfSpaces(index + 1))
  }

  // MARK: What is told

  private mutating func report(_ sign: Unicode.Scalar, _ better: Unicode.Scalar, at index: Int, isCertain: Bool) {
    let message =
      rules.isUrdu ? SentenceSigns.message(sign) : "‘\(sign)’ stands after a letter of the Arabic script"
    findings.append(
      Finding(
        .latinPunctuation, letters[index].range, message,
        help: isBeforeSign(index) ? "leave one of the two signs" : "write ‘\(better)’",
        replacement: isCertain ? String(better) : nil))
  }

  /// Programs that do not know a letter write ? in its place.
  private mutating func reportLostLetter(_ index: Int) {
    let end = isArabicLetter(index + 1) ? word(around: index + 1).upperBound : index + 1
    let words = string(word(around: index - 1).lowerBound..<end)
    findings.append(
      Finding(
        .latinPunctuation, letters[index].range, "the ‘?’ of ‘\(words)’ seems to stand for a letter that was lost",
        help: "type the letter; where a question ends, write ‘؟’ and a space"))
  }
}
