import SiteImport
import Testing

/// A text of Hugo or Jekyll that holds two languages is told.
@Suite struct UncutMarkerTests {
  private static let english = "The river has moved again this year, and nobody has noticed it yet."
  private static let urdu = "دریا نے اس سال پھر اپنا رخ بدلا ہے، اور کسی کو ابھی تک اس کی خبر نہیں ہوئی۔"

  @Test(arguments: [
    ("\(english)\n\n**Urdu Version of the Column:**\n\n## دریا\n\n\(urdu)\n", true),
    ("\(english)\n\nUrdu Version of the Column:\n\n\(urdu)\n\n\(urdu)\n", true),
    ("\(urdu)\n\n\(urdu)\n\n### English Version:\n\n\(english)\n", true),
    ("\(english)\n\nThe Urdu version is in another file.\n\n\(english)\n", false),
    ("\(english)\n\n```\nUrdu version:\n```\n\n\(urdu)\n\n\(urdu)\n", false), ("\(english)\n\n> \(urdu)\n", false),
  ])
  func tellsATextInTwoLanguages(body: String, isTold: Bool) throws {
    let text = "---\ntitle: River\ndate: 2025-01-01\n---\n" + body
    let hugo = try GeneratorFixture(hugo: ["hugo.toml": "title = 'N'", "content/posts/river.md": text])
    let jekyll = try GeneratorFixture(jekyll: ["_config.yml": "title: N", "_posts/2025-01-01-river.md": text])
    for (site, path) in [(hugo, "content/posts/river.md"), (jekyll, "_posts/2025-01-01-river.md")] {
      #expect(site.notes(path).contains { $0.hasPrefix("uncertain-cut: it was not cut") } == isTold)
    }
  }
}
