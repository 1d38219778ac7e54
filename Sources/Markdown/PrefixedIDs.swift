import Markup

extension [UInt8] {
  /// Appends HTML with `prefix` before every id and before every reference to one, so that two bodies can share a page.
  ///
  /// Only what stands in tags is read: a text may show `id="x"`. References are those within the same document, `#top`
  /// excepted, which every page has. Rendering the body once more with `MarkdownOptions.idPrefix` would give the same
  /// for many times the work.
  package mutating func append(html: ArraySlice<UInt8>, prefixingIDsWith prefix: String) {
    var escaped: [UInt8] = []
    escaped.appendEscaped(prefix)
    html.withUnsafeBufferPointer { bytes in
      var scan = IDScan(bytes: bytes, prefix: escaped)
      scan.run(into: &self)
    }
  }
}

/// A walk over the tags of an HTML text, in which the prefix is put where ids begin.
private struct IDScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let prefix: [UInt8]
  /// What is before it has been copied.
  private var copied = 0
  private var place = 0

  init(bytes: UnsafeBufferPointer<UInt8>, prefix: [UInt8]) {
    self.bytes = bytes
    self.prefix = prefix
  }

  mutating func run(into output: inout [UInt8]) {
    while let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = tag + 1
      guard place < bytes.count, isLetter(bytes[place]) else { continue }
      skip { !Self.endsName($0) }
      readAttributes(into: &output)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  private mutating func readAttributes(into output: inout [UInt8]) {
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      let start = place
      skip { !Self.endsName($0) && $0 != UInt8(ascii: "=") }
      let name = start..<place
      skip(Self.isSpace)
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
        // A lone slash or an attribute without a value.
        if place == start { place += 1 }
        continue
      }
      place += 1
      skip(Self.isSpace)
      prefixIDs(in: readValue(), of: name, into: &output)
    }
  }

  private mutating func readValue() -> Range<Int> {
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = place
      skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
      return start..<place
    }
    place += 1
    let start = place
    skip { $0 != quote }
    defer { place += 1 }
    return start..<place
  }

  private mutating func prefixIDs(in value: Range<Int>, of name: Range<Int>, into output: inout [UInt8]) {
    if isNamed(name, "id") || isNamed(name, "for") {
      if !value.isEmpty { insertPrefix(at: value.lowerBound, into: &output) }
    } else if isNamed(name, "href") {
      guard value.count > 1, bytes[value.lowerBound] == UInt8(ascii: "#") else { return }
      let target = value.lowerBound + 1..<value.upperBound
      if !bytes[target].elementsEqual("top".utf8) { insertPrefix(at: target.lowerBound, into: &output) }
    } else if isNamed(name, "headers") || isNamed(name, "aria-labelledby") || isNamed(name, "aria-describedby")
      || isNamed(name, "aria-details") || isNamed(name, "aria-controls")
    {
      for index in value where !Self.isSpace(bytes[index]) {
        if index == value.lowerBound || Self.isSpace(bytes[index - 1]) { insertPrefix(at: index, into: &output) }
      }
    }
  }

  private mutating func insertPrefix(at index: Int, into output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
    output.append(contentsOf: prefix)
    copied = index
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while place < bytes.count, isSkipped(bytes[place]) { place += 1 }
  }

  private func isNamed(_ name: Range<Int>, _ wanted: StaticString) -> Bool {
    guard name.count == wanted.utf8CodeUnitCount else { return false }
    return wanted.withUTF8Buffer { bytes[name].elementsEqual($0) { $0 == $1 || $0 | 0x20 == $1 } }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
