import Markup

extension [UInt8] {
  /// Appends HTML with every address in `href` and `src` given its scheme and host.
  ///
  /// A program that shows a text of this site elsewhere knows of no page that `/en/…` or `#fn-1` could start from. The
  /// HTML is our own, so that attributes are always written with a space before them and double quotes around them.
  mutating func appendWithAbsoluteAddresses(_ html: [UInt8], origin: String, page: String) {
    let end = html.count
    var copied = 0
    var index = 0
    html.withUnsafeBufferPointer { bytes in
      while index < end {
        // Addresses stand behind `="`; a quotation mark in the text itself is escaped.
        guard bytes[index] == UInt8(ascii: "\""), isAddress(bytes, before: index) else {
          index += 1
          continue
        }
        index += 1
        guard index < end, bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "#") else { continue }
        let isOtherHost = index + 1 < end && bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "/")
        append(contentsOf: bytes[copied..<index])
        copied = index
        if isOtherHost { continue }
        appendEscaped(bytes[index] == UInt8(ascii: "#") ? page : origin)
      }
      append(contentsOf: bytes[copied..<end])
    }
  }
}

/// Whether ` href=` or ` src=` stands before the byte at `end`.
private func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
  ends(bytes, at: end, with: " href=") || ends(bytes, at: end, with: " src=")
}

private func ends(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, with name: StaticString) -> Bool {
  let count = name.utf8CodeUnitCount
  return end >= count && bytes[end - 1] == UInt8(ascii: "=")
    && name.withUTF8Buffer { $0.elementsEqual(bytes[(end - count)..<end]) }
}
