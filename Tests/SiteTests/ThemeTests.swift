import CZlib
import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// The theme waraq, and themes that extend it.
@Suite struct ThemeTests {
  // MARK: - Themes that extend waraq

  static let columns = [
    "content/columns/a.en.md": column("A Visit"), "content/columns/a.ur.md": column("ایک دورہ", ""),
  ]

  @Test(.timeLimit(.minutes(1)))
  func tellsOfTextsThatNoTemplateAsksForHoweverManyThereAre() throws {
    let unasked = (1...6000).map { "متن\($0): x\n" }.joined()
    let asked = "mine: {lead: {big: ایک}, urdu-word: دو}\nسرخی: تین\n"
    let site = try SiteFixture(
      Self.columns.merging([
        "strings/en.yml": asked + unasked, "strings/ur.yml": asked,
        "site.yml": SiteFixture.siteFile + "\ntheme: own\n", "themes/own/theme.yml": "extends: waraq\n",
        "themes/own/templates/notice.mustache":
          "<p title=\"{{t.mine.lead.big}}\">{{{t.mine.urdu-word}}}{{ t.سرخی }}</p>",
      ]) { $1 })
    let told = site.diagnostics.filter { $0.id == .unknownString }
    #expect(told.first?.message == "no template asks for the text ‘متن1’")
    #expect(told.last?.message == "… and 5,950 more of this kind in this file")
    #expect(told.allSatisfy { $0.location?.path == "strings/en.yml" }, "\(site.messages)")
  }

  /// The sample theme of docs/themes.md, built as it stands there.
  @Test func themeOfTheDocumentChangesAPartialAWordAndAColour() throws {
    let samples = ReadmeSamples(
      try Repository.text(of: "docs/themes.md"), filesEndingIn: [".yml", ".mustache", ".css"])
    let theme = Dictionary(uniqueKeysWithValues: samples.files.map { ($0.path, $0.text) })
    #expect(theme.count == 5)
    #expect(theme.values.map { $0.split(separator: "\n").count }.reduce(0, +) < 10)
    let site = try SiteFixture(
      Self.columns.merging(theme) { $1 }.merging(["site.yml": SiteFixture.siteFile + "\ntheme: mine\n"]) { $1 })
    #expect(site.messages == "")
    let english = try site.output("en/columns/a/index.html")
    let urdu = try site.output("ur/columns/a/index.html")
    #expect(english.contains("<aside class=\"notice\">Our archive has moved.</aside>"))
    #expect(urdu.contains("<aside class=\"notice\">ہمارا ذخیرہ منتقل ہو گیا ہے۔</aside>"))
    #expect(try site.output("en/archive/index.html").contains("<h1>Old columns</h1>"))
    #expect(try site.output("ur/archive/index.html").contains("<h1>پرانے کالم</h1>"))
    let sheets = english.matches(of: #/<link rel="stylesheet" href="(?<address>[^"]+)">/#).map {
      String($0.output.address)
    }
    let own = try #require(sheets.last)
    #expect(sheets.first?.contains("/waraq.") == true && own.contains("/zz-own."))
    #expect(try site.output(String(own.dropFirst())).contains("--accent: var(--day, #14532d) var(--night, #9ad8b0);"))
  }

  /// A theme of its own, without the templates that are only offered and the texts for their pages.
  private static let themeOfNeededTemplates: [String: String] = {
    var files: [String: String] = [:]
    let offered = ["parallel", "titles", "search"].map { "templates/\($0).mustache" }
    for (path, text) in EverythingTheme.files where !offered.contains(path) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let isTexts = path.hasPrefix("strings/")
      let kept = lines.filter { !isTexts || !$0.contains(#/arallel|itles|earch/#) }
      files["themes/own/" + path] = kept.joined(separator: "\n")
    }
    return files
  }()

  @Test(arguments: [("", ["titles", "search", "parallel"]), ("parallel: false\n", ["titles", "search"])])
  func plansNoPagesForWhichTheThemeOffersNoTemplate(setting: String, missing: [String]) throws {
    let site = try SiteFixture(
      Self.columns.merging(Self.themeOfNeededTemplates) { $1 }
        .merging(["site.yml": SiteFixture.siteFile + "\ntheme: own\n" + setting]) { $1 })
    let told = site.diagnostics.filter { $0.id == .templateMissing }
    #expect(told.allSatisfy { $0.severity == .note && $0.location?.path == "site.yml" }, "\(site.messages)")
    #expect(told.map { String($0.message.split(separator: /[‘’]/)[3]) } == missing)
    #expect(site.outputPaths.contains("ur/columns/a/index.html") && site.outputPaths.contains("en/archive/index.html"))
    #expect(site.outputPaths.contains("ur/columns/index.html"))
    #expect(!site.outputPaths.contains { $0.hasPrefix("parallel/") || $0.contains("/a-z/") || $0.contains("search") })
  }

  @Test func noticeAndCommentsLeaveNothingBehindInWaraq() throws {
    let page = try SiteFixture(Self.columns).output("ur/columns/a/index.html")
    #expect(!page.contains("notice") && page.contains("</header>\n  <main id=\"main\">"))
  }

  @Test func loadsScriptsWhereTheirFolderSaysSo() throws {
    let site = try SiteFixture(
      Self.columns.merging([
        "site.yml": SiteFixture.siteFile + "\ntheme: mine\n", "themes/mine/theme.yml": "extends: waraq\n",
        "themes/mine/assets/js/every.js": "every()", "themes/mine/assets/js/early/soon.js": "soon()",
        "themes/mine/assets/js/parts/some.js": "some()",
      ]) { $1 })
    let page = try site.output("en/columns/a/index.html")
    #expect(page.contains(#/<script src="/assets/js/every\.[0-9a-f]{16}\.js" defer></script>/#))
    #expect(page.contains(#/<script src="/assets/js/early/soon\.[0-9a-f]{16}\.js"></script>/#))
    #expect(!page.contains("/parts/"))
    #expect(site.outputPaths.contains { $0.hasPrefix("assets/js/parts/some.") })
  }

  // MARK: - Its pages

  @Test func linksForSharingCarryTitleAndAddressInThePagesWords() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("سی پیک & CPEC")])
    let page = try site.output("ur/columns/a/index.html")
    let title = "%D8%B3%DB%8C%20%D9%BE%DB%8C%DA%A9%20%26%20CPEC"
    let address = "https%3A//example.org/ur/columns/a/"
    #expect(page.contains("href=\"https://wa.me/?text=\(title)%0A\(address)\" rel=\"noreferrer\">واٹس ایپ</a>"))
    #expect(page.contains("?text=\(title)&amp;url=\(address)\""))
    #expect(page.contains("sharer.php?u=\(address)\""))
    #expect(page.contains("href=\"mailto:?subject=\(title)&amp;body=\(title)%0D%0A\(address)\">ای میل</a>"))
  }

  @Test func listOfASeriesMarksThePartOfThePage() throws {
    let series = SiteFixture.siteFile + "\nseries: {ink: {name: {en: Ink, ur: روشنائی}}}\n"
    let site = try SiteFixture([
      "site.yml": series, "content/columns/a.ur.md": column("پہلا", "date: 2025-01-01\nseries: ink"),
      "content/columns/b.ur.md": column("دوسرا", "date: 2025-01-02\nseries: ink"),
    ])
    #expect(site.messages == "")
    let page = try site.output("ur/columns/b/index.html")
    #expect(page.contains("<li><a href=\"/ur/columns/a/\">پہلا</a></li>"))
    #expect(page.contains("<li><a href=\"/ur/columns/b/\" aria-current=\"page\">دوسرا</a></li>"))
  }

  @Test func pagesHoldNoScriptOrStyleOfTheirOwn() throws {
    let site = try SiteFixture(Self.columns)
    for path in site.outputPaths where path.hasSuffix(".html") {
      let page = try site.output(path)
      #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains(#/ on[a-z]+="/#), "\(path)")
      #expect(!page.contains(#/<script(?![^>]* (src|type)=)/#), "\(path)")
    }
  }

  // MARK: - Its files

  @Test(arguments: ["ur", "ar", "fa", "hi"])
  func wordsOfWaraqAreTheSameKeysInAllLanguages(code: String) throws {
    let english = try keys(of: "en")
    let own = try keys(of: code)
    #expect(english == own, "\(english.symmetricDifference(own).sorted())")
    #expect(english.count > 50)
  }

  /// What is read in silence, for a form that is missing is taken from ‘other’, must be looked for.
  @Test(arguments: [
    ("en", ["one", "other"]), ("ur", ["one", "other"]), ("fa", ["one", "other"]), ("hi", ["one", "other"]),
    ("ar", ["zero", "one", "two", "few", "many", "other"]),
  ])
  func wordsOfWaraqHaveThePluralFormsOfTheirLanguage(code: String, forms: [String]) throws {
    let lines = try Repository.text(of: "themes/waraq/strings/\(code).yml").split(separator: "\n").map(String.init)
    let names = lines.compactMap { $0.wholeMatch(of: #/ +(zero|one|two|few|many|other): .*/#)?.output.1 }.map(
      String.init)
    #expect(names.count.isMultiple(of: forms.count) && names.count >= 3 * forms.count)
    for start in stride(from: 0, to: names.count, by: forms.count) {
      #expect(Array(names[start..<min(start + forms.count, names.count)]) == forms)
    }
  }

  /// Words that nobody uses would still be translated by everyone who adds a language.
  @Test func everyWordOfWaraqIsUsed() throws {
    var used: Set<String> = []
    for path in try files(below: "themes/waraq/templates") {
      used.formUnion(
        try Repository.text(of: path).matches(of: #/\bt\.(?<key>[A-Za-z.]+)/#).map { String($0.output.key) })
    }
    for path in try files(below: "Sources/SiteRendering") {
      used.formUnion(
        try Repository.text(of: path).matches(of: #/"(?<key>[a-z]+\.[A-Za-z.]+)"/#).map { String($0.output.key) })
    }
    let unused = try keys(of: "en").subtracting(used)
    #expect(unused.isEmpty, "\(unused.sorted())")
  }

  @Test func waraqIsLight() throws {
    let css = packedSize(try Repository.text(of: "themes/waraq/assets/css/waraq.css"))
    let scripts = try files(below: "themes/waraq/assets/js").map { ($0, packedSize(try Repository.text(of: $0))) }
    let onEveryPage = scripts.filter { !$0.0.contains("/parts/") }.map(\.1).reduce(0, +)
    let ofSearch = scripts.filter { $0.0.contains("/parts/search/") }
    let inAll = scripts.map(\.1).reduce(0, +) - ofSearch.map(\.1).reduce(0, +)
    // Its own page has the scripts of the search, joined to one and without comments: 25 KB with its HTML.
    let site = try SiteFixture(["site.yml": SiteFixture.siteFile, "content/columns/a.en.md": column("Rain")])
    let path = try #require(site.outputPaths.first { $0.contains("/parts/search/") && $0.hasSuffix(".js") })
    let joined = packedSize(try site.output(path))
    #expect(joined <= 19_456, "\(joined) bytes")
    #expect(css <= 8_704 && onEveryPage <= 3_072 && inAll <= 6_144, "\(css), \(onEveryPage), \(inAll) bytes")
  }

  /// The bytes of a text in gzip at its best, as hosts keep files that do not change.
  private func packedSize(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    var length = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    let status = compress2(&packed, &length, bytes, UInt(bytes.count), 9)
    precondition(status == Z_OK, "compressBound promised room enough")
    // zlib's format puts 6 bytes around what is deflated, gzip's 18.
    return Int(length) + 12
  }

  /// Checkers leave Arabic script out when they judge contrast, so the colours are judged here.
  @Test(arguments: ["ink", "quiet", "accent"], ["paper", "shade"])
  func textStandsOutFromWhatIsBehindIt(text: String, background: String) throws {
    let css = try Repository.text(of: "themes/waraq/assets/css/waraq.css")
    let pairs = css.matches(
      of: #/--(?<name>[a-z]+): var\(--day, (?<day>#[0-9a-f]{6})\) var\(--night, (?<night>#[0-9a-f]{6})\);/#)
    let colours = Dictionary(
      uniqueKeysWithValues: pairs.map { (String($0.output.name), [String($0.output.day), String($0.output.night)]) })
    for (one, other) in zip(try #require(colours[text]), try #require(colours[background])) {
      #expect(contrast(one, other) >= 7, "\(text) \(one) on \(background) \(other)")
    }
  }

  /// The contrast of two colours as WCAG 2.2 defines it.
  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [one, other].map { colour in
      let bytes = Int(colour.dropFirst(), radix: 16) ?? 0
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double((bytes >> shift) & 255) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05
    }.sorted()
    return lights[1] / lights[0]
  }

  /// The keys of a strings file of waraq, the plural forms left out.
  private func keys(of language: String) throws -> Set<String> {
    var keys: Set<String> = []
    var path: [String] = []
    for line in try Repository.text(of: "themes/waraq/strings/\(language).yml").split(separator: "\n") {
      guard let match = line.wholeMatch(of: #/(?<indent> *)(?<key>[A-Za-z]+):(?<value>.*)/#) else { continue }
      path = Array(path.prefix(match.output.indent.count / 2)) + [String(match.output.key)]
      if ["zero", "one", "two", "few", "many", "other"].contains(match.output.key) {
        keys.insert(path.dropLast().joined(separator: "."))
      } else if !match.output.value.isEmpty {
        keys.insert(path.joined(separator: "."))
      }
    }
    return keys
  }

  private func files(below folder: String) throws -> [String] {
    let root = Repository.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.contains(".") }.map { "\(folder)/\($0)" }.sorted()
  }
}
