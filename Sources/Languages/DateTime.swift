/// A time of the day on a clock, to the second.
package struct TimeOfDay: Sendable, Hashable {
  package let hour: Int
  package let minute: Int
  package let second: Int

  package static let midnight = TimeOfDay(secondsSinceMidnight: 0)

  /// The time, or `nil` when no clock shows it.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  init(secondsSinceMidnight seconds: Int) {
    hour = seconds / 3600
    minute = seconds / 60 % 60
    second = seconds % 60
  }

  package var secondsSinceMidnight: Int { hour * 3600 + minute * 60 + second }
}

/// A moment: a date and a time on a clock whose distance from UTC is known.
package struct DateTime: Sendable, Hashable {
  package let date: CalendarDate
  package let time: TimeOfDay
  /// How far the clock is ahead of UTC.
  package let offsetSeconds: Int

  package init(_ date: CalendarDate, _ time: TimeOfDay = .midnight, offsetSeconds: Int) {
    self.date = date
    self.time = time
    self.offsetSeconds = offsetSeconds
  }

  /// The moment some seconds after 1 January 1970 in UTC, as a clock with this offset shows it.
  package init(secondsSince1970 seconds: Int, offsetSeconds: Int = 0) {
    let local = seconds + offsetSeconds
    let day = flooredQuotient(local, 86_400)
    self.init(
      CalendarDate(dayNumber: day), TimeOfDay(secondsSinceMidnight: local - day * 86_400), offsetSeconds: offsetSeconds)
  }

  package var secondsSince1970: Int { date.dayNumber * 86_400 + time.secondsSinceMidnight - offsetSeconds }

  /// The same moment on a clock with another offset.
  package func on(offsetSeconds: Int) -> DateTime {
    DateTime(secondsSince1970: secondsSince1970, offsetSeconds: offsetSeconds)
  }

  /// The moment as Atom, HTML and sitemaps write it: `2025-08-22T09:00:00+05:00`.
  package var rfc3339: String {
    let shown = onWholeMinutes
    var text = ASCIIText(capacity: 25)
    shown.date.append(to: &text)
    text.append(sign: "T")
    shown.appendClock(to: &text)
    if shown.offsetSeconds == 0 {
      text.append(sign: "Z")
    } else {
      shown.appendOffset(to: &text, separator: ":")
    }
    return text.text
  }

  /// The moment as RSS writes it: `Fri, 22 Aug 2025 09:00:00 +0500`.
  package var rfc822: String {
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let shown = onWholeMinutes
    var text = ASCIIText(capacity: 31)
    text.append("\(weekdays[shown.date.weekday.rawValue]), ")
    text.append(shown.date.day, digits: 2)
    text.append(" \(months[shown.date.month - 1]) ")
    text.append(shown.date.year, digits: 4)
    text.append(sign: " ")
    shown.appendClock(to: &text)
    text.append(sign: " ")
    shown.appendOffset(to: &text, separator: nil)
    return text.text
  }
}

extension DateTime: Comparable {
  /// By moment; two clocks that show the same moment are ordered by their offsets, so that the order is total.
  package static func < (one: DateTime, other: DateTime) -> Bool {
    (one.secondsSince1970, one.offsetSeconds) < (other.secondsSince1970, other.offsetSeconds)
  }
}

extension DateTime {
  /// The same moment with its offset rounded to minutes, because the written forms have no room for seconds.
  ///
  /// Only local mean times of long ago have such offsets: Karachi's was +04:28:12 until 1907. Where the day would change,
  /// the clock is kept and not the moment: a column of midnight is not of the day before.
  private var onWholeMinutes: DateTime {
    if offsetSeconds.isMultiple(of: 60) { return self }
    let rounded = flooredQuotient(offsetSeconds + 30, 60) * 60
    let moved = on(offsetSeconds: rounded)
    return moved.date == date ? moved : DateTime(date, time, offsetSeconds: rounded)
  }

  private func appendClock(to text: inout ASCIIText) {
    text.append(time.hour, digits: 2)
    text.append(sign: ":")
    text.append(time.minute, digits: 2)
    text.append(sign: ":")
    text.append(time.second, digits: 2)
  }

  private func appendOffset(to text: inout ASCIIText, separator: Unicode.Scalar?) {
    let minutes = abs(offsetSeconds) / 60
    text.append(sign: offsetSeconds < 0 ? "-" : "+")
    text.append(minutes / 60, digits: 2)
    if let separator { text.append(sign: separator) }
    text.append(minutes % 60, digits: 2)
  }
}

/// The quotient rounded downwards, so that days before 1970 come out right.
func flooredQuotient(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
