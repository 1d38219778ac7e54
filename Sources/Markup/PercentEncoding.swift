/// Percent-encoding of paths and fragments, over UTF-8 bytes (RFC 3986).
package enum PercentEncoding {
  private static let hexadecimal: [UInt8] = Array("0123456789ABCDEF".utf8)

  /// Whether a byte may stand in a path segment as it is: RFC 3986 `pchar` without `%`, and `/`.
  package static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// The path or fragment `decoded` with every byte that may not stand in one written as `%XX`, in upper case.
  package static func encodePath(_ decoded: String) -> String {
    if isEncodedPath(decoded) { return decoded }
    return String(unsafeUninitializedCapacity: decoded.utf8.count * 3) { result in
      var count = 0
      for byte in decoded.utf8 {
        if isPathByte(byte) {
          result[count] = byte
          count += 1
        } else {
          result[count] = UInt8(ascii: "%")
          result[count + 1] = hexadecimal[Int(byte >> 4)]
          result[count + 2] = hexadecimal[Int(byte & 15)]
          count += 3
        }
      }
      return count
    }
  }

  /// Whether all bytes may stand in a path as they are, which is so in most: each address is asked for many times.
  private static func isEncodedPath(_ text: String) -> Bool {
    let others = otherBytes
    return text.utf8.withContiguousStorageIfAvailable { bytes in !bytes.contains { others[Int($0)] } }
      ?? text.utf8.allSatisfy(isPathByte)
  }

  private static let otherBytes = (UInt8.min...UInt8.max).map { !isPathByte($0) }

  /// Appends a byte as `%XX`.
  package static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "%"))
    output.append(hexadecimal[Int(byte >> 4)])
    output.append(hexadecimal[Int(byte & 15)])
  }

  /// The text with its `%XX` groups read as UTF-8, or `nil` when a group is broken or the bytes are not UTF-8.
  package static func decode(_ encoded: String) -> String? {
    guard encoded.utf8.contains(UInt8(ascii: "%")) else { return encoded }
    var bytes: [UInt8] = []
    var rest = encoded.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimalValue), let low = rest.popFirst().flatMap(hexadecimalValue)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
