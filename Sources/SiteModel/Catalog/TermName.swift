import Languages

/// What two spellings of one name have in common: the same letters, without marks, in either keyboard's code points.
///
/// Words are parted by spaces, hyphens or low lines alike, apostrophes are straight or curly, and the number sign of a
/// hashtag is not part of the word. Whatever the language, letters are compared as if they were Urdu: it is never shown.
func termKey(_ name: String) -> String {
  var key = ""
  var isBetweenWords = false
  for scalar in String(decoding: searchFold(LetterCleanup(name).text), as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x20, 0xA0, 0x2D, 0x5F, 0x2010, 0x2011, 0x202F, 0x9...0xD:
      isBetweenWords = true
      continue
    case 0x23 where key.isEmpty: continue
    default: break
    }
    if isBetweenWords, !key.isEmpty { key += " " }
    isBetweenWords = false
    key.unicodeScalars.append(scalar.isApostrophe ? "'" : scalar)
  }
  return key.isEmpty ? name : key
}

/// A name letter by letter, as far as it can tell one word from another of the same key.
///
/// ‘عِلم’ and ‘عَلَم’ are two words, of which an address shows one; so are ‘ماں’ and ‘مان’. ‘اُردو’ and ‘اردو’ are one: who
/// leaves vowel signs out has not written others.
struct TermSpelling {
  private var letters: [Unicode.Scalar] = []
  private var signs: [Set<Unicode.Scalar>] = []

  init(_ name: String) {
    for scalar in LetterCleanup(name).text.unicodeScalars {
      if scalar == "ۂ" || scalar == "ۓ" {
        letters.append(scalar == "ۂ" ? "ہ" : "ے")
        signs.append(["\u{654}"])
      } else if scalar == "ء", letters.last == "ہ" || letters.last == "ے" {
        // The hamza that joins two words is typed on the letter, behind it, or left out.
        signs[signs.count - 1].insert("\u{654}")
      } else if scalar.isArabicMark {
        if !signs.isEmpty { signs[signs.count - 1].insert(scalar) }
      } else if !scalar.isBidiControl, !(0x200B...0x200F).contains(scalar.value), scalar.value != 0xAD {
        letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        while signs.count < letters.count { signs.append([]) }
      }
    }
  }

  /// Whether both write vowel signs on one letter, and others.
  func differsInSigns(from other: TermSpelling) -> Bool {
    guard letters.count == other.letters.count else { return false }
    return zip(signs, other.signs).contains { !$0.isSubset(of: $1) && !$1.isSubset(of: $0) }
  }

  /// Whether it is another word.
  ///
  /// Spaces, hyphens and other signs between letters are not looked at.
  func isOtherWord(than other: TermSpelling) -> Bool {
    words.elementsEqual(other.words) ? differsInSigns(from: other) : true
  }

  private var words: some Sequence<Unicode.Scalar> {
    letters.lazy.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
