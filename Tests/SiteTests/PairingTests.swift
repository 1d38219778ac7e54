import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

/// A column with the least that it needs.
func column(_ title: String, _ more: String = "date: 2025-08-22", body: String = "Text.") -> String {
  "---\ntitle: \(title)\n\(more)\n---\n\n\(body)\n"
}

@Suite struct PairingTests {
  @Test func pairsEditionsByTheirPath() throws {
    let site = try SiteFixture([
      "content/columns/2025/visit.en.md": column("A Visit"),
      "content/columns/2025/visit.ur.md": column("ایک دورہ", ""),
    ])
    #expect(site.messages == "")
    let english = try site.output("en/columns/visit/index.html")
    let urdu = try site.output("ur/columns/visit/index.html")
    #expect(english.contains(#"<html lang="en" dir="ltr""#))
    #expect(urdu.contains(#"<html lang="ur" dir="rtl""#))
    #expect(english.contains(#"href="/ur/columns/visit/""#))
    #expect(urdu.contains(#"href="/en/columns/visit/""#))
  }

  @Test func pairsFilesOfDifferentNamesByTranslationKey() throws {
    let site = try SiteFixture([
      "content/columns/2025/visit.en.md": column("A Visit", "date: 2025-08-22\ntranslationKey: v1"),
      "content/columns/2025/دورہ.ur.md": column("ایک دورہ", "translationKey: v1"),
    ])
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("ur/columns/visit/index.html"))
    #expect(try site.output("en/columns/visit/index.html").contains(#"href="/ur/columns/visit/""#))
  }

  @Test func takesSharedValuesFromOneEdition() throws {
    let site = try SiteFixture([
      "content/columns/visit.en.md": column("A Visit", "date: 2025-08-22\ncategories: [Travel]\ntags: [road]"),
      "content/columns/visit.ur.md": column("ایک دورہ", ""),
    ])
    #expect(site.messages == "")
    let urdu = try site.output("ur/columns/visit/index.html")
    #expect(urdu.contains("22 اگست 2025ء"))
    #expect(urdu.contains(#"href="/ur/categories/travel/""#))
    #expect(urdu.contains(#"href="/ur/tags/road/""#))
  }

  @Test func warnsOfSharedValuesThatDiffer() throws {
    let site = try SiteFixture([
      "content/columns/visit.en.md": column("A Visit", "1️⃣date: 2025-08-22"),
      "content/columns/visit.ur.md": column("ایک دورہ", "date: 2️⃣2025-08-23"),
    ])
    #expect(site.places(of: .conflictingValues) == [try site.mark("2️⃣")])
    #expect(site.errors.isEmpty)
    #expect(try site.output("ur/columns/visit/index.html").contains("22 اگست"))
  }

  @Test func takesTheSameTermsInEitherLanguageForAgreement() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ncategories: {affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}}",
      "content/columns/visit.en.md": column("A Visit", "date: 2025-08-22\ncategories: [Foreign Affairs]"),
      "content/columns/visit.ur.md": column("ایک دورہ", "categories: [خارجہ امور]"),
    ])
    #expect(site.messages == "")
    #expect(try site.output("ur/categories/affairs/index.html").contains("ایک دورہ"))
    #expect(try site.output("en/categories/affairs/index.html").contains(#"href="/ur/categories/affairs/""#))
  }

  @Test func keepsPicturesOfABundleBesideIt() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>"#
    let site = try SiteFixture([
      "content/columns/2025/city/index.en.md": column("City", body: #"![A lane](lane.svg "The lane")"#),
      "content/columns/2025/city/index.ur.md": column("شہر", "", body: #"![ایک گلی](lane.svg "گلی")"#),
      "content/columns/2025/city/lane.svg": svg,
    ])
    #expect(site.messages == "")
    #expect(try site.output("columns/2025/city/lane.svg") == svg)
    let urdu = try site.output("ur/columns/city/index.html")
    #expect(urdu.contains(#"src="/columns/2025/city/lane.svg""#))
    #expect(urdu.contains(#"width="40" height="30""#))
    #expect(urdu.contains("<figcaption>گلی</figcaption>"))
  }

  @Test func listsAOneLanguageColumnWithANoticeInTheOtherLanguage() throws {
    let site = try SiteFixture(["content/columns/visit.en.md": column("A Visit")])
    #expect(site.messages == "")
    #expect(!site.outputPaths.contains("ur/columns/visit/index.html"))
    let home = try site.output("ur/index.html")
    #expect(home.contains(#"href="/en/columns/visit/""#))
    #expect(home.contains(#"lang="en" dir="ltr""#))
    #expect(site.report.languages.map(\.waiting) == [[], ["columns/visit"]])
  }

  @Test func hidesAOneLanguageColumnWhenToldTo() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntranslations: {missing: hide}",
      "content/columns/visit.en.md": column("A Visit"),
    ])
    #expect(site.messages == "")
    #expect(!(try site.output("ur/index.html").contains("A Visit")))
    #expect(try site.output("en/index.html").contains("A Visit"))
  }

  @Test func buildsAnyNumberOfLanguages() throws {
    let site = try SiteFixture([
      "site.yml": """
      baseURL: https://example.org/
      languages:
        en: {label: English, title: One}
        ur: {label: اردو, title: ایک}
        fa: {label: فارسی, title: یک}
      """,
      "strings/fa.yml": try Repository.text(of: "themes/waraq/strings/ur.yml"),
      "content/columns/visit.en.md": column("A Visit"),
      "content/columns/visit.ur.md": column("ایک دورہ", ""),
      "content/columns/visit.fa.md": column("یک سفر", ""),
    ])
    #expect(site.messages == "")
    let persian = try site.output("fa/columns/visit/index.html")
    #expect(persian.contains(#"<html lang="fa" dir="rtl""#))
    #expect(persian.contains(#"href="/ur/columns/visit/""#))
    #expect(persian.contains(#"hreflang="x-default""#))
  }

  @Test func buildsASiteOfOneLanguage() throws {
    let site = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\nlanguages: {ur: {label: اردو, title: پیشِ نَظر}}",
      "content/columns/visit.ur.md": column("ایک دورہ"),
    ])
    #expect(site.messages == "")
    let page = try site.output("ur/columns/visit/index.html")
    #expect(!page.contains("hreflang"))
  }

  @Test func buildsASiteWithoutColumns() throws {
    let site = try SiteFixture([:])
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("en/index.html"))
    #expect(site.outputPaths.contains("ur/archive/index.html"))
  }
}
