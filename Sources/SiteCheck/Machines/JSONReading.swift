import Markup

/// Reads JSON value by value, and finds where it is none.
struct JSONReading {
  struct Fault: Error, Equatable {
    var offset: Int
    var message: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private static let deepest = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// Reads all of it; tells each text that is the value of a key, with the keys on the way to it: `["items", "url"]`.
  mutating func read(_ tell: ([String], String, Int) -> Void) throws(Fault) {
    try value([], depth: 0, tell)
    skipSpace()
    if place < bytes.count { throw fault("something stands behind the value") }
  }

  private mutating func value(
    _ way: [String], depth: Int, _ tell: ([String], String, Int) -> Void
  ) throws(Fault) {
    guard depth < Self.deepest else { throw fault("values stand in each other too deep") }
    skipSpace()
    guard place < bytes.count else { throw fault("a value is missing") }
    switch bytes[place] {
    case UInt8(ascii: "{"): try object(way, depth: depth, tell)
    case UInt8(ascii: "["):
      place += 1
      try list(end: UInt8(ascii: "]")) { (reading: inout JSONReading) throws(Fault) in
        try reading.value(way, depth: depth + 1, tell)
      }
    case UInt8(ascii: "\""):
      let offset = place
      let range = try string()
      if way.count <= 2, !way.isEmpty { tell(way, unescaped(range), offset) }
    default: try word()
    }
  }

  private mutating func object(
    _ way: [String], depth: Int, _ tell: ([String], String, Int) -> Void
  ) throws(Fault) {
    place += 1
    try list(end: UInt8(ascii: "}")) { (reading: inout JSONReading) throws(Fault) in
      reading.skipSpace()
      guard reading.place < reading.bytes.count, reading.bytes[reading.place] == UInt8(ascii: "\"") else {
        throw reading.fault("a key is missing")
      }
      let key = try reading.string()
      reading.skipSpace()
      guard reading.place < reading.bytes.count, reading.bytes[reading.place] == UInt8(ascii: ":") else {
        throw reading.fault("a colon is missing")
      }
      reading.place += 1
      // Deeper ones are nobody's business here.
      let longer = way.count < 3 ? way + [reading.unescaped(key)] : way
      try reading.value(longer, depth: depth + 1, tell)
    }
  }

  private mutating func list(
    end: UInt8, _ item: (inout JSONReading) throws(Fault) -> Void
  ) throws(Fault) {
    skipSpace()
    if place < bytes.count, bytes[place] == end {
      place += 1
      return
    }
    while true {
      try item(&self)
      skipSpace()
      guard place < bytes.count else { throw fault("it ends too early") }
      place += 1
      if bytes[place - 1] == end { return }
      guard bytes[place - 1] == UInt8(ascii: ",") else {
        place -= 1
        throw fault("a comma is missing")
      }
    }
  }

  /// Passes over a string and gives what stands between its quotation marks.
  private mutating func string() throws(Fault) -> Range<Int> {
    let start = place + 1
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] < 0x20 { throw Fault(offset: index, message: "a control character stands in a text") }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { throw fault("a text is not closed") }
    place = index + 1
    return start..<index
  }

  private mutating func word() throws(Fault) {
    let start = place
    while place < bytes.count, bytes[place].isASCIILetterOrDigit || "+-.".utf8.contains(bytes[place]) { place += 1 }
    let word = bytes[start..<place]
    let isNumber = word.first.map { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } ?? false
    guard isNumber || ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) else {
      throw Fault(offset: start, message: "this is no value of JSON")
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place].isMarkupSpace { place += 1 }
  }

  private func fault(_ message: String) -> Fault { Fault(offset: min(place, bytes.count), message: message) }

  private func unescaped(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound {
        // Addresses and ids have no other escapes than of slashes and quotation marks.
        index += 1
      }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
