/// The words and habits with which one language writes dates, lists and numbers.
///
/// Taken from Unicode's CLDR and held against it by the tests, but printed here so that a site comes out the
/// same on every machine and no 40 MB of ICU are needed. The tables stand beside this file, by parts of the world.
struct LocaleNames: Sendable {
  var months: [String]
  /// From Sunday.
  var weekdays: [String]
  var digits: Digits = .latn
  var fullDate: [DatePattern.Piece]
  var longDate: [DatePattern.Piece]
  /// Unicode's own long and full patterns where a newspaper writes otherwise.
  var unicodeFullDate: [DatePattern.Piece]?
  var unicodeLongDate: [DatePattern.Piece]?
  /// Stands alone, as a heading: Persian months lose their ending there.
  var headingMonths: [String]?
  var grouping = DigitGrouping()
  /// Between things that are told one after the other, with its space.
  var listSeparator: String
  /// Between the items of a list, where it is not that: Arabic puts ‘and’ before each.
  var between: String?
  /// Between the last two, with its spaces.
  var and: String
  var or: String
  /// The script that these words are in, of a language that is written in another one as well.
  var script: Script?
  var inCountries: [InCountries] = []

  /// What is written otherwise in some countries.
  struct InCountries: Sendable {
    /// Their codes: `EG`.
    var countries: [Substring]
    var months: [String]?
    var digits: Digits?
  }

  /// The words of a language in its script, as the country of a locale such as `ar-EG` writes them.
  static func names(of language: Language, locale: String) -> LocaleNames? {
    let known = KnownLanguage[language.code]
    let isAsInPakistan = language.script == known?.scriptInPakistan
    guard var names = isAsInPakistan ? known?.datesInPakistan : known?.dates,
      names.script == nil || names.script == language.script
    else { return nil }
    let parts = locale.uppercased().split { $0 == "-" || $0 == "_" }.dropFirst()
    for habit in names.inCountries where parts.contains(where: habit.countries.contains) {
      if let months = habit.months {
        names.months = months
        names.headingMonths = nil
      }
      names.digits = habit.digits ?? names.digits
    }
    return names
  }
}

/// How long numbers are divided.
struct DigitGrouping: Sendable {
  /// Between the groups of Western digits; other digits have their own sign.
  var separator = ","
  /// Whether only the last group has three digits and all others two: 12,34,567.
  var isIndian = false
  /// Shorter numbers are not divided.
  var fewestDigits = 4
}

let dayMonthYear: [DatePattern.Piece] = [
  .day(width: 1), .text(" "), .monthName, .text(" "), .year(width: 1),
]

extension LocaleNames {
  static let english = LocaleNames(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    fullDate: [.weekday, .text(", ")] + dayMonthYear, longDate: dayMonthYear,
    listSeparator: ", ", and: " and ", or: " or ")

  /// Newspapers write no comma before the year and ‘ء’ after it.
  static let urdu = LocaleNames(
    months: [
      "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
    ],
    weekdays: ["اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"],
    fullDate: [.weekday, .text("، ")] + dayMonthYear + [.text("ء")], longDate: dayMonthYear + [.text("ء")],
    unicodeFullDate: [
      .weekday, .text("، "), .day(width: 1), .text(" "), .monthName, .text("، "), .year(width: 1),
    ],
    unicodeLongDate: [.day(width: 1), .text(" "), .monthName, .text("، "), .year(width: 1)],
    listSeparator: "، ", and: " اور ", or: " یا ",
    inCountries: [InCountries(countries: ["IN"], digits: .arabext)])
}
