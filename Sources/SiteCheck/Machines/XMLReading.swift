import Markup

/// Reads XML tag by tag, and finds where it is not well formed: tags that do not fit, values without quotation marks, a
/// bare `&`, more than one root.
///
/// Names are not held against a scheme, and entities of a document type are not read.
struct XMLReading {
  enum Event {
    /// The name, and the attributes as they stand.
    case start(Range<Int>, [TagReader.Attribute])
    case end(Range<Int>)
    case text(Range<Int>)
  }

  /// What is wrong, and where.
  struct Fault: Error, Equatable {
    var offset: Int
    var message: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var open: [Range<Int>] = []
  private var place = 0
  private var hasRoot = false
  /// A start tag that is its own end.
  private var pendingEnd: Range<Int>?
  private static let deepest = 1000

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The next tag or text; `nil` at the end.
  mutating func next() throws(Fault) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      open.removeLast()
      return .end(name)
    }
    while place < bytes.count {
      let sign = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) ?? bytes.count
      if sign > place {
        let text = place..<sign
        place = sign
        if let text = try checked(text) { return .text(text) }
        continue
      }
      if starts("<!--", at: sign) {
        try pass("-->", from: sign + 4, of: "a comment", at: sign)
      } else if starts("<![CDATA[", at: sign) {
        let start = sign + 9
        try pass("]]>", from: start, of: "a CDATA section", at: sign)
        return .text(start..<place - 3)
      } else if starts("<?", at: sign) {
        try pass("?>", from: sign + 2, of: "an instruction", at: sign)
      } else if starts("<!", at: sign) {
        try pass(">", from: sign + 2, of: "a declaration", at: sign)
      } else if starts("</", at: sign) {
        return try end(at: sign)
      } else {
        return try start(at: sign)
      }
    }
    if let last = open.last { throw Fault(offset: last.lowerBound, message: "<\(name(last))> is not closed") }
    if !hasRoot { throw Fault(offset: 0, message: "it is empty") }
    return nil
  }

  private mutating func start(at sign: Int) throws(Fault) -> Event {
    guard sign + 1 < bytes.count, bytes[sign + 1].isNameStart else {
      throw Fault(offset: sign, message: "a ‘<’ begins no tag; in a text it is written &lt;")
    }
    var tag = TagReader(bytes, nameAt: sign + 1)
    let range = tag.readName()
    var attributes: [TagReader.Attribute] = []
    while let attribute = tag.nextAttribute() {
      guard attribute.hasValue,
        bytes[attribute.value.lowerBound - 1] == bytes[min(attribute.value.upperBound, bytes.count - 1)],
        bytes[attribute.value.lowerBound - 1] == UInt8(ascii: "\"")
          || bytes[attribute.value.lowerBound - 1] == UInt8(ascii: "'")
      else {
        throw Fault(offset: attribute.name.lowerBound, message: "the value of an attribute has no quotation marks")
      }
      guard !bytes[attribute.value].contains(UInt8(ascii: "<")) else {
        throw Fault(offset: attribute.value.lowerBound, message: "a ‘<’ stands in the value of an attribute")
      }
      try checkReferences(attribute.value)
      attributes.append(attribute)
    }
    guard !tag.isInTag else { throw Fault(offset: sign, message: "a tag is not closed") }
    guard !hasRoot || !open.isEmpty else {
      throw Fault(offset: sign, message: "a second element stands behind the first")
    }
    guard open.count < Self.deepest else { throw Fault(offset: sign, message: "elements stand in each other too deep") }
    hasRoot = true
    place = tag.place
    open.append(range)
    if bytes[place - 2] == UInt8(ascii: "/") { pendingEnd = range }
    return .start(range, attributes)
  }

  private mutating func end(at sign: Int) throws(Fault) -> Event {
    var tag = TagReader(bytes, nameAt: sign + 2)
    let range = tag.readName()
    while tag.nextAttribute() != nil {}
    guard let last = open.popLast(), bytes[last].elementsEqual(bytes[range]) else {
      throw Fault(offset: sign, message: "</\(name(range))> closes no element that is open")
    }
    place = tag.place
    return .end(range)
  }

  /// A text whose references are right; `nil` for white space outside of the root.
  private func checked(_ text: Range<Int>) throws(Fault) -> Range<Int>? {
    guard open.isEmpty else {
      try checkReferences(text)
      return text
    }
    if let other = text.first(where: { !bytes[$0].isMarkupSpace }) {
      throw Fault(offset: other, message: "text stands outside of the root element")
    }
    return nil
  }

  private func checkReferences(_ range: Range<Int>) throws(Fault) {
    var index = range.lowerBound
    let text = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    while index < text.count, let sign = text.firstIndex(of: UInt8(ascii: "&"), from: index) {
      let name = bytes[sign + 1..<min(range.upperBound, sign + 12)]
      guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > sign + 1, isReference(name[..<end]) else {
        throw Fault(offset: sign, message: "a ‘&’ begins no reference that XML knows; it is written &amp;")
      }
      index = end + 1
    }
  }

  private func isReference(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if name.first == UInt8(ascii: "#") { return name.dropFirst().allSatisfy(\.isASCIILetterOrDigit) }
    return ["amp", "lt", "gt", "quot", "apos"].contains { name.elementsEqual($0.utf8) }
  }

  private mutating func pass(_ wanted: String, from start: Int, of what: String, at sign: Int) throws(Fault) {
    guard let first = wanted.utf8.first else { return }
    var index = start
    while let found = bytes.firstIndex(of: first, from: index) {
      if bytes[found...].starts(with: wanted.utf8) {
        place = found + wanted.utf8.count
        return
      }
      index = found + 1
    }
    throw Fault(offset: sign, message: "\(what) is not closed")
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in text.indices.allSatisfy { bytes[index + $0] == text[$0] } }
  }

  private func name(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(100), as: UTF8.self) }
}

extension UInt8 {
  fileprivate var isNameStart: Bool { isASCIILetter || self == UInt8(ascii: "_") || self >= 0x80 }
}
