import Languages

/// What a text that is not a date in sitegen's form was probably meant to say: the day, and the time where one is there.
///
/// Dates of newspapers, of mail (`Fri, 22 Aug 2025 09:30:00 +0500`), of clocks with AM and PM, in English and Urdu.
package struct GuessedDate {
  private var year: Int
  private var one: Int
  private var other: Int
  /// Known when the month has its name, or stands behind the year.
  private var month: Int?
  /// `T09:30:00+05:00`, or nothing.
  private let time: String

  package init?(_ text: String) {
    var words = GuessedDate.words(text)
    guard let clock = WrittenClock(takingFrom: &words) else { return nil }
    time = clock.text
    var numbers: [(value: Int, width: Int)] = []
    var named: Int?
    for word in words {
      if let number = GuessedDate.number(word) {
        numbers.append((number, word.unicodeScalars.count))
      } else if let number = GuessedDate.number(word, before: ["st", "nd", "rd", "th"]) {
        numbers.append((number, 2))
      } else if let month = GuessedDate.month(named: word), named == nil {
        named = month
      } else if numbers.count < (named == nil ? 3 : 2) {
        // A weekday may stand before the date, and more after it; a word in the midst makes it something else.
        guard numbers.isEmpty || word == "of" else { return nil }
      }
    }
    if numbers.count == 1, numbers[0].width == 8, named == nil {
      let compact = numbers[0].value
      numbers = [(compact / 10_000, 4), (compact / 100 % 100, 2), (compact % 100, 2)]
    }
    guard let yearIndex = numbers.firstIndex(where: { $0.width == 4 }), numbers.count == (named == nil ? 3 : 2) else {
      return nil
    }
    year = numbers.remove(at: yearIndex).value
    one = numbers[0].value
    other = numbers.count > 1 ? numbers[1].value : numbers[0].value
    month = named ?? (yearIndex == 0 ? one : nil)
  }

  /// The one moment that it can mean, as it is to be typed.
  package var text: String? {
    if let month { return CalendarDate(year: year, month: month, day: other).map(text) }
    let dayFirst = CalendarDate(year: year, month: other, day: one)
    let monthFirst = CalendarDate(year: year, month: one, day: other)
    if let dayFirst, let monthFirst { return dayFirst == monthFirst ? text(dayFirst) : nil }
    return (dayFirst ?? monthFirst).map(text)
  }

  /// The day that it means, when no calendar has it: 30 February.
  var impossible: ImpossibleDate? {
    guard let month else { return nil }
    return CalendarDate(year: year, month: month, day: other) == nil
      ? ImpossibleDate(year: year, month: month, day: other) : nil
  }

  /// Both moments that it can mean, each with the line to type.
  func readings(_ line: (String) -> String) -> String? {
    guard let dayFirst = CalendarDate(year: year, month: other, day: one),
      let monthFirst = CalendarDate(year: year, month: one, day: other)
    else { return nil }
    if dayFirst == monthFirst { return "write \(line(text(dayFirst)))" }
    let names = GuessedDate.months
    return "write \(line(text(dayFirst))) for the \(one) of \(names[other - 1]), "
      + "or \(line(text(monthFirst))) for the \(other) of \(names[one - 1])"
  }

  private func text(_ date: CalendarDate) -> String { date.iso + time }
}

extension GuessedDate {
  /// The words of a text in small letters and ASCII digits; times and offsets are one word each.
  private static func words(_ text: String) -> [String] {
    var plain = ""
    for scalar in text.lowercased().unicodeScalars where !scalar.isBidiControl {
      if let digit = scalar.decimalDigit {
        plain += String(digit)
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    // ‘2025-08-22T9:30’: the letter parts the day from the time.
    let scalars = Array(plain.unicodeScalars)
    var parted = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBetweenDigits =
        index > 0 && index + 1 < scalars.count && ("0"..."9").contains(scalars[index - 1])
        && ("0"..."9").contains(scalars[index + 1])
      parted.append(scalar == "t" && isBetweenDigits ? " " : scalar)
    }
    let spaces = Set(" ,،ء\u{A0}()".unicodeScalars)
    return String(parted).unicodeScalars.split(whereSeparator: spaces.contains).flatMap { word -> [String] in
      let word = String(String.UnicodeScalarView(word))
      if word.contains(":") || word.hasPrefix("+") || word.hasPrefix("-") { return [word] }
      let separators = Set("/-.–—".unicodeScalars)
      return word.unicodeScalars.split(whereSeparator: separators.contains).map { String(String.UnicodeScalarView($0)) }
    }
  }

  private static func number(_ word: String, before endings: [String] = [""]) -> Int? {
    guard let ending = endings.first(where: word.hasSuffix) else { return nil }
    let digits = word.dropLast(ending.count)
    guard (1...8).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Int(digits)
  }

  private static func month(named word: String) -> Int? {
    if let index = urduMonths.firstIndex(of: word) { return index + 1 }
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(word) || (word == "sept" && $0 == "September") }.map { $0 + 1 }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let urduMonths = [
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
  ]
}

/// The time of day and its offset, as people write them.
private struct WrittenClock {
  let text: String

  /// Takes the words of a time out of a list; `nil` when there is one that no clock shows.
  init?(takingFrom words: inout [String]) {
    guard let place = words.firstIndex(where: { $0.contains(":") && !$0.hasPrefix("+") && !$0.hasPrefix("-") }) else {
      text = ""
      return
    }
    var word = words.remove(at: place)
    var offset = ""
    if let sign = word.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      offset = WrittenClock.offset(String(word[sign...])) ?? ""
      word = String(word[..<sign])
    } else if word.hasSuffix("z") {
      offset = "Z"
      word.removeLast()
    }
    var isAfternoon: Bool?
    for (ending, value) in [("am", false), ("pm", true), ("a.m", false), ("p.m", true)] where word.hasSuffix(ending) {
      isAfternoon = value
      word.removeLast(ending.count)
    }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { $0.prefix { $0 != "." } }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    words.removeAll { word in
      if word == "at" || word == "بجے" || word == "m" { return true }
      if let value = ["am": false, "a": false, "صبح": false, "pm": true, "p": true, "شام": true, "دوپہر": true][word] {
        isAfternoon = value
        return true
      }
      guard let found = WrittenClock.offset(word) else { return false }
      offset = found
      return true
    }
    var hour = numbers[0]
    if let isAfternoon, (1...12).contains(hour) { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let second = numbers.count > 2 ? numbers[2] : 0
    guard TimeOfDay(hour: hour, minute: numbers[1], second: second) != nil else { return nil }
    let two: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    let seconds = numbers.count > 2 || !offset.isEmpty ? ":" + two(second) : ""
    text = "T\(two(hour)):\(two(numbers[1]))\(seconds)\(offset)"
  }

  /// `+05:00` for `+0500`, `pkt` or `asia/karachi`.
  private static func offset(_ word: String) -> String? {
    if let known = zones[word] { return known }
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    var digits = word.dropFirst().filter { $0 != ":" }
    if digits.count == 3 || digits.count == 1 { digits = "0" + digits }
    if digits.count == 2 { digits += "00" }
    guard digits.count == 4, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
  }

  private static let zones = [
    "pkt": "+05:00", "pst-pk": "+05:00", "utc": "Z", "gmt": "Z", "z": "Z", "ist": "+05:30", "npt": "+05:45",
    "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "gst": "+04:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00",
  ]
}
