/// Reads UTF-8 scalar by scalar, without `String`; bytes that are no UTF-8 count as U+FFFD each.
enum ScalarReader {
  static func scalar<Bytes: RandomAccessCollection<UInt8>>(in text: Bytes, at index: Int) -> (
    value: UInt32, length: Int
  )
  where Bytes.Index == Int {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    guard index + length <= text.count else { return (0xFFFD, 1) }
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}
