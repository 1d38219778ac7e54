import Diagnostics
import Languages

extension BlockScan {
  /// Numbers with digits of two sets.
  mutating func checkMixedDigits() {
    for run in runsOfDigits() {
      let sets = letters[run].compactMap { Digits(of: $0.scalar) }
      guard let first = sets.first, sets.contains(where: { $0 != first }) else { continue }
      let counts = Dictionary(grouping: sets) { $0 }.mapValues(\.count)
      let most = counts.values.max() ?? 0
      let leaders = counts.filter { $0.value == most }.keys
      let standard = digits ?? .arabext
      let wanted = leaders.contains(standard) || leaders.count > 1 ? standard : leaders.first ?? standard
      let mended = wanted.written(letters[run].map(\.scalar))
      findings.append(
        Finding(
          .mixedDigits, bytes(run), "‘\(string(run))’ has digits of two kinds", help: "write ‘\(mended)’",
          replacement: mended))
    }
  }

  private var digits: Digits? { rules.digits == .latn || rules.digits == .arabext ? rules.digits : nil }

  /// Numbers in other digits than those of the site, where nothing else is part of them.
  mutating func checkOtherDigits() {
    for run in runsOfDigits() where standsAlone(run) && !isBesideNumber(run) {
      let sets = Set(letters[run].compactMap { Digits(of: $0.scalar) })
      guard sets.count == 1, let set = sets.first, let wanted = digits ?? (set == .arab ? .arabext : nil), set != wanted
      else { continue }
      // A Latin name has its own digits: Windows 11.
      if set == .latn, isBesideLatin(run) { continue }
      let mended = wanted.written(letters[run].map(\.scalar))
      findings.append(
        Finding(
          .otherDigits, bytes(run), "‘\(string(run))’ is not in the digits of this site", help: "write ‘\(mended)’",
          replacement: mended))
    }
  }

  private func runsOfDigits() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < letters.count {
      let start = index
      while let scalar = text(index), Digits(of: scalar) != nil { index += 1 }
      if index > start { runs.append(start..<index) } else { index += 1 }
    }
    return runs
  }

  private func standsAlone(_ run: Range<Int>) -> Bool {
    let before = text(run.lowerBound - 1)
    let after = text(run.upperBound)
    let isOpen =
      before.map { isArabic(run.lowerBound - 1) || " ([«“”‘’،؛؟۔!–—".unicodeScalars.contains($0) }
      ?? isEndOfLine(run.lowerBound - 1)
    let isClosed =
      after.map { isArabic(run.upperBound) || " )]»“”‘’،؛؟!–—".unicodeScalars.contains($0) }
      ?? isEndOfLine(run.upperBound)
    let isSentenceEnd = after == "۔" && !isEndOfLine(run.lowerBound - 1) && !isDigit(run.upperBound + 1)
    return isOpen && (isClosed || isSentenceEnd)
  }

  /// Whether another number follows or precedes, of which this one is a part: ۲۳: ۱۰۴, ۱۵۔ ۱۹, 10 / 12.
  private func isBesideNumber(_ run: Range<Int>) -> Bool {
    let isPassed = { (index: Int) in
      letters.indices.contains(index) && letters[index].role != .lineEnd && !isDigit(index)
        && !(letters[index].scalar.isPartOfWord && letters[index].scalar != "\u{640}")
    }
    var start = run.lowerBound - 1
    while isPassed(start) { start -= 1 }
    var end = run.upperBound
    while isPassed(end) { end += 1 }
    return isDigit(start) || isDigit(end)
  }

  private func isBesideLatin(_ run: Range<Int>) -> Bool {
    let isLatin = { (index: Int) in text(index)?.isLatinLetter ?? !isEndOfLine(index) }
    return isLatin(text(run.lowerBound - 1) == " " ? run.lowerBound - 2 : run.lowerBound - 1)
      || isLatin(text(run.upperBound) == " " ? run.upperBound + 1 : run.upperBound)
  }

  // MARK: Ranges

  /// A hyphen between two years.
  mutating func checkRanges() {
    for run in runsOfDigits() where run.count == 4 && text(run.upperBound) == "-" {
      var end = run.upperBound + 1
      while isDigit(end) { end += 1 }
      let second = run.upperBound + 1..<end
      guard second.count == 4, !isPartOfLongerNumber(run.lowerBound, end), isYears(number(run), number(second)) else {
        continue
      }
      let hyphen = run.upperBound..<(run.upperBound + 1)
      findings.append(
        Finding(
          .hyphenRange, bytes(hyphen), "a hyphen stands between the numbers of ‘\(string(run.lowerBound..<end))’",
          help: "write a dash: ‘\(string(run))–\(string(second))’",
          replacement: saysYears(around: run.lowerBound..<end) ? "–" : nil))
    }
  }

  /// Whether the words around say that these numbers are years, and no pages, prices or parts of a name.
  private func saysYears(around range: Range<Int>) -> Bool {
    if text(range.upperBound) == "ء" { return true }
    guard text(range.lowerBound - 1) == " ", isArabic(range.lowerBound - 2) else { return false }
    return ["سال", "سن", "سنہ", "برس", "دور", "عہد", "جنگ"].contains(string(word(around: range.lowerBound - 2)))
  }

  /// Whether two numbers are years that follow each other; 2024-25 is the name of one year, and stays.
  private func isYears(_ first: Int, _ second: Int) -> Bool {
    (1000...2200).contains(first) && (1000...2200).contains(second) && first < second
  }

  /// Whether what stands around makes it a telephone number, a date or an address.
  private func isPartOfLongerNumber(_ start: Int, _ end: Int) -> Bool {
    if let before = text(start - 1), before.isLatinLetter || "-/.:+#_–".unicodeScalars.contains(before) { return true }
    guard let after = text(end) else { return !isEndOfLine(end) }
    if after.isLatinLetter || "-/+_–".unicodeScalars.contains(after) { return true }
    return ".:،,".unicodeScalars.contains(after) && isDigit(end + 1)
  }

  private func number(_ run: Range<Int>) -> Int { letters[run].reduce(0) { $0 * 10 + ($1.scalar.decimalDigit ?? 0) } }
}

extension Digits {
  /// The set of a digit that Urdu texts have.
  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .latn
    case 0x660...0x669: self = .arab
    case 0x6F0...0x6F9: self = .arabext
    default: return nil
    }
  }

  func written(_ number: [Unicode.Scalar]) -> String {
    localized(number.map { "\($0.decimalDigit ?? 0)" }.joined())
  }
}
