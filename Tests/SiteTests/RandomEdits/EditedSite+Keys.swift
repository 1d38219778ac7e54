import SiteModel
import YAML

/// The keys that edits change: all that are declared, so that a new one is tried as soon as there is one.
extension EditedSite {
  static let editedKeys = declared.filter { uneditedKeys[$0.name] == nil && !$0.isPlanned }

  /// Keys that no edit changes, and why.
  static let uneditedKeys = [
    "lang": "it says what the file's name says, and anything else is an error",
    "published": "it is read as ‘draft’ or ‘publishDate’, and beside them an error",
    "taxonomies": "it is read as the lists that it holds, and beside them an error",
  ]

  static let declared = ReferenceTables.frontMatter.sections[0].rows

  /// Another value for a key, or `nil` for none; of a key that nothing is said of here, something of its type.
  mutating func value(of key: KeyDeclaration, in path: String, using random: inout RandomSource) -> String? {
    let language = path.hasSuffix(".ur.md") ? "ur" : "en"
    switch key.name {
    // A column without a title or a date would be an error, and errors are not the subject.
    case "title": return title(using: &random)
    case "date": return date(using: &random)
    case "lastmod": return random.pick(["2026-06-01", nil])
    // Some come and go as the days go by.
    case "publishDate", "expiryDate": return random.pick(["2026-06-\(10 + random.number(below: 15))", nil])
    case "slug": return "slug-\(number())"
    case "url": return random.pick(["/\(language)/own-\(number())/", nil])
    case "aliases": return random.pick(["[/old/\(number())/]", nil])
    case "translationKey": return random.pick(["key-\(number())", nil])
    case "translatedFrom": return random.pick(["\(10_000_000 + number()).a3f", "5f1c2ab9", nil])
    case "feedId": return random.pick(["tag:x.example,2001:\(number())", nil])
    case "categories": return random.pick(["[culture]", "[books]", "[books, culture]", nil])
    case "tags":
      return random.pick(["[cpec]", "[rivers, \(random.pick(["cpec", "lamps"]))]", "[Water]", "[پانی, دریا]", nil])
    case "series": return random.pick(["pages", nil])
    case "authors": return random.pick(["desk", "guest", nil])
    case "originalLanguage": return random.pick(["ur", "en", nil])
    case "image":
      return random.pick([
        "{src: /images/lane.svg, alt: A lane}",
        "{src: /images/lane.svg, alt: A lane, caption: {en: Lane \(number()), ur: گلی}, credit: Reader \(number())}",
        nil,
      ])
    case "layout": return random.pick(["article", nil])
    case "publishedIn":
      return random.pick(["{name: Daily, date: 2020-01-0\(1 + random.number(below: 8)), page: 4}", nil])
    case "corrections":
      return random.pick(["{date: 2026-05-0\(1 + random.number(below: 8)), text: Was wrong.}", nil])
    case "params": return "{mood: m\(number())}"
    default: break
    }
    switch key.type {
    case .text, .words: return random.pick(["\(key.name) \(number())", nil])
    case .localizedText: return random.pick(["Text \(number())", "{en: Text \(number()), ur: متن \(number())}", nil])
    case .boolean: return random.pick(["true", nil])
    default: return random.pick([String(key.example.dropFirst(key.name.utf8.count + 2)), nil])
    }
  }
}
