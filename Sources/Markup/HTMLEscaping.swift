/// Writers of escaped text, over UTF-8 bytes.
///
/// Everything that leaves the program as HTML or XML goes through one of these, so that there is one
/// place where escaping can be right or wrong.
extension [UInt8] {
  /// Appends the UTF-8 of `text` as it is.
  @inlinable
  package mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends the bytes of a literal without a copy through `String`.
  @inlinable
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends `text` escaped for element content and for quoted attribute values, in HTML and XML alike.
  ///
  /// `'` is written as a number because XML 1.0 knows `&apos;` and HTML 4 readers do not.
  @inlinable
  package mutating func appendEscaped(_ text: String) {
    // Without a copy, which would count a reference.
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) == nil {
      var copy = text
      copy.withUTF8 { appendEscaped($0) }
    }
  }

  /// Appends UTF-8 bytes escaped for element content and for quoted attribute values, without the characters that
  /// neither HTML nor XML may hold.
  @inlinable
  package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var next = 0
    while true {
      next = bytes.endOfPlainRun(from: next, hasSpecialInMarkup)
      guard next < bytes.count else { break }
      let index = next
      next += 1
      let entity: StaticString
      var width = 1
      switch bytes[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      case 0..<0x20, 0x7F, 0xC2, 0xEF:
        width = widthOfUnfitCharacter(bytes, at: index)
        if width == 0 { continue }
        entity = ""
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(entity)
      start = index + width
      next = start
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
