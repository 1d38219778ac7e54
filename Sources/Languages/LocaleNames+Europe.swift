// Languages in Latin letters other than English.

extension LocaleNames {
  static let french = LocaleNames(
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    fullDate: [.weekday, .text(" ")] + dayMonthYear, longDate: dayMonthYear,
    grouping: DigitGrouping(separator: "\u{202F}"), listSeparator: ", ", and: " et ", or: " ou ")

  static let german = LocaleNames(
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    fullDate: [.weekday, .text(", ")] + germanDate, longDate: germanDate,
    grouping: DigitGrouping(separator: "."), listSeparator: ", ", and: " und ", or: " oder ")

  static let spanish = LocaleNames(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    fullDate: [.weekday, .text(", ")] + spanishDate, longDate: spanishDate,
    grouping: DigitGrouping(separator: ".", fewestDigits: 5), listSeparator: ", ", and: " y ", or: " o ")

  static let turkish = LocaleNames(
    months: [
      "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ],
    weekdays: ["Pazar", "Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi"],
    fullDate: dayMonthYear + [.text(" "), .weekday], longDate: dayMonthYear,
    grouping: DigitGrouping(separator: "."), listSeparator: ", ", and: " ve ", or: " veya ")
}

private let germanDate: [DatePattern.Piece] = [
  .day(width: 1), .text(". "), .monthName, .text(" "), .year(width: 1),
]

private let spanishDate: [DatePattern.Piece] = [
  .day(width: 1), .text(" de "), .monthName, .text(" de "), .year(width: 1),
]
