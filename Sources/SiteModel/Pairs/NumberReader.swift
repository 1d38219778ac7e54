import Languages

/// The numbers of a text that stand in it in digits, in their order.
///
/// 5,00,000 and ۵۰۰٬۰۰۰ are one number, and so are 2.5 million and ۲۵ لاکھ; years of the Hijra and digits within a name
/// such as H1N1 are left out, for the other edition may well say the same otherwise.
func numbers(in text: [Unicode.Scalar]) -> [WrittenNumber] {
  var reader = NumberReader(text: text)
  return reader.read()
}

private struct NumberReader {
  let text: [Unicode.Scalar]
  private var index = 0
  private var found: [Found] = []

  /// A number, and where it stands.
  private struct Found {
    var number: WrittenNumber
    var range: Range<Int>
    /// Behind the words that belong to it.
    var end: Int
    var power = 0
    var isOfHijra = false
  }

  init(text: [Unicode.Scalar]) {
    self.text = text
  }

  mutating func read() -> [WrittenNumber] {
    while index < text.count {
      guard text[index].decimalDigit != nil else {
        index += 1
        continue
      }
      if index > 0, text[index - 1].isLatinLetter || text[index - 1] == "_" {
        skipName()
      } else {
        readNumber()
      }
    }
    for place in found.indices.dropFirst() { join(place - 1, place) }
    return found.filter { !$0.isOfHijra }.map(\.number)
  }

  private mutating func skipName() {
    while index < text.count, text[index].decimalDigit != nil || text[index].isLatinLetter { index += 1 }
  }

  private func digits(at start: Int) -> String {
    var digits = ""
    var place = start
    while place < text.count, let digit = text[place].decimalDigit {
      digits += String(digit)
      place += 1
    }
    return digits
  }

  private mutating func readNumber() {
    let start = index
    var whole = digits(at: index)
    index += whole.utf8.count
    if (1...3).contains(whole.utf8.count) {
      while let group = nextGroup() {
        whole += group
        index += 1 + group.utf8.count
      }
    }
    var parts: [String] = []
    while index < text.count, [".", "٫", "۔"].contains(text[index]) {
      let part = digits(at: index + 1)
      guard !part.isEmpty else { break }
      parts.append(part)
      index += 1 + part.utf8.count
    }
    let shown = String(String.UnicodeScalarView(text[start..<index]))
    let number =
      parts.count > 1
      ? WrittenNumber(name: ([whole] + parts).joined(separator: "."), shown: shown)
      : WrittenNumber(whole: whole, fraction: parts.first ?? "", shown: shown)
    var result = Found(number: number, range: start..<index, end: index)
    readWordsBefore(&result)
    readWordsAfter(&result)
    found.append(result)
  }

  /// Three digits behind a sign that parts groups, or two and another such group: 5,00,000.
  private func nextGroup() -> String? {
    guard index < text.count, [",", "٬", "،", "’", "'"].contains(text[index]) else { return nil }
    let group = digits(at: index + 1)
    if group.utf8.count == 3 { return group }
    let next = index + 1 + group.utf8.count
    guard group.utf8.count == 2, next < text.count, [",", "٬", "،"].contains(text[next]) else { return nil }
    return [2, 3].contains(digits(at: next + 1).utf8.count) ? group : nil
  }

  private mutating func readWordsBefore(_ found: inout Found) {
    let before = word(endingBefore: found.range.lowerBound)
    if ["ساڑھے", "سوا", "پونے"].contains(before) { found.number.isUncertain = true }
  }

  private mutating func readWordsAfter(_ found: inout Found) {
    // Letters that hang on it: ordinals and units change nothing, ‘5m’ may be metres or millions.
    let attached = word(at: index)
    if ["k", "m", "b", "bn", "mn", "tn"].contains(attached.lowercased()) { found.number.isUncertain = true }
    if ["ھ", "ہ"].contains(attached) { found.isOfHijra = true }
    if attached.unicodeScalars.first?.isLatinLetter == true { return }
    var place = index
    while true {
      let start = skippingSpaces(from: place)
      let next = word(at: start)
      if let power = powersOfTen[next.lowercased()] {
        found.power += power
        found.number.multiply(byPowerOfTen: power)
        place = start + next.unicodeScalars.count
        found.end = place
        found.number.shown = String(String.UnicodeScalarView(text[found.range.lowerBound..<min(place, text.count)]))
        continue
      }
      if ["ہجری", "AH", "ھ"].contains(next) { found.isOfHijra = true }
      return
    }
  }

  /// Makes one of two that stand side by side say what the other says for both: ‘3 to 4 million’, ‘1947–48’.
  private mutating func join(_ first: Int, _ second: Int) {
    let between = text[found[first].end..<max(found[first].end, found[second].range.lowerBound)]
    guard between.count <= 6 else { return }
    let words = String(String.UnicodeScalarView(between)).split(separator: " ").joined(separator: " ")
    let isDash = ["-", "–", "—", "/"].contains(words)
    let isRange = isDash || ["to", "or", "and", "سے", "تا", "یا", "اور", ","].contains(words)
    if isRange, found[first].power == 0, found[second].power > 0 {
      found[first].number.multiply(byPowerOfTen: found[second].power)
    }
    let isYear = found[first].range.count == 4 && (found[first].number.value ?? 0) >= 1000
    if isDash, isYear, found[second].range.count == 2, found[second].power == 0, !isFollowedByDash(second) {
      found[second].number.complete(from: found[first].number)
    }
    if isDash, isYear, found[second].isOfHijra { found[first].isOfHijra = true }
  }

  /// Whether it is the month of a date: 2005-08-12.
  private func isFollowedByDash(_ place: Int) -> Bool {
    let end = found[place].range.upperBound
    return end + 1 < text.count && ["-", "/"].contains(text[end]) && text[end + 1].decimalDigit != nil
  }

  private func skippingSpaces(from start: Int) -> Int {
    var place = start
    while place < text.count, text[place].isWhiteSpace || text[place] == "-" || text[place].isBidiControl { place += 1 }
    return place
  }

  private func word(at start: Int) -> String {
    let letters = text[min(start, text.count)...].prefix { $0.isWordPart && $0.decimalDigit == nil }
    return String(String.UnicodeScalarView(letters.filter { !$0.isArabicMark }))
  }

  private func word(endingBefore end: Int) -> String {
    var last = end
    while last > 0, text[last - 1].isWhiteSpace { last -= 1 }
    var first = last
    while first > 0, text[first - 1].isWordPart, text[first - 1].decimalDigit == nil { first -= 1 }
    return String(String.UnicodeScalarView(text[first..<last]))
  }
}

/// What words behind digits multiply them by.
private let powersOfTen: [String: Int] = [
  "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "million": 6, "crore": 7, "crores": 7,
  "billion": 9, "trillion": 12,
  "سو": 2, "ہزار": 3, "لاکھ": 5, "ملین": 6, "کروڑ": 7, "ارب": 9, "بلین": 9, "کھرب": 11, "ٹریلین": 12,
]
