extension UnsafeBufferPointer<UInt8> {
  /// The first index from `start` on from which sixteen bytes may not all be passed over; at most fifteen from the end.
  ///
  /// `isSpecial` says of sixteen bytes at once which of them have to be looked at. Most text is plain, and a step of
  /// sixteen costs little more than one of a single byte.
  @inlinable @inline(__always)
  package func endOfPlainRun(
    from start: Int, _ isSpecial: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
  ) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 16 <= raw.count {
      if any(isSpecial(raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))) { break }
      index += 16
    }
    return index
  }
}

/// The bytes that may begin something that markup must escape or leave out.
@inlinable @inline(__always)
package func isSpecialInMarkup(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
  let signs = ((bytes | 1) .== 0x27) .| ((bytes | 2) .== 0x3E) .| (bytes .== 0x22)
  return signs .| isUnfit(bytes)
}

/// The bytes with which a character may begin that no page may hold.
@inlinable @inline(__always)
package func isUnfit(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
  (bytes .< 0x20) .| (bytes .== 0x7F) .| (bytes .== 0xC2) .| (bytes .== 0xEF)
}
