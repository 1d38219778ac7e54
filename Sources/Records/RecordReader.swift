/// Reads values from bytes that a `RecordWriter` wrote.
///
/// It never reads beyond the end: there everything is zero, empty or missing, and `isDamaged` is true.
package struct RecordReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  package private(set) var position: Int
  package private(set) var isDamaged = false

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  private var end: Int { bytes.endIndex }

  /// Says that what was read makes no sense.
  package mutating func markDamaged() { isDamaged = true }

  /// How many values that are being read hold each other.
  private var depth = 0
  /// Deeper than what YAML may nest; the stack has an end.
  private static let deepest = 200

  /// Begins a value that may hold others of its own kind; `false` when so many are open that it must be damage.
  package mutating func beginNested() -> Bool {
    guard depth < Self.deepest else {
      isDamaged = true
      return false
    }
    depth += 1
    return true
  }

  package mutating func endNested() { depth -= 1 }

  package var isAtEnd: Bool { position >= end }

  package mutating func byte() -> UInt8 {
    guard position < end else {
      isDamaged = true
      return 0
    }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      shift += 7
      if next < 0x80 { break }
      if shift > 63 {
        isDamaged = true
        break
      }
    }
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  package mutating func bits() -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<UInt64(8) { value |= UInt64(byte()) << (8 * place) }
    return value
  }

  package mutating func flag() -> Bool { byte() != 0 }

  package mutating func text() -> String {
    let range = counted()
    // Without a slice, by which all cores would count references to the same bytes.
    return bytes.withUnsafeBufferPointer { [start = bytes.startIndex] bytes in
      String(
        decoding: UnsafeBufferPointer(rebasing: bytes[range.lowerBound - start..<range.upperBound - start]),
        as: UTF8.self)
    }
  }

  package mutating func ownBytes() -> [UInt8] { Array(slice()) }

  package mutating func value<Value: Recorded>(_ type: Value.Type = Value.self) -> Value { Value(from: &self) }

  /// Passes over bytes that were written with their count, and gives them without a copy.
  package mutating func slice() -> ArraySlice<UInt8> { bytes[counted()] }

  /// Where bytes stand that were written with their count; they are passed over.
  private mutating func counted() -> Range<Int> {
    let count = number()
    guard count >= 0, count <= end - position else {
      isDamaged = true
      position = end
      return end..<end
    }
    defer { position += count }
    return position..<position + count
  }

  /// A number of elements that can be no larger than the bytes that are left.
  mutating func elementCount() -> Int {
    let count = number()
    guard count >= 0, count <= end - position else {
      isDamaged = true
      return 0
    }
    return count
  }
}
