import Markup

extension [UInt8] {
  /// Appends text escaped for XML, without the characters that XML 1.0 cannot hold at all.
  mutating func appendXML(_ text: String) {
    var copy = text
    copy.withUTF8 { appendXML($0) }
  }

  /// Appends HTML as the text of an XML element.
  mutating func appendXML(html: [UInt8]) {
    html.withUnsafeBufferPointer { appendXML($0) }
  }

  private mutating func appendXML(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let width = widthOfNonXMLCharacter(text, at: index)
      if width > 0 {
        appendEscaped(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + width
      }
      index += Swift.max(width, 1)
    }
    appendEscaped(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends `<name>text</name>` on a line of its own.
  mutating func appendElement(_ name: StaticString, _ text: String, indent: StaticString = "") {
    append(indent)
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    appendXML(text)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }
}

/// How many bytes a character outside the production Char of XML 1.0 takes at `index`; 0 when there is none.
///
/// In well-formed UTF-8 those are the controls but tab and line ends, and U+FFFE and U+FFFF.
private func widthOfNonXMLCharacter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch text[index] {
  case 0x9, 0xA, 0xD: return 0
  case 0..<0x20: return 1
  case 0xEF:
    let isNoncharacter = index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
    return isNoncharacter ? 3 : 0
  default: return 0
  }
}
