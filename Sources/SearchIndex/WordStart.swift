/// The first sixteen bytes of a word as two numbers, by which the order of two words is nearly always known.
struct WordStart: Comparable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  /// Whether the word has no more bytes.
  let isWhole: Bool

  init(_ word: ArraySlice<UInt8>) {
    isWhole = word.count <= 16
    var shift: UInt64 = 128
    for byte in word.prefix(16) {
      shift -= 8
      if shift >= 64 { first |= UInt64(byte) << (shift - 64) } else { second |= UInt64(byte) << shift }
    }
  }

  @inline(__always)
  static func < (one: WordStart, other: WordStart) -> Bool {
    one.first != other.first ? one.first < other.first : one.second < other.second
  }

  @inline(__always)
  static func == (one: WordStart, other: WordStart) -> Bool { one.first == other.first && one.second == other.second }
}
