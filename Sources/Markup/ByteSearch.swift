extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether the bytes of `word` stand one after the other somewhere in these.
  @inlinable
  package func containsSequence(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { containsSequence(Array($0)) }
  }

  @inlinable
  package func containsSequence(_ word: [UInt8]) -> Bool { firstIndex(of: word, in: startIndex..<endIndex) != nil }

  /// Where `needle` begins for the first time within `range`; nowhere when it is empty.
  @inlinable
  package func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    var index = range.lowerBound
    let last = range.upperBound - needle.count
    while index <= last {
      if self[index] == first {
        var length = 1
        while length < needle.count, self[index + length] == needle[length] { length += 1 }
        if length == needle.count { return index }
      }
      index += 1
    }
    return nil
  }
}
