import Languages

/// The language of a text, by its letters and its commonest words; `nil` of a text without letters.
///
/// Of the languages that a site is known to have, the one of the script is taken for granted, unless the text speaks
/// clearly for another. Where it is not known, a short text in Arabic letters is Urdu until it has signs of its own.
///
/// - Returns: A code as in `expected`, where it is one of them.
package func languageOfText(_ text: String, expected: [String]) -> (code: String, isSure: Bool)? {
  languageOfText(text, ScriptCount(text), expected: expected)
}

/// The same of a text whose words have been counted.
func languageOfText(_ text: String, _ count: ScriptCount, expected: [String]) -> (code: String, isSure: Bool)? {
  LanguageJudgement(text, count, expected: expected).map { ($0.code, $0.isSure) }
}

/// What is said of the language of a text, and by what.
struct LanguageJudgement {
  let code: String
  private(set) var isSure: Bool
  let script: TextScript
  /// The languages of the script that words of it speak for, the one with the most first.
  let rows: [LanguageEvidence.Row]
  /// How many words of the script were looked at.
  let words: Int

  /// Whether it is sure, and so clear that it needs no other text in that language beside it.
  var isStrong: Bool {
    guard isSure, LanguageSigns.all(of: script).contains(where: { $0.code == code }), script != .arabic else {
      return isSure
    }
    return rows.contains { $0.code == code && $0.weight >= LanguageEvidence.strong }
  }

  /// `nil` of a text without letters.
  ///
  /// - Parameter main: the script that it is written in, where another may have more words: names and programs.
  init?(_ text: String, _ count: ScriptCount, expected: [String], in main: TextScript? = nil) {
    guard let script = main ?? count.main, count[script] > 0 else { return nil }
    self.script = script
    let known = expected.filter(script.writes)
    let isPure = Double(count[script]) >= 0.7 * Double(count.total)
    if script == .han {
      (code, isSure) = languageOfHan(text, known: known)
      (rows, words) = ([], count[script])
    } else {
      var evidence = LanguageEvidence(FoldedText(text, atMost: 150), in: script)
      var found = judge(evidence, text, script, known: known)
      // Long texts may begin with names.
      if !found.isSure, count.total > 200, script != .arabic {
        evidence = LanguageEvidence(FoldedText(text, atMost: 1000), in: script)
        found = judge(evidence, text, script, known: known)
      }
      (rows, words) = (evidence.rows, evidence.words)
      (code, isSure) = found
    }
    isSure = isSure && isPure
  }
}

private func judge(
  _ evidence: LanguageEvidence, _ text: String, _ script: TextScript, known: [String]
) -> (code: String, isSure: Bool) {
  let rows = script == .arabic ? withoutLoans(evidence, text, known: known) : evidence.rows
  guard let best = rows.first, best.weight >= 0.06 else {
    // Nothing speaks for any language: a name, a title of two words.
    let code = known.first ?? script.languages[0]
    let isOnly = script.languages.count == 1 && script != .latin && script != .arabic
    return (code, known.count == 1 || known.isEmpty && isOnly)
  }
  if best.code == LanguageSigns.romanUrdu || best.code == LanguageSigns.latin { return (known.first ?? "en", false) }
  let isStrict = known.contains { !LanguageSigns.know($0, in: script) }
  let isClear = evidence.isClear(best, among: rows, isStrict: isStrict)
  if let code = known.first(where: { isSame($0, best.code) }) { return (code, isClear || known.count == 1) }
  if known.isEmpty {
    // A name may look like any language.
    let usual = rows.first { $0.code == script.languages[0] }
    if !isClear, !best.isFounded || 1.3 * (usual?.weight ?? 0) >= best.weight { return (script.languages[0], false) }
    return (best.code, isClear)
  }
  if isClear, evidence.words >= 8 { return (best.code, true) }
  let likeliest = rows.first { row in known.contains { isSame($0, row.code) } }
  let code = likeliest.flatMap { row in known.first { isSame($0, row.code) } } ?? known[0]
  return (code, known.count == 1 && (isStrict || (likeliest?.weight ?? 0) * 2 >= best.weight))
}

/// Kana make a text Japanese; a long one without any is Chinese, and a short one may be either.
private func languageOfHan(_ text: String, known: [String]) -> (code: String, isSure: Bool) {
  var (han, kana) = (0, 0)
  for scalar in text.unicodeScalars.prefix(3000) {
    if scalar.isKana { kana += 1 } else if TextScript(scalar) == .han { han += 1 }
  }
  func code(_ language: String) -> String { known.first { isSame($0, language) } ?? language }
  if kana >= 2, kana * 12 >= kana + han { return (code("ja"), kana >= 6 || known.count == 1) }
  let knowsJapanese = known.contains { isSame($0, "ja") }
  if han >= (knowsJapanese ? 80 : 20), kana * 50 <= han { return (code("zh"), true) }
  return (known.first ?? "zh", known.count == 1)
}

/// The languages that Arabic letters speak for, without those that Urdu has words from.
private func withoutLoans(_ evidence: LanguageEvidence, _ text: String, known: [String]) -> [LanguageEvidence.Row] {
  let likely = evidence.rows.first { $0.code != "ar" && speaks($0, for: text, of: evidence.words, known: known) }
  let knowsArabic = known.contains { isSame($0, "ar") }
  return evidence.rows.filter { row in
    // It takes a look at every word, and is of no account below a language that is clear beside it.
    if row.code == "ar", !knowsArabic, let likely, 1.6 * row.weight <= likely.weight { return false }
    return speaks(row, for: text, of: evidence.words, known: known)
  }
}

/// Whether what speaks for a language is enough to say so: Arabic and Persian are in half of Urdu's words.
private func speaks(
  _ row: LanguageEvidence.Row, for text: String, of count: Int, known: [String]
) -> Bool {
  let isOfSite = { known.first.map { isSame($0, row.code) } == true }
  return switch row.code {
  case "ar": isOfSite() || isArabic(text)
  case "fa": isOfSite() || row.weight * Double(count) >= 2
  default: true
  }
}

/// Whether many words of a text have what only Arabic has, and hardly any what it has not.
private func isArabic(_ text: String) -> Bool {
  var own = 0
  var foreign = 0
  var word = ArabicSigns()
  func end() {
    if word.isForeign { foreign += 1 } else if word.isOwn { own += 1 }
    word = ArabicSigns()
  }
  for scalar in text.prefix(2000).unicodeScalars {
    if scalar.isWhiteSpace { end() } else if !scalar.isArabicMark { word.add(scalar) }
  }
  end()
  return own >= 4 && own > 4 * foreign
}

/// What the letters of one word say for and against Arabic.
private struct ArabicSigns {
  private(set) var isForeign = false
  private var hasOwnLetter = false
  private var count = 0
  private var beginning: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
  private var hasArticle = false

  /// ال, وال or بال before other letters counts as much as a letter of Arabic's own.
  var isOwn: Bool { hasOwnLetter || hasArticle && count > 3 }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "ٹ", "ڈ", "ڑ", "ں", "ے", "ہ", "پ", "چ", "گ": isForeign = true
    case "ة", "ي", "ك", "أ", "إ", "ى", "ـ": hasOwnLetter = true
    default: break
    }
    switch count {
    case 0: beginning.0 = scalar
    case 1:
      beginning.1 = scalar
      hasArticle = beginning == ("ا", "ل")
    case 2: hasArticle = hasArticle || (beginning == ("و", "ا") || beginning == ("ب", "ا")) && scalar == "ل"
    default: break
    }
    count += 1
  }
}
