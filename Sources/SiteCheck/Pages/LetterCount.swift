import Markup

/// How many letters of the two scripts a piece of text has.
struct LetterCount: Sendable {
  var arabic = 0
  var latin = 0

  static func + (one: LetterCount, other: LetterCount) -> LetterCount {
    LetterCount(arabic: one.arabic + other.arabic, latin: one.latin + other.latin)
  }
}

extension LetterCount {
  /// Counts the letters of ASCII and those of the Arabic block, eight bytes at a time.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      arabic += count(arabicLeads(in: word))
      latin += count(latinLetters(in: word))
      index += 8
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte & 0xFC == 0xD8 { arabic += 1 }
      if byte.isASCIILetter { latin += 1 }
      index += 1
    }
  }
}

/// The bytes that are letters of ASCII.
@inline(__always)
private func latinLetters(in word: UInt64) -> UInt64 {
  let small = word | eightTimes(0x20)
  return Markup.bytes(withLowBitsFrom: 0x61, in: small) & ~Markup.bytes(withLowBitsFrom: 0x7B, in: small) & ~word
    & eightTimes(0x80)
}

/// Whether a text has two words of Latin letters beside each other: one may be a name.
func hasLatinWords(_ text: String) -> Bool {
  var words = 0
  var letters = 0
  for byte in text.utf8 {
    if byte.isASCIILetter {
      letters += 1
      continue
    }
    if byte == 0x20 {
      if letters > 1 { words += 1 }
    } else if byte >= 0x80 || !(byte == 0x27 || byte == 0x2C || byte == 0x2D) {
      // An address or a mail address is one name, whatever stands in it.
      words = 0
    }
    letters = 0
  }
  return words + (letters > 1 ? 1 : 0) >= 3
}
