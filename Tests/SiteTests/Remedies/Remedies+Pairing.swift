import Diagnostics
import SitegenTesting

extension Remedy {
  static let pairing: [Remedy] = [
    Remedy(
      .missingLanguage, ["content/columns/visit.md": sound], says: "in which language", types: "visit.en.md",
      mended: ["content/columns/visit.md": nil, "content/columns/visit.en.md": sound]),
    Remedy(
      .missingLanguage, ["content/columns/visit-ur.md": soundUrdu], says: "in which language", types: "visit.ur.md",
      mended: ["content/columns/visit-ur.md": nil, "content/columns/visit.ur.md": soundUrdu]),
    Remedy(
      .missingLanguage, ["content/columns/rain.ur..md": soundUrdu], says: "in which language", types: "rain.ur.md",
      mended: ["content/columns/rain.ur..md": nil, "content/columns/rain.ur.md": soundUrdu]),
    Remedy(
      .unknownLanguage, ["content/columns/a.urdu.md": soundUrdu], says: "‘urdu’ is not a language", types: "a.ur.md",
      mended: ["content/columns/a.urdu.md": nil, "content/columns/a.ur.md": soundUrdu]),
    Remedy(
      .unknownLanguage, ["content/columns/a.UR.md": soundUrdu], says: "‘UR’ is not a language", types: "a.ur.md",
      mended: ["content/columns/a.UR.md": nil, "content/columns/a.ur.md": soundUrdu]),
    Remedy(
      .unknownLanguage, ["content/columns/a.v2.md": sound], says: "‘v2’ is not a language", types: "a.v2.en.md",
      mended: ["content/columns/a.v2.md": nil, "content/columns/a.v2.en.md": sound]),
    Remedy(
      .addressCollision,
      [
        "content/columns/a.en.md": column("A", "date: 2025-01-01\nslug: same"),
        "content/columns/b.en.md": column("B", "date: 2024-01-01\nslug: same"),
      ], says: "same", types: "slug", mended: ["content/columns/b.en.md": column("B", "date: 2024-01-01\nslug: other")]),
    Remedy(
      .unknownAuthor,
      [
        "site.yml": SiteFixture.siteFile + "\nauthors: {desk: {name: {en: The Desk, ur: ادارہ}}}",
        "content/columns/a.ur.md": column("دریا", "date: 2025-01-01\nauthor: اداره کا"),
      ], says: "is not an author", types: "desk",
      mended: ["content/columns/a.ur.md": column("دریا", "date: 2025-01-01\nauthor: desk")]),
    Remedy(
      .unknownCategory,
      [
        "site.yml": SiteFixture.siteFile + "\ncategories: {affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}}",
        "content/columns/a.ur.md": column("دریا", "date: 2025-01-01\ncategories: [خارجہ امورر]"),
      ], says: "is not a category", types: "خارجہ امور",
      mended: ["content/columns/a.ur.md": column("دریا", "date: 2025-01-01\ncategories: [خارجہ امور]")]),
    Remedy(
      .unknownSeries,
      [
        "site.yml": SiteFixture.siteFile + "\nseries: {letters: {name: {en: Letters, ur: خطوط}}}",
        "content/columns/a.en.md": column("A", "date: 2025-01-01\nseries: Leters"),
      ], says: "is not a series", types: "letters",
      mended: ["content/columns/a.en.md": column("A", "date: 2025-01-01\nseries: letters")]),
    Remedy(
      .commentThread,
      [
        "content/columns/a.ur.md": column("دریا", "date: 2025-01-01"),
        "content/columns/a.comments.yml": "- {id: 1, text: خوب}\n- {id: 2, parent: 11, text: جی}\n",
      ], says: "‘11’, which is not there", types: "",
      mended: ["content/columns/a.comments.yml": "- {id: 1, text: خوب}\n- {id: 2, parent: 1, text: جی}\n"]),
    Remedy(
      .ignoredFile,
      [
        "content/columns/a.ur.md": column("دریا", "date: 2025-01-01"),
        "content/columns/a.ur.comments.yml": "- {text: خوب}\n",
      ], says: "are not shown", types: "content/columns/a.comments.yml",
      mended: ["content/columns/a.ur.comments.yml": nil, "content/columns/a.comments.yml": "- {text: خوب}\n"]),
    Remedy(
      .duplicateEdition,
      [
        "content/columns/a.en.md": column("A", "date: 2025-01-01\ntranslationKey: k"),
        "content/columns/b.en.md": column("B", "date: 2025-01-01\ntranslationKey: k"),
      ], says: "is already the en edition", types: "translationKey",
      mended: ["content/columns/b.en.md": column("B", "date: 2025-01-01\ntranslationKey: other")]),
    Remedy(
      .conflictingValues,
      [
        "content/columns/a.en.md": column("A", "date: 2025-01-01"),
        "content/columns/a.ur.md": column("دریا", "date: 2025-01-02"),
      ], says: "‘date’ differs", types: "", mended: ["content/columns/a.ur.md": column("دریا", "date: 2025-01-01")]),
    Remedy(
      .loneEdition,
      ["content/columns/2025/a.en.md": column("A"), "content/columns/2026/a.ur.md": column("دریا")],
      says: "has the same name in another folder", types: "content/columns/2025/a.ur.md",
      mended: ["content/columns/2026/a.ur.md": nil, "content/columns/2025/a.ur.md": column("دریا")]),
    Remedy(
      .termsApart,
      [
        "site.yml": SiteFixture.siteFile, "content/columns/a.en.md": column("A", "date: 2025-01-01\ntags: [Water]"),
        "content/columns/a.ur.md": column("دریا", "tags: [پانی]"),
      ], says: "1 tag in each language's own words", types: "tags:\n  water: {en: Water, ur: پانی}",
      mended: ["site.yml": SiteFixture.siteFile + "\ntags:\n  water: {en: Water, ur: پانی}"]),
    Remedy(
      .ambiguousTerm,
      [
        "site.yml": SiteFixture.siteFile,
        "content/columns/a.ur.md": column("دریا", "date: 2025-01-01\ntags: [عِلم]"),
        "content/columns/b.ur.md": column("پرچم", "date: 2025-01-02\ntags: [عَلَم]"),
      ], says: "‘عَلَم’ and ‘عِلم’ would be one tag", types: "tags:\n  first-id: عِلم\n  second-id: عَلَم",
      mended: ["site.yml": SiteFixture.siteFile + "\ntags:\n  first-id: عِلم\n  second-id: عَلَم"]),
    Remedy(
      .duplicateFeedID,
      [
        "content/columns/a.en.md": column("A", "date: 2025-01-01\nfeedId: tag:example.org,2001:a"),
        "content/columns/b.en.md": column("B", "date: 2025-01-02\nfeedId: tag:example.org,2001:a"),
      ], says: "is the id of ‘content/columns/b.en.md’ in feeds already", types: "",
      mended: ["content/columns/a.en.md": column("A", "date: 2025-01-01")]),
    Remedy(
      .unequalEditions,
      [
        "content/columns/a.en.md": column("A", body: Array(repeating: "Text.", count: 9).joined(separator: "\n\n")),
        "content/columns/a.ur.md": column("دریا", body: "متن۔"),
      ], says: "1 block", types: "",
      mended: [
        "content/columns/a.ur.md": column("دریا", body: Array(repeating: "متن۔", count: 9).joined(separator: "\n\n"))
      ]),
    Remedy(
      .contentElsewhere, ["content/posts/a.en.md": sound], says: "none is in columns/ or pages/",
      types: "content/columns",
      mended: ["content/posts/a.en.md": nil, "content/columns/a.en.md": sound]),
    Remedy(
      .unportableName, ["content/columns/a.en.md": column("A", "date: 2025-01-01\nslug: con")], says: "", types: "slug",
      mended: ["content/columns/a.en.md": column("A", "date: 2025-01-01\nslug: conversation")]),
  ]
}
