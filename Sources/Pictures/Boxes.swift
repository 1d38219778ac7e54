/// Walks boxes that lie one behind the other, the form of MPEG-4, QuickTime, AVIF and HEIF.
struct BoxReader {
  struct Box {
    var name: String
    /// With length and name.
    var range: Range<Int>
    /// For a box of its own kind (`uuid`) with the sixteen bytes that tell the kind.
    var content: Range<Int>

    /// Where its name stands.
    var namePlace: Int { range.lowerBound + 4 }
  }

  private let bytes: [UInt8]
  /// Where the next begins, or what is none.
  private(set) var index: Int
  private let end: Int
  /// Whether something stands there that is no box; what follows was not looked at.
  private(set) var isDamaged = false

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    index = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> Box? {
    guard index < end, !isDamaged else { return nil }
    // QuickTime ends some lists with four zeros.
    if end - index == 4, bytes.bigEndian(at: index, 4) == 0 { return nil }
    guard end - index >= 8, var length = bytes.bigEndian(at: index, 4) else { return damage() }
    var head = 8
    if length == 1 {
      guard end - index >= 16, let long = bytes.bigEndian(at: index + 8, 8) else { return damage() }
      length = long
      head = 16
    } else if length == 0 {
      length = end - index
    }
    guard length >= head, length <= end - index else { return damage() }
    let range = index..<index + length
    index = range.upperBound
    return Box(
      name: Self.name(bytes[range.lowerBound + 4..<range.lowerBound + 8]), range: range,
      content: range.lowerBound + head..<range.upperBound)
  }

  private mutating func damage() -> Box? {
    isDamaged = true
    return nil
  }

  /// Names are four letters of Latin-1, such as `©xyz`.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// All of them, or `nil` when one is damaged.
  static func boxes(_ bytes: [UInt8], in range: Range<Int>? = nil) -> [Box]? {
    var reader = BoxReader(bytes, in: range)
    var boxes: [Box] = []
    while let box = reader.next() { boxes.append(box) }
    return reader.isDamaged ? nil : boxes
  }
}

extension [UInt8] {
  /// Makes a box one that nobody reads, with nothing in it; all others stay at their places, which are written down in
  /// many of them.
  mutating func blank(_ box: BoxReader.Box) {
    replaceSubrange(box.namePlace..<box.namePlace + 4, with: "free".utf8)
    blank(box.content)
  }

  /// Writes zeros over what a range has of the array.
  mutating func blank(_ range: Range<Int>) {
    for index in range.clamped(to: indices) { self[index] = 0 }
  }
}

/// The same bytes in ranges that do not touch: a damaged file names the same ones again and again.
func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var united: [Range<Int>] = []
  for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if let last = united.last, range.lowerBound <= last.upperBound {
      united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      united.append(range)
    }
  }
  return united
}
