import Languages

/// The languages of a text of WordPress, found as its conversion will find them: what the survey does not see of them
/// could not be written later.
struct SurveyedLanguages {
  /// The language of each part, in order.
  private(set) var codes: [String] = []
  /// Those that are no more than likely: too few words, or words that several languages have.
  private(set) var guessed: [GuessedLanguage] = []
  /// Whether a line of the text says where another language begins.
  private(set) var isMarked = false

  init(content: [UInt8], title: [UInt8], declared: DeclaredLanguage?) {
    let expected = declared?.unknown ?? []
    let marked = [content, title].map { markedTexts($0) ?? [] }.joined().map(\.language)
    if !marked.isEmpty {
      for code in marked where !codes.contains(code) { codes.append(code) }
    } else if let clear = ScriptSample(content).clearLanguages(expected: expected) {
      codes = clear
    } else {
      let split = splitEditions(
        convertWordPress(content, WordPressContext()).blocks, title: plainTitle(title), expected: expected)
      isMarked = split.cuts.contains { $0.ground == .marker }
      for (number, part) in split.parts.enumerated() {
        guard let code = part.language, !codes.contains(code) else { continue }
        let isNamed = number > 0 && split.cuts.indices.contains(number - 1) && split.cuts[number - 1].ground == .marker
        let words = ([part.title].compactMap { $0 } + part.blocks.map(\.words)).joined(separator: " ")
        let judgement = isNamed ? nil : Self.judgement(of: words, in: code, expected: expected)
        // The title may tell what the text is too short for.
        if let judgement, judgement.isStrong, split.parts.count == 1 {
          codes.append(judgement.code)
          continue
        }
        codes.append(code)
        if let judgement, !judgement.isStrong || judgement.code != code {
          guessed.append(GuessedLanguage(code, judgement))
        }
      }
    }
  }
}

extension SurveyedLanguages {
  private static func judgement(of words: String, in code: String, expected: [String]) -> LanguageJudgement? {
    LanguageJudgement(words, ScriptCount(words), expected: expected, in: TextScript(of: code))
  }
}

/// The language of a part of a text that is no more than likely, with what speaks for which.
struct GuessedLanguage: Sendable {
  let code: String
  let script: TextScript
  /// Whether it is clear but for a doubt that another text in that language would take away.
  let isLikely: Bool
  let words: Int
  /// The likeliest languages, by weights from 0 to about 1, and whether that is more than chance.
  let weights: [(code: String, weight: Double, isFounded: Bool)]

  init(_ code: String, _ judgement: LanguageJudgement) {
    self.code = code
    script = judgement.script
    isLikely = judgement.isSure && judgement.code == code
    words = judgement.words
    weights = judgement.rows.prefix(6).filter { $0.distinct >= 2 && $0.weight >= 0.06 }
      .map { ($0.code, $0.weight, $0.isFounded) }
  }

  /// Whether it is Urdu in Latin letters.
  var isRomanUrdu: Bool { weights.first.map { $0.code == LanguageSigns.romanUrdu && $0.weight >= 0.15 } ?? false }

  func weight(of code: String) -> Double { weights.first { isSame($0.code, code) }?.weight ?? 0 }
}
