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
