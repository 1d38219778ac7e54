/// A small site in memory, as its columnist has it, and the edits that one may make to it.
struct EditedSite {
  /// What stands at the top of a document, in the order in which it is written.
  struct Edition {
    var keys: [String: String] = [:]
    var paragraphs: [String] = []

    var text: String {
      let front = keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
      return "---\n\(front)---\n" + paragraphs.joined(separator: "\n\n") + "\n"
    }
  }

  /// By path.
  var editions: [String: Edition] = [:]
  /// All other files, by path.
  var files: [String: String] = [:]
  var settings = Settings()
  /// The day that builds take for today, in June 2026.
  var today = 1
  private var counter = 0

  /// What stands in site.yml and changes.
  struct Settings {
    var theme = "everything"
    var base = "https://example.org/"
    var names = ["Culture", "Books"]
    var tagNames = ["CPEC"]
    var title = "Paish e Nazar"
    var author = "The Desk"
    var pagerSize = 2
    var related = 3
    var missing = "notice"
    var isDefaultLanguageAtRoot = false
    var menu = "[{page: home}, {page: about}]"
    var autoBidi = true
    var feeds = 3

    var text: String {
      """
      baseURL: \(base)
      timeZone: Asia/Karachi
      theme: \(theme)
      languages:
        en: {label: English, locale: en-PK, title: \(title)}
        ur: {label: اردو, locale: ur-PK, title: پیشِ نَظر, digits: arabext}
      authors: {desk: {name: {en: \(author), ur: ادارہ}}, guest: {name: Guest}}
      categories:
        culture: {name: {en: \(names[0]), ur: ثقافت}}
        books: {name: {en: \(names[1]), ur: کتابیں}, parent: culture}
      series: {pages: {name: {en: Pages, ur: صفحات}}}
      tags: {cpec: {name: {en: \(tagNames[0]), ur: سی پیک}}}
      pagination: {pagerSize: \(pagerSize)}
      related: {limit: \(related)}
      translations: {missing: \(missing)}
      defaultLanguageAtRoot: \(isDefaultLanguageAtRoot)
      menus: {main: \(menu)}
      feeds: {limit: \(feeds)}
      markup: {autoBidi: \(autoBidi)}
      """
    }
  }

  init(using random: inout RandomSource) {
    for (path, text) in EverythingTheme.files { files["themes/everything/" + path] = text }
    files["static/images/lane.svg"] = Self.picture(width: 40)
    for language in ["en", "ur"] {
      editions["content/pages/about.\(language).md"] = Edition(keys: ["title": "About"], paragraphs: ["About us."])
    }
    for _ in 0..<7 { addColumn(using: &random) }
  }

  static func picture(width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"20\"></svg>\n"
  }

  /// Every file with its text.
  var allFiles: [String: String] {
    var all = files
    for (path, edition) in editions { all[path] = edition.text }
    all["site.yml"] = settings.text
    return all
  }

  var columns: [String] { editions.keys.filter { $0.hasPrefix("content/columns/") }.sorted() }

  mutating func number() -> Int {
    counter += 1
    return counter
  }

  mutating func addColumn(using random: inout RandomSource) {
    let name = "content/columns/2026/column-\(number())"
    var first = Edition(keys: ["title": title(using: &random), "date": date(using: &random)])
    first.keys["authors"] = random.chance(60) ? "desk" : nil
    first.keys["categories"] = random.pick(["[culture]", "[books]", "[culture, books]"])
    first.keys["tags"] = random.pick([nil, "[cpec]", "[rivers]", "[rivers, cpec]"])
    first.keys["series"] = random.chance(30) ? "pages" : nil
    first.paragraphs = text(using: &random)
    let languages = random.chance(80) ? ["en", "ur"] : [random.pick(["en", "ur"])]
    for language in languages {
      var edition = language == languages.first ? first : Edition(keys: ["title": title(using: &random)])
      if edition.paragraphs.isEmpty { edition.paragraphs = text(using: &random) }
      editions["\(name).\(language).md"] = edition
    }
  }

  mutating func title(using random: inout RandomSource) -> String {
    // Some titles occur twice.
    let words = random.pick(["Rivers", "دریا", "Lanes and lamps", "گلیاں CPEC", "F-16"])
    return random.chance(20) ? words : "\(words) \(number())"
  }

  func date(using random: inout RandomSource) -> String {
    // Some lie in the future, and appear as the days go by.
    "2026-0\(random.pick([4, 5, 6]))-\(10 + random.number(below: 15))"
  }

  func text(using random: inout RandomSource) -> [String] {
    (0...random.number(below: 3)).map { _ in paragraph(using: &random) }
  }

  func paragraph(using random: inout RandomSource) -> String {
    switch random.number(below: 9) {
    case 0: return "## Heading \(random.number(below: 30))"
    case 1:
      let target =
        columns.isEmpty ? "none.en.md" : String(random.pick(columns).dropFirst("content/columns/2026/".count))
      return "See [there](\(target)) and [here](/en/)."
    case 2: return "A note[^1].\n\n[^1]: Below, \(random.number(below: 30))."
    case 3: return "![A lane](/images/lane.svg)"
    case 4: return "Words of CPEC in گلیاں, \(random.number(below: 1000))."
    case 5: return "[A heading](#heading-\(random.number(below: 30)))"
    default: return String(repeating: "لفظ words ", count: 1 + random.number(below: 60)) + "."
    }
  }
}
