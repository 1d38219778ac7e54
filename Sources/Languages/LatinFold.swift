/// The plain small letters behind Latin letters with marks, as in addresses and in the order of an index.
package enum LatinFold {
  /// `É` gives `e`, `ß` gives `ss`; `nil` for what is not a Latin letter.
  package static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return String(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0..<0xAA: return nil
    default:
      guard scalar.isLatinLetter else { return nil }
      return exceptions[scalar] ?? nameOfLetter(scalar)
    }
  }

  /// Letters that are more than a plain letter with something on it.
  private static let exceptions: [Unicode.Scalar: String] = [
    "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "ß": "ss", "ẞ": "ss", "Þ": "th", "þ": "th", "Ð": "d", "ð": "d",
    "ı": "i", "ĸ": "k", "Ŋ": "ng", "ŋ": "ng", "ſ": "s", "ª": "a", "º": "o", "Ĳ": "ij", "ĳ": "ij", "ŉ": "n",
    "Ə": "e", "ə": "e", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  ]

  /// The letter that Unicode's name says: "LATIN SMALL LETTER A WITH MACRON" is an `a`.
  private static func nameOfLetter(_ scalar: Unicode.Scalar) -> String? {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    guard let name = lower.properties.name else { return nil }
    for prefix in ["LATIN SMALL LETTER ", "FULLWIDTH LATIN SMALL LETTER "] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count).utf8
      let letter = rest.prefix { $0 != UInt8(ascii: " ") }
      guard letter.count == 1, let byte = letter.first else { return nil }
      return String(Unicode.Scalar(byte | 0x20))
    }
    return nil
  }
}
