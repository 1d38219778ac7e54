// Languages of India and Bangladesh in scripts of their own.

extension LocaleNames {
  static let bengali = LocaleNames(
    months: [
      "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
    ],
    weekdays: ["রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"],
    digits: .beng,
    fullDate: [.weekday, .text(", ")] + dayMonthCommaYear, longDate: dayMonthCommaYear, grouping: indian,
    listSeparator: ", ", and: " এবং ", or: " বা ")

  static let hindi = LocaleNames(
    months: [
      "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्तूबर", "नवंबर", "दिसंबर",
    ],
    weekdays: ["रविवार", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार"],
    fullDate: [.weekday, .text(", ")] + dayMonthYear, longDate: dayMonthYear, grouping: indian,
    listSeparator: ", ", and: " और ", or: " या ")

  /// Punjabi in the script of India.
  static let gurmukhi = LocaleNames(
    months: ["ਜਨਵਰੀ", "ਫ਼ਰਵਰੀ", "ਮਾਰਚ", "ਅਪ੍ਰੈਲ", "ਮਈ", "ਜੂਨ", "ਜੁਲਾਈ", "ਅਗਸਤ", "ਸਤੰਬਰ", "ਅਕਤੂਬਰ", "ਨਵੰਬਰ", "ਦਸੰਬਰ"],
    weekdays: ["ਐਤਵਾਰ", "ਸੋਮਵਾਰ", "ਮੰਗਲਵਾਰ", "ਬੁੱਧਵਾਰ", "ਵੀਰਵਾਰ", "ਸ਼ੁੱਕਰਵਾਰ", "ਸ਼ਨੀਵਾਰ"],
    fullDate: [.weekday, .text(", ")] + dayMonthYear, longDate: dayMonthYear, grouping: indian,
    listSeparator: ", ", and: " ਅਤੇ ", or: " ਜਾਂ ", script: .other)
}

private let dayMonthCommaYear: [DatePattern.Piece] = [
  .day(width: 1), .text(" "), .monthName, .text(", "), .year(width: 1),
]

private let indian = DigitGrouping(isIndian: true)
