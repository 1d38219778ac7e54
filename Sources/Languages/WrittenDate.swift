/// Why a text is not a date that can be used.
package enum DateFault: Error, Sendable, Hashable {
  /// Not of the form `2025-08-22` or `2025-08-22T09:30:00+05:00`.
  case notADate
  /// Of the right form, but no calendar or clock has it: 30 February, 25 o'clock.
  case impossible
  /// A form such as 03/04/2025, which means two different days to two readers.
  case ambiguous
}

/// A date as an author wrote it: the day for sure, the time and its offset where they were given.
package struct WrittenDate: Sendable, Hashable {
  package let date: CalendarDate
  /// `nil` when only the day was written.
  package let time: TimeOfDay?
  /// `nil` when the time is meant in the site's time zone.
  package let offsetSeconds: Int?

  package init(_ date: CalendarDate, _ time: TimeOfDay? = nil, offsetSeconds: Int? = nil) {
    self.date = date
    self.time = time
    self.offsetSeconds = offsetSeconds
  }

  /// Reads `YYYY-MM-DD`, or a date and time `YYYY-MM-DDTHH:MM[:SS[.f]]` with `Z`, `±HH:MM` or `±HHMM` after it.
  ///
  /// A space may stand for the `T` and before the offset. Digits may be ۰–۹ or ٠–٩, dashes of any kind
  /// stand for hyphens, and the invisible marks that an editor puts beside a date in Urdu text are passed over.
  package init(_ text: String) throws(DateFault) {
    var reader = DateReader(text)
    guard let parts = reader.dateTime() else { throw reader.isAmbiguous ? .ambiguous : .notADate }
    guard let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else { throw .impossible }
    guard let clock = parts.clock else {
      self.init(date)
      return
    }
    guard let time = TimeOfDay(hour: clock.hour, minute: clock.minute, second: clock.second) else {
      throw .impossible
    }
    guard let offset = parts.offset else {
      self.init(date, time)
      return
    }
    guard offset.minutes <= 59, offset.hours * 60 + offset.minutes <= 14 * 60 else { throw .impossible }
    self.init(date, time, offsetSeconds: offset.sign * (offset.hours * 3600 + offset.minutes * 60))
  }

  /// The moment that is meant: midnight when there is no time, the zone's offset when none was written.
  package func moment(in zone: TimeZoneOffsets) -> DateTime {
    let time = time ?? .midnight
    return DateTime(date, time, offsetSeconds: offsetSeconds ?? zone.offset(atLocal: date, time))
  }
}

/// The parts of a written date, before anyone asks whether a calendar has them.
private struct DateParts {
  var year: Int
  var month: Int
  var day: Int
  var clock: (hour: Int, minute: Int, second: Int)?
  var offset: (sign: Int, hours: Int, minutes: Int)?
}

/// Walks over the text of a date with all its digits made ASCII.
private struct DateReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars where !scalar.isBidiControl {
      if let digit = scalar.decimalDigit {
        bytes.append(UInt8(ascii: "0") + UInt8(digit))
      } else {
        bytes.append(scalar.isASCII ? UInt8(scalar.value) : DateReader.stand(for: scalar))
      }
    }
    while let last = bytes.last, last <= UInt8(ascii: " ") { bytes.removeLast() }
    self.bytes = Array(bytes.drop { $0 <= UInt8(ascii: " ") })
  }

  /// What a word processor has put in place of a hyphen, a space or a colon, as what was typed.
  private static func stand(for scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: UInt8(ascii: "-")
    case 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF, 0x2060: UInt8(ascii: " ")
    case 0xFF1A: UInt8(ascii: ":")
    default: UInt8(ascii: "?")
    }
  }

  mutating func dateTime() -> DateParts? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
    var parts = DateParts(year: year, month: month, day: day)
    if position == bytes.count { return parts }
    guard skip("T") || skip("t") || skip(" "), let hour = number(2), skip(":"), let minute = number(2) else {
      return nil
    }
    parts.clock = (hour, minute, 0)
    if skip(":") {
      guard let second = number(2) else { return nil }
      parts.clock = (hour, minute, second)
      if skip(".") {
        guard number(1) != nil else { return nil }
        while number(1) != nil {}
      }
    }
    if position == bytes.count { return parts }
    guard let offset = offset(), position == bytes.count else { return nil }
    parts.offset = offset
    return parts
  }

  private mutating func offset() -> (sign: Int, hours: Int, minutes: Int)? {
    _ = skip(" ")
    if skip("Z") || skip("z") { return (1, 0, 0) }
    let sign = skip("-") ? -1 : 1
    guard sign == -1 || skip("+"), let hours = number(2) else { return nil }
    _ = skip(":")
    guard let minutes = number(2) else { return nil }
    return (sign, hours, minutes)
  }

  /// Whether the text is two small numbers and a year between `/`, `-` or `.`, either of which may be the month.
  var isAmbiguous: Bool {
    let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]
    let parts = bytes.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(DateReader.isDigit) })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    return parts[0].count <= 2 && parts[1].count <= 2 && (1...12).contains(numbers[0]) && (1...12).contains(numbers[1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func number(_ width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + width] {
      guard DateReader.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += width
    return value
  }
}
