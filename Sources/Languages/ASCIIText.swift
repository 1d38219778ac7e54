/// A short text of digits and signs that is put together byte by byte.
///
/// Dates stand on every page several times; as many small strings put together they would cost several times as much.
struct ASCIIText {
  private var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends a number, filled up with zeros from the left.
  mutating func append(_ number: Int, digits: Int) {
    var place = 1
    for _ in 1..<digits { place *= 10 }
    guard number >= 0, number < place * 10 else { return append(padded(number, to: digits)) }
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / place % 10))
      place /= 10
    }
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
