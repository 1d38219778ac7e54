import Diagnostics
import SitegenTesting

extension Remedy {
  static let texts: [Remedy] = [
    Remedy(
      .brokenFragment, column: column("A", body: "## River\n\n[here](#rivr)"), says: "#rivr", types: "#river",
      mended: column("A", body: "## River\n\n[here](#river)")),
    Remedy(
      .brokenLink, column: column("A", body: "[about](/en/abuot/)"), says: "/en/abuot/", types: "other.en.md",
      files: ["content/columns/other.en.md": sound],
      mended: column("A", body: "[about](other.en.md)")),
    Remedy(
      .missingPicture, column: column("A", body: "![A river](rivr.svg)"), says: "rivr.svg", types: "",
      files: ["content/columns/river.svg": svg],
      mended: column("A", body: "![A river](river.svg)")),
    Remedy(
      .markdownInHTML, urdu: column("دریا", body: "<div>\n## سرخی\n**اہم**\n</div>"), says: "‘## سرخی’", types: "",
      mended: column("دریا", body: "<div>\n\n## سرخی\n**اہم**\n\n</div>")),
    Remedy(
      .markdownInHTML, column: column("A", body: "<div markdown=\"1\">\n**so**\n</div>"), says: "‘markdown=\"1\"’",
      types: "", mended: column("A", body: "<div>\n\n**so**\n\n</div>")),
    Remedy(
      .markdownInHTML, column: column("A", body: "<p>\n- one\n- two\n</p>"), says: "‘- one’", types: "",
      mended: column("A", body: "- one\n- two")),
    Remedy(
      .markdownInHTML, column: column("A", body: "<p>See [it](https://example.org/).</p>"), says: "‘[it](https",
      types: "<a href=\"", mended: column("A", body: "<p>See <a href=\"https://example.org/\">it</a>.</p>")),
    Remedy(
      .foreignSyntax, column: column("Tom &amp; <em>Jerry</em>"), says: "‘title’", types: "title: \"Tom & Jerry\"",
      mended: column("\"Tom & Jerry\"")),
    Remedy(
      .foreignSyntax, column: column("A", body: "[TOC]\n\n## One"), says: "[TOC]", types: "",
      mended: column("A", body: "## One")),
    Remedy(
      .foreignSyntax, urdu: column("دریا", body: "یہ ==اہم== ہے"), says: "==اہم==", types: "<mark>اہم</mark>",
      mended: column("دریا", body: "یہ <mark>اہم</mark> ہے")),
    Remedy(
      .unsafeDrawing, column: column("A", body: "![A river](river.svg)"), says: "is not published", types: "",
      files: ["content/columns/river.svg": "<svg><path d=x/></svg>"],
      mended: ["content/columns/river.svg": svg]),
    Remedy(
      .ignoredFile, ["visit.ur.md": soundUrdu, "content/columns/a.ur.md": soundUrdu], says: "beside site.yml",
      types: "content/columns/visit.ur.md",
      mended: ["visit.ur.md": nil, "content/columns/visit.ur.md": column("دورہ")]),
    Remedy(
      .missingAlternativeText, column: column("A", body: "![](river.svg)"), says: "no alternative text",
      types: "](river.svg)", files: ["content/columns/river.svg": svg],
      mended: column("A", body: "![A river](river.svg)")),
    Remedy(
      .missingAlternativeText, column: column("A", "date: 2025-08-22\nimage: river.svg"), says: "no alternative text",
      types: "image: {src: \"river.svg\", alt: ", files: ["content/columns/river.svg": svg],
      mended: column("A", "date: 2025-08-22\nimage: {src: \"river.svg\", alt: A river}")),
    Remedy(
      .literalEmphasis, urdu: column("دریا", body: "یہ **(اہم)**بات ہے۔"), says: "stays on the page", types: "",
      mended: column("دریا", body: "یہ **(اہم)** بات ہے۔")),
    Remedy(
      .bidiControl, urdu: column("دریا", body: "یہ \u{202B}بات\u{202C} ہے۔"), says: "U+202B", types: "",
      mended: column("دریا", body: "یہ بات ہے۔")),
    Remedy(
      .unbalancedIsolate, urdu: column("دریا", body: "یہ \u{2067}بات ہے۔"), says: "not closed", types: "",
      mended: column("دریا", body: "یہ بات ہے۔")),
    Remedy(
      .latinPunctuation, urdu: column("دریا", body: "دریا, پانی۔"), says: "stands after an Urdu letter", types: "،",
      mended: column("دریا", body: "دریا، پانی۔")),
    Remedy(
      .coupletShape, urdu: column("دریا", body: "```sher\nایک\nدو\nتین\n```"), says: "two misras", types: "",
      mended: column("دریا", body: "```sher\nایک\nدو\n\nتین\nچار\n```")),
    Remedy(
      .invalidAddress, column: column("A", "date: 2025-01-01\naliases: [/old/*]"), says: "pattern for many addresses",
      types: "/2019/05/old-name/", mended: column("A", "date: 2025-01-01\naliases: [/2019/05/old-name/]")),
    Remedy(
      .redirectConflict,
      [
        "content/columns/a.en.md": column("A", "date: 2025-01-01\naliases: [/old/]"),
        "content/columns/b.en.md": column("B", "date: 2025-01-02\naliases: [/old/]"),
      ], says: "leads to", types: "", mended: ["content/columns/b.en.md": column("B", "date: 2025-01-02")]),
    Remedy(
      .redirectLoop,
      ["site.yml": withRedirects, "redirects.csv": "/a/,/b/\n/b/,/a/\n", "content/columns/a.en.md": sound],
      says: "leads to itself", types: "", mended: ["redirects.csv": "/a/,/b/\n/b/,/en/\n"]),
    Remedy(
      .unknownTarget,
      [
        "site.yml": withRedirects, "redirects.csv": "/old/,content/columns/vist.en.md\n",
        "content/columns/visit.en.md": sound,
      ], says: "vist.en.md", types: "content/columns/visit.en.md",
      mended: ["redirects.csv": "/old/,content/columns/visit.en.md\n"]),
    Remedy(
      .redirectRow, ["site.yml": withRedirects, "redirects.csv": "/old/\n", "content/columns/a.en.md": sound], says: "",
      types: "", mended: ["redirects.csv": "/old/,/en/\n"]),
    Remedy(
      .redirectNeedsHost,
      [
        "site.yml": SiteFixture.siteFile + "\nredirects: {netlify: false}",
        "content/columns/a.en.md": column("A", "date: 2025-01-01\naliases: ['/?p=1']"),
      ], says: "/?p=1", types: "redirects: {netlify: true}",
      mended: ["site.yml": SiteFixture.siteFile + "\nredirects: {netlify: true}"]),
    Remedy(
      .ownHostFile,
      [
        "static/_redirects": "/x /y\n",
        "content/columns/a.en.md": column("A", "date: 2025-01-01\naliases: [/old/]"),
      ], says: "_redirects", types: "", mended: ["static/_redirects": nil]),
  ]

  /// A fault of one column in English beside other files.
  init(
    _ id: DiagnosticID, column: String, says: String, types: String, files: [String: String], mended: String
  ) {
    self.init(
      id, files.merging(["content/columns/a.en.md": column]) { $1 }, says: says, types: types,
      mended: ["content/columns/a.en.md": mended])
  }

  /// A fault of one column in English beside other files, in which it is mended.
  init(
    _ id: DiagnosticID, column: String, says: String, types: String, files: [String: String],
    mended: [String: String?]
  ) {
    self.init(
      id, files.merging(["content/columns/a.en.md": column]) { $1 }, says: says, types: types, mended: mended)
  }

  static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><path d=\"M0 0h4v3z\"/></svg>"
  static let withRedirects = SiteFixture.siteFile + "\nredirects: {file: redirects.csv}"
}
