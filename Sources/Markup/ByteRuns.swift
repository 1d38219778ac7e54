extension UnsafeBufferPointer<UInt8> {
  /// The first index from `start` on at which eight bytes may not all be passed over; at most seven from the end.
  ///
  /// `special` says of eight bytes at once, as one number, whether one of them has to be looked at: it is not 0 then.
  /// Most text is plain. (Vectors of the standard library were tried: their comparisons became a call for each byte.)
  @inlinable @inline(__always)
  package func endOfPlainRun(from start: Int, _ special: (UInt64) -> UInt64) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= raw.count, special(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) == 0 { index += 8 }
    return index
  }

  /// The first place from `start` on at which a byte stands.
  @inlinable @inline(__always)
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= raw.count {
      let found = has(byte, in: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      // Of the marks that `has` sets, the lowest is right.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    return index < raw.count ? self[index...].firstIndex(of: byte) : nil
  }
}

/// Not 0 when one of eight bytes is this one.
@inlinable @inline(__always)
package func has(_ byte: UInt8, in word: UInt64) -> UInt64 {
  let difference = word ^ eightTimes(byte)
  return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
}

/// Not 0 when one of eight bytes is a control.
@inlinable @inline(__always)
package func hasControl(in word: UInt64) -> UInt64 {
  (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
}

/// Not 0 when one of eight bytes may begin something that markup must escape or leave out.
@inlinable @inline(__always)
package func hasSpecialInMarkup(_ word: UInt64) -> UInt64 {
  // `&` and `'` differ in one bit, and so do `<` and `>`.
  has(0x27, in: word | 0x0101_0101_0101_0101) | has(0x3E, in: word | 0x0202_0202_0202_0202) | has(0x22, in: word)
    | hasUnfit(word)
}

/// Not 0 when one of eight bytes may begin a character that no page may hold.
@inlinable @inline(__always)
package func hasUnfit(_ word: UInt64) -> UInt64 {
  hasControl(in: word) | has(0x7F, in: word) | has(0xC2, in: word) | has(0xEF, in: word)
}
