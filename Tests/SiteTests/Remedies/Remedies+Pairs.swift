import Diagnostics
import SitegenTesting

extension Remedy {
  /// What editions do not have in common: told by ‘sitegen list’ and ‘sitegen check’.
  static let pairs: [Remedy] = [
    pair(
      .unequalNumbers, "It has 500 seats.", "اس میں ۵٬۰۰۰ نشستیں ہیں۔",
      says: "where ‘content/columns/a.en.md’ has ‘500’",
      mended: "اس میں ۵۰۰ نشستیں ہیں۔"),
    pair(
      .unequalNumbers, "It was built in 1947, by hand.", "یہ ہاتھ سے بنا۔", says: "‘1947’ stands here and nowhere",
      mended: "یہ ۱۹۴۷ء میں ہاتھ سے بنا۔"),
    pair(
      .unequalLinks, "See [the report](https://report.example/2024).", "رپورٹ دیکھیے۔", says: "among the links",
      mended: "[رپورٹ](https://report.example/2024) دیکھیے۔"),
    pair(
      .unequalPictures, "![A bridge](https://picture.example/bridge.jpg)\n\nText.", "پل کی تصویر۔\n\nمتن۔",
      says: "among the pictures", mended: "![پل](https://picture.example/bridge.jpg)\n\nمتن۔"),
    pair(
      .unequalFootnotes, "Text.[^1]\n\n[^1]: Note.", "متن۔", says: "has 0 footnotes", mended: "متن۔[^1]\n\n[^1]: حاشیہ۔"
    ),
    pair(
      .loneName, "The corridor is being built.", "CPEC کی تعمیر جاری ہے۔", says: "‘CPEC’ stands here and nowhere",
      mended: "راہداری کی تعمیر جاری ہے۔"),
    Remedy(
      .languageMismatch,
      [
        "content/columns/a.en.md": column(
          "A", body: Array(repeating: "یہ متن اردو میں ہے۔", count: 6).joined(separator: " "))
      ],
      says: "most of its words are in Arabic letters", types: ".ur.md",
      mended: [
        "content/columns/a.en.md": nil,
        "content/columns/a.ur.md": column(
          "الف", body: Array(repeating: "یہ متن اردو میں ہے۔", count: 6).joined(separator: " ")),
      ]),
  ]

  /// A fault of two editions that is mended in the Urdu one.
  private static func pair(
    _ id: DiagnosticID, _ english: String, _ urdu: String, says: String, mended: String
  ) -> Remedy {
    Remedy(
      id,
      ["content/columns/a.en.md": column("A", body: english), "content/columns/a.ur.md": column("الف", body: urdu)],
      says: says, types: "", mended: ["content/columns/a.ur.md": column("الف", body: mended)])
  }
}
