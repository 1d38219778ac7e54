/// Questions about single scalars that the text functions share.
extension Unicode.Scalar {
  /// The value of a European, Arabic-Indic (٠–٩) or Urdu (۰–۹) digit.
  package var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x660...0x669: Int(value - 0x660)
    case 0x6F0...0x6F9: Int(value - 0x6F0)
    default: nil
    }
  }

  /// Whether it is an invisible mark, embedding, override or isolate of the bidirectional algorithm.
  package var isBidiControl: Bool {
    switch value {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether Unicode calls it white space; the letters of both scripts are told without its tables.
  package var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x9...0xD: true
    case 0..<0x85, 0x300..<0x1680: false
    default: properties.isWhitespace
    }
  }

  /// Whether it is one of the vowel signs and other marks that Urdu readers do without, such as zer and zabar.
  package var isArabicMark: Bool {
    switch value {
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: true
    default: false
    }
  }

  /// Whether it is a letter of the Arabic script, in its ordinary or in a presentation form.
  package var isArabicLetter: Bool {
    switch value {
    case 0x620...0x63F, 0x641...0x64A, 0x66E...0x66F, 0x671...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FC, 0x6FF,
      0x750...0x77F, 0x8A0...0x8C9, 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDFC, 0xFE80...0xFEFC:
      true
    default: false
    }
  }

  /// Whether it is a letter of the Latin script.
  package var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF,
      0x2C60...0x2C7F, 0xA722...0xA787, 0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    default: false
    }
  }

  /// Whether it belongs to the scalar before it: a combining mark, a variation selector, a joiner.
  package var continuesLetter: Bool {
    if value < 0x300 || isArabicLetter { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return value == 0x200C || value == 0x200D || (0x1F3FB...0x1F3FF).contains(value)
    }
  }

  /// Whether it is part of a word: a letter or digit of any script, a mark on one, or the zero-width non-joiner.
  package var isWordPart: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
    // The letters, marks and digits of Urdu, for which Unicode's tables need not be asked.
    if (0x620...0x669).contains(value) || (0x66E...0x6D3).contains(value) { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark:
      return true
    default: return value == 0x200C || value == 0x200D
    }
  }

  /// Whether it is an apostrophe or one of the marks that transliterations use like one: ’ ʻ ʼ ʾ ʿ.
  package var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2B9...0x2BF, 0x2C8, 0xFF07: true
    default: false
    }
  }
}
