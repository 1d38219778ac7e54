import Languages
package import Records

/// The moments for which the same columns are live as for the clock of a build.
package struct ClockRange: Sendable, Hashable {
  /// In seconds since 1970; the range holds its start and not its end.
  private var start = Int.min
  private var end = Int.max

  package init() {}

  package func contains(secondsSince1970 seconds: Int) -> Bool { start <= seconds && seconds < end }

  /// Takes account of a moment at which something appears or goes: a date, a day of publication, an expiry.
  mutating func cut(at moment: DateTime, clock: DateTime) {
    let seconds = moment.secondsSince1970
    if seconds <= clock.secondsSince1970 { start = max(start, seconds) } else { end = min(end, seconds) }
  }
}

extension ClockRange: Exchanged {
  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&start)
    record.exchange(&end)
  }
}
