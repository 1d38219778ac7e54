import Diagnostics
import SitegenTesting
import Testing

/// Fonts that a theme brings with it, and the addresses in its style sheets.
@Suite struct ThemeFontTests {
  /// Both weights of waraq's own family, so that it does not matter whether its fonts were made.
  private static let themeFile = """
    name: mine
    extends: waraq
    fonts:
      - {family: Waraq Nastaliq, file: fonts/khat.woff2, languages: [ur], preload: true, licence: fonts/licence.txt}
      - {family: Waraq Nastaliq, file: fonts/khat bold.woff2, weight: 700, languages: [ur], licence: fonts/licence.txt}
    """

  private static let fonts = [
    "themes/mine/assets/fonts/khat.woff2": "wOF2 نستعلیق", "themes/mine/assets/fonts/khat bold.woff2": "wOF2 جلی",
    "themes/mine/assets/fonts/licence.txt": "SIL OPEN FONT LICENSE",
  ]

  private func site(
    _ files: [String: String] = fonts, theme: String = themeFile, siteFile: String = SiteFixture.siteFile
  ) throws -> SiteFixture {
    let own = [
      "site.yml": siteFile + "\ntheme: mine", "themes/mine/theme.yml": theme,
      "content/columns/a.en.md": column("A Visit"), "content/columns/a.ur.md": column("دورہ"),
    ]
    return try SiteFixture(own.merging(files) { $1 })
  }

  /// The address of the only output file whose path begins and ends so.
  private func address(_ site: SiteFixture, _ start: String, _ end: String) throws -> String {
    let found = site.outputPaths.filter { $0.hasPrefix(start) && $0.hasSuffix(end) }
    try #require(found.count == 1, "\(site.outputPaths.filter { $0.hasPrefix("assets/") })")
    return "/" + found[0].replacing(" ", with: "%20")
  }

  @Test func loadsFontsOnPagesOfTheirLanguageOnly() throws {
    let site = try site()
    #expect(site.messages == "")
    #expect(site.places(of: .fontMissing) == [])
    let sheet = try address(site, "assets/css/fonts-ur.", ".css")
    let font = try address(site, "assets/fonts/khat.", ".woff2")
    for path in ["ur/columns/a/index.html", "ur/index.html", "index.html", "404.html", "parallel/a/index.html"] {
      let page = try site.output(path)
      #expect(page.contains(#"<link rel="stylesheet" href="\#(sheet)">"#), "\(path)")
      #expect(
        page.contains(#"<link rel="preload" href="\#(font)" as="font" type="font/woff2" crossorigin>"#), "\(path)")
      #expect(!page.contains("bold"), "\(path)")
    }
    for path in ["en/columns/a/index.html", "en/index.html"] {
      let page = try site.output(path)
      #expect(!page.contains("woff2") && !page.contains("fonts-"), "\(path)")
    }
  }

  @Test func linksTheFontsBeforeTheThemesOwnSheets() throws {
    let page = try site().output("ur/columns/a/index.html")
    let places = ["rel=\"preload\"", "/assets/css/fonts-ur.", "/assets/css/waraq."].map {
      page.ranges(of: $0).first?.lowerBound
    }
    let found = try places.map { try #require($0) }
    #expect(found == found.sorted())
  }

  @Test func writesTheFontFacesWithTheAddressesOfThePublishedFiles() throws {
    let site = try site()
    let path = String(try address(site, "assets/css/fonts-ur.", ".css").dropFirst())
    let name = try address(site, "assets/fonts/khat.", ".woff2").dropFirst("/assets/".count)
    let bold = try address(site, "assets/fonts/khat bold.", ".woff2").dropFirst("/assets/".count)
    #expect(
      try site.output(path) == """
        @font-face {
          font-family: "Waraq Nastaliq";
          font-style: normal;
          font-weight: 400;
          font-display: swap;
          src: url("../\(name)") format("woff2");
        }
        @font-face {
          font-family: "Waraq Nastaliq";
          font-style: normal;
          font-weight: 700;
          font-display: swap;
          src: url("../\(bold)") format("woff2");
        }

        """)
  }

  @Test func publishesTheLicenceBesideTheFontUnderItsOwnName() throws {
    #expect(try site().output("assets/fonts/licence.txt") == "SIL OPEN FONT LICENSE")
  }

  @Test func givesAChangedFontAndItsStyleSheetNewAddresses() throws {
    let site = try site()
    let before = (
      try address(site, "assets/fonts/khat.", ".woff2"), try address(site, "assets/css/fonts-ur.", ".css")
    )
    try site.write("wOF2 دوسرا", to: "themes/mine/assets/fonts/khat.woff2")
    site.build()
    let after = (
      try address(site, "assets/fonts/khat.", ".woff2"), try address(site, "assets/css/fonts-ur.", ".css")
    )
    #expect(before.0 != after.0)
    #expect(before.1 != after.1)
  }

  @Test func putsTheBasePathBeforeFonts() throws {
    let siteFile = SiteFixture.siteFile.replacing("https://example.org/", with: "https://example.org/پرچہ/")
    let page = try site(siteFile: siteFile).output("ur/columns/a/index.html")
    let base = "/%D9%BE%D8%B1%DA%86%DB%81/assets"
    #expect(page.contains(#"<link rel="preload" href="\#(base)/fonts/khat."#))
    #expect(page.contains(#"<link rel="stylesheet" href="\#(base)/css/fonts-ur."#))
  }

  @Test func namesMissingFontsInOneNote() throws {
    let site = try site([:], theme: Self.themeFile.replacing("fonts/khat.woff2", with: "1️⃣fonts/khat.woff2"))
    #expect(site.messages == "")
    #expect(site.places(of: .fontMissing) == [try site.mark("1️⃣")])
    let note = try #require(site.diagnostics.first { $0.id == .fontMissing })
    #expect(note.severity == .note)
    #expect(note.message.contains("‘fonts/khat.woff2’, ‘fonts/licence.txt’, ‘fonts/khat bold.woff2’"))
    #expect(note.help?.contains("themes/mine/assets/") == true)
    #expect(note.help?.contains("make fonts") == true)
    #expect(!(try site.output("ur/columns/a/index.html")).contains("fonts-ur"))
  }

  @Test func keepsFontsOfOtherLanguagesAtHome() throws {
    let site = try SiteFixture(
      [
        "site.yml": "baseURL: https://example.org/\ntheme: mine\nlanguages: [en]",
        "themes/mine/theme.yml": Self.themeFile,
        "content/columns/a.en.md": column("A Visit"),
      ].merging(Self.fonts) { $1 })
    #expect(site.messages == "")
    #expect(site.places(of: .fontMissing) == [])
    #expect(!site.outputPaths.contains { $0.hasPrefix("assets/fonts/") })
  }

  @Test(arguments: [
    ("- {1️⃣familly: خط, file: fonts/a.woff2}", DiagnosticID.unknownKey),
    ("- {family: خط, file: 1️⃣fonts/a.ttf}", .invalidValue),
    ("- {family: خط, file: 1️⃣../a.woff2}", .invalidValue),
    ("- {family: خط, file: fonts/a.woff2, weight: 1️⃣bold}", .invalidValue),
    ("- 1️⃣{family: خط}", .missingKey),
  ])
  func explainsFaultsOfFonts(entry: String, id: DiagnosticID) throws {
    let site = try site(theme: "name: mine\nextends: waraq\nfonts:\n  \(entry)")
    #expect(site.places(of: id) == [try site.mark("1️⃣")], "\(site.messages)")
  }

  @Test func namesTheWebFontFirstInTheUrduStack() throws {
    let site = try site()
    let path = String(try address(site, "assets/css/waraq.", ".css").dropFirst())
    #expect(try site.output(path).contains(/--nastaliq:\s*"Waraq Nastaliq"/))
  }

  // MARK: - Addresses in style sheets

  private func builtSheet(_ css: String, _ more: [String: String] = [:]) throws -> (site: SiteFixture, css: String) {
    let files = ["themes/mine/assets/css/own.css": css, "themes/mine/assets/img/ورق.svg": "<svg/>"]
    let site = try site(Self.fonts.merging(files) { $1 }.merging(more) { $1 })
    let path = String(try address(site, "assets/css/own.", ".css").dropFirst())
    return (site, try site.output(path))
  }

  @Test(arguments: [
    "a { background: url(../img/ورق.svg) }", "a { background: URL( '../img/ورق.svg' ) }",
    "a { background: url(\"../img/%D9%88%D8%B1%D9%82.svg?v=1#shape\") }", "a { mask: url(./../css/../img/ورق.svg) }",
  ])
  func rewritesAddressesToThoseOfPublishedFiles(css: String) throws {
    let (site, built) = try builtSheet(css)
    #expect(site.messages == "")
    #expect(built.contains(/img\/%D9%88%D8%B1%D9%82\.[0-9a-f]{16}\.svg/), "\(built)")
    #expect(built.contains("#shape") == css.contains("#shape"))
  }

  @Test(arguments: [
    "a { background: url(data:image/svg+xml,%3Csvg/%3E) }", "a { background: url(https://example.com/x.svg) }",
    "a { filter: url(#blur) }", "a { background: url(/static.png) }", "/* url(nothing.png) */", "",
    "a::before { content: \"url(nothing.png)\" }", "a { --curl(x): 1 }", "a { background: url(",
  ])
  func leavesOtherAddressesAlone(css: String) throws {
    let (site, built) = try builtSheet(css)
    #expect(site.messages == "")
    #expect(built == css)
  }

  @Test func reportsAddressesOfFilesThatTheThemeDoesNotHave() throws {
    let css = "/* ورق */ a {}\n.اردو { background: url(1️⃣../img/ورک.svg) }\nb { background: url(2️⃣../../out.png) }"
    let (site, built) = try builtSheet(css)
    #expect(site.places(of: .missingAsset) == [try site.mark("1️⃣"), try site.mark("2️⃣")])
    #expect(site.diagnostics.first { $0.id == .missingAsset }?.help == "did you mean assets/img/ورق.svg?")
    #expect(built.contains("url(../img/ورک.svg)"))
  }

  @Test func namesImportedSheetsByTheirFingerprints() throws {
    let (site, built) = try builtSheet(
      "@import \"print.css\";", ["themes/mine/assets/css/print.css": "@import url(1️⃣own.css);"])
    #expect(built.contains(/@import "print\.[0-9a-f]{16}\.css";/))
    #expect(site.places(of: .missingAsset) == [try site.mark("1️⃣")])
  }
}
