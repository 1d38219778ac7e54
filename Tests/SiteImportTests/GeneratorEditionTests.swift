import SiteImport
import Testing
import YAML

/// What the editions of a text have in common, and which of them comes first.
@Suite struct GeneratorEditionTests {
  private static let config = """
    baseURL: https://example.org
    defaultContentLanguage: en
    languages: {ar: {weight: 3}, ur: {weight: 2}, en: {weight: 9}}
    """

  /// `visit.ar.md` comes before `visit.md`.
  @Test func putsTheDefaultLanguageFirstAndJoinsWhatOnlyOneEditionSays() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.yaml": Self.config,
      "content/posts/visit.ar.md": "---\ntitle: زيارة\ndate: 2025-08-22\ntags: [water, dam]\n---\nنص.",
      "content/posts/visit.md": "---\ntitle: A Visit\ncategories: [Politics]\ntags: [river]\nauthor: Amna\n---\nText.",
      "content/posts/visit.ur.md": "---\ntitle: ایک دورہ\n---\nمتن۔",
    ])
    #expect(site.works.map { $0.editions[0].language } == ["en", "ur", "ar"])
    for work in site.works {
      #expect(work.date == "2025-08-22" && work.categories == ["politics"] && work.authors == ["amna"])
      #expect(work.tags == ["river", "water", "dam"])
    }
    #expect(site.site.languages.map(\.code) == ["en", "ur", "ar"])
  }

  @Test func keepsTheTermsOfADraftFromTheEditionThatReadersSee() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.yaml": Self.config,
      "content/posts/visit.md": "---\ntitle: A Visit\ndate: 2025-08-22\ntags: [secret]\ndraft: true\n---\nText.",
      "content/posts/visit.ur.md": "---\ntitle: ایک دورہ\ntags: [پانی]\n---\nمتن۔",
    ])
    let urdu = try #require(site.work("content/posts/visit.ur.md"))
    #expect(urdu.date == "2025-08-22" && urdu.tags.count == 1 && urdu.heldBack == nil)
  }

  @Test func takesADayWithAndWithoutItsZerosForOne() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": "languages: [en, ur]\ndefault_lang: ur\n",
      "_posts/en/2023-06-08-visit.md": "---\ntitle: A Visit\n---\nText.",
      "_posts/en/2023-06-09-other.md": "---\ntitle: Other\n---\nText.",
      "_posts/ur/2023-06-8-visit.md": "---\ntitle: ایک دورہ\n---\nمتن۔",
    ])
    #expect(Set(site.works.map(\.key)) == ["2023/visit", "2023/other"])
    #expect(site.site.languages.map(\.code) == ["ur", "en"])
    #expect(site.works.first?.editions[0].language == "ur")
  }
}
