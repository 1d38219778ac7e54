// What holds for each of eight bytes in one number: the highest bit of a byte is 1 where it does, all other bits are 0.

/// Eight times the same byte.
@inlinable @inline(__always)
package func eightTimes(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// The bytes that are this one; unlike `has`, of each byte without regard to the others.
@inlinable @inline(__always)
package func bytes(equalTo byte: UInt8, in word: UInt64) -> UInt64 {
  let difference = word ^ eightTimes(byte)
  return ~(((difference & ~0x8080_8080_8080_8080) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference) & 0x8080_8080_8080_8080
}

/// The bytes whose lower seven bits are this number, 0x80 at most, or more.
@inlinable @inline(__always)
package func bytes(withLowBitsFrom least: UInt8, in word: UInt64) -> UInt64 {
  ((word & ~0x8080_8080_8080_8080) &+ eightTimes(0x80 &- least)) & 0x8080_8080_8080_8080
}

/// The bytes D8 to DB, with which the scalars U+0600 to U+06FF begin in UTF-8: the letters of Arabic script.
@inlinable @inline(__always)
package func arabicLeads(in word: UInt64) -> UInt64 {
  bytes(equalTo: 0xD8, in: word & 0xFCFC_FCFC_FCFC_FCFC)
}

/// The bytes that continue a scalar in UTF-8.
@inlinable @inline(__always)
package func continuations(in word: UInt64) -> UInt64 {
  word & ~(word << 1) & 0x8080_8080_8080_8080
}

/// How many bytes a mask has. (Processors that count bits in one instruction are not taken for granted.)
@inlinable @inline(__always)
package func count(_ mask: UInt64) -> Int {
  Int(truncatingIfNeeded: ((mask &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
}
