/// How many cells of a terminal a text takes, as terminals with letters of one width lay it out.
///
/// Vowel signs and other marks stand on the letter before them and take none, and so do joiners and marks of direction;
/// ideographs and emoji take two. Letters of Arabic script take one each, whatever their form.
package func terminalWidth(of text: some Sequence<Unicode.Scalar>) -> Int {
  text.reduce(0) { $0 + terminalWidth(of: $1) }
}

package func terminalWidth(of text: String) -> Int { terminalWidth(of: text.unicodeScalars) }

/// 0, 1 or 2.
package func terminalWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: return 0
  case 0x20..<0x300: return scalar.value == 0xAD ? 0 : 1
  // Signs that stand before a number and below it.
  case 0x600...0x605: return 1
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: return isWide(scalar.value) ? 2 : 1
  }
}

/// Whether Unicode's East Asian Width is W or F, by blocks.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2614...0x2615, 0x2648...0x2653,
    0x26BD...0x26BE, 0x2705, 0x2728, 0x274C, 0x2753...0x2755, 0x2795...0x2797, 0x2B50, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
