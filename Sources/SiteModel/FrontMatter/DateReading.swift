import Diagnostics
import Languages
import YAML

extension TypedReader {
  /// A date as a moment; what is no date is reported with the form that was probably meant.
  mutating func date(_ node: YAMLNode, in zone: TimeZoneOffsets) -> Located<DateTime>? {
    guard !isAbsent(node) else { return nil }
    guard let typed = text(node) else { return nil }
    do throws(DateFault) {
      return Located(try WrittenDate(typed.value).moment(in: zone), at: typed.location)
    } catch {
      report(error, typed)
      return nil
    }
  }

  private mutating func report(_ fault: DateFault, _ typed: Located<String>) {
    let guess = GuessedDate(typed.value)
    let key = current.name
    let line: (String) -> String = { [syntax] in syntax.line(key, date: $0) }
    let example = "write it year-month-day, for example: \(line("2025-08-22"))"
    switch fault {
    case .ambiguous:
      report(
        .error, .ambiguousDate, at: typed.location, "‘\(typed.value)’ may mean two different days",
        help: guess.flatMap { $0.readings(line) } ?? example)
    case .impossible:
      report(
        .error, .invalidDate, at: typed.location, "no calendar or clock shows ‘\(typed.value)’", help: example)
    case .notADate:
      if let date = guess?.text {
        report(
          .error, .invalidDate, at: typed.location, "‘\(typed.value)’ is not a date that sitegen can read",
          help: "write \(line(date))")
      } else if guess?.readings(line) != nil {
        report(.ambiguous, typed)
      } else {
        report(
          .error, .invalidDate, at: typed.location, "‘\(typed.value)’ is not a date that sitegen can read",
          help: example)
      }
    }
  }
}
