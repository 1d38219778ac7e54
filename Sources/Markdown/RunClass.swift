/// What a scalar means to the search for foreign runs.
enum RunClass: UInt8 {
  case latin
  case arabic
  /// A letter of any third script.
  case otherLetter
  /// Belongs to the letter beside it: vowel signs, joiners, direction marks, the brackets of the Quran.
  case mark
  /// An ASCII digit.
  case digit
  case arabicDigit
  case space
  /// `،`, `؛`, `۔`, `؟` and their like.
  case arabicPunctuation
  /// `,` and `;`.
  case comma
  case openBracket
  case closeBracket
  case quote
  case openIsolate
  case closeIsolate
  case neutral

  /// The classes of all scalars below U+0800, among them Latin and Arabic: a look-up costs a fifth of a `switch`.
  static let ofTwoByteScalars: [RunClass] = (0..<0x800).map { RunClass($0) }

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii(UInt8(scalar))
      return
    }
    switch scalar {
    case 0x60C...0x60F, 0x61B, 0x61D...0x61F, 0x66A...0x66D, 0x6D4, 0x600...0x60B: self = .arabicPunctuation
    case 0x660...0x669, 0x6F0...0x6F9: self = .arabicDigit
    case 0x610...0x61A, 0x61C, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x200B...0x200F, 0x300...0x36F, 0x2060, 0xFEFF,
      0xFE00...0xFE0F, 0x8D3...0x8FF, 0xAD, 0xFD3E...0xFD3F:
      self = .mark
    case 0x620...0x6FF, 0x750...0x77F, 0x8A0...0x8D2, 0xFB50...0xFD3D, 0xFD50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: self = .space
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: self = .quote
    case 0x2066...0x2068: self = .openIsolate
    case 0x2069: self = .closeIsolate
    case 0xD7, 0xF7: self = .neutral
    case 0xC0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06: self = .latin
    case 0x250...0x2AF, 0x370...0x5FF, 0x700...0x74F, 0x780...0x89F, 0x900...0x1DFF, 0x1F00...0x1FFF, 0x3040...0xA71F,
      0xA800...0xFAFF, 0xFB13...0xFB4F, 0x10000...0x1EFFF, 0x20000...0x3FFFF:
      self = .otherLetter
    default: self = .neutral
    }
  }

  private static func ascii(_ byte: UInt8) -> RunClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .latin
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: " "), 9...13: .space
    case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case UInt8(ascii: "\""): .quote
    default: .neutral
    }
  }
}
