/// Hashes of words, in memory only.
enum WordHash {
  /// By which a word is known: two words of a site have the same one as good as never.
  ///
  /// - Parameter isFollowed: Whether sixteen bytes may be read, however short the word is.
  @inline(__always)
  static func of(_ word: UnsafeBufferPointer<UInt8>, isFollowed: Bool = false) -> UInt64 {
    let raw = UnsafeRawBufferPointer(word)
    let count = word.count
    guard isFollowed || count >= 16, let start = raw.baseAddress else { return ofShort(word) }
    guard count > 16 else {
      let first = start.loadUnaligned(as: UInt64.self).littleEndian
      let second = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
      return mixed(first, second, count)
    }
    var hash: UInt64 = 0
    var place = 0
    while place + 16 < count {
      let first = start.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      hash ^= mixed(first ^ hash, start.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self).littleEndian, 16)
      place += 16
    }
    let first = start.loadUnaligned(fromByteOffset: count - 16, as: UInt64.self).littleEndian
    let second = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self).littleEndian
    return hash ^ mixed(first ^ hash, second, 16) &+ UInt64(count)
  }

  /// That of a word behind which nothing may be read.
  private static func ofShort(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { room in
      room.copyMemory(from: UnsafeRawBufferPointer(word))
      return of(
        UnsafeBufferPointer(start: room.baseAddress?.assumingMemoryBound(to: UInt8.self), count: word.count),
        isFollowed: true)
    }
  }

  /// The hash of the first `count` of sixteen bytes.
  @inline(__always)
  private static func mixed(_ first: UInt64, _ second: UInt64, _ count: Int) -> UInt64 {
    // What is not of the word is shifted out.
    let bits = UInt64(count &* 8)
    let low = bits >= 64 ? first : first & ((1 &<< bits) &- 1)
    let high = bits >= 128 ? second : bits <= 64 ? 0 : second & ((1 &<< (bits &- 64)) &- 1)
    let product = (low ^ 0xA076_1D64_78BD_642F ^ bits).multipliedFullWidth(by: high ^ 0xE703_7ED1_A0B4_28DB)
    let mixed = product.high ^ product.low
    return mixed ^ mixed &>> 29
  }
}

/// Hashes of words that can be put together as the words are: that of `ab` is made of those of `a` and `b`.
enum JoinedHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C55

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0
    for byte in bytes { hash = hash &* factor &+ UInt64(byte) &+ 1 }
    return hash
  }

  /// What the hash of a word counts when a word of so many bytes follows it.
  static let powers: [UInt64] = (0...SearchWords.longest + 4).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] &* factor)
  }

  /// The bits by which tables find a word: those of the hash itself lie too close together.
  @inline(__always)
  static func place(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }
}
