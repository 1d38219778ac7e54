/// What a Unicode scalar does to the direction of the text around it.
package enum StrongClass: Sendable {
  /// A letter of a script that runs from left to right (bidi class L).
  case leftToRight
  /// A letter of a script that runs from right to left (bidi classes R and AL).
  case rightToLeft
  /// A digit, European or Arabic.
  case digit
  /// Punctuation, white space, symbols, marks, controls: no direction of their own.
  case neutral

  /// The class of a scalar, from the ranges in which the right-to-left scripts lie.
  ///
  /// The standard library does not offer the bidi class of a scalar; these ranges (Hebrew, Arabic and its
  /// supplements, Syriac, Thaana, N'Ko and the presentation forms) are all that a bilingual newspaper meets.
  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .leftToRight
    case 0..<0xAA: self = .neutral
    case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x600...0x605, 0x606...0x607, 0x609...0x60A,
      0x60C, 0x60E...0x61A, 0x64B...0x65F, 0x66A...0x66C, 0x670, 0x6D6...0x6E4, 0x6E7...0x6ED, 0xFD3E...0xFD3F,
      0x200B...0x200D, 0xFEFF:
      self = .neutral
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x200F, 0x61C, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      self = .rightToLeft
    case 0x200E: self = .leftToRight
    case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020: self = .neutral
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
        .spacingMark:
        self = .leftToRight
      default: self = .neutral
      }
    }
  }
}

/// The direction of the first letter in `text` that has one, as browsers decide for `dir="auto"` and `<title>`.
package func firstStrongDirection(of text: String) -> Direction? {
  for scalar in text.unicodeScalars {
    switch StrongClass(scalar) {
    case .leftToRight: return .leftToRight
    case .rightToLeft: return .rightToLeft
    case .digit, .neutral: continue
    }
  }
  return nil
}
