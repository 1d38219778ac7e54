internal import Markup

/// How many words a text has, by the script of their first letter.
package struct WordCount: Sendable, Hashable {
  package var latin = 0
  package var arabic = 0
  /// Words in other scripts, and numbers.
  package var other = 0

  package var total: Int { latin + arabic + other }

  package init(latin: Int = 0, arabic: Int = 0, other: Int = 0) {
    self.latin = latin
    self.arabic = arabic
    self.other = other
  }

  /// Counts the words of UTF-8 text.
  ///
  /// White space and punctuation separate words; apostrophes and hyphens between letters do not, nor does the
  /// zero-width non-joiner, with which one Urdu word is written in two parts.
  package init(of text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      WordPart.ofTwoByteScalars.withUnsafeBufferPointer { parts in count(text, parts) }
    }
  }

  private mutating func count(_ text: UnsafeBufferPointer<UInt8>, _ parts: UnsafeBufferPointer<WordPart>) {
    var word = WordPart.separator
    var index = 0
    while index < text.count {
      if let length = countPlainWords(text, index, &word) {
        index += length
        continue
      }
      let part: WordPart
      let byte = text[index]
      if byte < 0x80 {
        part = parts[Int(byte)]
        index += 1
      } else if byte >= 0xC2, byte < 0xE0, index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 {
        part = parts[Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)]
        index += 2
      } else {
        let scalar = ScalarReader.scalar(in: text, at: index)
        part = WordPart(scalar.value)
        index += scalar.length
      }
      // A letter within a word, which most of them are, changes nothing.
      if part.rawValue <= WordPart.other.rawValue, word.rawValue <= WordPart.other.rawValue { continue }
      switch part {
      case .latin, .arabic, .other: word = part
      case .digit: if word == .separator { word = .digit }
      case .joiner: continue
      case .separator:
        count(word)
        word = .separator
      }
    }
    count(word)
  }

  /// Counts those that end within the next eight bytes, if these are plain; how many bytes were taken, else nil.
  @inline(__always)
  private mutating func countPlainWords(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: inout WordPart)
    -> Int?
  {
    guard index + 8 <= text.count else { return nil }
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    if bytes & 0x80 == 0, word != .arabic {
      guard word == .separator || word == .latin, let plain = PlainWords(latin: bytes) else { return nil }
      latin += plain.ends(followingLetter: word == .latin)
      word = plain.endsInLetter ? .latin : .separator
      return plain.length
    }
    guard word == .separator || word == .arabic, let plain = PlainWords(arabic: bytes) else { return nil }
    arabic += plain.ends(followingLetter: word == .arabic)
    word = plain.endsInLetter ? .arabic : .separator
    return plain.length
  }

  @inline(__always)
  private mutating func count(_ word: WordPart) {
    switch word {
    case .separator, .joiner: break
    case .latin: latin += 1
    case .arabic: arabic += 1
    case .digit, .other: other += 1
    }
  }
}

/// What a scalar does to the word that it stands in.
private enum WordPart: UInt8 {
  case latin
  case arabic
  /// A letter of any other script.
  case other
  case digit
  /// Belongs to a word when one is under way, and begins none.
  case joiner
  case separator

  /// The parts of all scalars below U+0800, among them Latin and Arabic: a look-up costs a fifth of a `switch`.
  static let ofTwoByteScalars: [WordPart] = (0..<0x800).map { WordPart($0) }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A: self = .latin
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: self = .digit
    case 0x27, 0x2D, 0x2019, 0x200B...0x200F, 0x61C, 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670,
      0x6D6...0x6ED, 0xAD:
      self = .joiner
    case 0..<0xAA: self = .separator
    case 0x60C...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x600...0x60B: self = .separator
    case 0x620...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: self = .latin
    case 0x1E00...0x1EFF: self = .latin
    case 0x250...0x2FF, 0x370...0x5FF, 0x700...0x74F, 0x780...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF,
      0x10000...0x1EFFF, 0x20000...0x3FFFF:
      self = .other
    default: self = .separator
    }
  }
}
