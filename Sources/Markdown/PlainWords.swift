internal import Markup

/// Those of the next eight bytes of a text that are nothing but letters of one script and what separates words.
///
/// Most of any text is, and a look at each of its letters costs several times as much.
struct PlainWords {
  /// How many bytes, from the first on; at least one.
  let length: Int
  /// The last byte of each letter, and each separator, as masks of bytes.
  private let letters: UInt64
  private let separators: UInt64

  /// How many words end here, when the first byte follows one of their letters or does not.
  @inline(__always)
  func ends(followingLetter: Bool) -> Int {
    count(separators & (letters &<< 8 | (followingLetter ? 0x80 : 0)))
  }

  /// Whether the last of the bytes is a letter.
  @inline(__always)
  var endsInLetter: Bool { letters >> (8 * length - 1) & 1 == 1 }

  /// Eight bytes, the first of them the lowest; up to the first digit, apostrophe or other sign that may stand within a
  /// word, and up to what is not ASCII.
  @inline(__always)
  init?(latin word: UInt64) {
    let lower = word | eightTimes(0x20)
    let ascii = ~word & eightTimes(0x80)
    let letters = bytes(withLowBitsFrom: 0x61, in: lower) & ~bytes(withLowBitsFrom: 0x7B, in: lower) & ascii
    // All that stands before the apostrophe, the space above all; the comma and the full stop, which differ in one bit.
    let separators =
      ~bytes(withLowBitsFrom: 0x27, in: word) & ascii | bytes(equalTo: 0x2C, in: word & eightTimes(0xFD))
    self.init(letters, separators, ~(letters | separators) & eightTimes(0x80), leads: 0)
  }

  /// Eight bytes of UTF-8 from the beginning of a scalar on; up to the first that is anything but the letters U+0620 to
  /// U+063F, U+0641 to U+064A and U+0671 to U+06D3, or a space.
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
    let letters = (scalars & upper | ~scalars & lower) & leads << 8 & continuations(in: word)
    let separators = bytes(equalTo: 0x20, in: word)
    self.init(letters, separators, ~(leads | letters | separators) & eightTimes(0x80), leads: leads)
  }

  /// What stands before the first of the bytes that are neither; nil for no bytes at all.
  @inline(__always)
  private init?(_ letters: UInt64, _ separators: UInt64, _ others: UInt64, leads: UInt64) {
    guard others != 0 else {
      // The last one may begin a letter that ends beyond.
      length = 8 &- Int(truncatingIfNeeded: leads &>> 63)
      self.letters = letters
      self.separators = separators
      return
    }
    var length = others.trailingZeroBitCount &>> 3
    guard length > 0 else { return nil }
    length = length &- Int(truncatingIfNeeded: leads &>> UInt64(truncatingIfNeeded: 8 &* length &- 1) & 1)
    guard length > 0 else { return nil }
    let taken = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    self.length = length
    self.letters = letters & taken
    self.separators = separators & taken
  }
}
