package import Diagnostics
package import Languages
import Markdown
import Records
package import SiteModel
import Templates
import YAML

/// The texts of a theme in the language of a page, as far as the program itself names them.
///
/// What templates name is checked where they name it; these are checked here, once, when the theme is loaded.
struct ThemeTexts: Sendable {
  private var texts: [String: String] = [:]
  /// The same, taken apart at the names in braces.
  private var pieces: [String: [Piece]] = [:]

  private enum Piece {
    case text(String)
    case name(String)
  }

  /// The texts that every theme must have.
  static let requiredKeys = [
    "menu.home", "menu.columns", "menu.categories", "menu.tags", "menu.series", "menu.authors", "menu.archive",
    "pages.number", "parallel.title", "notFound.title", "chooser.title", "footnotes.title", "footnotes.back",
    "footnotes.reference", "table.label", "redirect.moved", "share.picture", "article.publishedIn",
    "article.onPage",
    "describe.columns", "describe.archive", "describe.year", "describe.categories", "describe.tags",
    "describe.allSeries", "describe.authors", "describe.category", "describe.tag", "describe.series",
    "describe.author", "describe.parallel", "feeds.about", "feeds.website", "feeds.read",
  ]

  init(_ theme: ThemeSources, language: Language, log: inout DiagnosticLog) {
    guard let own = theme.strings[language.code] else { return }
    for key in Self.requiredKeys {
      guard case .text(let text) = own.entries[key]?.value else {
        log.report(
          .error, .unknownString, at: Location(path: own.path),
          "the theme ‘\(theme.name)’ has no text ‘\(key)’ for the language ‘\(language.code)’",
          help: "add ‘\(key)’ to it")
        continue
      }
      texts[key] = text.value
      pieces[key] = Self.pieces(of: text.value)
    }
  }

  /// Of all texts that are not in templates.
  var fingerprint: Fingerprint { Fingerprint(of: texts) }

  /// The text of one of `requiredKeys`.
  subscript(key: String) -> String { texts[key] ?? key }

  /// The text with `{number}` replaced.
  func numbered(_ key: String, _ number: String) -> String { filled(key, "number", number) }

  /// The text with the name in braces replaced; a text without it gets the value at its end.
  func filled(_ key: String, _ name: String, _ value: String) -> String {
    let hasName = pieces[key]?.contains { if case .name(name) = $0 { true } else { false } } == true
    return hasName ? filled(key, [name: value]) : self[key] + " " + value
  }

  /// The text with the names in braces replaced by their values.
  func filled(_ key: String, _ values: [String: String]) -> String {
    guard let pieces = pieces[key] else { return key }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .name(let name): result += values[name] ?? "{\(name)}"
      }
    }
    return result
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      if index > 0, let cut = part.firstIndex(of: "}") {
        pieces += [.name(String(part[..<cut])), .text(String(part[part.index(after: cut)...]))]
      } else {
        pieces.append(.text((index == 0 ? "" : "{") + part))
      }
    }
    return pieces
  }
}

/// The words that stand in rendered bodies, in every language of the site.
package func bodyTexts(_ theme: ThemeSources, _ config: SiteConfig, log: inout DiagnosticLog) -> [Language: BodyTexts] {
  var result: [Language: BodyTexts] = [:]
  for language in config.languages.map(\.language) {
    // Missing texts are reported when the theme is compiled.
    var unreported = DiagnosticLog()
    let texts = ThemeTexts(theme, language: language, log: &unreported)
    var body = BodyTexts()
    body.footnotes = FootnoteTexts(
      heading: texts["footnotes.title"], backToText: texts["footnotes.back"],
      reference: texts.numbered("footnotes.reference", "").trimmed)
    body.tableLabel = texts["table.label"]
    result[language] = body
  }
  return result
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while scalars.first?.isWhiteSpace == true { scalars.removeFirst() }
    while scalars.last?.isWhiteSpace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
