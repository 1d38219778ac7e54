/// Reads that never lead out of an array.
extension [UInt8] {
  /// Whether these letters, all of ASCII, stand at a place.
  func has(_ text: String, at place: Int) -> Bool {
    place >= 0 && place <= count - text.utf8.count && self[place..<place + text.utf8.count].elementsEqual(text.utf8)
  }

  /// A number of a few bytes, the highest first; `nil` where the array ends before it does.
  func bigEndian(at place: Int, _ length: Int) -> Int? {
    guard place >= 0, length <= 8, place <= count - length else { return nil }
    let value = self[place..<place + length].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }

  /// The same, the lowest first.
  func littleEndian(at place: Int, _ length: Int) -> Int? {
    guard place >= 0, length <= 8, place <= count - length else { return nil }
    let value = self[place..<place + length].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }

  mutating func appendBigEndian(_ number: Int, _ length: Int) {
    for place in (0..<length).reversed() { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  mutating func appendLittleEndian(_ number: Int, _ length: Int) {
    for place in 0..<length { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}

/// Looks for any of a few words in one walk over the bytes.
struct ByteFinder: Sendable {
  private let words: [[UInt8]]
  private let isFirst: [Bool]

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var isFirst = [Bool](repeating: false, count: 256)
    for word in self.words { if let first = word.first { isFirst[Int(first)] = true } }
    self.isFirst = isFirst
  }

  func findsAny(in bytes: some Collection<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { buffer in
      isFirst.withUnsafeBufferPointer { isFirst in
        buffer.indices.contains { index in
          isFirst[Int(buffer[index])] && words.contains { buffer[index...].starts(with: $0) }
        }
      }
    } ?? false
  }
}
