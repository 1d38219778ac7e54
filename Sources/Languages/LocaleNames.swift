/// The words and habits with which one language writes dates and lists.
///
/// Taken from Unicode's CLDR and held against it by the tests, but printed here so that a site comes out the
/// same on every machine and no 40 MB of ICU are needed.
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
  var listSeparator: String
  /// Between the last two, with its spaces.
  var and: String
  var or: String
  /// The script that these words are in, of a language that is written in another one as well.
  var script: Script?

  static func names(of language: Language) -> LocaleNames? {
    guard let names = KnownLanguage[language.code]?.dates,
      names.script == nil || names.script == language.script
    else { return nil }
    return names
  }
}

private let dayMonthYear: [DatePattern.Piece] = [
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
    listSeparator: "، ", and: " اور ", or: " یا ")

  static let arabic = LocaleNames(
    months: [
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
      "ديسمبر",
    ],
    weekdays: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
    fullDate: [.weekday, .text("، ")] + dayMonthYear, longDate: dayMonthYear,
    unicodeFullDate: [
      .weekday, .text("، "), .day(width: 1), .text(" "), .monthName, .text("، "), .year(width: 1),
    ],
    unicodeLongDate: [.day(width: 1), .text(" "), .monthName, .text("، "), .year(width: 1)],
    listSeparator: " و", and: " و", or: " أو ")

  static let persian = LocaleNames(
    months: [
      "ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن", "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
    ],
    weekdays: ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"],
    digits: .arabext,
    fullDate: [.weekday, .text(" ")] + dayMonthYear, longDate: dayMonthYear,
    headingMonths: [
      "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
    ],
    listSeparator: "، ", and: " و ", or: " یا ")

  static let hindi = LocaleNames(
    months: [
      "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्तूबर", "नवंबर", "दिसंबर",
    ],
    weekdays: ["रविवार", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार"],
    fullDate: [.weekday, .text(", ")] + dayMonthYear, longDate: dayMonthYear,
    listSeparator: ", ", and: " और ", or: " या ")

  /// Punjabi in the Arabic script of Pakistan.
  static let shahmukhi = LocaleNames(
    months: urdu.months,
    weekdays: ["اتوار", "پیر", "منگل", "بُدھ", "جمعرات", "جمعہ", "ہفتہ"],
    digits: .arabext,
    fullDate: [.weekday, .text("، ")] + dayMonthYear, longDate: dayMonthYear,
    listSeparator: "، ", and: " تے ", or: " یا ", script: .arabic)

  static let sindhi = LocaleNames(
    months: [
      "جنوري", "فيبروري", "مارچ", "اپريل", "مئي", "جون", "جولاءِ", "آگسٽ", "سيپٽمبر", "آڪٽوبر", "نومبر", "ڊسمبر",
    ],
    weekdays: ["آچر", "سومر", "اڱارو", "اربع", "خميس", "جمعو", "ڇنڇر"],
    digits: .arab,
    fullDate: [.weekday, .text("، ")] + dayMonthYear, longDate: dayMonthYear,
    listSeparator: "، ", and: " ۽ ", or: " يا ", script: .arabic)
}
