import Markup

extension [UInt8] {
  /// Appends HTML with every address in it given its scheme and host.
  ///
  /// A program that shows a text of this site elsewhere knows of no page that `/en/…`, `?a=1` or `#fn-1` could start
  /// from; nor which picture is the first on its screen, so `fetchpriority` is left out.
  mutating func appendWithAbsoluteAddresses(_ html: [UInt8], origin: String, page: String) {
    let base = AddressBase(origin: origin, page: page)
    var copied = 0
    html.withUnsafeBufferPointer { bytes in
      var tags = TagReader(bytes)
      while tags.nextTag() != nil {
        while let attribute = tags.nextAttribute() {
          if tags.isNamed(attribute.name, "fetchpriority") {
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<attribute.name.lowerBound]))
            // A space stays on each side, so that neighbours do not grow together.
            copied = attribute.hasValue ? tags.place : attribute.name.upperBound
            continue
          }
          let isList = tags.isNamed(attribute.name, "srcset")
          guard attribute.hasValue,
            isList || addressAttributes.contains(where: { tags.isNamed(attribute.name, $0) })
          else { continue }
          append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<attribute.value.lowerBound]))
          copied = attribute.value.upperBound
          if isList { appendList(bytes, attribute.value, base) } else { appendAbsolute(bytes, attribute.value, base) }
        }
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  /// Appends the addresses of a `srcset`, each with what stands behind it.
  private mutating func appendList(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ base: AddressBase
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isMarkupSpace || byte == UInt8(ascii: ",") {
        append(byte)
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, !bytes[end].isMarkupSpace { end += 1 }
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
      guard address.endOfScheme == nil else { return append(contentsOf: address) }
      appendEscaped(base.folder(above: climbs(address)))
      append(contentsOf: address.dropFirst(lengthOfClimb(address)))
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

/// The attributes that hold one address.
private let addressAttributes: [StaticString] = ["href", "src", "poster", "cite", "data"]

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
