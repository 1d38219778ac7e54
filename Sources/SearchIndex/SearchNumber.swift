/// Numbers in the files of the index: a number is the character with the code point U+0020 + n.
///
/// Files of the index are text, which hosts compress. From 50,000 on a number is two characters, of which the first
/// tells that: 50,000 and the upper part, then the lower one.
package enum SearchNumber {
  /// The first number that one character does not hold.
  package static let limit = 50_000

  /// Appends a number as UTF-8; at most 250 millions.
  @inline(__always)
  package static func append(_ number: Int, to output: inout [UInt8]) {
    if number < limit {
      appendOne(number, to: &output)
    } else {
      appendOne(limit + number / limit, to: &output)
      appendOne(number % limit, to: &output)
    }
  }

  @inline(__always)
  private static func appendOne(_ number: Int, to output: inout [UInt8]) {
    let value = number + 0x20
    if value < 0x80 {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      output.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      output.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}
