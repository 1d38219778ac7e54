import Diagnostics
import SitegenTesting
import Testing

/// Sites in more languages than English and Urdu.
@Suite struct LanguagesOfSitesTests {
  private static func site(_ languages: String) -> String {
    "baseURL: https://example.org/\nlanguages: {\(languages)}\n"
  }

  // MARK: - Texts that nobody has translated

  @Test func saysThatTheWordsOfAThemeAreInAnotherLanguage() throws {
    let site = try SiteFixture([
      "site.yml": Self.site("en: {title: Window}, ps: {title: کړکۍ, locale: ps-AF}"),
      "content/columns/a.en.md": column("A Visit"), "content/columns/a.ps.md": column("لیدنه", ""),
    ])
    #expect(site.diagnostics.map(\.id) == [.unknownString], "\(site.messages)")
    let archive = try site.output("ps/archive/index.html")
    #expect(archive.contains("<html lang=\"ps\" dir=\"rtl\">"))
    #expect(archive.contains("<h1><bdi lang=\"en\" dir=\"ltr\">Archive</bdi></h1>"))
    #expect(archive.contains("<title>\u{200F}Archive"))
    let chooser = try site.output("index.html")
    #expect(
      chooser.contains(
        "href=\"/ps/\"><bdi lang=\"en\" dir=\"ltr\">Read in <bdi lang=\"ps\" dir=\"rtl\">پښتو</bdi></bdi></a>"))
    #expect(chooser.contains("href=\"/en/\">Read in English</a>"))
    #expect(try !site.output("en/archive/index.html").contains("<bdi lang=\"en\""))
  }

  @Test(arguments: [("ar", "العربية: ادخل واقرأ"), ("fa", "خواندن به فارسی"), ("hi", "हिन्दी में पढ़ें")])
  func speaksTheLanguagesOfWaraq(code: String, words: String) throws {
    let site = try SiteFixture([
      "site.yml": Self.site("en: {title: Window}, \(code): {title: Window}"),
      "content/columns/a.\(code).md": column("A"),
    ])
    #expect(site.messages == "")
    #expect(try site.output("index.html").contains("href=\"/\(code)/\">\(words)</a>"))
    #expect(try !site.output("\(code)/archive/index.html").contains("<bdi lang=\"en\""))
  }

  @Test func takesTheOnlyTextsThatAThemeHas() throws {
    var files = EverythingTheme.files.filter { !$0.key.hasPrefix("strings/") }
    files["strings/tr.yml"] = EverythingTheme.strings("Kelime")
    let theme = Dictionary(uniqueKeysWithValues: files.map { ("themes/own/" + $0, $1) })
    let site = try SiteFixture(
      theme.merging([
        "site.yml": Self.site("ur: {title: ونڈو}") + "theme: own\n", "content/columns/a.ur.md": column("دورہ"),
      ]) { $1 })
    #expect(site.diagnostics.contains { $0.message.contains("those of ‘tr’ are used") }, "\(site.messages)")
    #expect(site.errors == [])
  }

  // MARK: - Dates and numbers

  @Test(arguments: [
    ("ar: {locale: ar-EG}", "٢ أغسطس ٢٠٢٥", "٢٠٢٥"), ("ar: {}", "2 أغسطس 2025", "2025"),
    ("fa: {}", "۲ اوت ۲۰۲۵", "۲۰۲۵"), ("fa: {digits: latn}", "2 اوت 2025", "2025"), ("hi: {}", "2 अगस्त 2025", "2025"),
    ("ur: {}", "2 اگست 2025ء", "2025"), ("ur: {digits: arab}", "٢ اگست ٢٠٢٥ء", "٢٠٢٥"),
    ("ar: {dateStyle: iso}", "2025-08-02", "2025"),
  ])
  func writesDatesInTheDigitsOfTheLocale(language: String, date: String, year: String) throws {
    let code = String(language.prefix(2))
    let site = try SiteFixture([
      "site.yml": Self.site(language), "content/columns/a.\(code).md": column("A", "date: 2025-08-02"),
    ])
    #expect(site.messages == "")
    #expect(try site.output("\(code)/index.html").contains(">\(date)</time>"))
    #expect(try site.output("\(code)/archive/2025/index.html").contains("\(year)</h1>"))
  }

  @Test func tellsOnceOfALanguageWhoseMonthsItDoesNotKnow() throws {
    let site = try SiteFixture([
      "site.yml": Self.site("en: {}, sw: {}, id: {dateStyle: iso}"), "content/columns/a.sw.md": column("A"),
      "content/columns/b.sw.md": column("B"),
    ])
    #expect(site.diagnostics.filter { $0.id == .datesInNumbers }.map(\.severity) == [.note], "\(site.messages)")
  }

  // MARK: - Addresses

  @Test func writesAddressesInTheLettersOfTheirLanguages() throws {
    let site = try SiteFixture([
      "site.yml": Self.site("en: {}, ur: {}, ar: {}, fa: {}"),
      "content/columns/a.ar.md": column("أ", "date: 2025-08-02\ntags: [الثقافة]"),
      "content/columns/b.fa.md": column("ب", "date: 2025-08-03\ntags: [فرهنگ]"),
      "content/columns/c.ur.md": column("ج", "date: 2025-08-04\ntags: [گهر]"),
      "content/columns/d.en.md": column("D", "date: 2025-08-05\ntags: [ضلعه]"),
      "content/columns/هوای-شهر.fa.md": column("هوای شهر", "date: 2025-08-06"),
      "content/pages/كتب/فهرس.ar.md": "---\ntitle: فهرس\n---\n\nنص.\n",
    ])
    let folders = [
      "ar/tags/الثقافة", "fa/tags/فرهنگ", "ur/tags/گھر", "en/tags/ضلعہ", "fa/columns/هوای-شهر", "ar/كتب/فهرس",
    ]
    for folder in folders {
      #expect(site.outputPaths.contains(folder + "/index.html"), "\(folder) \(site.messages)")
    }
  }

  @Test func takesAWordOfTwoKeyboardsForOneTag() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف", "date: 2025-08-02\ntags: [گهر]"),
      "content/columns/b.ur.md": column("ب", "date: 2025-08-03\ntags: [گھر]"),
    ])
    #expect(site.messages == "")
    #expect(site.outputPaths.filter { $0.hasPrefix("ur/tags/") && $0.hasSuffix(".html") }.count == 2)
  }

  // MARK: - Left untranslated on purpose

  @Test func aColumnInTwoOfThreeLanguagesMaySayThatThatIsAll() throws {
    let files = [
      "site.yml": Self.site("en: {}, ar: {}, fa: {}"), "content/columns/a.ar.md": column("أ", "date: 2025-08-02"),
      "content/columns/a.fa.md": column("الف", "untranslated: true"),
    ]
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    #expect(try !site.output("ar/columns/a/index.html").contains("لم يُترجم"))
    let without = files.merging(["content/columns/a.fa.md": column("الف", "")]) { $1 }
    #expect(try SiteFixture(without).output("ar/columns/a/index.html").contains("لم يُترجم"))
  }

  @Test func tellsOfAColumnThatSaysSoAndIsThereInEveryLanguage() throws {
    let site = try SiteFixture([
      "site.yml": Self.site("en: {}, ar: {}, fa: {}"), "content/columns/a.ar.md": column("أ", "date: 2025-08-02"),
      "content/columns/a.fa.md": column("الف", "untranslated: true"), "content/columns/a.en.md": column("A", ""),
    ])
    #expect(site.diagnostics.map(\.id) == [.conflictingValues], "\(site.messages)")
  }
}
