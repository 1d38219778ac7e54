import Markup

extension [UInt8] {
  /// Appends HTML with every address in it given its scheme and host.
  ///
  /// A program that shows a text of this site elsewhere knows of no page that `/en/…`, `?a=1` or `#fn-1` could start
  /// from. The HTML is our own, so that attributes are always written with a space before them and double quotes around
  /// them.
  mutating func appendWithAbsoluteAddresses(_ html: [UInt8], origin: String, page: String) {
    let end = html.count
    let base = AddressBase(origin: origin, page: page)
    var copied = 0
    var index = 0
    html.withUnsafeBufferPointer { bytes in
      while let quote = bytes.firstIndex(of: UInt8(ascii: "\""), from: index) {
        index = quote + 1
        // Addresses stand behind `="`; a quotation mark in the text itself is escaped.
        guard let kind = AddressAttribute(bytes, before: quote) else { continue }
        append(contentsOf: bytes[copied..<index])
        let close = bytes.firstIndex(of: UInt8(ascii: "\""), from: index) ?? end
        switch kind {
        case .single: appendAbsolute(bytes, index..<close, base)
        case .list: appendList(bytes, index..<close, base)
        }
        copied = close
        index = Swift.min(close + 1, end)
      }
      append(contentsOf: bytes[copied..<end])
    }
  }

  /// Appends the addresses of a `srcset`, each with what stands behind it.
  private mutating func appendList(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ base: AddressBase
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if isSpace(byte) || byte == UInt8(ascii: ",") {
        append(byte)
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, !isSpace(bytes[end]) { end += 1 }
      // A comma directly behind an address ends it; within one it is a part of it.
      var address = index..<end
      while address.count > 1, bytes[address.upperBound - 1] == UInt8(ascii: ",") {
        address = address.lowerBound..<(address.upperBound - 1)
      }
      appendAbsolute(bytes, address, base)
      index = address.upperBound
      guard index == end else { continue }
      while index < range.upperBound, bytes[index] != UInt8(ascii: ",") {
        append(bytes[index])
        index += 1
      }
    }
  }

  /// Appends one address, completed by the rules of RFC 3986, section 5.2.
  private mutating func appendAbsolute(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ base: AddressBase
  ) {
    let address = bytes[range]
    let second = range.count > 1 ? address[range.lowerBound + 1] : 0
    switch address.first {
    case nil: appendEscaped(base.page)
    case UInt8(ascii: "#"):
      appendEscaped(base.page)
      append(contentsOf: address)
    case UInt8(ascii: "?"):
      appendEscaped(base.page)
      append(contentsOf: address)
    case UInt8(ascii: "/") where second == UInt8(ascii: "/"):
      append(contentsOf: base.scheme)
      append(contentsOf: address)
    case UInt8(ascii: "/"):
      appendEscaped(base.origin)
      append(contentsOf: address)
    default:
      if !hasScheme(address) { appendEscaped(base.folder(above: climbs(address))) }
      append(contentsOf: hasScheme(address) ? address : address.dropFirst(lengthOfClimb(address)))
    }
  }
}

/// What incomplete addresses start from.
private struct AddressBase {
  let origin: String
  let page: String

  /// `https:`.
  var scheme: Substring.UTF8View { origin.utf8.prefix { $0 != UInt8(ascii: "/") } }

  /// The folder of the page, or one that lies `climbs` above it; the site's root where that leads out.
  func folder(above climbs: Int) -> String {
    var path = page.utf8.dropFirst(origin.utf8.count)
    while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
    for _ in 0..<climbs where path.count > 1 {
      path.removeLast()
      while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
    }
    return origin + (path.isEmpty ? "/" : String(Substring(path)))
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x9...0xD).contains(byte) }

/// Whether an address begins with a scheme, such as `https:`, `mailto:` or `data:`.
private func hasScheme(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  for (offset, byte) in address.enumerated() {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      if offset == 0 { return false }
    case UInt8(ascii: ":"): return offset > 0
    default: return false
    }
  }
  return false
}

/// How many bytes of an address are `./` and `../`.
private func lengthOfClimb(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  var rest = address
  while true {
    if rest.starts(with: "./".utf8) {
      rest = rest.dropFirst(2)
    } else if rest.starts(with: "../".utf8) {
      rest = rest.dropFirst(3)
    } else {
      return address.count - rest.count
    }
  }
}

/// How many folders up an address begins.
private func climbs(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  address.prefix(lengthOfClimb(address)).split(separator: UInt8(ascii: "/")).count { $0.count == 2 }
}

/// What the attribute holds whose value begins behind a place.
private enum AddressAttribute {
  /// One address.
  case single
  /// Several, each with a width behind it: ` srcset=`.
  case list

  private static let singleNames: [StaticString] = [" href=", " src=", " poster=", " cite=", " data="]

  init?(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    guard end > 0, bytes[end - 1] == UInt8(ascii: "=") else { return nil }
    if Self.singleNames.contains(where: { ends(bytes, at: end, with: $0) }) {
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
  return end >= count && name.withUTF8Buffer { $0.elementsEqual(bytes[(end - count)..<end]) }
}
