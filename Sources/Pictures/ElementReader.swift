/// Walks elements that lie one behind the other, the form of WebM and Matroska.
struct ElementReader {
  struct Element {
    var id: Int
    /// With what it is and how long it is.
    var range: Range<Int>
    var content: Range<Int>
    /// It goes on until something comes that cannot be in it: a film that was sent while it was taken.
    var hasUnknownLength: Bool
    /// It says that it is longer than what is left, all of which is taken for it.
    var isCut: Bool
  }

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  /// Where something stands that is no element.
  private(set) var damage: Int?

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    index = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> Element? {
    guard index < end, damage == nil else { return nil }
    guard let id = number(at: index, longest: 4), let length = number(at: index + id.width, longest: 8) else {
      damage = index
      return nil
    }
    let start = index + id.width + length.width
    let all = 1 << (7 * length.width) - 1
    let value = length.value & all
    let isCut = value != all && value > end - start
    let range = index..<(value == all || isCut ? end : start + value)
    index = range.upperBound
    return Element(
      id: id.value, range: range, content: start..<range.upperBound, hasUnknownLength: value == all, isCut: isCut)
  }

  /// Goes on with what is in an element instead of what is behind it.
  mutating func enter(_ element: Element) { index = element.content.lowerBound }

  /// A number with the bit that tells its length.
  private func number(at place: Int, longest: Int) -> (value: Int, width: Int)? {
    guard place < end else { return nil }
    let width = bytes[place].leadingZeroBitCount + 1
    guard width <= longest, place + width <= end, let value = bytes.bigEndian(at: place, width) else { return nil }
    return (value, width)
  }
}
