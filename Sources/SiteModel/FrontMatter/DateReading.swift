import Diagnostics
import Languages
import YAML

extension TypedReader {
  /// A date as a moment; what is no date is reported with the form that was probably meant.
  mutating func date(_ node: YAMLNode, in zone: TimeZoneOffsets) -> Located<DateTime>? {
    guard !isAbsent(node) else { return nil }
    guard let typed = text(node) else { return nil }
    do throws(DateFault) {
      return Located(try WrittenDate(typed.value).moment(in: zone), at: typed.location)
    } catch {
      report(error, typed)
      return nil
    }
  }

  private mutating func report(_ fault: DateFault, _ typed: Located<String>) {
    let guess = GuessedDate(typed.value)
    switch fault {
    case .ambiguous:
      report(
        .error, .ambiguousDate, at: typed.location, "‘\(typed.value)’ may mean two different days",
        help: guess.flatMap { $0.readings(of: current.name) } ?? "write it year-month-day: \(current.example)")
    case .impossible:
      report(
        .error, .invalidDate, at: typed.location, "no calendar or clock shows ‘\(typed.value)’",
        help: "write it year-month-day, for example: \(current.example)")
    case .notADate:
      report(
        .error, .invalidDate, at: typed.location, "‘\(typed.value)’ is not a date that sitegen can read",
        help: guess?.date.map { "write \(current.name): \($0.iso)" }
          ?? "write it year-month-day, for example: \(current.example)")
    }
  }
}

/// What a text that is not a date in sitegen's form was probably meant to say.
private struct GuessedDate {
  private let year: Int
  private let one: Int
  private let other: Int
  /// Known when the month has its name, or stands behind the year.
  private let month: Int?

  init?(_ text: String) {
    var numbers: [(value: Int, width: Int)] = []
    var named: Int?
    for word in text.lowercased().unicodeScalars.split(whereSeparator: { "/-. ,،ء".unicodeScalars.contains($0) }) {
      let word = String(String.UnicodeScalarView(word))
      if let number = GuessedDate.number(word) {
        numbers.append((number, word.unicodeScalars.count))
      } else if let month = GuessedDate.month(named: word) {
        named = month
      } else if numbers.count < (named == nil ? 3 : 2) {
        // A weekday may stand before the date, and a time after it; a word in the midst makes it something else.
        guard numbers.isEmpty else { return nil }
      }
    }
    guard let yearIndex = numbers.firstIndex(where: { $0.width == 4 }), numbers.count == (named == nil ? 3 : 2) else {
      return nil
    }
    year = numbers.remove(at: yearIndex).value
    one = numbers[0].value
    other = numbers.count > 1 ? numbers[1].value : numbers[0].value
    month = named ?? (yearIndex == 0 ? one : nil)
  }

  /// The one day that it can mean.
  var date: CalendarDate? {
    if let month { return CalendarDate(year: year, month: month, day: other) }
    let dayFirst = CalendarDate(year: year, month: other, day: one)
    let monthFirst = CalendarDate(year: year, month: one, day: other)
    if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
    return dayFirst ?? monthFirst
  }

  /// Both days that it can mean, as lines to type.
  func readings(of key: String) -> String? {
    guard let dayFirst = CalendarDate(year: year, month: other, day: one),
      let monthFirst = CalendarDate(year: year, month: one, day: other)
    else { return nil }
    if dayFirst == monthFirst { return "write \(key): \(dayFirst.iso)" }
    let names = GuessedDate.months
    return "write \(key): \(dayFirst.iso) for the \(one) of \(names[other - 1]), "
      + "or \(key): \(monthFirst.iso) for the \(other) of \(names[one - 1])"
  }

  private static func number(_ word: String) -> Int? {
    var value = 0
    guard (1...4).contains(word.unicodeScalars.count) else { return nil }
    for scalar in word.unicodeScalars {
      guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func month(named word: String) -> Int? {
    if let index = urduMonths.firstIndex(of: word) { return index + 1 }
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let urduMonths = [
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
  ]
}
