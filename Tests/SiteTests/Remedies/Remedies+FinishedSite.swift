import Diagnostics
import SitegenTesting

extension Remedy {
  /// What ‘sitegen check’ says of a column in Urdu.
  private static func checked(
    _ id: DiagnosticID, _ text: String, says: String, types: String, mended: String
  ) -> Remedy {
    let head = "---\ntitle: دریا\ndate: 2025-01-01\n---\n"
    var remedy = Remedy(id, urdu: head + text, says: says, types: types, mended: head + mended)
    remedy.isOfCheck = true
    return remedy
  }

  /// The same of a page that lies in `static/` as it is.
  private static func checked(
    _ id: DiagnosticID, page: String, says: String, types: String, mended: String
  ) -> Remedy {
    var remedy = Remedy(
      id, ["content/columns/a.ur.md": soundUrdu, "static/card.html": page], says: says, types: types,
      mended: ["static/card.html": mended])
    remedy.isOfCheck = true
    return remedy
  }

  private static let urduPage = "<html lang=\"ur\" dir=\"rtl\"><title>کارڈ</title><h1>کارڈ</h1><p>یہ متن ہے</p></html>"

  /// What is found in the finished site.
  static let finishedSite: [Remedy] = [
    checked(
      .emptyLink, "متن [](https://example.com/) یہاں۔\n", says: "‘https://example.com/’ has no words",
      types: "[words](https://example.com/)", mended: "متن [words](https://example.com/) یہاں۔\n"),
    checked(
      .headingOrder, "## پانی\n\nمتن۔\n\n#### ندی\n\nمتن۔\n", says: "of level 4", types: "### ندی",
      mended: "## پانی\n\nمتن۔\n\n### ندی\n\nمتن۔\n"),
    checked(
      .duplicateID,
      page: urduPage.replacing("<h1>", with: "<h1 id=\"note\">").replacing("<p>", with: "<p id=\"note\">"),
      says: "‘note’ stands twice", types: "",
      mended: urduPage.replacing("<h1>", with: "<h1 id=\"note\">").replacing("<p>", with: "<p id=\"other\">")),
    checked(
      .pageLanguage, page: urduPage.replacing(" dir=\"rtl\"", with: ""), says: "its direction is ‘ltr’",
      types: "<html lang=\"ur\" dir=\"rtl\">", mended: urduPage),
    checked(
      .textLanguage, page: urduPage.replacing("<p>", with: "<p>these words are English words</p><p>"),
      says: "in Latin letters", types: "<span lang=\"en\" dir=\"ltr\">",
      mended: urduPage.replacing("<p>", with: "<p><span lang=\"en\" dir=\"ltr\">these words are English</span></p><p>")),
    checked(
      .pageTitle, page: urduPage.replacing("<title>کارڈ</title>", with: ""), says: "has no title", types: "<title>",
      mended: urduPage),
    {
      var remedy = Remedy(
        .notWellFormed, ["content/columns/a.ur.md": soundUrdu, "static/opml.xml": "<opml><body>R & D</body></opml>"],
        says: "‘&’ begins no reference", types: "", mended: ["static/opml.xml": "<opml><body>R &amp; D</body></opml>"])
      remedy.isOfCheck = true
      return remedy
    }(),
  ]
}
