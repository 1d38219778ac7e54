import Diagnostics
import Languages

/// Which language the texts are in that do not say it clearly, once all texts of an export are known.
///
/// 1. A language that a text is clearly in, and that of a plugin, stays, in the plugin's spelling or that of the site.
/// 2. Of a script, the site's language is the one that the export declares, but for English, which WordPress declares until
///    somebody chooses another: there it is the one that most texts are in.
/// 3. A text of few words is in the site's language, unless its words speak for another that some text is clearly in.
struct LanguageSettlement {
  private let declared: DeclaredLanguage?
  /// How many texts are clearly in which language.
  private var clear: [TextScript: [String: Int]] = [:]
  /// How many words of the other texts speak for which language.
  private var hints: [TextScript: [String: Double]] = [:]
  /// The codes that plugins give.
  private var given: [String: Int] = [:]
  /// Texts of which nothing is known but what was declared.
  private var blind: [String: Int] = [:]

  init(_ entries: [ExportEntry], declared: DeclaredLanguage?) {
    self.declared = declared
    for code in entries.compactMap(\.language) { given[code, default: 0] += 1 }
    for entry in entries {
      for code in entry.languages where !entry.guessed.contains(where: { $0.code == code }) {
        guard let script = TextScript(of: code) else { continue }
        clear[script, default: [:]][spelling(of: code, in: script), default: 0] += 1
      }
      for guess in entry.guessed {
        for row in guess.weights where row.isFounded {
          let code = spelling(of: row.code, in: guess.script)
          hints[guess.script, default: [:]][code, default: 0] += row.weight * Double(guess.words)
        }
      }
    }
  }

  /// The code of a language as a plugin spells it, or the declared one, where it is the same language.
  private func spelling(of code: String, in script: TextScript) -> String {
    if given[code] != nil { return code }
    let same = given.filter { isSame($0.key, code) && script.writes($0.key) }
    if let most = same.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { return most.key }
    if let declared = declared?.code(in: script), isSame(declared, code) { return declared }
    return code
  }

  /// The language of the site in a script.
  private func usual(in script: TextScript) -> String {
    let counts = clear[script] ?? [:]
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let own = declared?.code(in: script).map { spelling(of: $0, in: script) }
    if let own, declared?.isUsual == false {
      let isForeign = counts[own] == nil && LanguageSigns.know(own, in: script) && (most?.value ?? 0) >= 10
      if !isForeign { return own }
    }
    if let most { return own.flatMap { counts[$0] } == most.value ? own ?? most.key : most.key }
    let fallback = own ?? script.languages[0]
    let speaking = (hints[script] ?? [:]).filter { ![LanguageSigns.romanUrdu, LanguageSigns.latin].contains($0.key) }
    if let best = speaking.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 8,
      best.value >= 2 * (speaking[fallback] ?? 0)
    {
      return best.key
    }
    return fallback
  }

  /// The declared language, where the site is in it and it is written from left to right in letters of its own: there
  /// programs and names in Latin letters are in no other.
  private var mainLanguage: String? {
    let script = TextScript.allCases.first { ![.latin, .arabic, .hebrew, .thaana].contains($0) && clear[$0] != nil }
    guard let script, let code = declared?.code(in: script).map({ spelling(of: $0, in: script) }),
      clear[script]?[code] != nil
    else { return nil }
    return code
  }

  private func code(of guess: GuessedLanguage) -> String {
    let speaks = guess.weights.contains { $0.isFounded && $0.weight >= 0.1 }
    if !speaks, guess.script == .latin, let main = mainLanguage { return main }
    let usual = usual(in: guess.script)
    let counts = clear[guess.script] ?? [:]
    let likely = guess.isLikely ? spelling(of: guess.code, in: guess.script) : nil
    if let likely, counts[likely] != nil || counts.isEmpty { return likely }
    // Phrases in Arabic and Persian stand within short texts in Urdu too.
    guard guess.script != .arabic, LanguageSigns.know(usual, in: guess.script) else { return usual }
    let others = guess.weights.map { (code: spelling(of: $0.code, in: guess.script), weight: $0.weight) }
      .filter { $0.code != usual && (counts[$0.code] != nil || $0.code == likely) }
    guard let best = others.first, best.weight >= 0.1,
      best.weight >= (likely == nil ? 1.6 : 2) * guess.weight(of: usual)
    else { return usual }
    return best.code
  }

  /// Gives every entry its languages, and tells where they are not certain.
  mutating func settle(_ entries: inout [ExportEntry]) {
    for index in entries.indices where entries[index].language == nil {
      var codes: [String] = []
      for code in entries[index].languages {
        var settled = TextScript(of: code).map { spelling(of: code, in: $0) } ?? code
        if let guess = entries[index].guessed.first(where: { $0.code == code }) {
          settled = self.code(of: guess)
          entries[index].languageDoubt = doubt(of: guess, taken: settled) ?? entries[index].languageDoubt
        }
        if !codes.contains(settled) { codes.append(settled) }
      }
      (entries[index].languages, entries[index].guessed) = (codes, [])
    }
  }

  private mutating func doubt(of guess: GuessedLanguage, taken code: String) -> String? {
    if guess.isRomanUrdu {
      return "it seems to be Urdu in Latin letters, which are no language of their own here; ‘\(code)’ is taken for it"
    }
    guard guess.words >= 12, guess.weight(of: code) < 0.1, guess.script != .han else { return nil }
    blind[code, default: 0] += 1
    return "its words do not tell its language, and it was filed under ‘\(code)’, as "
      + (declared?.code(in: guess.script) == code ? "the export says" : "most others in its letters are")
  }

  /// What is to be told of the language that the export declares, once everything is settled.
  func doubts(_ entries: [ExportEntry]) -> [String] {
    guard let declared, let script = TextScript.allCases.first(where: { declared.code(in: $0) != nil }),
      let code = declared.code(in: script).map({ spelling(of: $0, in: script) }), clear[script]?[code] == nil
    else { return [] }
    let remedy = "; if that is wrong, choose the site's language in WordPress (Settings, General) and export again"
    let says = "the export gives ‘\(declared.text)’ for the language of the site"
    if let blind = blind[code], blind >= 2 {
      return [
        "\(says), and the words of \(grouped(blind)) texts in ‘\(code)’ do not tell whether it is theirs" + remedy
      ]
    }
    let usual = usual(in: script)
    let count = entries.count { $0.languages.contains(usual) }
    guard usual != code, count > 0 else { return [] }
    let texts = count == 1 ? "1 text was" : "\(grouped(count)) texts were"
    return ["\(says), and no text is clearly in it; \(texts) filed under ‘\(usual)’ by their words" + remedy]
  }
}
