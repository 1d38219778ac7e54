import SiteModel
import SitegenTesting
import Testing
import YAML

/// Columns of which every field says a word that stands nowhere else, so that a trace of them can be searched for.
///
/// The fields are those that are declared: a new key is in them, or the test that asks for it fails.
struct TellingColumns {
  /// Whether they are published, and if not why.
  enum State: String, CaseIterable {
    case draft
    case future
    case expired
    case live

    /// That of all their days; the tests build on a day of 2026.
    fileprivate var year: Int {
      switch self {
      case .future: 2911
      case .draft, .expired, .live: 1911
      }
    }
  }

  static let word = "qindeel"
  /// What is searched for: the word in the addresses and texts of either language, and the days.
  static let traces = [word, "قندیل", "-03-07", "7 March", "7 مارچ", "archive/1911", "archive/2911"]

  let state: State

  /// A column of both languages that has every key, one that names its terms as Zola does, and a standing page.
  var files: [String: String] {
    let folder = "content/columns/2025"
    return [
      "\(folder)/\(Self.word)/index.en.md": document("en"),
      "\(folder)/\(Self.word)/index.ur.md": document("ur"),
      "\(folder)/\(Self.word)-zola.en.md": zolaDocument,
      "\(folder)/\(Self.word)/index.comments.yml":
        "- {id: 1, author: \(Self.word) reader, date: \(day), text: 'Of the \(Self.word), قندیل'}\n",
      "content/pages/\(Self.word)-page.ur.md": Self.document([
        "title: قندیل کا صفحہ", "draft: \(state == .draft)", "publishDate: \(day)", "expiryDate: \(expiry)",
        "tags: [قندیلِ راہ]",
      ]),
    ]
  }

  /// A column that has every key.
  func document(_ language: String) -> String {
    Self.document(
      ReferenceTables.frontMatter.sections[0].rows.filter { !["taxonomies", "published"].contains($0.name) }
        .map { "\($0.name): \(value(of: $0, under: "", language))" })
  }

  private var zolaDocument: String {
    Self.document([
      "title: \(Self.word) of Zola", "date: \(day)", "expiryDate: \(expiry)",
      "published: \(state == .draft ? "false" : day)",
      "taxonomies: {\(inner("taxonomies", "en"))}",
    ])
  }

  private static func document(_ lines: [String]) -> String {
    """
    ---
    \(lines.joined(separator: "\n"))
    ---

    Words of the \(word), قندیل کے الفاظ۔ [More](https://\(word).example/) ![light](https://\(word).example/light.png)

    ## The \(word)

    """
  }

  private var day: String { "\(state.year)-03-07" }
  private var expiry: String { state == .expired ? "1912-03-07" : "2912-03-07" }

  private func inner(_ section: String, _ language: String) -> String {
    let rows = ReferenceTables.frontMatter.sections.first { $0.title == "`\(section)`" }?.rows ?? []
    #expect(!rows.isEmpty, "‘\(section)’ has no keys")
    return rows.map { "\($0.name): \(value(of: $0, under: section, language))" }.joined(separator: ", ")
  }

  private func value(of key: KeyDeclaration, under section: String, _ language: String) -> String {
    let own = "\(Self.word) \(key.name)" + (language == "ur" ? " قندیل" : "")
    switch (section, key.name) {
    case ("", "draft"): return "\(state == .draft)"
    case ("", "expiryDate"): return expiry
    case ("", "lang"): return language
    case ("", "originalLanguage"): return "ur"
    case ("", "slug"): return "\(Self.word)-slug"
    case ("", "translatedFrom"): return "5f1c2ab9.a3f09c"
    case ("", "feedId"): return "tag:\(Self.word).example,2000:\(language)"
    case ("", "url"): return "/\(language)/\(Self.word)-url/"
    case ("", "aliases"): return "[/\(language)/\(Self.word)-alias/]"
    case ("", "translationKey"): return "\(Self.word)-key"
    case ("", "layout"): return state == .live ? "article" : "\(Self.word)-layout"
    case ("", "image"), ("", "publishedIn"): return "{\(inner(key.name, language))}"
    case ("", "corrections"): return "[{\(inner(key.name, language))}]"
    case ("", "params"): return "{\(Self.word): \(own)}"
    case ("image", "src"): return "https://\(Self.word).example/front.jpg"
    case ("publishedIn", "url"): return "https://\(Self.word).example/print"
    // What holds for both editions is the same in both.
    case ("", "translator"), ("", "series"), ("taxonomies", "series"): return "\(Self.word) \(key.name)"
    default: break
    }
    switch key.type {
    case .text, .words: return own
    case let type where type.phrase.hasPrefix("a list of"): return "[\(Self.word) \(key.name)]"
    case .date: return day
    case .boolean: return "true"
    case .localizedText: return "{en: \(Self.word) \(key.name), ur: قندیل}"
    default:
      Issue.record("‘\(key.name)’ needs a value that tells of it here")
      return own
    }
  }
}
