import Markup

extension [UInt8] {
  /// Appends HTML with every address in `href`, `src` and `srcset` given its scheme and host.
  ///
  /// A program that shows a text of this site elsewhere knows of no page that `/en/…` or `#fn-1` could start from. The
  /// HTML is our own, so that attributes are always written with a space before them and double quotes around them.
  mutating func appendWithAbsoluteAddresses(_ html: [UInt8], origin: String, page: String) {
    let attributes: [[UInt8]] = [Array(" href=\"".utf8), Array(" src=\"".utf8)]
    let end = html.count
    var copied = 0
    var index = 0
    html.withUnsafeBufferPointer { bytes in
      while index < end {
        guard bytes[index] == UInt8(ascii: " "),
          let name = attributes.first(where: { bytes[index...].starts(with: $0) })
        else {
          index += 1
          continue
        }
        index += name.count
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
