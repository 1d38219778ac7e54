import Diagnostics
import Languages
import Markdown
import SiteModel
import SitegenTesting
import Testing
import YAML

private func readSite(_ text: String) -> (value: SiteConfig?, marked: MarkedSource, log: DiagnosticLog) {
  let marked = MarkedSource(text)
  var log = DiagnosticLog()
  let config = decodeSiteConfig(marked.source, log: &log)
  return (config, marked, log)
}

@Test func fillsInEverythingForAShortSiteFile() throws {
  let (value, _, log) = readSite(
    """
    baseURL: https://example.org/columns
    languages:
      ur: {}
      en:
    defaultLanguage: en
    """)
  let config = try #require(value)
  #expect(log.diagnostics == [])
  #expect(config.baseURL == "https://example.org/columns/")
  #expect(config.languages.map(\.label) == ["English", "اردو"])
  #expect(config.languages.map(\.title) == ["example.org", "example.org"])
  #expect(config.languages.map(\.language.direction) == [.leftToRight, .rightToLeft])
  #expect(config.languages.map(\.locale) == ["en", "ur-PK"])
  #expect([config.theme, config.timeZone, config.columnPermalink] == ["waraq", "UTC", "/:lang/columns/:slug/"])
}

@Test(arguments: [
  "languages: [en, ur, ar, fa, hi]", "languages:\n- en\n- ur\n- ar\n- fa\n- hi",
  "languages: {en: , ur: اردو, ar: {}, fa: ~, hi: }",
])
func namesLanguagesInThemselves(languages: String) {
  let (value, _, log) = readSite("baseURL: https://example.org/\n\(languages)")
  #expect(value?.languages.map(\.label) == ["English", "اردو", "العربية", "فارسی", "हिन्दी"])
  #expect(log.diagnostics == [])
}

@Test func readsTheWholeOfASiteFile() throws {
  let (value, _, log) = readSite(
    """
    baseURL: https://example.org/
    defaultLanguage: ur
    timeZone: Asia/Karachi
    theme: waraq
    title: {en: A Second Look, ur: پیشِ نظر}
    description: Columns
    languages:
      en: {label: English, locale: en_PK, tagline: Weekly}
      ur: {label: اردو, locale: ur-PK, title: پیشِ نَظر, digits: arabext, dateStyle: cldr, wordsPerMinute: 150}
    authors:
      desk: {name: {en: The Desk, ur: ادارہ}, bio: Writes., url: https://example.org/desk, sameAs: [https://x.example]}
      amna: آمنہ یوسف
    categories:
      politics: {name: {en: Politics, ur: سیاست}}
      foreign-affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}, description: {ur: دنیا}, parent: politics}
      culture:
    series: {letters: Letters from Sindh, walks: {en: Walks, ur: سیر}}
    tags: {cpec: {name: {en: CPEC, ur: سی پیک}}}
    permalinks: {columns: /:lang/:year/:month/:slug}
    pagination: {pagerSize: 7}
    translations: {missing: hide}
    menus: {main: [home, {page: columns, name: {ur: کالم}}, {url: https://e.example/, name: Epaper}]}
    feeds: {formats: [atom], limit: 5, full: no}
    related: {limit: 0}
    social: [{name: Mastodon, url: https://social.example/@desk}, https://video.example/desk]
    comments: {provider: none}
    markup: {unsafe: yes, autoBidi: false}
    params: {founded: 1998}
    """)
  let config = try #require(value)
  #expect(log.diagnostics == [])
  #expect(config.languages.map(\.language.code) == ["ur", "en"])
  #expect(config.languages.map(\.title) == ["پیشِ نَظر", "A Second Look"])
  #expect(config.languages.map(\.locale) == ["ur-PK", "en-PK"])
  #expect(config.languages.map(\.description) == ["Columns", "Columns"])
  #expect([config.languages[0].digits, config.languages[0].dateStyle] == ["arabext", "cldr"])
  #expect(config.languages[0].wordsPerMinute == 150)
  #expect(config.authors.map(\.id) == ["desk", "amna"])
  #expect(config.authors.map { $0.name[.urdu] } == ["ادارہ", "آمنہ یوسف"])
  #expect(config.authors[0].sameAs == ["https://x.example"])
  #expect(config.categories.map(\.id) == ["politics", "foreign-affairs", "culture"])
  #expect(config.categories.map { $0.name[.urdu] } == ["سیاست", "خارجہ امور", "culture"])
  #expect(config.categories.map { $0.parent?.value } == [nil, "politics", nil])
  #expect(config.categories[1].description == Localized(["ur": "دنیا"]))
  #expect(config.series.map(\.name) == [Localized("Letters from Sindh"), Localized(["en": "Walks", "ur": "سیر"])])
  #expect(config.tags.map { $0.name[.english] } == ["CPEC"])
  #expect(config.columnPermalink == "/:lang/:year/:month/:slug/")
  #expect([config.pagerSize, config.feeds.limit, config.relatedLimit] == [7, 5, 0])
  #expect(config.missingTranslation == .hide)
  let menu = try #require(config.menus["main"])
  #expect(menu.map { $0.page?.value } == ["home", "columns", nil])
  #expect(menu.map { $0.name?[.urdu] } == [nil, "کالم", "Epaper"])
  #expect(config.feeds.formats == ["atom"])
  #expect(
    [config.feeds.full, config.markup.rawHTML == .all, config.markup.autoBidi] == [false, true, false])
  #expect(config.social.map { $0.name[.urdu] } == ["Mastodon", "video.example"])
  #expect(config.params == .map(["founded": .text("1998")]))
  #expect(config.places["timeZone"] == SourceMark(line: 3, column: 11))
}

@Test(arguments: [
  ("base_url: https://a.example\nlanguages: [en]", "https://a.example/", "en", 10),
  ("url: http://a.example/b/\nlanguages: [en, ur]\ndefault_language: ur", "http://a.example/b/", "ur", 10),
  (
    "baseURL: https://a.example\nlanguages: [en, ur]\ndefaultContentLanguage: ur\npaginate: 5", "https://a.example/",
    "ur", 5
  ),
  ("baseURL: https://a.example\nlanguages: {ur: {languageName: اردو}}\npaginate_by: 8", "https://a.example/", "ur", 8),
])
func readsOtherGeneratorsConfiguration(text: String, baseURL: String, language: String, pagerSize: Int) {
  let (value, _, log) = readSite(text)
  #expect(log.diagnostics == [])
  #expect(value?.baseURL == baseURL)
  #expect(value?.defaultLanguage?.language.code == language)
  #expect(value?.pagerSize == pagerSize)
}

@Test(arguments: [
  ("", ["missing-key -", "missing-key -"], "write the address of the site: baseURL: https://example.org/"),
  (
    "baseURL: https://example.org/\nlanguages: {}", ["missing-key -"],
    "name the languages of the site: languages: [en, ur]"
  ),
])
func namesWhatIsMissing(text: String, summary: [String], help: String) {
  let (_, marked, log) = readSite(text)
  #expect(marked.summary(log) == summary)
  #expect(log.diagnostics.first?.help == help)
}

@Test(arguments: [
  ("baseURL: 1️⃣example.org", "invalid-value", "write it with https:// before it: baseURL: https://example.org"),
  ("baseURL: 1️⃣//example.org/x", "invalid-value", "write it with https:// before it: baseURL: https://example.org/x"),
  (
    "baseURL: 1️⃣ftp://example.org", "invalid-value",
    "write an address that begins with https://, and without spaces: baseURL: https://example.org/"
  ),
  (
    "baseURL: 1️⃣https://example.org/?a", "invalid-value",
    "write an address without ‘?’, ‘#’ and spaces: baseURL: https://example.org/"
  ),
  ("1️⃣basURL: x", "unknown-key", "did you mean ‘baseURL’? (your own keys go under ‘params’)"),
  (
    "1️⃣taxonomies: x", "unknown-key",
    "‘taxonomies’ is Hugo's and Zola's: use ‘categories’, ‘tags’ and ‘series’ (your own keys go under ‘params’)"
  ),
  ("title: {en: a, 1️⃣ru: b}", "unknown-language", "did you mean ‘ur’?"),
  (
    "authors: {a: {name: {1️⃣fa: b}}}", "unknown-language",
    "the languages are ‘en’, ‘ur’; others are added under ‘languages’"
  ),
  ("defaultLanguage: 1️⃣ud", "unknown-language", "did you mean ‘ur’?"),
  (
    "menus: {main: [{page: home, name: {1️⃣urdu: x}}]}", "unknown-language",
    "the languages are ‘en’, ‘ur’; others are added under ‘languages’"
  ),
  ("permalinks: {columns: 1️⃣/:lang/:sulg/:slug/}", "invalid-value", "did you mean ‘:slug’?"),
  ("permalinks: {columns: 1️⃣/:lang/:title/:slug}", "invalid-value", "did you mean ‘:slug’?"),
  ("permalinks: 1️⃣/:lang/:year/", "invalid-value", "add ‘:slug’"),
  ("permalinks: {columns: 1️⃣columns/:slug/}", "invalid-value", "for example: columns: /:lang/columns/:slug/"),
  (
    "categories: {1️⃣Foreign Affairs: {}}", "invalid-value",
    "write ‘foreign-affairs’ here and ‘Foreign Affairs’ under ‘name’"
  ),
  ("categories: {1️⃣خارجہ: {}}", "invalid-value", "write an id in English letters and the text under ‘name’"),
  ("authors: {1️⃣a_b: {}}", "invalid-value", "write ‘a-b’ here and ‘a_b’ under ‘name’"),
  ("categories: {politics: , world: {parent: 1️⃣politcs}}", "unknown-category", "did you mean ‘politics’?"),
  (
    "categories: {a: {parent: 1️⃣b}, b: {parent: c}, c: {parent: a}}", "category-cycle",
    "remove ‘parent’ from one of them"
  ),
  ("categories: {a: {parent: 1️⃣a}}", "category-cycle", "remove ‘parent’ from one of them"),
  (
    "categories: 1️⃣[a, b]", "wrong-type",
    "for example: categories: {foreign-affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}}"
  ),
  ("tags: {cpec: {1️⃣parent: x}}", "unknown-key", "only categories have a ‘parent’"),
  ("pagination: {pagerSize: 1️⃣0}", "invalid-value", "for example: pagerSize: 10"),
  ("pagination: {pagerSize: 1️⃣1000000000000000000}", "invalid-value", "for example: pagerSize: 10"),
  ("paginate: 1️⃣9223372036854775807", "invalid-value", "for example: pagination: {pagerSize: 10}"),
  ("related: {limit: 1️⃣999999999}", "invalid-value", "for example: limit: 3"),
  ("related: {limit: 1️⃣-1}", "invalid-value", "for example: limit: 3"),
  ("feeds: {limit: 1️⃣9223372036854775807}", "invalid-value", "for example: limit: 20"),
  ("sharePictures: {newest: 1️⃣99999999999999999999}", "invalid-value", "for example: newest: 2000"),
  ("budget: {page: 1️⃣9223372036854775807 MB}", "invalid-value", "for example: page: 30 KB"),
  ("translations: {missing: 1️⃣hidden}", "invalid-value", "did you mean ‘hide’?"),
  ("feeds: {formats: [atom, 1️⃣jsn]}", "invalid-value", "did you mean ‘json’?"),
  ("menus: {main: [1️⃣{name: x}]}", "missing-key", "for example: {page: archive}"),
  ("menus: 1️⃣[home]", "wrong-type", "for example: menus: {main: [{page: home}, {page: columns}, {page: archive}]}"),
  ("social: [1️⃣{name: x}]", "missing-key", "for example: {name: Mastodon, url: https://social.example/@desk}"),
  ("comments: {provider: 1️⃣disqus}", "invalid-value", "did you mean ‘giscus’?"),
  ("markup: {unsafe: 1️⃣perhaps}", "wrong-type", "for example: unsafe: false"),
  ("theme: 1️⃣[a]", "wrong-type", "for example: theme: waraq"),
])
func explainsFaultsOfASiteFile(line: String, id: String, help: String) {
  let base = line.contains("baseURL") ? "" : "baseURL: https://example.org/\n"
  let (_, marked, log) = readSite("\(base)languages: [en, ur]\n\(line)")
  #expect(marked.summary(log).filter { !$0.hasPrefix("missing-key -") } == ["\(id) 1️⃣"])
  #expect(log.diagnostics.first { $0.location?.line != nil }?.help == help)
}

private let addresses: [(typed: String, help: String?)] = [
  ("https://social.example/@desk", nil), ("http://social.example", nil), ("/ur/feed.xml", nil), ("/تعارف/", nil),
  ("mailto:desk@example.org", nil), ("tel:+92421234567", nil), ("https://social.example/آمنہ", nil),
  ("www.facebook.com/x", "write it with https:// before it: https://www.facebook.com/x"),
  ("facebook.com", "write it with https:// before it: https://facebook.com"),
  ("اخبار.پاکستان/آج", "write it with https:// before it: https://اخبار.پاکستان/آج"),
  ("example.org:8080/x", "write it with https:// before it: https://example.org:8080/x"),
  ("//cdn.example/x", "write https: before it: https://cdn.example/x"),
  ("desk@example.org", "write mailto: before it: mailto:desk@example.org"),
  ("https://example.org/a b", "write it as browsers do: https://example.org/a%20b"),
  ("about.html", "write an address that begins with https://, or one from the root of the site: /about.html"),
  ("تعارف/", "write an address that begins with https://, or one from the root of the site: /تعارف/"),
  ("javascript:alert(1)", general), ("JavaScript:alert(1)", general), ("data:text/html,x", general), ("@desk", general),
  ("ftp://example.org/", general), ("../x", general), ("https://", general), ("write to us", general),
]

private let general = "write an address that begins with https://, mailto: or tel:, or with / for one of this site"

@Test(
  arguments: addresses,
  [
    "social: [{name: x, url: ¤}]", "social: [¤]", "social: {x: ¤}", "menus: {main: [{url: ¤, name: اخبار}]}",
    "authors: {amna: {name: آمنہ, url: ¤}}", "authors: {amna: {name: آمنہ, sameAs: [¤]}}",
  ])
func judgesAddressesThatPagesLeadTo(address: (typed: String, help: String?), line: String) {
  let (_, marked, log) = readSite(
    "baseURL: https://example.org/\nlanguages: [en, ur]\n" + line.replacing("¤", with: "1️⃣\"\(address.typed)\""))
  let faults = marked.summary(log).filter { !$0.hasPrefix("missing-key -") }
  #expect(faults == (address.help == nil ? [] : ["invalid-value 1️⃣"]), "\(log.diagnostics)")
  #expect(log.diagnostics.first { $0.id == .invalidValue }?.help == address.help)
}

@Test(arguments: [
  ("{en-PK: {}}", "1:13", "write ‘en’, and the country under ‘locale’"),
  ("[en, Urdu]", "1:17", "write ‘ur’"),
  ("{en: {direction: ltr}}", "1:18", "the direction comes from the locale; leave it out"),
  ("{en: {locale: English!}}", "1:26", "for example: locale: ur-PK"),
])
func explainsFaultsOfLanguages(languages: String, place: String, help: String) {
  let (_, marked, log) = readSite("languages: \(languages)\nbaseURL: https://example.org/")
  #expect(log.diagnostics.count == 1)
  #expect(log.diagnostics.map { marked.place($0.location) } == [place])
  #expect(log.diagnostics.map(\.help) == [help])
}

@Test func reportsAChainOfCategoriesThatIsTooLong() {
  let chain = (0..<3000).map { "  c\($0): {parent: c\($0 + 1)}\n" }.joined()
  let (config, _, log) = readSite(
    "baseURL: https://example.org/\nlanguages: [en, ur]\ncategories:\n\(chain)  c3000: {name: آخری}\n  x: {parent: nowhere}\n"
  )
  #expect(Set(log.diagnostics.map(\.id)) == [.categoryCycle, .unknownCategory])
  #expect(log.diagnostics.contains { $0.message == "the category ‘c0’ has more than 20 others above it" })
  #expect(config?.categories.count == 3002)
}

@Test(arguments: ["0", "9223372036854775807", "-5", "99999999999999999999"])
func knowsHowFastPeopleRead(speed: String) {
  let (_, _, log) = readSite(
    "baseURL: https://example.org/\nlanguages: {en: , ur: {wordsPerMinute: \(speed)}}")
  #expect(log.diagnostics.map(\.message) == ["‘wordsPerMinute’ must be from 20 to 2000, not \(speed)"])
}

@Test func readsNothingFromAFileThatIsNoMapping() {
  let (value, marked, log) = readSite("1️⃣- a\n- b")
  #expect(value == nil)
  #expect(marked.summary(log) == ["wrong-type 1️⃣"])
}

@Test(arguments: [
  ("redirects: {file: 1️⃣../list.csv}", "‘../list.csv’ is not the path of a file in the site's folder"),
  ("redirects: {file: 1️⃣/etc/passwd}", "‘/etc/passwd’ is not the path of a file in the site's folder"),
  ("cname: 1️⃣https://example.org/", "‘https://example.org/’ is not the name of a host"),
  ("cname: 1️⃣localhost", "‘localhost’ is not the name of a host"),
  ("cname: 1️⃣columns.example.com", "‘cname’ names another host than ‘baseURL’, which has ‘example.org’"),
])
func reportsWhatNoHostCouldUse(line: String, message: String) {
  let (_, marked, log) = readSite("baseURL: https://example.org/\nlanguages: [en, ur]\n\(line)\n")
  #expect(marked.summary(log) == ["invalid-value 1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
}

@Test func readsWhichHostsAreServed() throws {
  let (value, _, log) = readSite(
    """
    baseURL: https://Columns.example.org/
    languages: [en, ur]
    cname: columns.example.org
    redirects: {file: old/list.csv, html: no, cloudflare: off, nginx: yes, htaccess: true}
    """)
  #expect(log.diagnostics == [])
  let config = try #require(value)
  #expect(config.cname == "columns.example.org")
  #expect(config.redirects.file?.value == "old/list.csv")
  let redirects = config.redirects
  #expect([redirects.html, redirects.netlify, redirects.nginx, redirects.apache] == [false, false, true, true])
}

@Test(arguments: [
  ("{html: none}", RawHTML.none), ("{html: all}", .all), ("{unsafe: true}", .all), ("{unsafe: false}", .safe),
  ("{unsafe: true, html: safe}", .safe), ("{goldmark: {renderer: {unsafe: true}}}", .all), ("{}", .safe),
])
func readsWhatBecomesOfHTML(markup: String, expected: RawHTML) {
  let (config, _, log) = readSite("languages: [en, ur]\nbaseURL: https://example.org/\nmarkup: \(markup)")
  #expect(config?.markup.rawHTML == expected)
  #expect(log.diagnostics.isEmpty)
}
