import Diagnostics
import SitegenTesting

extension Remedy {
  /// What was meant to hold a column back; a remedy that publishes it would be worse than none.
  static let holdingBack: [Remedy] = [
    Remedy(
      .yamlSyntax, column: header("DRAFT"), says: "does not hold the text back", types: "draft: true",
      mended: header("draft: true")),
    Remedy(
      .yamlSyntax, urdu: header("ڈرافٹ"), says: "does not hold the text back", types: "draft: true",
      mended: header("draft: true")),
    Remedy(
      .yamlSyntax, urdu: header("summary: بارش ہوئی اور\nتین دن ہوتی رہی\ndraft:true"), says: "‘key: value’",
      types: "summary: بارش ہوئی اور تین دن ہوتی رہی",
      mended: header("summary: بارش ہوئی اور تین دن ہوتی رہی\ndraft:true"), next: [.yamlSyntax]),
    Remedy(
      .yamlSyntax, column: header("draft: true\ntags:\n• rain\n• water"), says: "‘•’", types: "- rain",
      mended: header("draft: true\ntags:\n- rain\n- water")),
    Remedy(
      .frontMatterMissing, column: "***\ntitle: A\ndate: 2025-01-01\ndraft: true\n---\nText.\n", says: "‘***’",
      types: "---", mended: header("draft: true")),
    Remedy(
      .frontMatterUnclosed, urdu: "---\ntitle: A\ndate: 2025-01-01\ndraft: true\n--- بارش ہوئی۔\nText.\n",
      says: "words stand behind ‘---’", types: "بارش ہوئی۔",
      mended: "---\ntitle: A\ndate: 2025-01-01\ndraft: true\n---\nبارش ہوئی۔\nText.\n"),
    Remedy(
      .frontMatterMissing, column: "DRAFT\n---\ntitle: A\ndate: 2025-01-01\n---\nText.\n", says: "not the first",
      types: "draft: true", mended: header("draft: true")),
    Remedy(
      .unknownKey, urdu: header("status: نامکمل"), says: "does not hold the column back", types: "draft: true",
      mended: header("draft: true")),
    Remedy(
      .unknownKey, column: header("published_at: 2027-01-01"), says: "published_at", types: "publishDate: 2027-01-01",
      mended: header("publishDate: 2027-01-01")),
    Remedy(
      .notHeldBack, urdu: header("draft:"), says: "‘draft’ is empty", types: "draft: true",
      mended: header("draft: true")),
    Remedy(
      .notHeldBack, column: header("params: {status: draft}"), says: "a key of your own", types: "draft: true",
      mended: header("params: {status: draft}\ndraft: true")),
    Remedy(
      .headerInText, urdu: "---\ntitle: A\ndate: 2025-01-01\n---\ndraft: true\n\nمتن۔\n",
      says: "‘draft: true’ stands in",
      types: "", mended: header("draft: true")),
    Remedy(
      .draftFolder, ["content/columns/_drafts/a.ur.md": soundUrdu], says: "‘_drafts’ holds", types: "draft: false",
      mended: ["content/columns/_drafts/a.ur.md": "---\ntitle: دریا\ndate: 2025-01-01\ndraft: false\n---\nمتن۔\n"]),
    Remedy(
      .yamlSyntax, urdu: header("tags: [#بارش, شہر]"), says: "‘#بارش, شہر]’", types: "tags: [\"#بارش\", شہر]",
      mended: header("tags: [\"#بارش\", شہر]")),
    Remedy(
      .yamlSyntax, column: header("tags: #rain #water"), says: "‘#rain #water’", types: "tags: [\"#rain\", \"#water\"]",
      mended: header("tags: [\"#rain\", \"#water\"]")),
  ]

  private static func header(_ lines: String) -> String { "---\ntitle: A\ndate: 2025-01-01\n\(lines)\n---\nText.\n" }
}
