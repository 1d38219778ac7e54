import Diagnostics
import Languages
import Markup
import YAML

/// One entry of `languages` while it is read.
struct LanguageReading: Sendable {
  let code: Located<String>
  var label: String?
  var locale: String?
  var title: String?
  var tagline: String?
  var description: String?
  var digits: String?
  var dateStyle: String?
  var wordsPerMinute: Int?

  init(code: Located<String>) {
    self.code = code
  }

  var localeOrUsual: String { locale ?? KnownLanguage.usualLocale(of: code.value) }

  func finished(_ language: Language, title: String, description: String?) -> LanguageConfig {
    var config = LanguageConfig(
      language: language, label: label ?? KnownLanguage[code.value]?.ownName ?? code.value, locale: localeOrUsual,
      title: title)
    config.tagline = tagline
    config.description = self.description ?? description
    config.digits = digits
    config.dateStyle = dateStyle ?? config.dateStyle
    config.wordsPerMinute = wordsPerMinute
    return config
  }
}

/// The keys of one language.
let languageKeys = KeySet<LanguageReading>(
  "a key of a language",
  foreign: [
    "direction": "the direction comes from the locale; leave it out",
    "languageDirection": "‘languageDirection’ is Hugo's: the direction comes from the locale; leave it out",
    "dir": "the direction comes from the locale; leave it out",
    "weight": "‘weight’ is Hugo's: languages come in the order in which they are written, ‘defaultLanguage’ first",
    "contentDir": "‘contentDir’ is Hugo's: the language stands at the end of a file's name, as in visit.ur.md",
    "disabled": "‘disabled’ is Hugo's: remove the language, or put ‘#’ before its lines",
    "menus": "menus are written once, under ‘menus’; their names are translated",
    "menu": "menus are written once, under ‘menus’; their names are translated",
    "params": "params are written once, at the left margin of site.yml",
    "taxonomies":
      "‘taxonomies’ is Zola's: ‘categories’ and ‘tags’ stand at the left margin, with names in each language",
    "translations": "‘translations’ is Zola's: the words of the pages stand in the theme's strings",
    "generate_feeds": "‘generate_feeds’ is Zola's: use ‘feeds’ at the left margin",
    "build_search_index": "‘build_search_index’ is Zola's: use ‘search’ at the left margin",
  ],
  [
    Key("label", aliases: ["languageName", "name"], .text, "The language's name in itself.", example: "label: اردو") {
      $0.label = $2.line($1)?.value
    },
    Key(
      "locale", aliases: ["languageCode"], .text,
      "Language, script and country, from which direction and dates come.", example: "locale: ur-PK"
    ) { $0.locale = $2.locale($1) },
    Key("title", .text, "The title of the site in this language.", example: "title: پیشِ نظر") {
      $0.title = $2.line($1)?.value
    },
    Key("tagline", aliases: ["subtitle"], .text, "The line under the title.", example: "tagline: ہفتہ وار کالم") {
      $0.tagline = $2.line($1)?.value
    },
    Key(
      "description", .text, "What the site is, for search engines and feeds.",
      example: "description: کالموں کا ذخیرہ"
    ) { $0.description = $2.line($1)?.value },
    Key(
      "digits", .oneOf(digitChoices),
      "The digits of dates and numbers: 0–9, ۰–۹, ٠–٩, ०–९ or ০–৯. Without it those that are usual where the "
        + "language and the country of ‘locale’ are: 0–9 in Urdu, ۰–۹ in Persian, ٠–٩ in ar-EG.",
      example: "digits: arabext"
    ) {
      $0.digits = $2.choice($1, of: digitChoices)
    },
    Key(
      "dateStyle", .oneOf(["newspaper", "cldr", "iso"]),
      "How dates are written: in words, as newspapers or as Unicode would; or 2025-08-22.",
      example: "dateStyle: newspaper", standard: "newspaper"
    ) {
      $0.dateStyle = $2.choice($1, of: ["newspaper", "cldr", "iso"])
    },
    Key(
      "wordsPerMinute", .wholeNumber(in: 20...2000), "How fast it is read, for the reading time.",
      example: "wordsPerMinute: 180"
    ) {
      $0.wordsPerMinute = $2.wholeNumber($1)
    },
  ])

private let digitChoices = ["latn", "arabext", "arab", "deva", "beng"]

/// Reads `languages`: a mapping from codes to their keys, or a list of codes.
func readLanguages(_ node: YAMLNode, _ reader: inout TypedReader) -> [LanguageReading] {
  guard case .mapping(let entries) = node.content else {
    let codes = reader.commaList(node) ?? reader.texts(node) ?? []
    return codes.compactMap { reader.languageCode($0) }.map { LanguageReading(code: $0) }
  }
  return entries.compactMap { entry in
    guard let code = reader.languageCode(entry.key) else { return nil }
    var reading = LanguageReading(code: code)
    if case .scalar = entry.value.content {
      reading.label = reader.line(entry.value)?.value
    } else {
      reader.read(under: entry.key) { _ = languageKeys.read(entry.value, into: &reading, &$0) }
    }
    return reading
  }
}

extension TypedReader {
  /// Codes in one text with commas between them, which is no list; it is told, and read as one.
  fileprivate mutating func commaList(_ node: YAMLNode) -> [Located<String>]? {
    guard let typed = node.text, typed.contains(where: { $0 == "," || $0 == "،" || $0 == " " }) else { return nil }
    let codes = typed.split { $0 == "," || $0 == "،" || $0 == " " }.map(String.init)
    guard codes.count > 1 else { return nil }
    reportInvalid(
      node.mark, "‘\(typed)’ is one text, and no list", help: "write languages: [\(codes.joined(separator: ", "))]")
    return codes.map { Located($0, at: node.mark) }
  }

  /// A code that may stand in file names and addresses: `ur`, `pa-arab`.
  fileprivate mutating func languageCode(_ typed: Located<String>) -> Located<String>? {
    let parts = typed.value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isSound = parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
    if isSound, let first = parts.first, (2...3).contains(first.count) { return typed }
    let short = String(typed.value.lowercased().prefix { $0 != "-" && $0 != "_" })
    let guess = LanguageNames.code(of: typed.value) ?? ((2...3).contains(short.utf8.count) ? short : nil)
    let hasCountry = short.utf8.count < typed.value.utf8.count && guess == short
    report(
      .error, .invalidValue, at: typed.location, "‘\(typed.value)’ is not the code of a language",
      help: guess.map { "write ‘\($0)’" + (hasCountry ? ", and the country under ‘locale’" : "") }
        ?? "write a code of two or three letters, such as en or ur")
    return nil
  }

  /// A locale, with `_` made `-`.
  fileprivate mutating func locale(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    let locale = String(typed.value.map { $0 == "_" ? "-" : $0 })
    let isSound = locale.utf8.allSatisfy {
      $0 == UInt8(ascii: "-") || $0.isASCIILetterOrDigit
    }
    guard isSound, locale.utf8.count >= 2 else {
      reportInvalid(typed.location, "‘\(typed.value)’ is not a locale")
      return nil
    }
    return locale
  }
}
