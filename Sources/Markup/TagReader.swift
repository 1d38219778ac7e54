/// Reads the start tags of HTML one after the other, and the attributes of each, as ranges of its bytes.
///
///     while let name = tags.nextTag() {
///       while let attribute = tags.nextAttribute() { … }
///     }
///
/// The rules are HTML5's for tags. Comments and end tags are passed over; what stands in a script is not told from what
/// stands in a text. A tag that the end of the bytes cuts off gives the attributes that are whole.
package struct TagReader {
  package struct Attribute {
    package var name: Range<Int>
    /// Without its quotation marks, references unresolved; empty where there is none.
    package var value: Range<Int>

    /// Whether an equals sign stands behind the name.
    package var hasValue: Bool { value.lowerBound > name.upperBound }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// What is read next.
  package private(set) var place: Int
  /// Whether the attributes of a tag are under way; it stays so where the tag has no end.
  package private(set) var isInTag = false

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    place = 0
  }

  /// Reads one tag, whose name begins at a place.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, nameAt start: Int) {
    self.bytes = bytes
    place = start
  }

  /// The name of the next start tag; what was not read of the last is passed over.
  package mutating func nextTag() -> Range<Int>? {
    while isInTag, nextAttribute() != nil {}
    while let sign = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = sign + 1
      guard place < bytes.count else { break }
      if bytes[place].isASCIILetter { return readName() }
      if bytes[place...].starts(with: "!--".utf8) { place = endOfComment() }
    }
    return nil
  }

  /// The name that stands here, with which a tag begins.
  package mutating func readName() -> Range<Int> {
    let start = place
    isInTag = true
    skip(\.isNameByte)
    return start..<place
  }

  /// The next attribute of the tag; `nil` at its end.
  package mutating func nextAttribute() -> Attribute? {
    guard isInTag else { return nil }
    skip { $0.isMarkupSpace || $0 == UInt8(ascii: "/") }
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: ">") {
      place += 1
      isInTag = false
      return nil
    }
    let start = place
    // An equals sign at the beginning belongs to the name.
    place += 1
    skip { $0.isNameByte && $0 != UInt8(ascii: "=") }
    let name = start..<place
    skip(\.isMarkupSpace)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: name.upperBound..<name.upperBound)
    }
    place += 1
    skip(\.isMarkupSpace)
    return readValue().map { Attribute(name: name, value: $0) }
  }

  private mutating func readValue() -> Range<Int>? {
    guard place < bytes.count else { return nil }
    let quote = bytes[place]
    let start = place
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      skip { !$0.isMarkupSpace && $0 != UInt8(ascii: ">") }
      return start..<place
    }
    guard let end = bytes.firstIndex(of: quote, from: start + 1) else {
      place = bytes.count
      return nil
    }
    place = end + 1
    return start + 1..<end
  }

  /// Behind a comment, of which `<!-->` is a whole one.
  private func endOfComment() -> Int {
    var end = place + 1
    while let sign = bytes.firstIndex(of: UInt8(ascii: "-"), from: end) {
      if bytes[sign...].starts(with: "-->".utf8) { return sign + 3 }
      end = sign + 1
    }
    return bytes.count
  }

  @inline(__always)
  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while place < bytes.count, isSkipped(bytes[place]) { place += 1 }
  }
}

extension TagReader {
  /// Whether a name is this one, in letters of either case; `wanted` is in small ones.
  package func isNamed(_ name: Range<Int>, _ wanted: StaticString) -> Bool {
    guard name.count == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { bytes[name.lowerBound + $0].lowercasedASCII == wanted[$0] }
    }
  }

  /// A name in small letters.
  package func name(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(\.lowercasedASCII), as: UTF8.self)
  }

  /// A value as it is written.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
