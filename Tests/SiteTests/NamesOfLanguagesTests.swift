import SitegenTesting
import Testing

/// What sentences on pages call other languages.
@Suite struct NamesOfLanguagesTests {
  private static let languages = """
    baseURL: https://example.org/
    languages:
      en: {label: English, title: A Second Look}
      ur: {label: اردو, title: دوسری نظر}
      sw: {label: Kiswahili, title: Mtazamo}

    """

  private static func site(_ settings: String = languages, _ keys: String = "") throws -> SiteFixture {
    try SiteFixture([
      "site.yml": settings, "content/columns/a.en.md": column("A Visit", "date: 2025-08-22\n" + keys),
      "content/columns/b.ur.md": column("ایک دورہ", "date: 2025-08-23\n" + keys),
      "content/pages/about.en.md": column("About"),
    ])
  }

  @Test func areInTheLanguageOfThePage() throws {
    let site = try Self.site(SiteFixture.siteFile)
    #expect(site.errors == [], "\(site.messages)")
    #expect(try site.output("ur/index.html").contains(">صرف انگریزی میں</h2>"))
    #expect(try site.output("en/index.html").contains(">Only in Urdu</h2>"))
    #expect(try site.output("ur/columns/index.html").contains("<span class=\"only-in\">صرف انگریزی میں</span>"))
    let urdu = try site.output("ur/columns/b/index.html")
    #expect(urdu.contains("<p class=\"notice\">اس کالم کا ترجمہ ابھی انگریزی میں دستیاب نہیں۔</p>"))
    #expect(urdu.contains("<span class=\"language-missing\">انگریزی: دستیاب نہیں</span>"))
    #expect(
      try site.output("en/about/index.html").contains("This page has not been translated into Urdu yet."))
  }

  @Test func areTheLabelOfALanguageThatIsNotKnown() throws {
    let site = try Self.site()
    #expect(site.errors == [], "\(site.messages)")
    let page = try site.output("ur/columns/b/index.html")
    #expect(page.contains("ابھی انگریزی میں") && page.contains(#/ابھی <[^>]* lang="sw"[^>]*>Kiswahili<\/[a-z]+> میں/#))
    #expect(try site.output("sw/columns/index.html").contains(#/lang="ur"[^>]*>اردو</#))
  }

  @Test func areTheLabelsOfTwoLanguagesThatShareAName() throws {
    let settings = Self.languages.replacing("sw: {label: Kiswahili", with: "en-gb: {label: British English")
    let page = try Self.site(settings).output("ur/columns/b/index.html")
    #expect(page.contains(">British English</") && page.contains(">English</") && !page.contains("انگریزی"))
  }

  @Test func areNotAskedForWhereAColumnIsInOneLanguageOnPurpose() throws {
    let site = try Self.site(SiteFixture.siteFile, "untranslated: true\n")
    #expect(!(try site.output("ur/columns/b/index.html").contains("class=\"notice\"")))
    #expect(try site.output("ur/columns/index.html").contains("صرف انگریزی میں"))
  }
}
