/// The letters of one language in place of those that a keyboard made for another one gives, or an old file.
///
/// Only what can be meant in one way: addresses take it without asking, and so may whoever corrects texts. A language
/// without such a table keeps its letters as they are, for Arabic's ك, Sindhi's ڪ and Pashto's ي are no mistakes there.
package struct KeyboardLetters: Sendable, Hashable {
  /// The letters that are one wherever they stand.
  package let own: [Unicode.Scalar: Unicode.Scalar]
  /// Behind which the Arabic ه is no ہ but ھ, which makes one sound with them: گهر is گھر.
  package let aspirated: Set<Unicode.Scalar>

  /// Of the languages in Urdu's alphabet.
  static let urdu = KeyboardLetters(
    own: [
      "ي": "ی", "ى": "ی", "ك": "ک", "ڪ": "ک", "ه": "ہ", "\u{6C0}": "\u{6C2}", "ة": "ۃ", "\u{65B}": "\u{652}",
    ],
    aspirated: ["ب", "پ", "ت", "ٹ", "ج", "چ", "د", "ڈ", "ڑ", "ک", "گ"])

  package init(own: [Unicode.Scalar: Unicode.Scalar], aspirated: Set<Unicode.Scalar> = []) {
    self.own = own
    self.aspirated = aspirated
  }

  /// For comparing texts of any language: each letter is taken for Urdu's wherever it stands.
  static let alike = KeyboardLetters(own: urdu.own, aspirated: [])

  /// The letter that is meant behind another, which has been replaced itself.
  func letter(_ typed: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar {
    if typed == "ه", let previous, aspirated.contains(previous) { return "ھ" }
    return own[typed] ?? typed
  }
}

extension Language {
  /// The letters that stand in its texts for those of other keyboards; `nil` when it has none that are known.
  package var keyboardLetters: KeyboardLetters? { KnownLanguage[code]?.keyboardLetters }
}
