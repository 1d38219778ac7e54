import SiteImport
import Testing

/// Where old addresses lead, and which pages stand at their own.
@Suite struct GeneratorAddressTests {
  private static let config = "baseURL: https://example.org\ndefaultContentLanguage: en\nlanguages: {en: {}, ur: {}}\n"

  @Test func leavesAnAddressToThePageThatHadIt() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.yaml": Self.config,
      "content/about.md": "---\ntitle: About\naliases: [/contact/, /, /ur/taaruf/, /old/, /2018/*]\n---\nAbout.",
      "content/contact.md": "---\ntitle: Contact\n---\nWrite.",
      "content/taaruf.ur.md": "---\ntitle: تعارف\n---\nمتن۔",
    ])
    #expect(site.work("content/about.md")?.editions[0].aliases == ["/about/", "/old/"])
    #expect(site.work("content/contact.md")?.editions[0].aliases == ["/contact/"])
    #expect(site.work("content/taaruf.ur.md")?.editions[0].aliases == [])
    #expect(
      site.notes("content/about.md") == [
        "mended: its old address ‘/contact/’ leads to another text, which had it too",
        "mended: its old address ‘/’ is that of another page now, and does not lead here",
        "mended: its old address ‘/ur/taaruf/’ is that of another page now, and does not lead here",
        "mended: its old address ‘/2018/*’ is a pattern for many, to which only a host can answer",
      ])
  }

  @Test func leavesTheAddressesOfPagesOfTermsToThem() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.yaml": Self.config,
      "content/posts/a.md": "---\ntitle: A\ndate: 2025-01-01\ncategories: [syntax]\n---\nT.",
      "content/posts/a.ur.md": "---\ntitle: ا\ncategories: [syntax]\n---\nم۔",
      "content/categories/syntax/_index.md": "---\ntitle: Syntax\n---\n",
      "content/categories/syntax/_index.ur.md": "---\ntitle: نحو\n---\n",
    ])
    #expect(site.site.categories.map(\.oldAddresses) == [["/categories/syntax/"]])
  }

  @Test func makesPagesOfTheTextsOfTheFrontPageAndOfLists() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.yaml": Self.config + "permalinks: {docs: '/:year/:slug/'}\n",
      "content/_index.md": "---\ntitle: Home\n---\nWelcome.",
      "content/_index.ur.md": "---\ntitle: سرورق\n---\nخوش آمدید۔",
      "content/docs/_index.md": "---\ntitle: Docs\ndate: 2017-01-02\n---\nThe handbook.",
      "content/docs/undated.md": "---\ntitle: Undated\n---\nText.",
      "content/categories/_index.md": "---\ntitle: All\n---\nOn what.",
      "content/categories/x/_index.md": "---\ntitle: X\ndescription: D\n---\nMore words.",
    ])
    #expect(site.work("content/_index.md")?.key == "home" && site.work("content/_index.ur.md")?.key == "home")
    #expect(site.text("content/_index.ur.md") == "خوش آمدید۔\n")
    #expect(site.work("content/_index.md")?.editions[0].aliases == [])
    #expect(site.work("content/docs/_index.md")?.kind == .page)
    #expect(site.work("content/docs/_index.md")?.editions[0].aliases == ["/docs/"])
    #expect(site.work("content/docs/undated.md")?.editions[0].aliases == [])
    #expect(site.text("content/categories/_index.md") == "On what.\n")
    #expect(site.skipped == ["hugo:content/categories/x/_index.md: the page of a term, whose text has no place here"])
  }
}
