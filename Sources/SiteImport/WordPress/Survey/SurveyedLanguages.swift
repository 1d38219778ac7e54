import Languages

/// The languages of a text of WordPress, found as its conversion will find them: what the survey does not see of them
/// could not be written later.
struct SurveyedLanguages {
  /// The language of each part, in order.
  private(set) var codes: [String] = []
  /// Those that are no more than likely: too few words in Arabic letters.
  private(set) var guessed: Set<String> = []

  init(content: [UInt8], title: [UInt8]) {
    let marked = [content, title].map { markedTexts($0) ?? [] }.joined().map(\.language)
    if !marked.isEmpty {
      for code in marked where !codes.contains(code) { codes.append(code) }
    } else if let clear = ScriptSample(content).clearLanguages {
      codes = clear
    } else {
      let split = splitEditions(
        convertWordPress(content, WordPressContext()).blocks, title: plainTitle(title), expected: [])
      for (number, part) in split.parts.enumerated() {
        guard let code = part.language, !codes.contains(code) else { continue }
        codes.append(code)
        let isNamed = number > 0 && split.cuts.indices.contains(number - 1) && split.cuts[number - 1].ground == .marker
        let words = ([part.title].compactMap { $0 } + part.blocks.map(\.words)).joined(separator: " ")
        if !isNamed, TextScript.arabic.writes(code), languageOfText(words, expected: [])?.isSure != true {
          guessed.insert(code)
        }
      }
    }
  }
}

extension [ExportEntry] {
  /// Takes short texts in Arabic letters for what most of the others in them are, and Urdu where there are no others.
  mutating func settleGuessedLanguages() {
    var counts: [String: Int] = [:]
    for entry in self {
      for code in entry.languages where TextScript.arabic.writes(code) && !entry.guessed.contains(code) {
        counts[code, default: 0] += 1
      }
    }
    let own = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? TextScript.arabic.languages[0]
    for index in indices where !self[index].guessed.isEmpty {
      var settled: [String] = []
      for code in self[index].languages.map({ self[index].guessed.contains($0) ? own : $0 })
      where !settled.contains(code) { settled.append(code) }
      self[index].languages = settled
    }
  }
}
