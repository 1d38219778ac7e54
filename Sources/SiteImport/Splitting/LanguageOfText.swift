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
  guard let script = count.main else { return nil }
  let isPure = Double(count[script]) >= 0.7 * Double(count.total)
  let known = expected.filter(script.writes)
  let (rows, words) = LanguageSigns.weights(of: FoldedText(text, atMost: 150), in: script)
  let likely = rows.first { $0.code != "ar" && speaks($0, for: text, of: words, known: known) }
  let knowsArabic = known.contains { isSame($0, "ar") }
  let weights = rows.filter { row in
    // It takes a look at every word, and is of no account below a language that is clear beside it.
    if row.code == "ar", !knowsArabic, let likely, 1.6 * row.weight <= likely.weight { return false }
    return speaks(row, for: text, of: words, known: known)
  }
  guard let best = weights.first, best.weight >= 0.06 else {
    // Nothing speaks for any language: a name, a title of two words.
    let code = known.first ?? script.languages[0]
    return (
      code,
      isPure
        && (known.count == 1 || known.isEmpty && script.languages.count == 1 && script != .latin && script != .arabic)
    )
  }
  let second = weights.dropFirst().first?.weight ?? 0
  if best.code == LanguageSigns.romanUrdu { return (known.first ?? "en", false) }
  let isClear = best.weight >= 0.15 && best.weight >= 1.6 * second
  if let code = expected.first(where: { isSame($0, best.code) && script.writes($0) }) {
    return (code, isPure && (isClear || known.count == 1))
  }
  guard !known.isEmpty, !(isClear && words >= 8) else { return (best.code, isPure && isClear) }
  let likeliest = weights.first { row in known.contains { isSame($0, row.code) } }
  let code = likeliest.flatMap { row in known.first { isSame($0, row.code) } } ?? known[0]
  return (code, isPure && known.count == 1 && (likeliest?.weight ?? 0) * 2 >= best.weight)
}

/// Whether what speaks for a language is enough to say so: Arabic and Persian are in half of Urdu's words.
private func speaks(
  _ row: (code: String, weight: Double), for text: String, of count: Int, known: [String]
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

/// Whether two codes mean one language: Punjabi in Urdu's letters has two.
private func isSame(_ one: String, _ other: String) -> Bool {
  if one == other { return true }
  let subtags = [one, other].map { primarySubtag(of: $0) }
  return subtags[0] == subtags[1] || subtags.sorted() == ["pa", "pnb"]
}
