package import Languages

/// How a language is written, as far as the proofreader judges it.
///
/// Each language of the Arabic script has a table of its own: what is wrong in Urdu is right in Arabic.
package struct WritingRules: Sendable {
  package let language: Language
  /// The letters that stand for those of other keyboards.
  let letters: KeyboardLetters?
  /// The signs of the script in place of Latin ones.
  let signs: SentenceSigns
  /// Whether the rules of Urdu's orthography hold: spaces at signs, hamza, quotation marks, numbers.
  package let isUrdu: Bool
  /// The digits that site.yml asks for.
  let digits: Digits?

  package init(_ language: Language, digits: Digits? = nil) {
    self.language = language
    self.digits = digits
    let code = language.code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard language.script == .arabic else {
      (letters, signs, isUrdu) = (nil, .none, false)
      return
    }
    if let urdu = language.keyboardLetters {
      (letters, signs, isUrdu) = (urdu, .urdu, true)
    } else if code == "fa" {
      (letters, signs, isUrdu) = (Self.persianLetters, .persian, false)
    } else {
      (letters, signs, isUrdu) = (nil, code == "ar" ? .arabic : .none, false)
    }
  }

  private static let persianLetters = KeyboardLetters(own: ["ي": "ی", "ك": "ک"])
}

/// The signs of a script that take the place of Latin ones behind its letters.
package struct SentenceSigns: Sendable {
  private let hasSigns: Bool
  private let hasFullStop: Bool

  /// Of the languages in Urdu's alphabet.
  package static let urdu = SentenceSigns(hasSigns: true, hasFullStop: true)
  /// They end a sentence with the same full stop as English.
  static let persian = SentenceSigns(hasSigns: true, hasFullStop: false)
  static let arabic = persian
  static let none = SentenceSigns(hasSigns: false, hasFullStop: false)

  /// What is written in place of a Latin sign directly behind a letter of the script; `nil` when the sign may stay.
  ///
  /// A point before another is a part of an ellipsis, one before a Latin letter or a digit a part of a file's name; two
  /// commas stand for a quotation mark.
  package func better(for sign: Unicode.Scalar, before next: Unicode.Scalar?) -> Unicode.Scalar? {
    guard hasSigns else { return nil }
    switch sign {
    case ",": return next == "," ? nil : "،"
    case ";": return "؛"
    case "?": return "؟"
    case "." where hasFullStop:
      guard let next else { return "۔" }
      return next == "." || next.value < 0x80 && next.isWordPart ? nil : "۔"
    default: return nil
    }
  }
}
