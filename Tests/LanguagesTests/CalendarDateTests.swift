import Foundation
import Languages
import Testing

struct CalendarDateTests {
  @Test func countsDaysAsFoundationDoes() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for dayNumber in stride(from: -30_000, through: 60_000, by: 13) {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(dayNumber) * 86_400))
      let date = CalendarDate(dayNumber: dayNumber)
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.weekday.rawValue + 1 == parts.weekday)
      #expect(date.dayNumber == dayNumber)
    }
  }

  @Test(arguments: [(2025, 2, 29), (2025, 2, 30), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (0, 1, 1), (1900, 2, 29)])
  func refusesDaysThatNoCalendarHas(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func acceptsLeapDays() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29)?.iso == "2024-02-29")
    #expect(CalendarDate(year: 2000, month: 2, day: 29)?.weekday == .tuesday)
  }
}

struct DateTimeTests {
  private let morning = DateTime(
    CalendarDate(dayNumber: 20_322), TimeOfDay(hour: 9, minute: 0) ?? .midnight, offsetSeconds: 18_000)

  @Test func writesTheFormsOfFeeds() {
    #expect(morning.rfc3339 == "2025-08-22T09:00:00+05:00")
    #expect(morning.rfc822 == "Fri, 22 Aug 2025 09:00:00 +0500")
    #expect(morning.on(offsetSeconds: 0).rfc3339 == "2025-08-22T04:00:00Z")
    #expect(morning.on(offsetSeconds: -12_600).rfc822 == "Fri, 22 Aug 2025 00:30:00 -0330")
  }

  @Test func keepsTheMomentWhenAnOffsetHasSeconds() {
    let old = DateTime(secondsSince1970: -3_000_000_000, offsetSeconds: 16_092)
    #expect(old.rfc3339 == "1874-12-07T23:08:00+04:28")
  }

  @Test func ordersByMomentAcrossOffsets() {
    let sameMoment = morning.on(offsetSeconds: 0)
    #expect(sameMoment < morning && !(morning < sameMoment))
    #expect(DateTime(secondsSince1970: morning.secondsSince1970 - 1, offsetSeconds: 36_000) < sameMoment)
  }
}

struct WrittenDateTests {
  @Test(arguments: [
    ("2025-08-22", "2025-08-22T00:00:00+05:00"),
    (" 2025-08-22\n", "2025-08-22T00:00:00+05:00"),
    ("2025-08-22T09:30", "2025-08-22T09:30:00+05:00"),
    ("2025-08-22 09:30:15", "2025-08-22T09:30:15+05:00"),
    ("2025-08-22T09:30:15.123456Z", "2025-08-22T09:30:15Z"),
    ("2025-08-22t09:30z", "2025-08-22T09:30:00Z"),
    ("2025-08-22 09:30:15 +0530", "2025-08-22T09:30:15+05:30"),
    ("2025-08-22T09:30-04:00", "2025-08-22T09:30:00-04:00"),
    ("۲۰۲۵-۰۸-۲۲", "2025-08-22T00:00:00+05:00"),
    ("٢٠٢٥-٠٨-٢٢ ٠٩:٣٠", "2025-08-22T09:30:00+05:00"),
    ("\u{200F}۲۰۲۵-۰۸-۲۲\u{200E}", "2025-08-22T00:00:00+05:00"),
  ])
  func readsWhatAuthorsType(text: String, expected: String) throws {
    #expect(try WrittenDate(text).moment(in: TimeZoneOffsets(fixed: 18_000)).rfc3339 == expected)
  }

  @Test(arguments: [
    ("", DateFault.notADate), ("yesterday", .notADate), ("22 اگست 2025", .notADate), ("2025-8-22", .notADate),
    ("22/08/2025", .notADate), ("2025-08-22T9:30", .notADate), ("2025-08-22T09:30 PKT", .notADate),
    ("2025-08-22T09:30+05:00x", .notADate), ("2025-08-22T", .notADate), ("2025-08-22T09:30:00.", .notADate),
    ("20250822", .notADate), ("2025/03/04", .notADate),
    ("2025-02-30", .impossible), ("2025-13-01", .impossible), ("2025-08-22T24:00", .impossible),
    ("2025-08-22T09:60", .impossible), ("2025-08-22T09:30+25:00", .impossible), ("0000-01-01", .impossible),
    ("03/04/2025", .ambiguous), ("3-4-25", .ambiguous), ("۰۳/۰۴/۲۰۲۵", .ambiguous), ("3.4.2025", .ambiguous),
  ])
  func saysWhyATextIsNoDate(text: String, fault: DateFault) {
    #expect(throws: fault) { try WrittenDate(text) }
  }
}
