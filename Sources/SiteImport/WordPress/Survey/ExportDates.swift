import Languages

/// The dates of items: the day on the site's own clocks, which readers saw.
struct ExportDates: Sendable {
  /// How far those clocks are ahead of UTC, by how often, in minutes.
  private var offsets: [Int: Int] = [:]

  init() {}

  private var usualOffset: Int { offsets.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0 }

  /// All distances from UTC that the clocks had.
  var allOffsets: Set<Int> { Set(offsets.keys) }

  mutating func note(local: String, utc: String) {
    guard let local = Self.moment(local), let utc = Self.moment(utc) else { return }
    let minutes = (local.secondsSince1970 - utc.secondsSince1970) / 60
    if abs(minutes) <= 14 * 60, minutes.isMultiple(of: 15) { offsets[minutes, default: 0] += 1 }
  }

  /// As front matter has it: `2025-08-22 00:30`; the local date, else that of UTC on the site's clocks.
  func date(local: String, utc: String, pubDate: String = "") -> String? {
    if let moment = Self.moment(local) { return Self.text(moment) }
    guard let moment = Self.moment(utc) ?? Self.rfc822(pubDate) else { return nil }
    return Self.text(DateTime(secondsSince1970: moment.secondsSince1970 + 60 * usualOffset))
  }

  /// When an item was changed last.
  func lastChange(of item: ExportItem) -> String? {
    date(local: item["wp:post_modified"], utc: item["wp:post_modified_gmt"])
  }

  /// A date of WordPress's, `2025-08-22 00:30:00`, as if it were in UTC; `nil` for none, and for `0000-00-00`.
  static func moment(_ text: String) -> DateTime? {
    guard let written = try? WrittenDate(text.trimmed), written.date.year >= 1900 else { return nil }
    return DateTime(written.date, written.time ?? .midnight, offsetSeconds: 0)
  }

  /// `Fri, 22 Aug 2025 09:00:00 +0000`.
  private static func rfc822(_ text: String) -> DateTime? {
    let words = text.split { $0 == " " || $0 == "," }
    guard words.count >= 5, let day = Int(words[1]), let year = Int(words[3]), year >= 1900,
      let month = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].firstIndex(
        of: words[2].lowercased()),
      let date = CalendarDate(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count >= 2, let time = TimeOfDay(hour: clock[0], minute: clock[1]) else { return nil }
    return DateTime(date, time, offsetSeconds: 0)
  }

  private static func text(_ moment: DateTime) -> String {
    let time = moment.time
    if time == .midnight { return moment.date.iso }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = time.second == 0 ? "" : ":" + two(time.second)
    return "\(moment.date.iso) \(two(time.hour)):\(two(time.minute))\(seconds)"
  }
}
