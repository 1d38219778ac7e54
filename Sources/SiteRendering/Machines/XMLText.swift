import Markup

extension [UInt8] {
  /// Appends HTML as the text of an XML element.
  mutating func appendXML(html: [UInt8]) {
    html.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends `<name>text</name>` on a line of its own.
  mutating func appendElement(_ name: StaticString, _ text: String, indent: StaticString = "") {
    append(indent)
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    appendEscaped(text)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }
}
