/// A value of the JSON that pages tell machines about themselves in.
indirect enum PageJSON {
  case text(String), list([PageJSON]), object([String: PageJSON]), other

  /// `nil` of what is no JSON, or nests deeper than any page has reason to.
  init?(_ text: String) {
    var reader = PageJSONReader(bytes: Array(text.utf8))
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  subscript(key: String) -> PageJSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var words: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// All objects in it, those in front first.
  var objects: [PageJSON] {
    switch self {
    case .object(let members): [self] + members.sorted { $0.key < $1.key }.flatMap(\.value.objects)
    case .list(let items): items.flatMap(\.objects)
    case .text, .other: []
    }
  }
}

private struct PageJSONReader {
  let bytes: [UInt8]
  var place = 0

  mutating func value(depth: Int) -> PageJSON? {
    skipSpace()
    guard depth < 64, place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default:
      let start = place
      while place < bytes.count, !",]} \n\t\r".utf8.contains(bytes[place]) { place += 1 }
      return place > start ? .other : nil
    }
  }

  private mutating func object(depth: Int) -> PageJSON? {
    var members: [String: PageJSON] = [:]
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

  private mutating func list(depth: Int) -> PageJSON? {
    var items: [PageJSON] = []
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
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, UInt32(bytes[place]) == sign.value else { return false }
    place += 1
    return true
  }
}
