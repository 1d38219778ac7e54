/// Whether bytes are a drawing in SVG: text whose first element is `svg`.
func isSVG(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096)
  guard let first = head.first(where: { !$0.isXMLSpace && ![0xEF, 0xBB, 0xBF].contains($0) }),
    first == UInt8(ascii: "<")
  else { return false }
  return ByteFinder(["<svg", ":svg"]).findsAny(in: head)
}

/// A drawing without `metadata`, comments and what editors write for themselves, among it the paths of their files; the
/// photographs in it without their notes.
///
/// `title` and `desc` stay: they are for readers who cannot see it.
func cleanSVG(_ bytes: [UInt8]) -> CleanFile? {
  var reader = SVGReader(bytes)
  reader.read()
  return reader.isDamaged ? nil : CleanFile(bytes: reader.result, toldPlace: reader.toldPlace)
}

private struct SVGReader {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var result: [UInt8] = []
  private(set) var isDamaged = false
  private(set) var toldPlace = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  mutating func read() {
    while index < bytes.count, !isDamaged {
      guard bytes[index] == UInt8(ascii: "<") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if bytes.has("<!--", at: index) {
        skip(to: end(of: "-->", from: index + 4))
      } else if bytes.has("<![CDATA[", at: index) {
        copy(to: end(of: "]]>", from: index))
      } else if bytes.has("<?", at: index) {
        let end = end(of: "?>", from: index)
        if bytes.has("<?xml ", at: index) || bytes.has("<?xml-stylesheet", at: index) {
          copy(to: end)
        } else {
          skip(to: end)
        }
      } else if bytes.has("<!", at: index) {
        copy(to: endOfDeclaration(from: index))
      } else {
        readTag()
      }
    }
  }

  private mutating func readTag() {
    let end = endOfTag(from: index)
    let name = elementName(at: index)
    guard isPrivate(name) else {
      copyTag(to: end)
      return
    }
    // A tag that ends what never began is none of an element.
    let isWhole = bytes.has("</", at: index) || bytes[index..<end].suffix(2).elementsEqual("/>".utf8)
    skip(to: isWhole ? end : endOfElement(name, after: end))
  }

  /// Whether an element is for programs: `metadata`, and what Inkscape and Illustrator keep.
  private func isPrivate(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = name.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    if parts.last?.elementsEqual("metadata".utf8) == true { return true }
    return parts.count == 2 && isPrivatePrefix(parts[0])
  }

  private func isPrivatePrefix(_ prefix: ArraySlice<UInt8>) -> Bool {
    ["inkscape", "sodipodi", "rdf", "i"].contains { prefix.elementsEqual($0.utf8) }
  }

  /// The name in a tag, without `/`.
  private func elementName(at place: Int) -> ArraySlice<UInt8> {
    let start = bytes.has("</", at: place) ? place + 2 : place + 1
    return bytes[min(start, bytes.count)...].prefix {
      !$0.isXMLSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
  }

  /// The place after the end tag that belongs to a start tag; those of the same name inside are counted.
  private mutating func endOfElement(_ name: ArraySlice<UInt8>, after start: Int) -> Int {
    var depth = 1
    var place = start
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      if bytes.has("<!--", at: place) {
        place = end(of: "-->", from: place + 4)
      } else if bytes.has("<![CDATA[", at: place) {
        place = end(of: "]]>", from: place)
      } else {
        let end = endOfTag(from: place)
        if elementName(at: place).elementsEqual(name) {
          if bytes.has("</", at: place) {
            depth -= 1
          } else if !bytes[place..<end].suffix(2).elementsEqual("/>".utf8) {
            depth += 1
          }
        }
        place = end
        if depth == 0 { break }
      }
    }
    toldPlace = toldPlace || ExifNotes.xmpTellsPlace(bytes[start..<place])
    return place
  }

  /// The place after a tag: a `>` between quotation marks does not end it.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return bytes.count
  }

  /// The place after a declaration such as DOCTYPE, which may hold others in brackets.
  private func endOfDeclaration(from start: Int) -> Int {
    var depth = 0
    for place in start..<bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return place + 1
      default: continue
      }
    }
    return bytes.count
  }

  private func end(of text: String, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes.has(text, at: place) { return place + text.utf8.count }
      place += 1
    }
    return bytes.count
  }

  private mutating func copy(to end: Int) {
    result += bytes[index..<end]
    index = end
  }

  private mutating func skip(to end: Int) { index = end }

  /// Copies a tag without the attributes of editors, and with the photographs in it clean.
  private mutating func copyTag(to end: Int) {
    var place = index
    while place < end {
      let start = place
      while place < end, bytes[place].isXMLSpace { place += 1 }
      let nameStart = place
      while place < end, !bytes[place].isXMLSpace, bytes[place] != UInt8(ascii: "=") { place += 1 }
      let name = bytes[nameStart..<place]
      while place < end, bytes[place].isXMLSpace { place += 1 }
      guard place < end, bytes[place] == UInt8(ascii: "=") else {
        result += bytes[start..<place]
        continue
      }
      place += 1
      while place < end, bytes[place].isXMLSpace { place += 1 }
      let valueStart = place
      if place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
        let quote = bytes[place]
        place += 1
        while place < end, bytes[place] != quote { place += 1 }
        place = min(place + 1, end)
      } else {
        while place < end, !bytes[place].isXMLSpace, bytes[place] != UInt8(ascii: ">") { place += 1 }
      }
      if let colon = name.firstIndex(of: UInt8(ascii: ":")), isPrivatePrefix(name[..<colon]) { continue }
      result += bytes[start..<valueStart]
      appendClean(bytes[valueStart..<place])
    }
    index = end
  }

  /// Appends the value of an attribute; a photograph that is written out in it is made clean.
  private mutating func appendClean(_ value: ArraySlice<UInt8>) {
    let head = "data:image/"
    guard value.dropFirst().starts(with: head.utf8), let comma = value.firstIndex(of: UInt8(ascii: ",")),
      ByteFinder([";base64"]).findsAny(in: value[..<comma]), let quote = value.first
    else {
      result += value
      return
    }
    let text = value[(comma + 1)...].dropLast()
    let picture = base64Decoded(text)
    guard let picture, let clean = CleanFile(picture) else {
      // What cannot be read cannot be shown either.
      isDamaged = CleanFile.mayTell(picture ?? [])
      if !isDamaged { result += value }
      return
    }
    toldPlace = toldPlace || clean.toldPlace
    guard clean.bytes != picture else {
      result += value
      return
    }
    result += value[...comma]
    result += base64Encoded(clean.bytes)
    result.append(quote)
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
