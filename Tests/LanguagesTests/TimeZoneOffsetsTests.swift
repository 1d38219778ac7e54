import Foundation
import Languages
import Testing

struct TimeZoneOffsetsTests {
  private static let folder = "/usr/share/zoneinfo/"
  private static let hasFiles = FileManager.default.fileExists(atPath: folder + "Asia/Karachi")

  private func zone(_ name: String) throws -> TimeZoneOffsets {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + name))
    return try #require(TimeZoneOffsets(tzif: Array(data)))
  }

  /// Zones whose governments change their minds are compared up to 2020: two machines may have news of two ages.
  @Test(
    .enabled(if: hasFiles),
    arguments: [
      ("Asia/Karachi", 2_145_000_000), ("Asia/Kolkata", 2_145_000_000), ("UTC", 2_145_000_000),
      ("Europe/London", 2_145_000_000), ("Europe/Dublin", 2_145_000_000), ("America/New_York", 2_145_000_000),
      ("Australia/Lord_Howe", 2_145_000_000), ("America/Nuuk", 1_577_836_800), ("Pacific/Apia", 1_577_836_800),
      ("Africa/Casablanca", 1_577_836_800), ("Asia/Tehran", 1_577_836_800),
    ])
  func hasFoundationsOffsets(name: String, end: Int) throws {
    let zone = try zone(name)
    let judge = try #require(TimeZone(identifier: name))
    for moment in stride(from: 0, through: end, by: 1_000_003) {
      let expected = judge.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      #expect(zone.offset(secondsSince1970: moment) == expected, "\(name) at \(moment)")
    }
  }

  /// Foundation's own reader ends in 2037, so the rule for the years after it is held against the years before.
  @Test(.enabled(if: hasFiles), arguments: ["America/New_York", "Australia/Sydney", "Europe/Dublin"])
  func goesOnAfterTheLastTransition(name: String) throws {
    let zone = try zone(name)
    // The calendar repeats after 400 years, weekdays included.
    let era = 146_097 * 86_400
    for moment in stride(from: 1_700_000_000, through: 1_800_000_000, by: 7_200_001) {
      #expect(zone.offset(secondsSince1970: moment) == zone.offset(secondsSince1970: moment + era))
    }
  }

  @Test(.enabled(if: hasFiles)) func takesTheFirstOfTwoEqualClockTimes() throws {
    let zone = try zone("America/New_York")
    #expect(try WrittenDate("2025-11-02T01:30").moment(in: zone).rfc3339 == "2025-11-02T01:30:00-04:00")
    #expect(try WrittenDate("2025-11-02T02:30").moment(in: zone).rfc3339 == "2025-11-02T02:30:00-05:00")
  }

  @Test(.enabled(if: hasFiles)) func keepsTheOffsetBeforeAGap() throws {
    let zone = try zone("America/New_York")
    let moment = try WrittenDate("2025-03-09T02:30").moment(in: zone)
    #expect(moment.on(offsetSeconds: -14_400).rfc3339 == "2025-03-09T03:30:00-04:00")
  }

  @Test(.enabled(if: hasFiles)) func readsKarachisYearsOfDaylightTime() throws {
    let zone = try zone("Asia/Karachi")
    #expect(try WrittenDate("2008-07-01").moment(in: zone).rfc3339 == "2008-07-01T00:00:00+06:00")
    #expect(try WrittenDate("2025-07-01").moment(in: zone).rfc3339 == "2025-07-01T00:00:00+05:00")
    #expect(try WrittenDate("2125-07-01").moment(in: zone).rfc3339 == "2125-07-01T00:00:00+05:00")
  }

  @Test func knowsKarachiWithoutFiles() {
    #expect(TimeZoneOffsets.builtIn("Asia/Karachi") == TimeZoneOffsets(fixed: 18_000))
    #expect(TimeZoneOffsets.builtIn("Asia/Lahore") == nil)
  }

  @Test(.enabled(if: hasFiles)) func survivesDamagedFiles() throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "America/New_York")))
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      _ = TimeZoneOffsets(tzif: Array(bytes.prefix(length)))
    }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] = ~damaged[index]
      _ = TimeZoneOffsets(tzif: damaged)?.offset(secondsSince1970: 4_000_000_000)
    }
    #expect(TimeZoneOffsets(tzif: Array(bytes.prefix(60))) == nil)
    #expect(TimeZoneOffsets(tzif: []) == nil)
    #expect(TimeZoneOffsets(tzif: Array("<html>not a zone</html>, and longer than a header is".utf8)) == nil)
  }

  /// A version 1 file ends with its first block: one type, no transition.
  @Test func readsAFileOfTheFirstVersion() throws {
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let header = Array("TZif".utf8) + [UInt8](repeating: 0, count: 16) + counts
    let zone = try #require(TimeZoneOffsets(tzif: header + [0xFF, 0xFF, 0xB9, 0xB0, 0, 0] + Array("EST\0".utf8)))
    #expect(zone.offset(secondsSince1970: 0) == -18_000)
  }

  /// A footer is what a version 2 file with empty blocks has to say.
  @Test(arguments: [
    ("PKT-5", 1_755_820_800, 18_000), ("<+0545>-5:45", 0, 20_700), ("EST5EDT,M3.2.0,M11.1.0", 1_755_820_800, -14_400),
    ("EST5EDT,M3.2.0,M11.1.0", 1_735_689_600, -18_000), ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_735_689_600, 39_600),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_735_689_600, 0), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_755_820_800, -3_600),
    ("XXX3YYY,J60,J300", 1_755_820_800, -7_200), ("XXX3YYY,59/2:30:15,299", 1_735_689_600, -10_800),
  ])
  func followsTheRuleOfAFooter(footer: String, moment: Int, offset: Int) throws {
    #expect(try #require(zone(footer: footer)).offset(secondsSince1970: moment) == offset)
  }

  @Test(arguments: [
    "PKT", "PKT-", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x", "<+05",
  ])
  func refusesABrokenFooter(footer: String) {
    #expect(zone(footer: footer) == nil)
  }

  private func zone(footer: String) -> TimeZoneOffsets? {
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let block =
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    return TimeZoneOffsets(tzif: block + block + Array("\n\(footer)\n".utf8))
  }
}
