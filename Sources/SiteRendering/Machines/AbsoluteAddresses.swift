import Markup

extension [UInt8] {
  /// Appends HTML with every address in `href`, `src`, `poster` and `srcset` given its scheme and host.
  ///
  /// A program that shows a text of this site elsewhere knows of no page that `/en/…` or `#fn-1` could start from. The
  /// HTML is our own, so that attributes are always written with a space before them and double quotes around them.
  mutating func appendWithAbsoluteAddresses(_ html: [UInt8], origin: String, page: String) {
    let end = html.count
    var copied = 0
    var index = 0
    html.withUnsafeBufferPointer { bytes in
      while let quote = bytes.firstIndex(of: UInt8(ascii: "\""), from: index) {
        index = quote + 1
        // Addresses stand behind `="`; a quotation mark in the text itself is escaped.
        guard let kind = AddressAttribute(bytes, before: quote) else { continue }
        if kind == .list {
          append(contentsOf: bytes[copied..<index])
          copied = appendList(bytes, from: index, origin: origin)
          index = copied
          continue
        }
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

extension [UInt8] {
  /// Appends the addresses of a `srcset`, which begin at `start`, up to its closing quotation mark; gives where that is.
  private mutating func appendList(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, origin: String) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      let beginsAddress = index == start || bytes[index - 1] == UInt8(ascii: " ")
      let isOtherHost = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
      if beginsAddress, bytes[index] == UInt8(ascii: "/"), !isOtherHost { appendEscaped(origin) }
      append(bytes[index])
      index += 1
    }
    return index
  }
}

/// What the attribute holds whose value begins behind a place.
private enum AddressAttribute {
  /// One address: ` href=`, ` src=` or ` poster=`.
  case single
  /// Several, each with a width behind it: ` srcset=`.
  case list

  init?(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    if ends(bytes, at: end, with: " href=") || ends(bytes, at: end, with: " src=")
      || ends(bytes, at: end, with: " poster=")
    {
      self = .single
    } else if ends(bytes, at: end, with: " srcset=") {
      self = .list
    } else {
      return nil
    }
  }
}

private func ends(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, with name: StaticString) -> Bool {
  let count = name.utf8CodeUnitCount
  return end >= count && bytes[end - 1] == UInt8(ascii: "=")
    && name.withUTF8Buffer { $0.elementsEqual(bytes[(end - count)..<end]) }
}
