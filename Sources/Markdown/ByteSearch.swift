import Markup

extension [UInt8] {
  /// Without the white space at both ends.
  var trimmed: ArraySlice<UInt8> { self[...].trimmed }
}

extension ArraySlice<UInt8> {
  /// Without the white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, BodyWriter.isMarkdownSpace(first) { slice.removeFirst() }
    while let last = slice.last, BodyWriter.isMarkdownSpace(last) { slice.removeLast() }
    return slice
  }
}

extension Sequence<UInt8> {
  /// With small letters in place of the capital ones of ASCII.
  var lowercasedASCII: [UInt8] { map(\.lowercasedASCII) }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether the bytes of `word` stand one after the other somewhere in these.
  func containsSequence(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { firstIndex(of: Array($0), in: startIndex..<endIndex) != nil }
  }

  /// Where `needle` begins for the first time within `range`.
  func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
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
