/// A 64-bit fingerprint of bytes: enough to tell two states of the same thing apart, not meant against forgers.
///
/// The same on every machine, unlike the hash values of the standard library; eight bytes are taken at a time, of a long
/// text four times eight. What is added one after the other is told apart from the same bytes added together.
package struct Fingerprint: Sendable, Hashable {
  package private(set) var value: UInt64

  /// The fingerprint of nothing.
  package init() {
    value = 0xcbf2_9ce4_8422_2325
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

  package mutating func add(_ number: Int) {
    mix(UInt64(bitPattern: Int64(number)))
  }

  package mutating func add(_ other: Fingerprint) {
    mix(other.value)
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // The length first, so that no two sequences of additions run into each other.
    mix(UInt64(bytes.count))
    var index = addLanes(bytes)
    while index + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    guard index < bytes.count else { return }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    mix(rest)
  }

  /// Adds all but the last few bytes of a long text, and says how many: four words at a time, each to a value of its
  /// own, as a multiplication takes several times as long as the wait for the next to begin.
  private mutating func addLanes(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.count >= 64 else { return 0 }
    var lanes = (self, self, self, self)
    var index = 0
    while index + 32 <= bytes.count {
      lanes.0.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      lanes.1.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)))
      lanes.2.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)))
      lanes.3.mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)))
      index += 32
    }
    mix(lanes.0.value)
    mix(lanes.1.value)
    mix(lanes.2.value)
    mix(lanes.3.value)
    return index
  }

  /// Multiplies to 128 bits and folds the halves, by which every bit of the word reaches every bit of the result.
  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (value ^ word ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    value = (product.high ^ product.low) &+ (word &* 0x9e37_79b9_7f4a_7c15) ^ value << 1 ^ value >> 63
  }
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
