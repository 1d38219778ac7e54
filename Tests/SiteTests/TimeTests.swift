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
