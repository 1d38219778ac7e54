/// The offsets from UTC that the clocks of one time zone have, past and future.
///
/// Read from the bytes of a TZif file (RFC 8536), which the shells find under `/usr/share/zoneinfo`: the core
/// neither touches the disk nor carries ICU's tables.
package struct TimeZoneOffsets: Sendable, Hashable {
  /// A moment from which on another offset holds.
  struct Transition: Sendable, Hashable {
    let secondsSince1970: Int
    let offsetSeconds: Int
  }

  private let initialOffset: Int
  private let transitions: [Transition]
  /// What holds after the last transition.
  private let rule: PosixTimeZone?

  init(initialOffset: Int, transitions: [Transition], rule: PosixTimeZone?) {
    self.initialOffset = initialOffset
    self.transitions = transitions
    self.rule = rule
  }

  /// A zone whose clocks are never changed.
  package init(fixed offsetSeconds: Int) {
    self.init(initialOffset: offsetSeconds, transitions: [], rule: nil)
  }

  package static let utc = TimeZoneOffsets(fixed: 0)

  /// The zones that a machine without time zone files knows, with the offsets that they have had since 2010.
  package static func builtIn(_ name: String) -> TimeZoneOffsets? {
    switch name {
    case "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z": utc
    case "Asia/Karachi": TimeZoneOffsets(fixed: 5 * 3600)
    case "Asia/Kolkata": TimeZoneOffsets(fixed: 5 * 3600 + 1800)
    case "Asia/Kabul": TimeZoneOffsets(fixed: 4 * 3600 + 1800)
    case "Asia/Dhaka": TimeZoneOffsets(fixed: 6 * 3600)
    case "Asia/Dubai": TimeZoneOffsets(fixed: 4 * 3600)
    case "Asia/Riyadh": TimeZoneOffsets(fixed: 3 * 3600)
    default: nil
    }
  }

  /// How far the clocks are ahead of UTC at a moment.
  package func offset(secondsSince1970 moment: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].secondsSince1970 <= moment { low = middle + 1 } else { high = middle }
    }
    if low == transitions.count, let rule { return rule.offset(secondsSince1970: moment) }
    return low == 0 ? initialOffset : transitions[low - 1].offsetSeconds
  }

  /// How far the clocks are ahead of UTC when they show this date and time.
  ///
  /// Where clocks are put back and show a time twice, the first is meant; where they are put forward and never
  /// show it, the offset before the change holds, so that the moment lies just after the gap.
  package func offset(atLocal date: CalendarDate, _ time: TimeOfDay = .midnight) -> Int {
    let local = date.dayNumber * 86_400 + time.secondsSinceMidnight
    let before = offset(secondsSince1970: local - 86_400)
    if offset(secondsSince1970: local - before) == before { return before }
    let after = offset(secondsSince1970: local + 86_400)
    return offset(secondsSince1970: local - after) == after ? after : before
  }
}
