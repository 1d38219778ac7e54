/// A value that was read from JSON; what has no use here, `true`, `false` and `null`, is `other`.
package indirect enum JSONValue: Sendable {
  case text(String), number(Int), list([JSONValue]), object([String: JSONValue]), other

  /// `nil` of what is no JSON, or nests deeper than there is reason to.
  package init?(_ text: String) { self.init(Array(text.utf8)) }

  /// Reads UTF-8 bytes.
  package init?(_ bytes: [UInt8]) {
    var reader = JSONValueReader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  package subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  package var words: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// What stands in a list; nothing where it is none.
  package var items: [JSONValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// All objects in it, those in front first.
  package var objects: [JSONValue] {
    switch self {
    case .object(let members): [self] + members.sorted { $0.key < $1.key }.flatMap(\.value.objects)
    case .list(let items): items.flatMap(\.objects)
    case .text, .number, .other: []
    }
  }
}

private struct JSONValueReader {
  let bytes: [UInt8]
  var place = 0

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < 64, place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default:
      let start = place
      while place < bytes.count, !",]} \n\t\r".utf8.contains(bytes[place]) { place += 1 }
      guard place > start else { return nil }
      return Int(String(decoding: bytes[start..<place], as: UTF8.self)).map { .number($0) } ?? .other
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    place += 1
    while true {
      skipSpace()
      if take("}") { return .object(members) }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let key = text() else { return nil }
      skipSpace()
      guard take(":"), let value = value(depth: depth + 1) else { return nil }
      members[key] = value
      skipSpace()
      if !take(","), !(place < bytes.count && bytes[place] == UInt8(ascii: "}")) { return nil }
    }
  }

  private mutating func list(depth: Int) -> JSONValue? {
    var items: [JSONValue] = []
    place += 1
    while true {
      skipSpace()
      if take("]") { return .list(items) }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skipSpace()
      if !take(","), !(place < bytes.count && bytes[place] == UInt8(ascii: "]")) { return nil }
    }
  }

  private mutating func text() -> String? {
    place += 1
    var units: [UInt8] = []
    var wide: [UInt16] = []
    func flush(_ wide: inout [UInt16], into units: inout [UInt8]) {
      guard !wide.isEmpty else { return }
      units += String(decoding: wide, as: UTF16.self).utf8
      wide = []
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\\"), place < bytes.count {
        let sign = bytes[place]
        place += 1
        if sign == UInt8(ascii: "u"), place + 4 <= bytes.count,
          let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        {
          wide.append(unit)
          place += 4
          continue
        }
        flush(&wide, into: &units)
        units.append(["n": 0x0A, "t": 0x09, "r": 0x0D, "b": 0x20, "f": 0x20][Character(Unicode.Scalar(sign))] ?? sign)
        continue
      }
      flush(&wide, into: &units)
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      units.append(byte)
    }
    return nil
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place].isMarkupSpace { place += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, UInt32(bytes[place]) == sign.value else { return false }
    place += 1
    return true
  }
}
