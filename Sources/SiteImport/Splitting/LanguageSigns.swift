import Languages

/// What tells one language from the others of its script: words that no page of it does without, letters of its own.
struct LanguageSigns {
  let code: String
  let script: TextScript
  let words: Set<String>
  let letters: Set<Unicode.Scalar>
  /// What a word with such a letter is worth, to one that is in the list.
  let letterWeight: Double

  init(_ code: String, _ script: TextScript, _ words: String, letters: String = "", letterWeight: Double = 0.75) {
    self.code = code
    self.script = script
    self.words = Set(words.split(separator: " ").map(String.init))
    self.letters = Set(letters.unicodeScalars)
    self.letterWeight = letterWeight
  }

  /// Urdu in Latin letters, which is neither English nor what site.yml calls Urdu.
  static let romanUrdu = "ur-latn"
  /// What fills pages that wait for their texts: Lorem ipsum.
  static let latin = "la"

  /// By script; no script has more than the bits of a `UInt64`.
  private static let byScript: [[LanguageSigns]] = {
    var all = [[LanguageSigns]](repeating: [], count: TextScript.allCases.count)
    for language in inArabicLetters + inLatinLetters + inOtherLetters { all[language.script.rawValue].append(language) }
    return all
  }()

  static func all(of script: TextScript) -> [LanguageSigns] { byScript[script.rawValue] }

  /// Whether a language can be told by its words or letters; a code or locale.
  static func know(_ code: String, in script: TextScript) -> Bool {
    if script == .han || script.languages.count == 1 && script != .latin && script != .arabic {
      return script.writes(code)
    }
    return all(of: script).contains { isSame($0.code, code) }
  }

  /// The languages of a script, as bits in the order of `all(of:)`, in whose list a word is, by its hash.
  static func rows(ofWord hash: UInt64, bytes: Int) -> UInt64 {
    bytes <= longestWord ? rowsByWord[hash] ?? 0 : 0
  }

  private static let rowsByWord: [UInt64: UInt64] = rows { $0.words.map { FoldedText.hash($0.utf8) } }
  /// In bytes.
  private static let longestWord = byScript.joined().flatMap(\.words).map(\.utf8.count).max() ?? 0

  /// The languages, as bits, that have a letter for their own.
  static func rows(ofLetter scalar: Unicode.Scalar) -> UInt64 {
    let value = scalar.value
    if (firstLetter...lastLetter).contains(value) { return rowsByLetter[Int(value - firstLetter)] }
    if (0x1EA0...0x1EFF).contains(value) { return vietnamese }
    return 0
  }

  private static let firstLetter: UInt32 = 0xC0
  private static let lastLetter: UInt32 = 0x8FF
  private static let rowsByLetter: [UInt64] = {
    let known = rows { Array($0.letters) }
    return (firstLetter...lastLetter).map { value in Unicode.Scalar(value).flatMap { known[$0] } ?? 0 }
  }()
  private static let vietnamese: UInt64 = all(of: .latin).firstIndex { $0.code == "vi" }.map { 1 << UInt64($0) } ?? 0

  private static func rows<Sign: Hashable>(_ signs: (LanguageSigns) -> [Sign]) -> [Sign: UInt64] {
    var rows: [Sign: UInt64] = [:]
    for languages in byScript {
      for (number, language) in languages.enumerated() {
        for sign in signs(language) { rows[sign, default: 0] |= 1 << UInt64(number) }
      }
    }
    return rows
  }
}

/// Whether two codes mean one language, as far as its words tell: Punjabi in Urdu's letters has two codes, and no list of
/// words parts Bosnian from Croatian.
func isSame(_ one: String, _ other: String) -> Bool {
  if one == other { return true }
  let subtags = (primarySubtag(of: one), primarySubtag(of: other))
  return subtags.0 == subtags.1 || groups[subtags.0].map { $0 == groups[subtags.1] } ?? false
}

/// Numbers of those that are one language.
private let groups: [String: Int] = {
  let all = ["pa pnb", "hr bs sr sh", "nb no nn", "id ms", "fil tl", "he iw", "ro mo", "bo dz"]
  return Dictionary(
    uniqueKeysWithValues: all.enumerated().flatMap { number, codes in
      codes.split(separator: " ").map { (String($0), number) }
    })
}()
