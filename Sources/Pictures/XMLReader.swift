/// Takes XML apart, as strictly as browsers do: what they would read otherwise than it is read here is damaged.
///
/// What the names mean is for the caller, who also knows which entities there are.
struct XMLReader {
  enum Token {
    /// With references as they are written.
    case text(Range<Int>)
    /// What stands between the signs of a section whose signs mean nothing.
    case literal(Range<Int>)
    case comment
    case instruction(Range<Int>)
    case documentType(DocumentType)
    case start(XMLTag)
    case end(Range<Int>)
  }

  struct DocumentType {
    var range: Range<Int>
    /// What stands between its square brackets.
    var declarations: Range<Int>?
  }

  let bytes: [UInt8]
  private var index: Int
  private(set) var isDamaged = false
  /// The names of the elements that are open.
  private(set) var open: [Range<Int>] = []
  private var hasRoot = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Where the next token begins.
  var position: Int { index }

  mutating func next() -> Token? {
    guard !isDamaged else { return nil }
    guard index < bytes.count else {
      if !open.isEmpty || !hasRoot { isDamaged = true }
      return nil
    }
    guard bytes[index] == UInt8(ascii: "<") else { return readText() }
    if bytes.has("<!--", at: index) { return readComment() }
    if bytes.has("<![CDATA[", at: index) { return readLiteral() }
    if bytes.has("<?", at: index) { return rest(of: "?>").map { .instruction($0) } }
    if bytes.has("<!DOCTYPE", at: index) { return readDocumentType() }
    if bytes.has("</", at: index) { return readEnd() }
    return readStart()
  }

  func text(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  private mutating func damage() -> Token? {
    isDamaged = true
    return nil
  }

  private mutating func readText() -> Token? {
    let start = index
    index = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    // Outside of the outermost element only white space may stand.
    if open.isEmpty, !bytes[start..<index].allSatisfy(\.isXMLSpace) { return damage() }
    return .text(start..<index)
  }

  /// The range up to the end of a mark, which is passed.
  private mutating func rest(of mark: String) -> Range<Int>? {
    let start = index
    guard let first = mark.utf8.first else { return nil }
    var place = start
    while let found = bytes[place...].firstIndex(of: first) {
      if bytes.has(mark, at: found) {
        index = found + mark.utf8.count
        return start..<index
      }
      place = found + 1
    }
    isDamaged = true
    return nil
  }

  private mutating func readComment() -> Token? {
    index += 4
    guard let content = rest(of: "--"), index < bytes.count, bytes[index] == UInt8(ascii: ">") else { return damage() }
    _ = content
    index += 1
    return .comment
  }

  private mutating func readLiteral() -> Token? {
    guard !open.isEmpty, let range = rest(of: "]]>") else { return damage() }
    return .literal(range.lowerBound + 9..<range.upperBound - 3)
  }

  private mutating func readDocumentType() -> Token? {
    guard !hasRoot else { return damage() }
    let start = index
    var declarations: Range<Int>?
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "["), declarations == nil {
        guard let end = endOfDeclarations(index) else { return damage() }
        declarations = index..<end
        index = end + 1
      } else if byte == UInt8(ascii: ">") {
        return .documentType(DocumentType(range: start..<index, declarations: declarations))
      }
    }
    return damage()
  }

  private func endOfDeclarations(_ start: Int) -> Int? {
    var quote: UInt8?
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if bytes.has("<!--", at: place) {
        place += 4
        while place < bytes.count, !bytes.has("-->", at: place) { place += 1 }
        place += 2
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "]") {
        return place
      }
      place += 1
    }
    return nil
  }

  private mutating func readEnd() -> Token? {
    index += 2
    guard let name = readName() else { return damage() }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), let last = open.popLast(),
      bytes[last].elementsEqual(bytes[name])
    else { return damage() }
    index += 1
    return .end(name)
  }

  private mutating func readStart() -> Token? {
    let start = index
    guard !open.isEmpty || !hasRoot else { return damage() }
    index += 1
    guard let name = readName() else { return damage() }
    var tag = XMLTag(range: start..<start, name: name)
    while let attribute = readAttribute() { tag.attributes.append(attribute) }
    guard !isDamaged else { return nil }
    skipSpace()
    if bytes.has("/>", at: index) {
      tag.isEmpty = true
      index += 2
    } else if bytes.has(">", at: index) {
      index += 1
      open.append(name)
    } else {
      return damage()
    }
    hasRoot = true
    tag.range = start..<index
    return .start(tag)
  }

  /// The next attribute with the white space before it; `nil` before the end of the tag.
  private mutating func readAttribute() -> XMLAttribute? {
    let start = index
    skipSpace()
    guard index < bytes.count, bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: ">") else {
      index = start
      return nil
    }
    // One that is written close to the one before it is a fault.
    guard index > start, let name = readName() else {
      isDamaged = true
      return nil
    }
    skipSpace()
    guard bytes.has("=", at: index) else {
      isDamaged = true
      return nil
    }
    index += 1
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index]),
      !bytes[index..<end].contains(UInt8(ascii: "<"))
    else {
      isDamaged = true
      return nil
    }
    let value = index + 1..<end
    index = end + 1
    return XMLAttribute(range: start..<index, name: name, value: value)
  }

  private mutating func readName() -> Range<Int>? {
    let start = index
    while index < bytes.count, bytes[index].isOfXMLName { index += 1 }
    guard index > start, !"-.0123456789".utf8.contains(bytes[start]) else { return nil }
    return start..<index
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
  }
}

struct XMLTag {
  var range: Range<Int>
  var name: Range<Int>
  var attributes: [XMLAttribute] = []
  /// Whether it ends itself.
  var isEmpty = false
}

struct XMLAttribute {
  /// With the white space before it.
  var range: Range<Int>
  var name: Range<Int>
  /// Between the quotation marks.
  var value: Range<Int>
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// Letters and digits of ASCII, signs, and whatever is not ASCII.
  fileprivate var isOfXMLName: Bool {
    self >= 0x80 || (0x61...0x7A).contains(self | 0x20) || (0x30...0x3A).contains(self) || "-_.".utf8.contains(self)
  }
}
