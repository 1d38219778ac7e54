import Languages
import Markup

/// The language that an export gives for its whole site: that of the settings of WordPress, whatever the texts are in.
struct DeclaredLanguage: Sendable {
  /// As it was given: `pl-PL`.
  let text: String
  /// In small letters.
  private let locale: String
  /// Its code, where neither words nor letters of it are known: a text in it looks like other languages by chance.
  private(set) var unknown: [String] = []

  /// `nil` where it is no code: plugins leave it empty, and other programs write what they like.
  init?(_ text: String) {
    self.text = text.trimmed
    locale = self.text.lowercased().replacing("_", with: "-")
    let subtags = locale.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isASCIILetter),
      subtags.allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy(\.isASCIILetterOrDigit) })
    else { return nil }
    unknown = TextScript.allCases.compactMap { script in
      code(in: script).flatMap { LanguageSigns.know($0, in: script) ? nil : $0 }
    }
  }

  /// Whether it is what WordPress gives until somebody chooses another: of texts that says nothing.
  var isUsual: Bool { base == "en" }

  private var base: String { primarySubtag(of: locale) }

  /// Its code, where it is written in a script: `pl`, `pa-pk`.
  func code(in script: TextScript) -> String? {
    // Of a language that nobody knows, Latin letters are taken for granted.
    let others = TextScript.allCases.filter { $0 != .latin && $0 != .arabic }
    if script == .latin, others.contains(where: { $0.languages.contains(base) }) {
      return base == "sr" ? "sr-latn" : nil
    }
    if script.writes(base) { return base }
    return script.writes(locale) ? locale : nil
  }
}
