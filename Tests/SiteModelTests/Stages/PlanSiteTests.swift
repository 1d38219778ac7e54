import Diagnostics
import Languages
import SiteModel
import SitegenTesting
import Testing

/// Which pages and files a site has, before any of them is rendered.
@Suite struct PlanSiteTests {
  private func column(_ title: String, _ date: String = "2025-01-01", _ more: String = "") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\nText.\n"
  }

  private func addresses(_ site: Site) -> [String] { site.pages.map(\.route.address) }

  @Test func plansAPageForEverythingThatHasColumns() {
    let site = CatalogFixture(
      ["columns/lamp.ur.md": column("چراغ", "2025-01-01", "categories: [کتابیں]\nauthor: ندیم\n")],
      settings: """
        baseURL: https://example.org/
        languages: {ur: {title: پیشِ نَظر}}
        """)
    #expect(site.messages() == "")
    #expect(
      addresses(site.site).sorted() == [
        "/", "/404.html", "/ur/", "/ur/404.html", "/ur/archive/", "/ur/archive/2025/", "/ur/authors/",
        "/ur/authors/ندیم/", "/ur/categories/", "/ur/categories/کتابیں/", "/ur/columns/", "/ur/columns/a-z/",
        "/ur/columns/lamp/", "/ur/search/",
      ])
  }

  @Test func partsALongListIntoPages() throws {
    var documents: [String: String] = [:]
    for day in 1...5 { documents["columns/day-\(day).ur.md"] = column("دن \(day)", "2025-01-0\(day)") }
    let site = CatalogFixture(documents, settings: SiteFixture.siteFile + "\npagination: {pagerSize: 2}\n").site
    let home = site.pages.filter { $0.kind == .home && $0.language?.code == "ur" }
    #expect(home.map(\.route.address) == ["/ur/", "/ur/page/2/", "/ur/page/3/"])
    #expect(
      home.map { $0.entries.map { site.catalog.editions[$0.edition].title } } == [
        ["دن 5", "دن 4"], ["دن 3", "دن 2"], ["دن 1"],
      ])
    #expect(home[1].pager?.previous == home[0].route && home[1].pager?.next == home[2].route)
    // Titles are short, and ten times as many stand on a page.
    #expect(site.pages.filter { $0.kind == .columns && $0.language?.code == "ur" }.count == 1)
  }

  @Test(arguments: [("", "en, ur, x-default"), ("noindex: true\n", "")])
  func tellsSearchEnginesOfTranslationsThatTheyMaySee(more: String, expected: String) throws {
    let site = CatalogFixture([
      "columns/lamp.en.md": column("Lamp"), "columns/lamp.ur.md": column("چراغ", "2025-01-01", more),
    ]).site
    for address in ["/en/columns/lamp/", "/ur/columns/lamp/"] {
      let page = try #require(site.pages.first { $0.route.address == address })
      #expect(page.alternates.map(\.route.address) == ["/en/columns/lamp/", "/ur/columns/lamp/"])
      #expect(page.searchAlternates.map(\.code).joined(separator: ", ") == expected)
    }
  }

  @Test func linksAYearToTheSameYear() throws {
    let site = CatalogFixture([
      "columns/lamp.ur.md": column("چراغ", "2024-01-01"), "columns/ink.en.md": column("Ink", "2025-01-01"),
    ]).site
    let years = site.pages.filter { if case .archiveYear = $0.kind { true } else { false } }
    #expect(years.map(\.alternates.count) == [2, 2, 2, 2])
    #expect(years.allSatisfy { page in page.alternates.contains { $0.route == page.route } })
  }

  /// Each pair of editions that stand on the site has a page, on which one of them stands on the left.
  @Test(arguments: [
    ("parallel: true", ["/parallel/lamp/"]), ("parallel: false", []),
  ])
  func plansThePageOfTwoEditions(setting: String, expected: [String]) {
    let site = CatalogFixture(
      [
        "columns/lamp.en.md": column("Lamp"), "columns/lamp.ur.md": column("چراغ"),
        "columns/ink.ur.md": column("روشنائی"),
      ], settings: SiteFixture.siteFile + "\n\(setting)\n"
    ).site
    #expect(addresses(site).filter { $0.hasPrefix("/parallel/") } == expected)
  }

  @Test(arguments: [
    ["columns/one.ur.md": "slug: چراغ\n", "columns/two.ur.md": "slug: چراغ\n"],
    ["columns/one.en.md": "slug: lamp\n", "columns/two.en.md": "slug: Lamp\n"],
    ["columns/one.ur.md": "url: /ur/archive/\n", "columns/two.ur.md": ""],
    ["columns/one.ur.md": "url: /sitemap.xml/\n", "columns/two.ur.md": ""],
  ])
  func givesNoAddressTwice(documents: [String: String]) {
    let site = CatalogFixture(documents.mapValues { column("چراغ", "2025-01-01", $0) })
    var log = DiagnosticLog()
    _ = site.plan(log: &log)
    #expect((site.log.diagnostics + log.diagnostics).contains { $0.id == .addressCollision })
  }

  @Test func namesEveryFileOnce() {
    let site = CatalogFixture(
      [
        "columns/lamp.en.md": column("Lamp", "2025-01-01", "tags: [oil]\naliases: [/old/]\n"),
        "columns/lamp.ur.md": column("چراغ"), "pages/about.ur.md": "---\ntitle: تعارف\n---\n",
      ], theme: ["assets/css/plain.css": "p { margin: 0 }\n"])
    var log = DiagnosticLog()
    let files = Site(site.plan(log: &log)).files.map(\.route.file)
    #expect(site.messages(log) == "")
    #expect(files == Array(Set(files)).sorted())
    for path in [
      "index.html", "ur/feed.xml", "en/columns/lamp/cite.bib", "old/index.html", "sitemap.xml", "robots.txt",
    ] {
      #expect(files.contains(path), "\(path)")
    }
    #expect(files.contains { $0.hasPrefix("assets/css/plain.") })
  }
}
