/// Writes dates, numbers and lists in one language.
///
/// A language without a table gets `2025-08-22` dates and Western digits: never another language's words.
package struct LocaleFormats: Sendable {
  /// Which long date to write where a language's newspapers and Unicode's CLDR differ.
  package enum DateHabit: String, Sendable, Hashable, CaseIterable {
    /// `22 اگست 2025ء`
    case newspaper
    /// `22 اگست، 2025`
    case unicode
    /// `2025-08-22`
    case iso
  }

  package let language: Language
  package let digits: Digits
  private let names: LocaleNames?
  private let fullPattern: DatePattern
  private let longPattern: DatePattern

  /// The formats of a language, in the digits, habit and pattern of its locale unless the site asks for others.
  package init(
    _ language: Language, locale: String? = nil, digits: Digits? = nil, habit: DateHabit = .newspaper,
    longDate: DatePattern? = nil
  ) {
    self.language = language
    names = LocaleNames.names(of: language, locale: locale ?? language.code)
    self.digits = digits ?? names?.digits ?? .latn
    let numeric = DatePattern([.year(width: 4), .text("-"), .month(width: 2), .text("-"), .day(width: 2)])
    var full = names.map { DatePattern($0.fullDate) } ?? numeric
    var long = names.map { DatePattern($0.longDate) } ?? numeric
    if habit == .unicode, let names {
      full = DatePattern(names.unicodeFullDate ?? names.fullDate)
      long = DatePattern(names.unicodeLongDate ?? names.longDate)
    }
    fullPattern = habit == .iso ? numeric : full
    longPattern = longDate ?? (habit == .iso ? numeric : long)
  }

  /// Whether dates are in words, as far as the language goes: it has a table.
  package var hasNames: Bool { names != nil }

  /// With the weekday: `Friday, 22 August 2025`, `جمعہ، 22 اگست 2025ء`.
  package func fullDate(_ date: CalendarDate) -> String { format(date, as: fullPattern) }

  /// Without the weekday: `22 August 2025`, `22 اگست 2025ء`.
  package func longDate(_ date: CalendarDate) -> String { format(date, as: longPattern) }

  /// The month's name as it stands alone; its number in a language without a table.
  package func monthName(_ month: Int) -> String { headingName(month) ?? plainNumber(month) }

  /// The weekday's name, or `nil` in a language without a table.
  package func weekdayName(_ weekday: Weekday) -> String? { names?.weekdays[weekday.rawValue] }

  /// A number in digits only: a year, a page's number.
  package func plainNumber(_ number: Int) -> String { digits.localized(String(number)) }

  /// A number with its digits in groups: `1,234,567`, `۱٬۲۳۴٬۵۶۷`, `12,34,567` in Hindi.
  package func number(_ number: Int) -> String {
    if (0...999).contains(number) { return plainNumber(number) }
    let written = Array(String(number.magnitude).utf8)
    let grouping = names?.grouping ?? DigitGrouping()
    let separator = digits == .latn ? grouping.separator : digits.groupSeparator
    var result = number < 0 ? minusSign : ""
    for (index, digit) in written.enumerated() {
      if index > 0, grouping.divides(before: written.count - index, of: written.count) { result += separator }
      result.unicodeScalars.append(Unicode.Scalar(digits.zero + UInt32(digit) - 0x30) ?? Unicode.Scalar(digit))
    }
    return result
  }

  /// What stands between the items of a list, with its space: `, `, `، `.
  package var listSeparator: String { names?.listSeparator ?? ", " }

  /// `A, B and C`; `A، B اور C`.
  package func list(_ items: [String]) -> String {
    joined(items, between: names?.between, last: names?.and ?? ", ")
  }

  /// `A, B or C`; `A، B یا C`.
  package func alternatives(_ items: [String]) -> String { joined(items, last: names?.or ?? " / ") }
}

extension LocaleFormats {
  /// The date in any pattern; in a language without a table a month's name is its number and a weekday nothing.
  package func format(_ date: CalendarDate, as pattern: DatePattern) -> String {
    var result = ""
    for piece in pattern.pieces {
      switch piece {
      case .text(let text): result += text
      case .weekday: result += weekdayName(date.weekday) ?? ""
      case .day(let width): result += digits.localized(padded(date.day, to: width))
      case .monthName: result += names?.months[date.month - 1] ?? plainNumber(date.month)
      case .month(let width): result += digits.localized(padded(date.month, to: width))
      case .year(let width): result += digits.localized(padded(date.year, to: width))
      }
    }
    return result
  }

  private func headingName(_ month: Int) -> String? {
    guard let names, (1...12).contains(month) else { return nil }
    return (names.headingMonths ?? names.months)[month - 1]
  }

  /// In right-to-left text the sign needs an invisible mark before it to stay on the left of its number.
  private var minusSign: String { language.direction == .rightToLeft ? "\u{200E}-" : "-" }

  private func joined(_ items: [String], between: String? = nil, last: String) -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: between ?? listSeparator) + last + final
  }
}

extension DigitGrouping {
  /// Whether a group ends where so many digits of a number follow.
  fileprivate func divides(before following: Int, of count: Int) -> Bool {
    guard count >= fewestDigits else { return false }
    if isIndian, following > 3 { return !following.isMultiple(of: 2) }
    return following.isMultiple(of: 3)
  }
}
