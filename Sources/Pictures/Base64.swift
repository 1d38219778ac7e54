/// Bytes as letters, four for three, as they stand in `data:` addresses.
private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

func base64Encoded(_ bytes: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    let word = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[start + $1]) : 0) }
    for place in 0..<4 {
      text.append(place <= count ? alphabet[word >> (6 * (3 - place)) & 63] : UInt8(ascii: "="))
    }
  }
  return text
}

/// The bytes that letters stand for; white space, and the references by which XML writes it, are passed over.
func base64Decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count / 4 * 3)
  var word = 0
  var bits = 0
  var index = text.startIndex
  while index < text.endIndex {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "="): return bytes
    case 0x20, 0x09...0x0D: continue
    case UInt8(ascii: "&"):
      guard let end = text[index...].prefix(8).firstIndex(of: UInt8(ascii: ";")) else { return nil }
      index = end + 1
    default:
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      word = (word << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(word >> bits & 0xFF))
      }
    }
  }
  return bytes
}
