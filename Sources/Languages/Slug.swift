/// One readable part of an address.
package struct Slug: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  package var description: String { text }

  /// The ASCII slug of a title: small letters, digits and hyphens, at most `limit` bytes, cut between words.
  ///
  /// Latin letters lose their marks (`Shaʻbān` → `shaban`), apostrophes leave nothing behind (`China’s` →
  /// `chinas`), letters of other scripts are passed over. `nil` when nothing is left.
  package init?(ascii title: String, limit: Int = 80) {
    if Slug.isPlain(title, limit: limit) {
      text = title
      return
    }
    var words = SlugWords()
    for scalar in title.unicodeScalars {
      if scalar.isApostrophe || scalar.isBidiControl || scalar.continuesLetter || scalar.value == 0xAD { continue }
      if let digit = scalar.decimalDigit {
        words.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)))
      } else if let letters = LatinFold.letters(of: scalar) {
        for letter in letters.unicodeScalars { words.append(letter) }
      } else {
        words.endWord()
      }
    }
    guard let text = words.text(limit: limit) else { return nil }
    self.text = text
  }

  /// The same for a text of which no letter would be passed over; `nil` for all others.
  package init?(wholeOf text: String, limit: Int = 80) {
    let isWhole = text.unicodeScalars.allSatisfy { scalar in
      !scalar.isWordPart || scalar.decimalDigit != nil || scalar.isApostrophe || scalar.continuesLetter
        || LatinFold.letters(of: scalar) != nil
    }
    guard isWhole else { return nil }
    self.init(ascii: text, limit: limit)
  }

  /// Whether a text is such a slug already, as the names of most files are.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != byte: break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// The slug of a title in its own script: its letters and digits, at most `limit` of them, cut between words.
  ///
  /// Letters of other keyboards become the language's own, and Arabic letters lose their vowel signs, because nobody
  /// types them into an address; the marks of scripts that cannot be read without them stay.
  package init?(keepingLettersOf title: String, in language: Language, limit: Int = 60) {
    var words = SlugWords()
    for scalar in LetterCleanup(title, in: language).text.unicodeScalars {
      if scalar.isApostrophe || scalar.isBidiControl || scalar.isArabicMark { continue }
      if scalar.value == 0x200C || scalar.value == 0x200D { continue }
      if scalar.isWordPart {
        for letter in scalar.properties.lowercaseMapping.unicodeScalars { words.append(letter) }
      } else {
        words.endWord()
      }
    }
    guard let text = words.text(limit: limit, byteLimit: Slug.byteLimit) else { return nil }
    self.text = text
  }
}

/// Letters put together with a hyphen between words.
private struct SlugWords {
  private var scalars: [Unicode.Scalar] = []
  private var isBetweenWords = false

  mutating func append(_ scalar: Unicode.Scalar) {
    if isBetweenWords, !scalars.isEmpty { scalars.append("-") }
    isBetweenWords = false
    scalars.append(scalar)
  }

  mutating func endWord() { isBetweenWords = true }

  /// The words that fit, or as much of a first word that alone does not.
  func text(limit: Int, byteLimit: Int = .max) -> String? {
    var length = 0
    var bytes = 0
    while length < min(limit, scalars.count) {
      bytes += UTF8.width(scalars[length])
      if bytes > byteLimit { break }
      length += 1
    }
    if length < scalars.count, scalars[length] != "-" {
      length = scalars[..<length].lastIndex(of: "-") ?? length
    }
    // Never a letter without the marks on it.
    while length > 0, length < scalars.count, scalars[length].continuesLetter { length -= 1 }
    guard length > 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(min(bytes, 4 * length))
    for scalar in scalars[..<length] {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
