import Diagnostics
import Languages
import SiteBuild
import SiteModel
import SitegenTesting
import Testing

@Suite struct TimeTests {
  static let files = [
    "content/columns/now.en.md": column("Now", "date: 2026-05-01"),
    "content/columns/draft.ur.md": column("مسودہ", "date: 2026-05-01\ndraft: true"),
    "content/columns/next.ur.md": column("اگلا", "date: 2026-07-01"),
    "content/columns/later.en.md": column("Later", "date: 2026-05-01\npublishDate: 2026-08-01"),
    "content/columns/over.en.md": column("Over", "date: 2026-01-01\nexpiryDate: 2026-02-01"),
  ]

  @Test func leavesOutDraftsTheFutureAndWhatHasExpiredAndSaysSo() throws {
    let site = try SiteFixture(Self.files)
    #expect(site.messages == "")
    #expect(
      site.report.skipped.map { "\($0.path) \($0.reason)" } == [
        "content/columns/draft.ur.md draft", "content/columns/later.en.md future", "content/columns/next.ur.md future",
        "content/columns/over.en.md expired",
      ])
    #expect(site.report.nextDue?.date.iso == "2026-07-01")
    for name in ["draft", "next", "later", "over"] {
      #expect(!site.outputPaths.contains { $0.contains("/\(name)/") })
    }
    for path in site.outputPaths { #expect(!(try site.output(path).contains("مسودہ")), "\(path)") }
  }

  @Test func buildsThemWhenAsked() throws {
    let site = try SiteFixture(Self.files) {
      $0.includesDrafts = true
      $0.includesFuture = true
      $0.includesExpired = true
    }
    #expect(site.messages == "")
    #expect(site.report.skipped.isEmpty)
    #expect(site.outputPaths.contains("ur/columns/next/index.html"))
    #expect(site.outputPaths.contains("en/columns/over/index.html"))
  }

  /// The first line is that of the English edition, the second that of the Urdu one; then who is published, and how the
  /// message ends.
  @Test(arguments: [
    (
      "date: 2026-01-01\npublishDate: 2026-01-01", "publishDate: 2027-01-01", "en",
      "the later one holds for this edition"
    ),
    (
      "date: 2026-01-01\npublishDate: 2027-01-01", "publishDate: 2026-01-01", "", "the later one holds for this edition"
    ),
    (
      "date: 2026-01-01\nexpiryDate: 2027-01-01", "expiryDate: 2026-02-01", "en",
      "the earlier one holds for this edition"
    ),
    (
      "date: 2026-01-01\nexpiryDate: 2026-02-01", "expiryDate: 2027-01-01", "", "the earlier one holds for this edition"
    ),
    ("date: 2026-01-01", "date: 2027-01-01", "en", "this edition is not published before its own"),
    ("date: 2026-01-01", "date: 2025-01-01", "en ur", "whose value is used"),
    ("date: 2027-01-01", "date: 2026-01-01", "", "whose value is used"),
    ("date: 2026-01-01\npublishDate: 2026-01-01", "date: 2027-01-01", "en", "not published before its own"),
    ("date: 2027-01-01\npublishDate: 2026-01-01", "date: 2027-01-01", "en ur", ""),
    ("date: 2026-01-01", "publishDate: 2027-01-01", "", ""),
    ("date: 2026-01-01", "expiryDate: 2026-02-01", "", ""),
  ])
  func publishesNoEditionBeforeOrAfterItsOwnTime(english: String, urdu: String, published: String, end: String) throws {
    let files = [
      "content/columns/a.en.md": column("Alpha", english),
      "content/columns/a.ur.md": column("راز کی بات", urdu + "\ntags: [پوشیدہ]\ntranslator: خفیہ مترجم"),
    ]
    var clock = "2026-06-01"
    let site = try SiteFixture(files) { $0.clock = clock }
    let codes = ["en", "ur"].filter { site.outputPaths.contains("\($0)/columns/a/index.html") }
    #expect(codes.joined(separator: " ") == published)
    #expect(site.errors.isEmpty && site.diagnostics.allSatisfy { $0.id == .conflictingValues }, "\(site.messages)")
    #expect(end.isEmpty == site.diagnostics.isEmpty && site.diagnostics.allSatisfy { $0.message.hasSuffix(end) })
    for path in site.outputPaths where !codes.contains("ur") {
      let text = try site.output(path)
      for word in ["راز کی بات", "پوشیدہ", "خفیہ"] { #expect(!text.contains(word), "\(word) in \(path)") }
    }
    clock = "2027-01-01T12:00:00Z"
    site.build()
    let later = try SiteFixture(files) { $0.clock = clock }
    #expect(site.outputPaths == later.outputPaths, "An edition appears when its time has come")
  }

  @Test func countsDaysInTheSitesTimeZone() throws {
    let files = ["content/columns/a.ur.md": column("عنوان", "date: 2026-06-02")]
    // Half past midnight in Karachi is still the day before in Greenwich.
    let early = try SiteFixture(files) { $0.clock = "2026-06-01T19:30:00Z" }
    #expect(early.outputPaths.contains("ur/columns/a/index.html"))
    let earlier = try SiteFixture(files) { $0.clock = "2026-06-01T18:30:00Z" }
    #expect(!earlier.outputPaths.contains("ur/columns/a/index.html"))
  }

  @Test func takesTheDateFromTheFilesName() throws {
    let site = try SiteFixture(["content/columns/2024-02-29-leap-day.ur.md": column("لیپ کا دن", "")])
    #expect(site.messages == "")
    #expect(try site.output("ur/columns/leap-day/index.html").contains("29 فروری 2024ء"))
  }

  @Test func reportsAClockThatIsNone() throws {
    let site = try SiteFixture(Self.files) { $0.clock = "tomorrow" }
    #expect(site.errors.map(\.id) == [.invalidDate])
  }

  @Test func reportsAnUnknownTimeZone() throws {
    let site = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\ntimeZone: 1️⃣Asia/Karach\nlanguages: [en, ur]\n"
    ])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
  }
}
