import Diagnostics
import Languages
import YAML

extension TypedReader {
  /// A date as a moment; what is no date is reported with the form that was probably meant.
  mutating func date(_ node: YAMLNode, in zone: TimeZoneOffsets) -> Located<DateTime>? {
    guard !isAbsent(node) else { return nil }
    guard let typed = text(node) else { return nil }
    do throws(DateFault) {
      let written = try WrittenDate(typed.value)
      guard written.date.year >= Self.firstYear || !reportLongAgo(written.date, typed) else { return nil }
      return Located(written.moment(in: zone), at: typed.location)
    } catch {
      report(error, typed)
      return nil
    }
  }

  /// Columns of before it are hardly meant.
  private static let firstYear = 1800

  /// Reports a year of long ago; says whether the date cannot be used.
  ///
  /// That of the Islamic calendar, and of the Persian one, would publish at once what was to wait.
  private mutating func reportLongAgo(_ date: CalendarDate, _ typed: Located<String>) -> Bool {
    let isOtherCalendar = (1300...1500).contains(date.year)
    report(
      isOtherCalendar ? .error : .warning, .invalidDate, at: typed.location,
      isOtherCalendar
        ? "‘\(typed.value)’ seems to be a day of the Islamic or the Persian calendar"
        : "‘\(typed.value)’ lies in the year \(date.year)",
      help: "write the day as the Gregorian calendar has it, for example: "
        + syntax.line(current.name, date: "2025-08-22"))
    return isOtherCalendar
  }

  private mutating func report(_ fault: DateFault, _ typed: Located<String>) {
    let guess = GuessedDate(typed.value)
    let key = current.name
    let line: (String) -> String = { [syntax] in syntax.line(key, date: $0) }
    let held = HoldBack.isSaid(by: String(typed.value.filter { !$0.isNumber }))
    let draft =
      held
      ? "; to hold the column back write ‘\(syntax == .yaml ? "draft: true" : "draft = true")’ on a line of its own"
      : ""
    let example = "write it year-month-day, for example: \(line("2025-08-22"))"
    switch fault {
    case .ambiguous:
      report(
        .error, .ambiguousDate, at: typed.location, "‘\(typed.value)’ may mean two different days",
        help: guess.flatMap { $0.readings(line) } ?? example)
    case .impossible:
      report(
        .error, .invalidDate, at: typed.location, "no calendar or clock shows ‘\(typed.value)’",
        help: ImpossibleDate(typed.value).map { $0.help(line) } ?? example)
    case .notADate:
      if let date = guess?.text {
        report(
          .error, .invalidDate, at: typed.location, "‘\(typed.value)’ is not a date that sitegen can read",
          help: "write \(line(date))\(draft)")
      } else if let help = guess?.impossible?.help(line) {
        report(.error, .invalidDate, at: typed.location, "no calendar shows ‘\(typed.value)’", help: help)
      } else if guess?.readings(line) != nil {
        report(.ambiguous, typed)
      } else {
        report(
          .error, .invalidDate, at: typed.location, "‘\(typed.value)’ is not a date that sitegen can read",
          help: example + draft)
      }
    }
  }
}
