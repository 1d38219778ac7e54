internal import Markup

/// Up to eight bytes of text that are nothing but letters of one script and what separates words.
///
/// Most of any text is, and a look at each of its letters costs several times as much.
struct PlainWords {
  /// How many bytes: seven when the eighth begins a letter that ends beyond.
  let length: Int
  /// The last byte of each letter, and each separator, as masks of bytes.
  private let letters: UInt64
  private let separators: UInt64

  /// How many words end here, when the first byte follows one of their letters or does not.
  @inline(__always)
  func ends(followingLetter: Bool) -> Int {
    (separators & (letters << 8 | (followingLetter ? 0x80 : 0))).nonzeroBitCount
  }

  /// Whether the last of the bytes is a letter.
  @inline(__always)
  var endsInLetter: Bool { letters >> (8 * length - 1) & 1 == 1 }

  /// Eight bytes of ASCII, the first of them the lowest; nil when a digit, an apostrophe or another sign is among them
  /// that may stand within a word.
  @inline(__always)
  init?(latin word: UInt64) {
    let lower = word | eightTimes(0x20)
    letters = bytes(withLowBitsFrom: 0x61, in: lower) & ~bytes(withLowBitsFrom: 0x7B, in: lower)
    // All that stands before the apostrophe, the space above all; the comma and the full stop, which differ in one bit.
    separators =
      ~bytes(withLowBitsFrom: 0x27, in: word) & eightTimes(0x80) | bytes(equalTo: 0x2C, in: word & eightTimes(0xFD))
    length = 8
    guard letters | separators == eightTimes(0x80) else { return nil }
  }

  /// Eight bytes of UTF-8 from the beginning of a scalar on; nil when there is anything but the letters U+0620 to
  /// U+063F, U+0641 to U+064A and U+0671 to U+06D3, and spaces.
  @inline(__always)
  init?(arabic word: UInt64) {
    let leads = arabicLeads(in: word)
    // Two bits of the byte before and six of its own make the lowest eight of the scalar.
    let scalars = word << 14 & eightTimes(0xC0) | word & eightTimes(0x3F)
    let upper = ~bytes(withLowBitsFrom: 0x54, in: scalars)
    let lower =
      bytes(withLowBitsFrom: 0x20, in: scalars) & ~bytes(withLowBitsFrom: 0x40, in: scalars)
      | bytes(withLowBitsFrom: 0x41, in: scalars) & ~bytes(withLowBitsFrom: 0x4B, in: scalars)
      | bytes(withLowBitsFrom: 0x71, in: scalars)
    letters = (scalars & upper | ~scalars & lower) & leads << 8 & continuations(in: word)
    separators = bytes(equalTo: 0x20, in: word)
    length = leads >> 63 == 1 ? 7 : 8
    guard leads | letters | separators == eightTimes(0x80) else { return nil }
  }
}
