import Markup

extension [UInt8] {
  /// Appends text escaped for XML, without the characters that XML 1.0 cannot hold at all.
  mutating func appendXML(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return appendEscaped(text) }
    appendEscaped(String(String.UnicodeScalarView(text.unicodeScalars.filter(isXMLCharacter))))
  }

  /// Appends HTML as the text of an XML element.
  mutating func appendXML(html: [UInt8]) {
    appendXML(String(decoding: html, as: UTF8.self))
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

/// The production Char of XML 1.0.
private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
