import Languages
import SiteModel
import SitegenTesting
import Testing

/// Which columns stand on which page of a list, those in the language of the page before all others.
@Suite struct ListPagesTests {
  /// A column for each letter, `e` in English only, `u` in Urdu only, `b` in both; the newest first.
  private func site(_ columns: String, pagerSize: Int = 2, _ more: String = "", front: String = "") -> CatalogFixture {
    var documents: [String: String] = [:]
    for (index, kind) in columns.enumerated() {
      let day = 28 - index % 28
      let head = "date: \(2025 - index / 28)-01-\(day < 10 ? "0" : "")\(day)"
      let name = "columns/c\(index)"
      if kind != "u" { documents["\(name).en.md"] = "---\ntitle: E\(index)\n\(head)\n\(front)---\n" }
      if kind != "e" { documents["\(name).ur.md"] = "---\ntitle: کالم \(index)\n\(head)\n\(front)---\n" }
    }
    return CatalogFixture(
      documents, settings: SiteFixture.siteFile + "\npagination: {pagerSize: \(pagerSize)}\n" + more)
  }

  /// The titles on each page of a list, those in another language behind a star.
  private func titles(_ site: Site, _ language: String, where isMeant: (PageKind) -> Bool) -> [String] {
    site.pages.filter { isMeant($0.kind) && $0.language?.code == language }.map { page in
      page.entries.map { ($0.isForeign ? "*" : "") + site.catalog.editions[$0.edition].title }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("", "en", [""]), ("u", "en", ["*کالم 0"]), ("u", "ur", ["کالم 0"]),
    ("beu", "ur", ["کالم 0, کالم 2, *E1"]), ("beu", "en", ["E0, E1, *کالم 2"]),
    ("eeebu", "ur", ["کالم 3, کالم 4, *E0, *E1", "*E2"]), ("eeebu", "en", ["E0, E1, *کالم 4", "E2, E3"]),
    ("ubbbbu", "en", ["E1, E2, *کالم 0, *کالم 5", "E3, E4"]),
  ])
  func theLanguageOfThePageLeads(columns: String, language: String, expected: [String]) {
    let site = site(columns).site
    #expect(titles(site, language) { $0 == .home } == expected)
  }

  @Test(arguments: ["categories: [پانی]\n", "tags: [پانی]\n", "author: ندیم\n"])
  func listsOfTermsDoLikewise(front: String) {
    let site = site("eub", front: front).site
    let isList = { (kind: PageKind) in if case .term = kind { true } else { false } }
    #expect(titles(site, "ur", where: isList) == ["کالم 1, کالم 2, *E0"])
    #expect(titles(site, "en", where: isList) == ["E0, E2, *کالم 1"])
  }

  @Test func aSeriesKeepsTheOrderOfItsParts() {
    let site = site("eub", pagerSize: 3, front: "series: خطوط\n").site
    #expect(titles(site, "ur") { if case .term(.series, _) = $0 { true } else { false } } == ["کالم 2, کالم 1, *E0"])
    #expect(titles(site, "en") { if case .term(.series, _) = $0 { true } else { false } } == ["E2, *کالم 1, E0"])
  }

  /// A hundred titles on a page, where ten columns stand on a page of another list.
  @Test func columnsAreListedByDateAndFromAToZ() {
    let site = site("eubbb").site
    #expect(titles(site, "ur") { $0 == .columns } == ["*E0, کالم 1, کالم 2, کالم 3, کالم 4"])
    #expect(titles(site, "en") { $0 == .titles } == ["E0, E2, E3, E4, *کالم 1"])
    let long = self.site(String(repeating: "b", count: 101), pagerSize: 10).site
    for kind in [PageKind.columns, .titles] {
      let pages = long.pages.filter { $0.kind == kind && $0.language?.code == "ur" }
      #expect(pages.map(\.entries.count) == [100, 1])
      #expect(pages.map(\.route.address).last == "/ur/columns/\(kind == .titles ? "a-z/" : "")page/2/")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 10])
  func noColumnIsLostOrListedTwice(pagerSize: Int) {
    let kinds = "bbueeeubebbbbuubeebbuuuuuueb"
    for count in 0...kinds.count {
      let site = site(String(kinds.prefix(count)), pagerSize: pagerSize).site
      for language in ["en", "ur"] {
        let pages = site.pages.filter { $0.kind == .home && $0.language?.code == language }
        let works = pages.flatMap { $0.entries.map { site.catalog.editions[$0.edition].work } }
        #expect(works.sorted() == Array(0..<count))
        for isForeign in [true, false] {
          let track = pages.flatMap { $0.entries.filter { $0.isForeign == isForeign } }
          let dates = track.map { site.catalog.works[site.catalog.editions[$0.edition].work].date?.date.iso ?? "" }
          #expect(dates == dates.sorted(by: >))
        }
        #expect(pages.allSatisfy { $0.pager?.total == count && (!$0.entries.isEmpty || count == 0) })
      }
    }
  }

  @Test func relatedColumnsOfTheLanguageComeFirst() throws {
    let site = site("eebuu", "related: {limit: 2}\n", front: "tags: [پانی]\n").site
    let related = { (code: String) throws -> [String] in
      let language = try #require(site.catalog.languages.first { $0.code == code })
      return try #require(site.related[language])[2].map { "\($0)" }
    }
    // The third column, which is in both languages, has two neighbours on each side.
    #expect(try related("en") == ["1", "0"])
    #expect(try related("ur") == ["3", "4"])
  }

  @Test(arguments: [
    ("", "/en/ /ur/ x-default:/", "/en/page/2/ /ur/page/2/ x-default:/en/page/2/"),
    ("defaultLanguageAtRoot: true\n", "/ /ur/ x-default:/", "/page/2/ /ur/page/2/ x-default:/page/2/"),
  ])
  func whoReadsNeitherLanguageChoosesOne(setting: String, first: String, second: String) {
    let site = site("bbb", setting).site
    let named = { (page: Page) in
      page.searchAlternates.map { ($0.code == "x-default" ? "x-default:" : "") + $0.route.address }
        .joined(separator: " ")
    }
    let homes = site.pages.filter { $0.kind == .home }
    #expect(homes.map(named) == [first, second, first, second])
    // The front page names them back.
    #expect(site.pages.filter { $0.kind == .chooser }.map(named) == (setting.isEmpty ? [first] : []))
    #expect(site.pages.allSatisfy { $0.kind != .chooser || $0.alternates.isEmpty })
  }
}
