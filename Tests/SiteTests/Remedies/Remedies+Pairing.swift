import Diagnostics
import SitegenTesting

extension Remedy {
  static let pairing: [Remedy] = [
    Remedy(
      .missingLanguage, ["content/columns/visit.md": sound], says: "in which language", types: "visit.en.md",
      mended: ["content/columns/visit.md": nil, "content/columns/visit.en.md": sound]),
    Remedy(
      .addressCollision,
      [
        "content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\nslug: same\n---\n",
        "content/columns/b.en.md": "---\ntitle: B\ndate: 2024-01-01\nslug: same\n---\n",
      ], says: "same", types: "slug",
      mended: ["content/columns/b.en.md": "---\ntitle: B\ndate: 2024-01-01\nslug: other\n---\n"]),
    Remedy(
      .unknownAuthor,
      [
        "site.yml": SiteFixture.siteFile + "\nauthors: {desk: {name: {en: The Desk, ur: ادارہ}}}",
        "content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\nauthor: اداره کا\n---\nمتن۔\n",
      ], says: "is not an author", types: "desk",
      mended: ["content/columns/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\nauthor: desk\n---\nمتن۔\n"]),
  ]
}
