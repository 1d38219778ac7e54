// Languages in Arabic letters other than Urdu.

extension LocaleNames {
  /// The countries of the Levant and of the Maghreb have months of their own; most write ٠–٩.
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
    listSeparator: "، ", between: " و", and: " و", or: " أو ",
    inCountries: [
      InCountries(
        countries: [
          "BH", "DJ", "EG", "ER", "IL", "IQ", "JO", "KM", "KW", "LB", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SS",
          "SY", "TD", "YE",
        ], digits: .arab),
      InCountries(
        countries: ["IQ", "JO", "LB", "PS", "SY"],
        months: [
          "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
          "تشرين الثاني", "كانون الأول",
        ]),
      InCountries(
        countries: ["DZ", "TN"],
        months: [
          "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
          "ديسمبر",
        ]),
      InCountries(
        countries: ["MA"],
        months: [
          "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
        ]),
    ])

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
    listSeparator: "، ", and: " و ", or: " یا ",
    inCountries: [
      InCountries(
        countries: ["AF"],
        months: [
          "جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر",
        ])
    ])

  /// Unicode puts the year first; newspapers write as in Persian.
  static let pashto = LocaleNames(
    months: [
      "جنوري", "فبروري", "مارچ", "اپریل", "مۍ", "جون", "جولای", "اګست", "سېپتمبر", "اکتوبر", "نومبر", "دسمبر",
    ],
    weekdays: ["يونۍ", "دونۍ", "درېنۍ", "څلرنۍ", "پينځنۍ", "جمعه", "اونۍ"],
    digits: .arabext,
    fullDate: [.weekday, .text("، ")] + dayMonthYear, longDate: dayMonthYear,
    unicodeFullDate: [
      .weekday, .text(" د "), .year(width: 1), .text(" د "), .monthName, .text(" "), .day(width: 1),
    ],
    unicodeLongDate: [.year(width: 1), .text(" "), .monthName, .text(" "), .day(width: 1)],
    headingMonths: [
      "جنوري", "فېبروري", "مارچ", "اپریل", "مۍ", "جون", "جولای", "اګست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر",
    ],
    listSeparator: "، ", and: " او ", or: " يا ", script: .arabic)

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
