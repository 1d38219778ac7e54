import Languages

/// The words of a text, as lists of words have them: in small letters, of one keyboard, without marks and signs.
///
/// Of long texts a few words are looked up in lists, and hardly one is kept: they stand in one array of bytes.
struct FoldedText {
  struct Word {
    /// Of `FoldedText.bytes`.
    var bytes: Range<Int>
    /// By which lists know it.
    var hash: UInt64
    /// The languages, by their bits in `LanguageSigns.all(of:)`, that have a letter in it of their own.
    var lettered: UInt64
    /// The scripts of its letters, by bits in the order of `TextScript`.
    fileprivate var scripts: UInt32

    func isWritten(in script: TextScript) -> Bool { scripts >> UInt32(script.rawValue) & 1 == 1 }
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private var start = 0
  private var lettered: UInt64 = 0
  private var scripts: UInt32 = 0

  /// - Parameter limit: After which so many words are enough.
  init(_ text: String, atMost limit: Int = .max) {
    bytes.reserveCapacity(min(text.utf8.count, 4096))
    for scalar in text.unicodeScalars {
      guard !take(scalar) else { continue }
      end()
      if words.count >= limit { return }
    }
    end()
  }

  /// What stands in the text at a word.
  subscript(word: Word) -> ArraySlice<UInt8> { bytes[word.bytes] }

  /// What lists know a word by: FNV-1a of its bytes, which is quick for so few.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Takes a scalar into the word that is read; `false` where it ends one.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39:
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      if scalar.value >= 0x61 { scripts |= Self.latin }
    case 0x41...0x5A:
      bytes.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      scripts |= Self.latin
    case 0x64A, 0x649: append("ی")
    case 0x643: append("ک")
    case 0x647: append("ہ")
    case 0x640, 0xAD: break
    // Letters and digits for which Unicode's tables need not be asked.
    case 0x620...0x64A, 0x671...0x6D3: append(scalar)
    case _ where scalar.isArabicMark || scalar.isBidiControl: break
    // Sindhi writes two of its commonest words with signs.
    case 0x6FD, 0x6FE: append(scalar)
    case _ where scalar.isWordPart:
      for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small) }
    default: return false
    }
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x80, scalar.value < 0x800 {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar.value >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar.value & 0x3F))
    } else {
      bytes.append(contentsOf: String(scalar).utf8)
    }
    lettered |= LanguageSigns.rows(ofLetter: scalar)
    if let script = TextScript(scalar) { scripts |= 1 << UInt32(script.rawValue) }
  }

  private mutating func end() {
    if bytes.count > start {
      let range = start..<bytes.count
      words.append(Word(bytes: range, hash: Self.hash(bytes[range]), lettered: lettered, scripts: scripts))
      start = bytes.count
    }
    (lettered, scripts) = (0, 0)
  }

  private static let latin: UInt32 = 1 << UInt32(TextScript.latin.rawValue)
}

/// The words of a text as texts; see `FoldedText`.
func foldedWords(_ text: String, atMost limit: Int = .max) -> [String] {
  let folded = FoldedText(text, atMost: limit)
  return folded.words.map { String(decoding: folded[$0], as: UTF8.self) }
}
