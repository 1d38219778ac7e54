/// How many bytes the character at `index` takes when no page and no feed may hold it; 0 for every other one.
///
/// In well-formed UTF-8 those are the controls but tab and line ends, U+0080 to U+009F among them, and what Unicode says
/// is no character: U+FDD0 to U+FDEF, U+FFFE and U+FFFF. XML 1.0 forbids most of them and HTML all.
@inlinable
package func widthOfUnfitCharacter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch text[index] {
  case 0x9, 0xA, 0xD: return 0
  case 0..<0x20, 0x7F: return 1
  case 0xC2: return index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
  case 0xEF:
    guard index + 2 < text.count else { return 0 }
    switch text[index + 1] {
    case 0xB7: return (0x90...0xAF).contains(text[index + 2]) ? 3 : 0
    case 0xBF: return text[index + 2] >= 0xBE ? 3 : 0
    default: return 0
    }
  default: return 0
  }
}

/// The bytes with spaces in the place of every character that no page may hold; `nil` when there is none.
///
/// All others keep their places. U+0000 is left to whoever reads the text: Markdown has a sign for it.
package func blankingUnfitCharacters(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8]? {
  var result: [UInt8]?
  bytes.withUnsafeBufferPointer { text in
    var index = range.lowerBound
    while true {
      index = text.endOfPlainRun(from: index, hasUnfit)
      guard index < range.upperBound else { break }
      defer { index += 1 }
      let width = widthOfUnfitCharacter(text, at: index)
      guard width > 0, text[index] != 0 else { continue }
      result = result ?? bytes
      for place in index..<index + width { result?[place] = UInt8(ascii: " ") }
    }
  }
  return result
}
