/// An address that a browser fetches by itself when it shows a piece of HTML.
package struct EmbeddedAddress: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case picture
    /// Sound and film, and the subtitles of them.
    case media
    case frame
  }

  package let kind: Kind
  package let address: String

  package init(_ kind: Kind, _ address: String) {
    self.kind = kind
    self.address = address
  }
}

/// The addresses of the pictures, films, sounds and frames in a piece of HTML, in the order of the text.
package func embeddedAddresses(in html: [UInt8]) -> [EmbeddedAddress] {
  html.withUnsafeBufferPointer { bytes in
    var found: [EmbeddedAddress] = []
    var index = 0
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard let (name, end) = word(bytes, at: index) else { continue }
      index = end
      guard ["img", "source", "video", "audio", "track", "iframe", "embed", "object"].contains(name) else { continue }
      while let attribute = attribute(bytes, from: &index) { found += addresses(attribute, of: name) }
    }
    return found
  }
}

private func addresses(_ attribute: (name: String, value: String), of element: String) -> [EmbeddedAddress] {
  switch (element, attribute.name) {
  case ("img", "src"), ("video", "poster"): [EmbeddedAddress(.picture, attribute.value)]
  case ("img", "srcset"), ("source", "srcset"):
    // A part that is only a width is no address of another host, and asked for none.
    attribute.value.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" })
      .map { EmbeddedAddress(.picture, String($0)) }
  case ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"):
    [EmbeddedAddress(.media, attribute.value)]
  case ("iframe", "src"): [EmbeddedAddress(.frame, attribute.value)]
  default: []
  }
}

/// The letters and digits at a place, in small letters, and where they end.
private func word(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (String, end: Int)? {
  var end = start
  while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
  guard end > start else { return nil }
  return (String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), end)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}

/// The next attribute of a tag, its value without quotes and references; `nil` at the end of the tag.
private func attribute(
  _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
) -> (name: String, value: String)? {
  while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
    guard let (name, end) = word(bytes, at: index) else {
      index += 1
      continue
    }
    index = end
    skipSpaces(bytes, &index)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    index += 1
    skipSpaces(bytes, &index)
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? index + 1 : index
    var stop = start
    while stop < bytes.count, isQuoted ? bytes[stop] != quote : bytes[stop] > 0x20 && bytes[stop] != UInt8(ascii: ">") {
      stop += 1
    }
    index = min(isQuoted ? stop + 1 : stop, bytes.count)
    return (name, String(decoding: bytes[start..<stop], as: UTF8.self))
  }
  return nil
}

private func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
  while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
}
