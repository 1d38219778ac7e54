/// A time zone's rule for every year, written as in the variable `TZ` of POSIX: `PKT-5`, `EST5EDT,M3.2.0,M11.1.0`.
struct PosixTimeZone: Sendable, Hashable {
  /// A day of every year on which clocks are changed, and the time on them at which that happens.
  struct Change: Sendable, Hashable {
    enum Day: Sendable, Hashable {
      /// From 1, never counting 29 February.
      case julian(Int)
      /// From 0, counting 29 February.
      case zeroBased(Int)
      /// The n-th weekday of a month; the fifth is the last.
      case weekday(month: Int, week: Int, weekday: Int)
    }
    let day: Day
    let seconds: Int
  }

  private let standardOffset: Int
  private let daylight: (offset: Int, start: Change, end: Change)?

  /// The rule, or `nil` when the text is not one.
  init?(_ text: [UInt8]) {
    var reader = PosixReader(bytes: text)
    guard reader.name(), let west = reader.signedTime() else { return nil }
    standardOffset = -west
    if reader.isAtEnd {
      daylight = nil
      return
    }
    guard reader.name() else { return nil }
    var offset = -west + 3600
    if !reader.isNext(",") {
      guard let west = reader.signedTime() else { return nil }
      offset = -west
    }
    guard reader.skip(","), let start = reader.change(), reader.skip(","), let end = reader.change(), reader.isAtEnd
    else { return nil }
    daylight = (offset, start, end)
  }

  func offset(secondsSince1970 moment: Int) -> Int {
    guard let daylight else { return standardOffset }
    let year = CalendarDate(dayNumber: flooredQuotient(moment + standardOffset, 86_400)).year
    let start = daylight.start.localSeconds(inYear: year) - standardOffset
    let end = daylight.end.localSeconds(inYear: year) - daylight.offset
    // In the southern half of the world daylight time runs over New Year.
    let isDaylight = start < end ? (start <= moment && moment < end) : !(end <= moment && moment < start)
    return isDaylight ? daylight.offset : standardOffset
  }

  static func == (one: PosixTimeZone, other: PosixTimeZone) -> Bool {
    one.standardOffset == other.standardOffset && one.daylight?.offset == other.daylight?.offset
      && one.daylight?.start == other.daylight?.start && one.daylight?.end == other.daylight?.end
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(standardOffset)
    hasher.combine(daylight?.offset)
  }
}

extension PosixTimeZone.Change {
  /// Seconds since 1 January 1970 on the clock that is about to be changed.
  fileprivate func localSeconds(inYear year: Int) -> Int {
    let newYear = PosixTimeZone.Change.dayNumber(year, 1)
    let dayNumber =
      switch day {
      case .julian(let number): newYear + number - (CalendarDate.isLeap(year: year) && number >= 60 ? 0 : 1)
      case .zeroBased(let number): newYear + number
      case .weekday(let month, let week, let weekday):
        PosixTimeZone.Change.dayNumber(year, month)
          + dayInMonth(year: year, month: month, week: week, weekday: weekday)
      }
    return dayNumber * 86_400 + seconds
  }

  /// The day of the month, from 0.
  private func dayInMonth(year: Int, month: Int, week: Int, weekday: Int) -> Int {
    let firstWeekday = CalendarDate(dayNumber: PosixTimeZone.Change.dayNumber(year, month)).weekday.rawValue
    let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
    return day < CalendarDate.dayCount(ofMonth: month, year: year) ? day : day - 7
  }

  private static func dayNumber(_ year: Int, _ month: Int) -> Int {
    CalendarDate(year: year, month: month, day: 1)?.dayNumber ?? 0
  }
}

private struct PosixReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  func isNext(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && UInt32(bytes[position]) == character.value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    position += 1
    return true
  }

  /// Passes over `PKT` or `<+05>`.
  mutating func name() -> Bool {
    if skip("<") {
      while position < bytes.count, !isNext(">") { position += 1 }
      return skip(">")
    }
    let start = position
    while position < bytes.count, (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(bytes[position]) { position += 1 }
    return position > start
  }

  /// `h[:mm[:ss]]` with an optional sign, in seconds.
  mutating func signedTime() -> Int? {
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard var seconds = number().map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] {
      guard skip(":") else { break }
      guard let value = number() else { return nil }
      seconds += value * unit
    }
    return sign * seconds
  }

  mutating func change() -> PosixTimeZone.Change? {
    guard let day = day() else { return nil }
    guard skip("/") else { return .init(day: day, seconds: 7200) }
    return signedTime().map { .init(day: day, seconds: $0) }
  }

  private mutating func day() -> PosixTimeZone.Change.Day? {
    if skip("M") {
      guard let month = number(), (1...12).contains(month), skip("."), let week = number(), (1...5).contains(week),
        skip("."), let weekday = number(), (0...6).contains(weekday)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
    if skip("J") { return number().map { .julian($0) } }
    return number().map { .zeroBased($0) }
  }

  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, position - start < 4,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? value : nil
  }
}
