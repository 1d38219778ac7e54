/// Writes JSON as UTF-8 bytes: values in the order in which they are given, without white space.
///
/// U+2028 and U+2029 are escaped, because older script readers take them for line ends; with `forScript`, `<`
/// is too, so that the result may stand inside an HTML script element.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let escapesAngles: Bool
  private var needsComma = false

  /// - Parameter capacity: About how many bytes it will be, where that is known.
  package init(forScript: Bool = false, capacity: Int = 0) {
    escapesAngles = forScript
    bytes.reserveCapacity(capacity)
  }

  /// Writes an object; `members` writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nested(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), members)
  }

  /// Writes an array; `elements` writes its elements.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nested(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), elements)
  }

  /// Writes the name of the member whose value is written next.
  package mutating func key(_ name: String) {
    string(name)
    endKey()
  }

  /// Writes the name of a member that is known to need no escapes.
  private mutating func key(_ name: StaticString) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Writes a string from UTF-8 bytes.
  package mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string from UTF-8 bytes.
  package mutating func string(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { string($0) }
  }

  /// Writes a value that is JSON already, written with the same `forScript`.
  package mutating func value(_ json: [UInt8]) {
    beginValue()
    bytes.append(contentsOf: json)
  }

  package mutating func number(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func boolean(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Ends a line between values, as in JSON Lines.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }
}

extension JSONWriter {
  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a text that stands in two pieces.
  package mutating func member(_ name: StaticString, _ beginning: String, _ rest: String) {
    key(name)
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(beginning)
    appendEscaped(rest)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes the member when there is a value, else nothing.
  package mutating func member(ifPresent name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  /// Writes the member when there is a value, else nothing.
  package mutating func member(ifPresent name: StaticString, _ value: Int?) {
    if let value { member(name, value) }
  }

  /// Writes an array of strings.
  package mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array { for text in texts { $0.string(text) } }
  }

  private mutating func nested(open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void) {
    beginValue()
    bytes.append(open)
    needsComma = false
    content(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while true {
      index = text.endOfPlainRun(from: index) { word in
        hasControl(in: word) | has(0x22, in: word) | has(0x5C, in: word) | has(0x7F, in: word) | has(0x3C, in: word)
          | has(0xE2, in: word)
      }
      guard index < text.count else { break }
      let length = lengthToEscape(text, index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendEscape(text, index, length)
      index += length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// How many bytes from `index` on must be escaped: 0, 1, or the 3 of U+2028 and U+2029.
  private func lengthToEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch text[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    case UInt8(ascii: "<"): escapesAngles ? 1 : 0
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }

  private mutating func appendEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    bytes.append(UInt8(ascii: "\\"))
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(text[index])
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      let value = length == 3 ? 0x2000 | Int(text[index + 2] & 0x3F) : Int(text[index])
      bytes.append(contentsOf: "u\(value < 0x10 ? "000" : value < 0x100 ? "00" : "")\(String(value, radix: 16))".utf8)
    }
  }
}
