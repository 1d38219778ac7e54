import Languages

/// Which kinds of scalars occur in a block.
struct ProseTraits: OptionSet {
  var rawValue: UInt16

  /// Letters of the Arabic keyboard for which Urdu or Persian has others.
  static let arabicKeyboard = ProseTraits(rawValue: 1)
  /// Marks that Unicode joins with letters, or puts into another order.
  static let combining = ProseTraits(rawValue: 2)
  static let presentation = ProseTraits(rawValue: 4)
  static let tatweel = ProseTraits(rawValue: 8)
  /// What nobody sees, or takes for a space.
  static let unseen = ProseTraits(rawValue: 16)
  static let digits = ProseTraits(rawValue: 32)
  /// The signs , ; ? and the point.
  static let sentenceMarks = ProseTraits(rawValue: 64)
  /// Urdu's ۔ ، ؛ and ؟, with which a sentence ends or pauses.
  static let urduSigns = ProseTraits(rawValue: 128)
  static let doubleSpace = ProseTraits(rawValue: 256)
  static let latin = ProseTraits(rawValue: 512)
  static let arabic = ProseTraits(rawValue: 1024)
  /// Curly quotation marks, single and double.
  static let quotes = ProseTraits(rawValue: 2048)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ letters: [Letter]) {
    rawValue = 0
    var wasSpace = false
    var wasMark = false
    for letter in letters where letter.role == .text {
      let value = letter.scalar.value
      if value == 0x20 {
        if wasSpace { insert(.doubleSpace) }
        wasSpace = true
        wasMark = false
        continue
      }
      wasSpace = false
      let isMark = value >= 0x300 && Self.isMark(letter.scalar)
      if isMark {
        // Two marks may stand in another order than Unicode's.
        if wasMark { insert(.combining) }
        wasMark = true
      } else {
        wasMark = false
      }
      formUnion(Self.trait(of: value))
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isArabicMark || (0x300...0x36F).contains(scalar.value)
  }

  private static func trait(of value: UInt32) -> ProseTraits {
    switch value {
    case 0x30...0x39: .digits
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x2C, 0x3B, 0x3F, 0x2E: .sentenceMarks
    case 0x60C, 0x61B, 0x61F, 0x6D4: .urduSigns
    case 0x640: .tatweel
    case 0x660...0x669, 0x6F0...0x6F9: .digits
    case 0x629, 0x643, 0x647, 0x649, 0x64A, 0x6AA, 0x6C0: [.arabicKeyboard, .arabic]
    case 0x65B: .arabicKeyboard
    case 0x300...0x36F, 0x653...0x655, 0x674: .combining
    case 0x620...0x63F, 0x641...0x646, 0x648, 0x66E...0x6A9, 0x6AB...0x6BF, 0x6C1...0x6D3: .arabic
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: .unseen
    case 0x2018...0x2019, 0x201C...0x201D: .quotes
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: [.presentation, .arabic]
    default: []
    }
  }
}
