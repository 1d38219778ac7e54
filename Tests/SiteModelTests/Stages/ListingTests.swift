import SiteModel
import SitegenTesting
import Testing

/// What the lists of a language hold, without pages and without a disk.
@Suite struct ListingTests {
  private static let documents = [
    "columns/river.en.md": "---\ntitle: The River\n---\n",
    "columns/river.ur.md": "---\ntitle: دریا\ndate: 2024-03-01\ncategories: [books]\n---\n",
    "columns/lamp.ur.md": "---\ntitle: چراغ\ndate: 2025-02-01\ncategories: [culture, books]\ntags: [روشنی]\n---\n",
    "columns/paper.en.md": "---\ntitle: Paper\ndate: 2024-06-01\nauthor: guest\n---\n",
    "columns/later.ur.md": "---\ntitle: کل\ndate: 2027-01-01\ncategories: [later]\n---\n",
    "pages/about.ur.md": "---\ntitle: تعارف\n---\n",
  ]

  private static let settings =
    SiteFixture.siteFile + """

      categories:
        culture: {name: {en: Culture, ur: ثقافت}}
        books: {name: {en: Books, ur: کتابیں}, parent: culture}
        empty: {name: Nothing yet}
        later: {name: Later}
      authors: {guest: {name: Guest}}

      """

  private func site(_ more: String = "") -> CatalogFixture {
    CatalogFixture(Self.documents, settings: Self.settings + more)
  }

  /// The titles of columns; those in another language behind a star.
  private func titles(_ columns: [ListedColumn]?, _ site: CatalogFixture) -> [String] {
    (columns ?? []).map { ($0.isForeign ? "*" : "") + site.catalog.editions[$0.edition].title }
  }

  @Test(arguments: [
    ("en", "notice", ["*چراغ", "Paper", "The River"]), ("ur", "notice", ["چراغ", "*Paper", "دریا"]),
    ("en", "hide", ["Paper", "The River"]), ("ur", "hide", ["چراغ", "دریا"]),
  ])
  func listsTheNewestFirstAndWhatStandsInForWhatIsMissing(language: String, missing: String, expected: [String]) {
    let site = site("translations: {missing: \(missing)}\n")
    #expect(site.messages() == "")
    #expect(titles(site.listing(language)?.columns, site) == expected)
  }

  @Test func walksAlongTheEditionsOfTheLanguageAlone() {
    let site = site()
    let editions = site.listing("ur")?.editions.map { site.catalog.editions[$0].title }
    #expect(editions == ["چراغ", "دریا"])
  }

  @Test func countsAColumnOnceWithTheCategoriesAboveItsOwn() throws {
    let site = site()
    let categories = try #require(site.listing("ur")?.columnsByTerm[.categories])
    let names = try #require(site.catalog.terms[.categories]).map(\.id)
    let held = Dictionary(uniqueKeysWithValues: zip(names, categories.map { titles($0, site) }))
    #expect(held["culture"] == ["چراغ", "دریا"])
    #expect(held["books"] == ["چراغ", "دریا"])
    #expect(held["empty"] == [])
  }

  @Test func gathersTheYearsFromTheNewest() {
    let site = site()
    let years = (site.listing("ur")?.years ?? []).map {
      "\($0.year): \(titles($0.columns, site).joined(separator: ", "))"
    }
    #expect(years == ["2025: چراغ", "2024: *Paper, دریا"])
  }

  /// A category that site.yml defines is named before it has columns, but not one whose only column is held back.
  @Test(arguments: [("culture", true, true), ("empty", false, true), ("later", false, false)])
  func namesACategoryBeforeItHasColumns(id: String, hasPage: Bool, isNamed: Bool) throws {
    let site = site()
    let listing = try #require(site.listing("ur"))
    let index = try #require(site.catalog.terms[.categories]?.firstIndex { $0.id == id })
    #expect(listing.hasPage(.categories, index) == hasPage)
    #expect(listing.shows(.categories, index, in: site.catalog) == isNamed)
  }

  @Test(arguments: [("notice", true), ("hide", false)])
  func hasAnIndexOfTagsWhereAColumnWithOneIsListed(missing: String, inEnglish: Bool) {
    let site = site("translations: {missing: \(missing)}\n")
    #expect(site.listing("ur")?.hasIndex(.tags, in: site.catalog) == true)
    #expect(site.listing("en")?.hasIndex(.tags, in: site.catalog) == inEnglish)
    #expect(site.listing("ur")?.hasIndex(.series, in: site.catalog) == false)
  }
}
