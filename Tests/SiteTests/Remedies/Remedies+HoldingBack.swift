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
  ]

  private static func header(_ lines: String) -> String { "---\ntitle: A\ndate: 2025-01-01\n\(lines)\n---\nText.\n" }
}
