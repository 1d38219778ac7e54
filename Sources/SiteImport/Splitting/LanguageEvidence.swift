/// How much of a text, by its words in a script, speaks for each language of that script.
struct LanguageEvidence {
  struct Row {
    let code: String
    /// The words that speak for it, to all words of the script: from 0 to about 1.
    let weight: Double
    /// How many different words do: a few that languages share may come often.
    let distinct: Int
    /// Whether these are enough for a text of its length not to be chance.
    let isFounded: Bool
    fileprivate let bit: UInt64
  }

  /// The languages for which a word speaks, the one with the most first.
  let rows: [Row]
  let words: Int
  private let script: TextScript
  /// For every word that speaks for any, for which.
  private let hits: [UInt64]

  init(_ text: FoldedText, in script: TextScript) {
    let languages = LanguageSigns.all(of: script)
    var sums = [Double](repeating: 0, count: languages.count)
    var seen = [UInt64](repeating: 0, count: languages.count)
    var hits: [UInt64] = []
    var count = 0
    let arabic = script == .arabic ? languages.firstIndex { $0.code == "ar" } : nil
    for word in text.words where word.isWritten(in: script) {
      count += 1
      let listed = LanguageSigns.rows(ofWord: word.hash, bytes: word.bytes.count)
      var rows = listed | word.lettered
      let hit = rows
      while rows != 0 {
        let row = rows.trailingZeroBitCount
        rows &= rows - 1
        guard row < languages.count else { break }
        sums[row] += listed >> UInt64(row) & 1 == 1 ? 1 : languages[row].letterWeight
        seen[row] |= 1 << (word.hash & 63)
      }
      if hit != 0, script != .arabic { hits.append(hit) }
      if let arabic, listed >> UInt64(arabic) & 1 == 0, Self.isDefinite(text[word]) {
        sums[arabic] += 0.4
        seen[arabic] |= 1 << (word.hash & 63)
      }
    }
    self.rows = languages.indices.filter { sums[$0] > 0 }.map { index in
      let distinct = seen[index].nonzeroBitCount
      return Row(
        code: languages[index].code, weight: sums[index] / Double(count), distinct: distinct,
        // In Arabic letters a single letter tells a language; elsewhere words must.
        isFounded: distinct >= (script == .arabic ? 1 : count < 40 ? 3 : 5), bit: 1 << UInt64(index))
    }.sorted { $0.weight > $1.weight }
    self.hits = hits
    self.script = script
    words = count
  }

  /// Whether a word begins with the article of Arabic.
  private static func isDefinite(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 8 && (word.starts(with: "ال".utf8) || word.starts(with: "وال".utf8))
  }

  /// Whether the text is in the language of `row` and in none of `others`.
  ///
  /// - Parameter isStrict: whether there are languages about of which no word is known: a text in one of them holds words
  ///   of others by chance.
  func isClear(_ row: Row, among others: [Row], isStrict: Bool) -> Bool {
    guard isStrict ? row.weight >= Self.strong && row.distinct >= 6 : row.weight >= 0.15 && row.isFounded else {
      return false
    }
    return others.allSatisfy { other in
      other.bit == row.bit || row.weight >= 1.6 * other.weight || differs(row, from: other)
    }
  }

  /// The weight at which nobody asks whether the text may be in another language.
  static let strong = 0.25

  /// Whether the words that two languages do not share speak for the one: those that Spanish and Portuguese do are most.
  ///
  /// In Arabic letters that is not so: phrases in Persian and Arabic stand within Urdu.
  private func differs(_ row: Row, from other: Row) -> Bool {
    if script == .arabic { return false }
    var own = 0
    var foreign = 0
    for hit in hits {
      switch (hit & row.bit != 0, hit & other.bit != 0) {
      case (true, false): own += 1
      case (false, true): foreign += 1
      default: break
      }
    }
    return own >= 3 && own * 2 >= foreign * 5
  }
}
