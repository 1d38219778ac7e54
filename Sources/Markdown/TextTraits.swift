/// Which kinds of characters occur in a text, so that a search for them can be spared.
struct TextTraits: OptionSet {
  let rawValue: UInt8

  static let latin = TextTraits(rawValue: 1)
  static let arabic = TextTraits(rawValue: 2)
  static let digits = TextTraits(rawValue: 4)
  /// `*`, `_` or `~`.
  static let emphasisMarks = TextTraits(rawValue: 8)
  /// `,`, `;`, `?` or `.`.
  static let sentenceMarks = TextTraits(rawValue: 16)
  /// Signs of the block that holds quotes, dashes, isolates and invisible controls.
  static let generalPunctuation = TextTraits(rawValue: 32)

  /// `=`, `^`, `+` or `:`.
  static let foreignMarks = TextTraits(rawValue: 64)

  /// `<`, which is part of no tag where a text has it.
  static let angle = TextTraits(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ text: [UInt8]) {
    let traitsOfBytes = Self.ofBytes
    var traits: UInt8 = 0
    for byte in text { traits |= traitsOfBytes[Int(byte)] }
    rawValue = traits
  }

  /// The traits that a byte of UTF-8 text speaks for.
  private static let ofBytes: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0xC3...0xC9, 0xE1: latin.rawValue
    case 0xD8...0xDB, 0xDD, 0xE0: arabic.rawValue
    case 0xEF: arabic.rawValue | latin.rawValue
    case 0x30...0x39: digits.rawValue
    case 0x2A, 0x5F, 0x7E: emphasisMarks.rawValue
    case 0x2C, 0x2E, 0x3B, 0x3F: sentenceMarks.rawValue
    case 0x3C: angle.rawValue
    case 0x2B, 0x3A, 0x3D, 0x5E: foreignMarks.rawValue
    case 0xE2: generalPunctuation.rawValue
    default: 0
    }
  }
}
