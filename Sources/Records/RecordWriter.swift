/// A value that can be written down as bytes and read again by the same version of the program.
///
/// `init` reads what `write` wrote, in the same order; nothing else says where a part begins. What is read from bytes
/// that are not such a record is some value, and `RecordReader.isDamaged` says so.
package protocol Recorded {
  func write(to record: inout RecordWriter)
  init(from record: inout RecordReader)
}

/// Bytes to which values are appended.
package struct RecordWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: About how many bytes there will be, where that is known.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Begins again with the memory that is there.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  package mutating func write(_ value: some Recorded) {
    value.write(to: &self)
  }

  /// Writes a number in groups of seven bits, small ones of either sign in one byte.
  package mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes the eight bytes of a number.
  package mutating func write(bits: UInt64) {
    withUnsafeBytes(of: bits.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ own: [UInt8]) {
    write(own.count)
    bytes.append(contentsOf: own)
  }

  /// Writes a value as a record of its own, which `RecordReader.slice` gives without reading it.
  package mutating func write(nested value: some Recorded) {
    var inner = RecordWriter()
    inner.write(value)
    write(inner.bytes)
  }

  /// Appends bytes that are a record already.
  package mutating func append(_ record: ArraySlice<UInt8>) {
    bytes.append(contentsOf: record)
  }
}

extension Fingerprint {
  /// The fingerprint of what a value would be written as.
  package init(of value: some Recorded) {
    var record = RecordWriter()
    value.write(to: &record)
    self.init(of: record.bytes)
  }
}
