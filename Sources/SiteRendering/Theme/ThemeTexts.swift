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
  /// The language that they are in: another than that of the page where nobody has translated the theme.
  let language: Language
  /// Without braces that stand for themselves.
  private var texts: [ThemeText: String] = [:]
  private var pieces: [ThemeText: [StringPieces.Piece]] = [:]

  init(_ theme: ThemeSources, language: Language, log: inout DiagnosticLog) {
    let own = theme.strings[language.code]
    self.language = own?.language ?? language
    guard let own else { return }
    for key in ThemeText.allCases {
      guard let entry = own.entries[key.rawValue], case .text(let text) = entry.value else {
        if key.isOptional { continue }
        if let template = key.template, !theme.has(template) { continue }
        log.report(
          .error, .unknownString, at: Location(path: own.path),
          "the theme ‘\(theme.name)’ has no text ‘\(key.rawValue)’ for the language ‘\(language.code)’",
          help: "add ‘\(key.rawValue)’ to it")
        continue
      }
      let cut = StringPieces(text.value)
      check(cut, of: key, text.value, at: { entry.source.location(at: text.location) }, &log)
      pieces[key] = cut.pieces
      texts[key] = filled(key, [:])
    }
  }

  /// Reports a brace without its partner, and a name that the program has no value for.
  private func check(
    _ cut: StringPieces, of key: ThemeText, _ text: String, at place: () -> Location, _ log: inout DiagnosticLog
  ) {
    if cut.isMalformed {
      log.report(
        .error, .templateSyntax, at: place(), "a brace in ‘\(text)’ has no partner",
        help: "write {{ for { and }} for }")
    }
    for name in cut.placeholders where !key.names.contains(name) {
      let known = key.names.map { "{\($0)}" }.joined(separator: ", ")
      log.report(
        .error, .unknownName, at: place(), "‘{\(name)}’ means nothing in ‘\(key.rawValue)’",
        help: known.isEmpty ? "write the text without braces" : "what may stand there: \(known)")
    }
  }

  /// Of all texts that are not in templates.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for key in ThemeText.allCases { fingerprint.add(texts[key] ?? "") }
    return fingerprint
  }

  /// A text as it is; a report has been made when the theme has none.
  subscript(key: ThemeText) -> String { texts[key] ?? "" }

  /// The text with `{number}` replaced.
  func numbered(_ key: ThemeText, _ number: String) -> String { filled(key, "number", number) }

  /// The text with the name in braces replaced; a text without it gets the value at its end.
  func filled(_ key: ThemeText, _ name: String, _ value: String) -> String {
    let hasName = pieces[key]?.contains(.placeholder(name)) == true
    return hasName ? filled(key, [name: value]) : self[key] + " " + value
  }

  /// The text with the names in braces replaced by their values.
  func filled(_ key: ThemeText, _ values: [String: String]) -> String {
    var result = ""
    for piece in pieces[key] ?? [] {
      switch piece {
      case .literal(let text): result += text
      case .placeholder(let name): result += values[name] ?? "{\(name)}"
      }
    }
    return result
  }
}

extension ThemeTexts {
  /// The words of a host's players; `nil` when the theme lacks one of them.
  fileprivate func player(of host: PlayerHost) -> PlayerTexts? {
    let name = ThemeText.name(of: host)
    let keys: [ThemeText] =
      host.isSound
      ? [.playersListen, .playersLoadSound, .playersSound] : [.playersWatch, .playersLoadVideo, .playersVideo]
    guard (keys + [name]).allSatisfy({ texts[$0] != nil }) else { return nil }
    let words = keys.map { filled($0, "host", self[name]) }
    return PlayerTexts(link: words[0], load: words[1], name: words[2])
  }
}

/// The words that stand in rendered bodies, in every language of the site.
package func bodyWords(_ theme: ThemeSources, _ config: SiteConfig, log: inout DiagnosticLog) -> [Language: BodyWords] {
  var result: [Language: BodyWords] = [:]
  for language in config.languages.map(\.language) {
    // Missing texts are reported when the theme is compiled.
    var unreported = DiagnosticLog()
    let texts = ThemeTexts(theme, language: language, log: &unreported)
    var body = BodyWords()
    body.footnotes = FootnoteTexts(
      heading: texts[.footnotesTitle], backToText: texts[.footnotesBack],
      reference: texts.numbered(.footnotesReference, "").trimmed)
    body.tableLabel = texts[.tableLabel]
    for host in PlayerHost.allCases { body.players[host] = texts.player(of: host) }
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
