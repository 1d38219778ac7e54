/// The offset of the first byte that is no part of well-formed UTF-8 (Unicode's table 3-7).
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      index = buffer.endOfCommonScalars(from: index)
      guard index < buffer.count else { break }
      let byte = buffer[index]
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch byte {
      case 0..<0x80: length = 1
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      guard index + length <= buffer.count, length == 1 || second.contains(buffer[index + 1]) else { return index }
      for place in index + 2..<index + max(length, 2) where buffer[place] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of ASCII and well-formed scalars from U+0600 to U+06FF, which Urdu is written with, from the beginning of
  /// a scalar on; at most seven bytes from the true one.
  fileprivate func endOfCommonScalars(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let leads = arabicLeads(in: word)
      let others = word & eightTimes(0x80) & ~leads
      guard others == leads << 8, others == continuations(in: word) else { break }
      // The byte that continues the last scalar may lie beyond.
      index += leads >> 63 == 1 ? 7 : 8
    }
    return index
  }
}
