import Foundation
import Languages
import Testing

struct LocaleFormatsTests {
  private let english = LocaleFormats(.english)
  private let urdu = LocaleFormats(.urdu)
  private let nativeUrdu = LocaleFormats(.urdu, digits: .arabext)

  private func date(_ text: String) throws -> CalendarDate { try WrittenDate(text).date }

  @Test func writesDatesAsNewspapersDo() throws {
    let day = try date("2025-08-22")
    #expect(english.longDate(day) == "22 August 2025")
    #expect(english.fullDate(day) == "Friday, 22 August 2025")
    #expect(urdu.longDate(day) == "22 اگست 2025ء")
    #expect(urdu.fullDate(day) == "جمعہ، 22 اگست 2025ء")
    #expect(nativeUrdu.longDate(day) == "۲۲ اگست ۲۰۲۵ء")
    #expect(LocaleFormats(.urdu, habit: .unicode).longDate(day) == "22 اگست، 2025")
  }

  @Test func fallsBackToNumbersInALanguageWithoutATable() throws {
    let swahili = LocaleFormats(Language(code: "sw"))
    let day = try date("2025-08-02")
    #expect(swahili.longDate(day) == "2025-08-02")
    #expect(swahili.fullDate(day) == "2025-08-02")
    #expect(swahili.monthName(8) == "8")
    #expect(swahili.list(["A", "B"]) == "A, B")
  }

  @Test func followsThePatternOfTheSite() throws {
    let pattern = try #require(DatePattern("EEEE، d MMMM y'ء' 'o''clock'"))
    #expect(LocaleFormats(.urdu, longDate: pattern).longDate(try date("2025-08-22")) == "جمعہ، 22 اگست 2025ء o'clock")
    #expect(english.format(try date("2025-08-02"), as: try #require(DatePattern("dd/MM/yyyy ''"))) == "02/08/2025 '")
    #expect(DatePattern("d QQQ y") == nil)
    #expect(DatePattern("d 'of MMMM") == nil)
  }

  /// CLDR has مئ for May in Shahmukhi, a letter short; the others are spelt so in later editions than Foundation's.
  private static func corrected(_ text: String) -> String {
    if text == "مئ" { return "مئی" }
    let later = [("জানুয়ারী", "জানুয়ারি"), ("ফেব্রুয়ারী", "ফেব্রুয়ারি"), ("ਸ਼ਨਿੱਚਰਵਾਰ", "ਸ਼ਨੀਵਾਰ")]
    return later.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  @Test(arguments: [
    ("en", "en_PK"), ("ur", "ur_PK"), ("ar", "ar"), ("ar", "ar_EG"), ("ar", "ar_LB"), ("ar", "ar_TN"), ("ar", "ar_MA"),
    ("fa", "fa"), ("fa", "fa_AF"), ("hi", "hi"), ("pnb", "pa_Arab_PK"), ("pa", "pa_Guru_IN"), ("sd", "sd_PK"),
    ("ps", "ps"), ("bn", "bn"), ("fr", "fr"), ("de", "de"), ("es", "es"), ("tr", "tr"),
  ])
  func namesMonthsAndWeekdaysAsUnicodeDoes(code: String, locale: String) throws {
    let formats = LocaleFormats(Language(code: code), locale: locale, habit: .unicode)
    let judge = DateFormatter()
    judge.locale = Locale(identifier: locale)
    judge.calendar = Calendar(identifier: .gregorian)
    let months = (1...12).map(formats.monthName)
    #expect(months == judge.standaloneMonthSymbols.map(Self.corrected))
    #expect(Weekday.allCases.map { formats.weekdayName($0) } == judge.weekdaySymbols.map(Self.corrected))
  }

  @Test(arguments: [
    ("en", "en_PK"), ("ur", "ur_PK"), ("ur", "ur_PK@numbers=arabext"), ("ar", "ar"), ("ar", "ar_EG"),
    ("ar", "ar_IQ"), ("ar", "ar_DZ"), ("fa", "fa"), ("fa", "fa_AF"), ("hi", "hi"), ("pa", "pa_Guru_IN"), ("bn", "bn"),
    ("fr", "fr"), ("de", "de"), ("es", "es"), ("tr", "tr"), ("ps", "ps"),
  ])
  func writesUnicodesDatesWhenAsked(code: String, locale: String) throws {
    // Foundation writes Bengali in 0–9, which CLDR does not.
    let digits: Digits? = locale.contains("arabext") ? .arabext : code == "bn" ? .latn : nil
    let own = String(locale.prefix { $0 != "@" })
    let formats = LocaleFormats(Language(code: code), locale: own, digits: digits, habit: .unicode)
    let judge = DateFormatter()
    judge.locale = Locale(identifier: locale)
    judge.calendar = Calendar(identifier: .gregorian)
    judge.timeZone = TimeZone(identifier: "UTC")
    for dayNumber in stride(from: 0, to: 40_000, by: 37) {
      let moment = Date(timeIntervalSince1970: Double(dayNumber) * 86_400)
      judge.dateStyle = .long
      #expect(formats.longDate(CalendarDate(dayNumber: dayNumber)) == Self.corrected(judge.string(from: moment)))
      judge.dateStyle = .full
      #expect(formats.fullDate(CalendarDate(dayNumber: dayNumber)) == Self.corrected(judge.string(from: moment)))
    }
  }

  @Test(arguments: [
    ("ar", "٢ أغسطس ٢٠٢٥", "EG"), ("ar", "2 أغسطس 2025", "AE"), ("ar", "٢ آب ٢٠٢٥", "SY"), ("fa", "۲ اوت ۲۰۲۵", "IR"),
    ("hi", "2 अगस्त 2025", "IN"), ("fr", "2 août 2025", "FR"), ("de", "2. August 2025", "DE"),
    ("es", "2 de agosto de 2025", "ES"), ("tr", "2 Ağustos 2025", "TR"), ("bn", "২ আগস্ট, ২০২৫", "BD"),
    ("ps", "۲ اګست ۲۰۲۵", "AF"), ("sd", "٢ آگسٽ ٢٠٢٥", "PK"), ("pa", "2 ਅਗਸਤ 2025", "IN"), ("pa", "۲ اگست ۲۰۲۵", "PK"),
    ("ur", "2 اگست 2025ء", "PK"), ("ur", "۲ اگست ۲۰۲۵ء", "IN"),
  ])
  func writesTheDateOfALocale(code: String, expected: String, country: String) throws {
    let locale = "\(code)-\(country)"
    let formats = LocaleFormats(Language(code: code, locale: locale), locale: locale)
    #expect(formats.longDate(try date("2025-08-02")) == expected)
    #expect(formats.hasNames)
    let western = LocaleFormats(Language(code: code, locale: locale), locale: locale, digits: .latn)
    #expect(western.longDate(try date("2025-08-02")).contains("2025"))
    #expect(
      LocaleFormats(formats.language, digits: .latn, habit: .iso).fullDate(try date("2025-08-02")) == "2025-08-02")
  }

  /// Not in India's languages, whose habits Foundation does not follow.
  @Test(arguments: ["en", "ar", "ar_EG", "fa", "fr", "de", "es", "tr", "ps"])
  func groupsDigitsAsUnicodeDoes(locale: String) throws {
    let formats = LocaleFormats(Language(code: String(locale.prefix(2))), locale: locale)
    let judge = NumberFormatter()
    judge.locale = Locale(identifier: locale)
    judge.numberStyle = .decimal
    for number in [0, 7, 999, 1000, 4321, 54_321, 654_321, 7_654_321, 987_654_321] {
      #expect(formats.number(number) == judge.string(from: NSNumber(value: number)))
    }
  }

  @Test(arguments: [("hi", "76,54,321"), ("pa", "76,54,321"), ("bn", "৭৬,৫৪,৩২১")])
  func groupsDigitsInPairsInIndia(code: String, expected: String) {
    #expect(LocaleFormats(Language(code: code)).number(7_654_321) == expected)
  }

  @Test(arguments: [
    (0, "0", "۰"), (7, "7", "۷"), (999, "999", "۹۹۹"), (1000, "1,000", "۱٬۰۰۰"),
    (1_234_567, "1,234,567", "۱٬۲۳۴٬۵۶۷"), (-5, "-5", "\u{200E}-۵"),
  ])
  func groupsNumbers(number: Int, english: String, urdu: String) {
    #expect(self.english.number(number) == english)
    #expect(nativeUrdu.number(number) == urdu)
  }

  @Test func writesYearsWithoutGroups() {
    #expect(urdu.plainNumber(2025) == "2025")
    #expect(nativeUrdu.plainNumber(2025) == "۲۰۲۵")
  }

  @Test func joinsLists() {
    #expect(english.list(["A", "B", "C"]) == "A, B and C")
    #expect(english.list(["A"]) == "A")
    #expect(english.list([]) == "")
    #expect(urdu.list(["پانی", "دریا", "نہر"]) == "پانی، دریا اور نہر")
    #expect(urdu.list(["پانی", "دریا"]) == "پانی اور دریا")
    #expect(urdu.alternatives(["پانی", "دریا"]) == "پانی یا دریا")
    let arabic = LocaleFormats(Language(code: "ar"))
    #expect(arabic.list(["ماء", "نهر", "بحر"]) == "ماء ونهر وبحر")
    #expect(arabic.listSeparator == "، ")
  }

  @Test func estimatesReadingTime() {
    #expect(ReadingSpeed(in: .english).minutes(words: 800) == 4)
    #expect(ReadingSpeed(in: .urdu).minutes(words: 862) == 5)
    #expect(ReadingSpeed(in: .urdu, wordsPerMinute: 120).minutes(words: 862) == 8)
    #expect(ReadingSpeed(in: .urdu).minutes(words: 0) == 1)
  }
}
