import CXXHash

/// A 64-bit fingerprint of bytes: enough to tell two states of the same thing apart, not meant against forgers.
///
/// That of one text is its XXH3, the same on every machine, unlike the hash values of the standard library. What has been
/// added is the seed of what is added next, so that one after the other is told apart from the same bytes together.
package struct Fingerprint: Sendable, Hashable {
  package private(set) var value: UInt64

  /// The fingerprint of nothing.
  package init() {
    value = 0
  }

  /// One that was written down earlier.
  package init(value: UInt64) {
    self.value = value
  }

  package init(of bytes: [UInt8]) {
    self.init()
    add(bytes)
  }

  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { add($0) }
  }

  package mutating func add(_ text: String) {
    // Without a copy, which would count a reference.
    if text.utf8.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil {
      var copy = text
      copy.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
  }

  package mutating func add(_ number: Int) { add(bits: UInt64(bitPattern: Int64(number))) }

  package mutating func add(_ other: Fingerprint) { add(bits: other.value) }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    value = sitegen_xxh3(bytes.baseAddress, bytes.count, value)
  }

  private mutating func add(bits: UInt64) { value = sitegen_xxh3_of_number(bits.littleEndian, value) }
}

extension Fingerprint {
  /// The sixteen hexadecimal digits of the value.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension Fingerprint: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(bits: value)
  }

  package init(from record: inout RecordReader) {
    self.init(value: record.bits())
  }
}
