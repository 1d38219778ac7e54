/// Numbers in the files of the index: a number is the character with the code point U+0020 + n.
///
/// Files of the index are text, which hosts compress. From 50,000 on a number is two characters, of which the first
/// tells that: 50,000 and the upper part, then the lower one.
package enum SearchNumber {
  /// The first number that one character does not hold.
  package static let limit = 50_000

  /// Appends a number as UTF-8; at most 250 millions.
  @inline(__always)
  package static func append(_ number: Int, to output: inout [UInt8]) { encode(number) { output.append($0) } }

  @inline(__always)
  static func append(_ number: Int, to output: inout Room<UInt8>) {
    // Most are small.
    if number < 0x80 - 0x20 {
      output.append(UInt8(truncatingIfNeeded: number + 0x20))
    } else {
      appendLarge(number, to: &output)
    }
  }

  @inline(never)
  private static func appendLarge(_ number: Int, to output: inout Room<UInt8>) {
    encode(number) { output.append($0) }
  }

  @inline(__always)
  private static func encode(_ number: Int, _ put: (UInt8) -> Void) {
    if number < limit {
      encodeOne(number, put)
    } else {
      encodeOne(limit + number / limit, put)
      encodeOne(number % limit, put)
    }
  }

  @inline(__always)
  private static func encodeOne(_ number: Int, _ put: (UInt8) -> Void) {
    let value = number + 0x20
    if value < 0x80 {
      put(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      put(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      put(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      put(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}
