import Markup

/// Writers of text and addresses as cmark escapes them.
///
/// Markup's writers also escape `'`, which cmark leaves as it is; plain output must be byte-equal to cmark's.
extension [UInt8] {
  /// Appends text for element content and double-quoted attributes.
  mutating func appendMarkdownText(_ text: [UInt8]) {
    appendMarkdownText(text, text.startIndex..<text.endIndex)
  }

  /// Appends a part of a text for element content and double-quoted attributes.
  mutating func appendMarkdownText(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { appendMarkdownText(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func appendMarkdownText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var next = 0
    while true {
      next = text.endOfPlainRun(from: next) { word in
        has(0x26, in: word) | has(0x3E, in: word | 0x0202_0202_0202_0202) | has(0x22, in: word)
      }
      guard next < text.count else { break }
      let index = next
      next += 1
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(entity)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a destination for `href` or `src`: what may not stand in an address becomes `%XX`.
  mutating func appendMarkdownAddress(_ address: [UInt8]) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
        UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "!"),
        UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexadecimalDigit(byte >> 4))
        append(Self.hexadecimalDigit(byte & 15))
      }
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func beginLine() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  mutating func append(number: Int) {
    append(String(number))
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") - 10 + value
  }
}
