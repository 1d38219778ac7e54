import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// What the page of a column says of its series.
@Suite struct SeriesTests {
  private static func files(_ count: Int, theme: String = "waraq") -> [String: String] {
    var files = ["site.yml": SiteFixture.siteFile + "\ntheme: \(theme)\n"]
    for number in 1...count {
      files["content/columns/part-\(number).ur.md"] = part(number)
    }
    return files
  }

  private static func part(_ number: Int, title: String = "سفر نامہ") -> String {
    let day = number % 28 + 1
    let month = number / 28 % 12 + 1
    let date = "\(2000 + number / 336)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return "---\ntitle: \(title) \(number)\ndate: \(date)\nseries: سفر\n---\nمتن۔\n"
  }

  /// The parts that a page names, by the numbers in their titles, and the numbers that their items give themselves.
  private func named(_ site: SiteFixture, _ part: Int) throws -> (parts: [Int], values: [Int]) {
    let page = try site.output("ur/columns/part-\(part)/index.html")
    let start = page.range(of: "<div class=\"series-box\">")?.upperBound ?? page.endIndex
    let box = page[start...].prefix(upTo: page[start...].range(of: "</ol>")?.lowerBound ?? page.endIndex)
    return (
      box.matches(of: #/part-([0-9]+)\//#).compactMap { Int($0.1) },
      box.matches(of: #/<li value="([0-9]+)"/#).compactMap { Int($0.1) }
    )
  }

  @Test(arguments: [1, 2, 29, 30])
  func aShortSeriesIsNamedWhole(count: Int) throws {
    let site = try SiteFixture(Self.files(count))
    #expect(site.errors == [], "\(site.messages)")
    let (parts, values) = try named(site, (count + 1) / 2)
    #expect(parts == Array(1...count))
    #expect(values == [])
    #expect(try site.output("ur/columns/part-1/index.html").contains("تمام قسطیں"))
  }

  @Test func ofALongSeriesTheFirstTheLastAndTheNeighboursAreNamed() throws {
    let site = try SiteFixture(Self.files(100))
    #expect(site.errors == [], "\(site.messages)")
    for (part, shown, values) in [
      (50, [1] + Array(45...55) + [100], [45, 100]), (1, Array(1...6) + [100], [100]),
      (6, Array(1...11) + [100], [100]),
      (7, [1] + Array(2...12) + [100], [100]), (8, [1] + Array(3...13) + [100], [3, 100]),
      (95, [1] + Array(90...100), [90]), (100, [1] + Array(95...100), [95]),
    ] {
      let found = try named(site, part)
      #expect(found.parts == shown, "part \(part)")
      #expect(found.values == values, "part \(part)")
    }
    let page = try site.output("ur/columns/part-50/index.html")
    #expect(page.contains("قسط 50 از 100"))
    #expect(page.contains("تمام 100 قسطیں"))
    #expect(page.contains("پہلی، آخری اور آس پاس کی قسطیں"))
    #expect(page.contains("<li><a href=\"/ur/columns/part-50/\" aria-current=\"page\">سفر نامہ 50</a>"))
  }

  @Test func itsPageReadsFromTheFirstPartOnAndNumbersThemAcrossItsPages() throws {
    var files = Self.files(5)
    files["site.yml"]? += "pagination: {pagerSize: 2}\n"
    let site = try SiteFixture(files)
    #expect(site.errors == [], "\(site.messages)")
    let folder = "ur/series/سفر/"
    let pages = try ["", "page/2/", "page/3/"].map { try site.output(folder + $0 + "index.html") }
    #expect(
      pages.map { $0.matches(of: #/<li>قسط ([0-9]+)</li>/#).compactMap { Int($0.1) } } == [[1, 2], [3, 4], [5]])
    #expect(
      pages.map { $0.matches(of: #/class="u-url" href="[^"]*part-([0-9]+)\/"/#).compactMap { Int($0.1) } }
        == [[1, 2], [3, 4], [5]])
    let feed = try site.output(folder + "feed.xml")
    #expect(
      feed.matches(of: #/<link rel="alternate"[^>]*part-([0-9]+)\//#).compactMap { Int($0.1) } == [5, 4, 3, 2, 1])
    for path in ["ur/index.html", "ur/archive/2000/index.html"] {
      #expect(!(try site.output(path).contains("<li>قسط")), "\(path)")
    }
  }

  @Test func pagesThatNameAPartAreMadeAnewWithIt() throws {
    let site = try SiteFixture(Self.files(60))
    let changes: [(path: String, text: String?)] = [
      ("content/columns/part-33.ur.md", Self.part(33, title: "نیا")), ("content/columns/part-20.ur.md", nil),
      ("content/columns/part-61.ur.md", Self.part(61)), ("content/columns/part-1.ur.md", Self.part(1, title: "پہلا")),
    ]
    for (path, text) in changes {
      if let text { try site.write(text, to: path) } else { try site.folder.remove(path) }
      site.build()
      #expect(site.errors == [], "\(site.messages)")
      var log = DiagnosticLog()
      var request = BuildRequest(source: site.folder.path)
      request.clock = "2026-06-01"
      request.themeFolders = [repositoryFolder + "/themes"]
      request.drawsSharePictures = false
      #expect(try verifyBuild(request, log: &log) == [], "\(path)")
    }
    #expect(try site.output("ur/columns/part-30/index.html").contains("نیا 33"))
    #expect(!(try site.output("ur/columns/part-50/index.html").contains("نیا 33")))
  }
}
