import Markup

// Words between which nothing stood but the tags of shortcodes.
extension ShortcodeExpander {
  /// What stands in the place of a tag that goes, at `start` and before `end`: a space where words would become one, an
  /// empty line where one shortcode's sentence ends and another's begins.
  func seam(behind output: [UInt8], _ start: Int, before end: Int) -> [UInt8] {
    let name = bytes[start...].dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { ShortcodeGrammar.isNamePart($0) }
    // Those that are parts of words: H[sub]2[/sub]O.
    if ShortcodeNames.rule(of: String(decoding: name, as: UTF8.self)) == .part { return [] }
    guard let before = lastCharacter(of: output), !Self.isOpening(before),
      let after = firstCharacter(behind: end), !Self.isClosing(after)
    else { return [] }
    let isEnd = bytes[start...].dropFirst().first == UInt8(ascii: "/")
    let isNext = bytes[end...].first == UInt8(ascii: "[")
    return isEnd && isNext && ".!?:…۔؟".unicodeScalars.contains(before) ? [0x0A, 0x0A] : [0x20]
  }

  private func lastCharacter(of output: [UInt8]) -> Unicode.Scalar? {
    guard let last = output.last, !last.isMarkupSpace, last != UInt8(ascii: ">") else { return nil }
    return String(decoding: output.suffix(4), as: UTF8.self).unicodeScalars.last
  }

  /// The character behind a tag and those that follow it at once; a tag of HTML begins a word, its end ends one.
  private func firstCharacter(behind end: Int) -> Unicode.Scalar? {
    var index = end
    while index + 1 < bytes.count, bytes[index] == UInt8(ascii: "["),
      bytes[index + 1].isASCIILetter || bytes[index + 1] == UInt8(ascii: "/"),
      let close = bytes[index...].prefix(2000).firstIndex(of: UInt8(ascii: "]"))
    {
      index = close + 1
    }
    guard index < bytes.count, !bytes[index].isMarkupSpace else { return nil }
    if bytes[index] == UInt8(ascii: "<") {
      return bytes[(index + 1)...].first?.isASCIILetter == true ? "<" : nil
    }
    return String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .dashPunctuation, .spaceSeparator: true
    default: "\"'/&#@$_".unicodeScalars.contains(scalar)
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "<" { return false }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .openPunctuation,
      .initialPunctuation, .currencySymbol, .otherSymbol:
      return false
    default: return !scalar.properties.isAlphabetic
    }
  }
}
