package import Languages

/// A text of site.yml: one for all languages, or one for each.
package struct Localized: Sendable, Hashable {
  /// The text by language code; under `""` the one that holds for every language.
  package var texts: [String: String]

  package init(_ texts: [String: String]) {
    self.texts = texts
  }

  package init(_ text: String) {
    self.texts = ["": text]
  }

  /// The text in `language`, or the one that holds for all.
  package subscript(language: Language) -> String? {
    texts[language.code] ?? texts[""]
  }

  /// The text to show in `language`, with the language that it is in.
  ///
  /// A text that site.yml gives in English only is shown in English, and tagged as English, on Urdu pages. One that
  /// stands for all languages is taken to be in the site's language that its first letter suggests.
  package func text(for language: Language, among languages: [Language]) -> LanguageText? {
    if let text = texts[language.code] { return LanguageText(text: text, language: language) }
    if let text = texts[""] {
      return LanguageText(text: text, language: .likely(of: text, among: languages, else: language))
    }
    for other in languages {
      if let text = texts[other.code] { return LanguageText(text: text, language: other) }
    }
    return nil
  }

  /// The same words with a language each: what stands in no language of its own is in that of its document, unless its
  /// first letter says otherwise.
  func written(in own: Language, among languages: [Language]) -> Localized {
    var texts = texts
    if let text = texts.removeValue(forKey: "") {
      texts[Language.likely(of: text, among: languages, else: own).code] = text
    }
    return Localized(texts)
  }
}

extension Language {
  /// The site's language that a text of unknown language is probably in, by the direction of its first letter.
  package static func likely(of text: String, among languages: [Language], else fallback: Language) -> Language {
    guard let direction = firstStrongDirection(of: text), direction != fallback.direction else { return fallback }
    return languages.first { $0.direction == direction } ?? fallback
  }

  /// The site's language that a text of unknown language is probably in, by the script of most of its letters.
  ///
  /// Of several in one script it is `fallback`, or else the first; of a script that no language of the site has it is that
  /// which is read in most places, and of one that is not known at all, none: `und`.
  package static func likely(ofLetters text: String, among languages: [Language], else fallback: Language) -> Language {
    guard let script = Script(ofMostLettersIn: text) else { return fallback }
    if let known = ([fallback] + languages).first(where: { $0.script == script }) { return known }
    switch script {
    case .latin: return .english
    case .arabic: return .urdu
    case .hebrew: return Language(code: "he")
    case .other: return Language(code: "und")
    }
  }

  /// The language that Arabic letters are in which an edition or its file's name has: the edition's own, the site's
  /// first in that script, or Urdu.
  package static func ofArabicLetters(writtenIn language: Language, among languages: [Language]) -> Language {
    language.script == .arabic ? language : languages.first { $0.script == .arabic } ?? .urdu
  }
}
