/// Reads numbers and words out of a line of the index: text in which a character is a number.
struct NumberReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  var place: Int
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { place >= end }

  /// The next number; `nil` at the end, and where the text is damaged.
  mutating func next() -> Int? {
    guard let first = one() else { return nil }
    guard first >= 50_000 else { return first }
    return one().map { (first - 50_000) * 50_000 + $0 }
  }

  private mutating func one() -> Int? {
    guard place < end else { return nil }
    let byte = bytes[place]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard place + length <= end else { return nil }
    var value = Int(length == 1 ? byte : byte & (0x7F >> UInt8(length)))
    for index in 1..<max(length, 1) where length > 1 { value = value << 6 | Int(bytes[place + index] & 0x3F) }
    place += length
    return value >= 0x20 ? value - 0x20 : nil
  }

  /// Goes behind so many characters.
  mutating func skip(_ characters: Int) {
    for _ in 0..<characters where place < end {
      place += 1
      while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
    }
  }
}

/// Lines that are sorted by the word before their tab, of which each says only how it differs from the one before.
struct SortedLines: Sendable {
  /// The words in byte order.
  private(set) var words: [[UInt8]] = []
  /// What stands behind the tab of each.
  private(set) var rests: [Range<Int>] = []
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        // Numbers are never line ends or tabs, which stand below the first of them.
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        var reader = NumberReader(bytes, start..<end)
        let shared = reader.next() ?? 0
        let tab = bytes[reader.place..<end].firstIndex(of: UInt8(ascii: "\t")) ?? end
        words.append((words.last ?? []).firstLetters(shared) + bytes[reader.place..<tab])
        rests.append(min(tab + 1, end)..<end)
        start = end + 1
      }
    }
  }

  /// The number of the first word that is not before this one.
  func place(of word: [UInt8]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func index(of word: [UInt8]) -> Int? {
    let place = place(of: word)
    return place < words.count && words[place] == word ? place : nil
  }

  func rest(_ line: Int) -> String { String(decoding: bytes[rests[line]], as: UTF8.self) }
}

extension [UInt8] {
  /// So many letters at the beginning.
  func firstLetters(_ count: Int) -> [UInt8] {
    var (place, left) = (0, count)
    while place < self.count, left > 0 {
      place += 1
      while place < self.count, self[place] & 0xC0 == 0x80 { place += 1 }
      left -= 1
    }
    return Array(self[..<place])
  }
}
