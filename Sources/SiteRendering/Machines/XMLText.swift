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

  /// Appends `<name>text</name>` of RSS, where what looks like HTML in a text is to be taken for letters.
  ///
  /// Readers of feeds cannot know whether a title holds text or HTML; all of them get the letters when `&` and `<` are
  /// numbers (RSS Profile of the RSS Advisory Board).
  mutating func appendPlainElement(_ name: StaticString, _ text: String, indent: StaticString = "") {
    append(indent)
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) {
      appendEscaped(String(Substring(rest[..<sign])))
      append(rest[sign] == UInt8(ascii: "&") ? "&#x26;" as StaticString : "&#x3C;")
      rest = rest[rest.index(after: sign)...]
    }
    appendEscaped(String(Substring(rest)))
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }

  /// Appends `<name>text</name>` of RSS where HTML is expected: the text is escaped for HTML first, then for XML.
  mutating func appendHTMLElement(_ name: StaticString, text: String, indent: StaticString = "") {
    var html: [UInt8] = []
    html.appendEscaped(text)
    append(indent)
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    appendXML(html: html)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }

  /// Appends a text of Atom; one that could be mistaken for HTML is declared as HTML, in which it is letters.
  mutating func appendTextConstruct(_ name: StaticString, _ text: String, indent: StaticString = "") {
    guard looksLikeHTML(text) else { return appendElement(name, text, indent: indent) }
    var html: [UInt8] = []
    html.appendEscaped(text)
    append(indent)
    append("<" as StaticString)
    append(name)
    append(" type=\"html\">" as StaticString)
    appendXML(html: html)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }
}

/// Whether a text has something in it that begins a tag, ends one, or names a character.
private func looksLikeHTML(_ text: String) -> Bool {
  let mayBegin = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.firstIndex(of: UInt8(ascii: "<"), from: 0) != nil || bytes.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil
  }
  guard mayBegin ?? true else { return false }
  var previous = UInt8(ascii: " ")
  for byte in text.utf8 {
    let beginsName = (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "#")
    if previous == UInt8(ascii: "<"), beginsName || byte == UInt8(ascii: "/") { return true }
    if previous == UInt8(ascii: "&"), beginsName { return true }
    previous = byte
  }
  return false
}
