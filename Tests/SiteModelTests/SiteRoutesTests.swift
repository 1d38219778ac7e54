import Languages
import SiteModel
import Testing

@Suite struct SiteRoutesTests {
  private let routes = SiteConfig().routes

  @Test func spellsTheAddressesOfALanguage() {
    #expect(routes.home(.urdu).address == "/ur/")
    #expect(routes.index(.archive, .urdu).address == "/ur/archive/")
    #expect(routes.year(2025, .english).address == "/en/archive/2025/")
    #expect(routes.term("water", of: .categories, .urdu).address == "/ur/categories/water/")
    #expect(routes.standingPage("about", inFolder: "us/", .urdu).address == "/ur/us/about/")
    #expect(routes.notFound(.urdu).address == "/ur/404.html")
    #expect(routes.feed(.rss, beside: routes.feedsPage(.urdu)).address == "/ur/rss.xml")
  }

  @Test func spellsTheAddressesOfAllLanguages() {
    #expect(routes.notFound(nil).address == "/404.html")
    #expect(routes.feed(.json, beside: routes.feedsPage(nil)).address == "/feed.json")
    #expect(routes.parallel("visit", nil).address == "/parallel/visit/")
    #expect(routes.parallel("visit", .urdu).address == "/parallel/visit/ur/")
  }

  @Test func takesTheFolderFromTheDefaultLanguageAtTheRoot() {
    var config = SiteConfig()
    config.languages = [
      LanguageConfig(language: .english, label: "English", locale: "en-PK", title: "A"),
      LanguageConfig(language: .urdu, label: "اردو", locale: "ur-PK", title: "ا"),
    ]
    config.defaultLanguageAtRoot = true
    let routes = config.routes
    #expect(routes.home(.english).address == "/")
    #expect(routes.page(2, of: routes.home(.english)).address == "/page/2/")
    #expect(routes.term("water", of: .tags, .english).address == "/tags/water/")
    #expect(routes.term("water", of: .tags, .urdu).address == "/ur/tags/water/")
    #expect(routes.feed(.atom, beside: routes.feedsPage(.english)).address == "/feed.xml")
    #expect(routes.feed(.atom, beside: routes.feedsPage(nil)).address == "/all/feed.xml")
    #expect(routes.formerFolder == "/en/")
    #expect(!routes.hasChooser)
  }

  @Test func numbersThePagesOfAListFromTheSecondOn() {
    #expect(routes.page(1, of: routes.home(.urdu)).address == "/ur/")
    #expect(routes.page(3, of: routes.home(.urdu)).address == "/ur/page/3/")
  }

  @Test(arguments: Taxonomy.allCases)
  func hasAnIndexOfEachTaxonomy(taxonomy: Taxonomy) {
    #expect(IndexPage(taxonomy).taxonomy == taxonomy)
    #expect(IndexPage(taxonomy).rawValue == taxonomy.rawValue)
  }
}
