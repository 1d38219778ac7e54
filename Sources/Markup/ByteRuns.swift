extension UnsafeBufferPointer<UInt8> {
  /// The first index from `start` on at which a byte is marked, or the count; a text of less than eight bytes is not
  /// looked at.
  ///
  /// `marks` is given eight bytes as one number, the first of them the lowest, and sets the highest bit of each byte that
  /// has to be looked at. Above one that it marks rightly it may mark others wrongly.
  /// Most text is plain. (Vectors of the standard library were tried: their comparisons became a call for each byte.)
  @inlinable @inline(__always)
  package func endOfPlainRun(from start: Int, _ marks: (UInt64) -> UInt64) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= raw.count {
      let found = marks(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < raw.count, raw.count >= 8 else { return index }
    // The rest stands at the upper end of the last eight bytes.
    let rest = raw.count - index
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self).littleEndian >> (64 - 8 * rest)
    let found = marks(last) & ~(~0 << (8 * rest))
    return found == 0 ? raw.count : index + found.trailingZeroBitCount / 8
  }

  /// The first place from `start` on at which a byte stands.
  @inlinable @inline(__always)
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let index = endOfPlainRun(from: start) { has(byte, in: $0) }
    guard index < count else { return nil }
    return self[index] == byte ? index : self[index...].firstIndex(of: byte)
  }
}

extension String {
  /// Whether a byte of the text may be marked; `false` is certain, and short texts are not looked at.
  @inlinable @inline(__always)
  package func mayHoldByte(_ marks: (UInt64) -> UInt64) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.endOfPlainRun(from: 0, marks) < $0.count } ?? true
  }
}

extension [UInt8] {
  /// The first place in a range at which a byte stands.
  @inlinable
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { bytes in
      UnsafeBufferPointer(rebasing: bytes[range]).firstIndex(of: byte, from: 0).map { range.lowerBound + $0 }
    }
  }
}

// The marks of eight bytes at once: the lowest that is set is right, those above it may be wrong.

/// Marks the bytes that are this one.
@inlinable @inline(__always)
package func has(_ byte: UInt8, in word: UInt64) -> UInt64 {
  let difference = word ^ eightTimes(byte)
  return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
}

/// Marks controls.
@inlinable @inline(__always)
package func hasControl(in word: UInt64) -> UInt64 {
  (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
}

/// Marks what may begin something that markup must escape or leave out.
@inlinable @inline(__always)
package func hasSpecialInMarkup(_ word: UInt64) -> UInt64 {
  // `&` and `'` differ in one bit, and so do `<` and `>`.
  has(0x27, in: word | 0x0101_0101_0101_0101) | has(0x3E, in: word | 0x0202_0202_0202_0202) | has(0x22, in: word)
    | hasUnfit(word)
}

/// Marks what may begin a character that no page may hold.
@inlinable @inline(__always)
package func hasUnfit(_ word: UInt64) -> UInt64 {
  hasControl(in: word) | has(0x7F, in: word) | has(0xC2, in: word) | has(0xEF, in: word)
}
