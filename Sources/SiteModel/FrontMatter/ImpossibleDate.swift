import Languages

/// A day or a time of the right form that no calendar or clock shows, and why.
struct ImpossibleDate {
  private let year: Int
  private let month: Int
  private let day: Int
  /// Whether the day is one, and the time or its offset is none.
  private let isTime: Bool

  /// `2026-02-30`, in digits of any kind.
  init?(_ text: String) {
    var numbers: [Int] = []
    var isInNumber = false
    for scalar in text.unicodeScalars where !scalar.isBidiControl {
      guard let digit = scalar.decimalDigit else {
        isInNumber = false
        continue
      }
      if !isInNumber { numbers.append(0) }
      isInNumber = true
      let last = numbers[numbers.count - 1]
      if last > 100_000 { return nil }
      numbers[numbers.count - 1] = last * 10 + Int(digit)
    }
    guard numbers.count >= 3 else { return nil }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
    isTime = CalendarDate(year: year, month: month, day: day) != nil
  }

  init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
    isTime = false
  }

  /// What is wrong, and a line that would be right.
  func help(_ line: (String) -> String) -> String {
    func date(_ year: Int, _ month: Int, _ day: Int) -> String {
      line("\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))")
    }
    if isTime {
      return "hours go from 00 to 23, minutes and seconds from 00 to 59: "
        + line("\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))T09:30")
    }
    guard (1...9999).contains(year) else { return "years go from 0001 to 9999: \(line("2025-08-22"))" }
    guard (1...12).contains(month) else {
      return CalendarDate(year: year, month: day, day: month) == nil
        ? "there is no month \(month); months go from 01 to 12: \(date(year, 1, min(max(day, 1), 28)))"
        : "there is no month \(month); if it is the day, write \(date(year, day, month))"
    }
    let count = CalendarDate.dayCount(ofMonth: month, year: year)
    let name = GuessedDate.months[month - 1]
    return
      "\(name) \(year) has \(count) days; write the day that is meant, for example \(date(year, month, day < 1 ? 1 : count))"
  }
}
