/// The first eight letters of a word as one number, by which the order of two words is nearly always known.
///
/// Letters of Urdu have two bytes each; here each letter has one. Rare letters share one, with which the start ends: where
/// two starts are the same, the bytes of the words tell.
struct WordStart: Sendable {
  let value: UInt64

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var value: UInt64 = 0
    var (place, shift) = (0, 64)
    while place < word.count, shift > 0 {
      let (letter, length) = Self.letter(word, place)
      shift -= 8
      value |= letter << UInt64(shift)
      // What stands behind a letter that is not known by itself says nothing.
      if letter == Self.low || letter == Self.high { break }
      place += length
    }
    self.value = value
  }

  /// Stands for all letters between ASCII and those of Arabic script, and the first of these, and for all behind them.
  private static let low: UInt64 = 43
  private static let high: UInt64 = 255

  /// The number of the letter at a place, in the order of letters, and how many bytes it has.
  @inline(__always)
  private static func letter(_ word: UnsafeBufferPointer<UInt8>, _ place: Int) -> (letter: UInt64, length: Int) {
    let byte = word[place]
    // The sign of a fraction, digits, a to z.
    if byte < 0x80 { return (byte < 0x30 ? 1 : byte < 0x61 ? UInt64(byte & 0x0F) + 2 : UInt64(byte) - 0x50, 1) }
    guard byte & 0xFC == 0xD8, place + 1 < word.count else { return (byte < 0xD8 ? low : high, 1) }
    let letter = Int(byte & 3) << 6 | Int(word[place + 1] & 0x3F)
    return letter < 0x20 ? (low, 2) : letter > 0xD5 ? (high, 2) : (low + 1 + UInt64(letter - 0x20), 2)
  }
}

/// Puts elements in the order of their keys, those with the same key in the order in which they stand.
///
/// By one byte of the key after the other, the last first: one pass for each in which keys differ.
func sortByKey(_ elements: inout [(key: UInt64, number: Int32)]) {
  guard elements.count > 1 else { return }
  let all = elements.reduce((same: ~0 as UInt64, first: elements[0].key)) { ($0.same & ~($1.key ^ $0.first), $0.first) }
  var other = elements
  for shift in stride(from: UInt64(0), to: 64, by: 8) where all.same >> shift & 0xFF != 0xFF {
    elements.withUnsafeBufferPointer { from in
      other.withUnsafeMutableBufferPointer { to in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { next in
          next.initialize(repeating: 0)
          for element in from { next[Int(element.key >> shift & 0xFF) + 1] += 1 }
          for digit in 1...256 { next[digit] += next[digit - 1] }
          for element in from {
            let digit = Int(element.key >> shift & 0xFF)
            to[next[digit]] = element
            next[digit] += 1
          }
        }
      }
    }
    swap(&elements, &other)
  }
}

/// Orders elements whose keys are the same by what `isBefore` says of their numbers.
///
/// - Parameter isOpen: Whether elements with a key can differ.
func sortEqualKeys(
  _ elements: inout [(key: UInt64, number: Int32)], where isOpen: (UInt64) -> Bool = { _ in true },
  _ isBefore: (Int32, Int32) -> Bool
) {
  var start = 0
  while start < elements.count {
    var end = start + 1
    while end < elements.count, elements[end].key == elements[start].key { end += 1 }
    if end - start > 1, isOpen(elements[start].key) { elements[start..<end].sort { isBefore($0.number, $1.number) } }
    start = end
  }
}
