import Languages
import Records

/// The words of a text without what changes when nothing is said otherwise, block by block: what a fingerprint is taken
/// of.
///
/// A block is what stands between two blank lines. White space, comments, marks of direction and vowel signs are left
/// out; quotation marks of every shape are one, and so are the letters, digits and points that Arabic, Persian and Urdu
/// keyboards give for each other, which a proofreader mends. So neither a text that is wrapped anew nor one that is
/// spelt better makes a translation stale.
struct PlainBlocks {
  /// One of them.
  struct Block {
    /// Bytes of `bytes`.
    var range: Range<Int>
    /// The line on which it begins, from 1 at the beginning of the text.
    var line: Int
  }

  /// The blocks one after the other, each ended by a line feed.
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []

  /// - Parameter range: Where in `source` the text stands.
  init(_ source: [UInt8], _ range: Range<Int>) {
    if read(source, range) { return }
    let text = composed(Array(source[range]))
    blocks = []
    _ = read(text, 0..<text.count, isComposed: true)
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// Reads the text; `false` when letters and marks have to be joined first.
  private mutating func read(_ source: [UInt8], _ range: Range<Int>, isComposed: Bool = false) -> Bool {
    var isWhole = false
    var found: [Block] = []
    bytes = [UInt8](unsafeUninitializedCapacity: range.count + 1) { room, count in
      source.withUnsafeBufferPointer { text in
        var scan = PlainScan(
          text: UnsafeBufferPointer(rebasing: text[range]), room: room, mayHoldMarks: isComposed)
        isWhole = scan.run()
        count = scan.end
        found = scan.blocks
      }
    }
    blocks = found
    return isWhole
  }
}

/// One pass over the bytes of a text.
///
/// Nothing that is written is longer than what it stands for, so the room of the text and one more byte is enough.
private struct PlainScan {
  let text: UnsafeBufferPointer<UInt8>
  let room: UnsafeMutableBufferPointer<UInt8>
  /// Whether combining marks of Latin letters are let through.
  let mayHoldMarks: Bool
  private(set) var end = 0
  private(set) var blocks: [PlainBlocks.Block] = []
  private var index = 0
  private var line = 1
  private var blockStart = 0
  private var blockLine = 0
  private var lineStart = 0

  init(text: UnsafeBufferPointer<UInt8>, room: UnsafeMutableBufferPointer<UInt8>, mayHoldMarks: Bool) {
    self.text = text
    self.room = room
    self.mayHoldMarks = mayHoldMarks
  }

  mutating func run() -> Bool {
    plainKinds.withUnsafeBufferPointer { kinds in
      while index < text.count {
        let byte = text[index]
        switch kinds[Int(byte)] {
        case .copied:
          append(byte)
          index += 1
        case .dropped: index += 1
        case .lineEnd: endLine(byte)
        case .lessThan: readLessThan()
        case .greaterThan:
          // At the beginning of a line it marks a quotation, which moves when that is wrapped anew.
          if end > lineStart { append(byte) }
          index += 1
        case .latin1: readTwo { $0 == 0xA0 || $0 == 0xAD }
        case .mark:
          guard mayHoldMarks else { return false }
          readTwo { _ in false }
        case .arabic: readArabic()
        case .general: readGeneral()
        case .lastPlane: readLastPlane()
        }
      }
      endBlock()
      return true
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if end == blockStart { blockLine = line }
    room[end] = byte
    end &+= 1
  }

  private mutating func endLine(_ byte: UInt8) {
    index += 1
    if byte == UInt8(ascii: "\r"), index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
    if end == lineStart { endBlock() }
    line += 1
    lineStart = end
  }

  private mutating func endBlock() {
    guard end > blockStart else { return }
    blocks.append(PlainBlocks.Block(range: blockStart..<end, line: blockLine))
    room[end] = UInt8(ascii: "\n")
    end += 1
    blockStart = end
    lineStart = end
  }

  /// Passes over a comment; anything else that begins with this sign stays.
  private mutating func readLessThan() {
    let mark: StaticString = "<!--"
    let isComment =
      index + 4 <= text.count && (0..<4).allSatisfy { text[index + $0] == mark.utf8Start[$0] }
    var place = index + 4
    while isComment, place + 2 < text.count {
      if text[place] == UInt8(ascii: "-"), text[place + 1] == UInt8(ascii: "-"), text[place + 2] == UInt8(ascii: ">") {
        line += text[index..<place].count { $0 == UInt8(ascii: "\n") }
        index = place + 3
        return
      }
      place += 1
    }
    append(text[index])
    index += 1
  }

  private mutating func readTwo(isDropped: (UInt8) -> Bool) {
    guard index + 1 < text.count else { return index += 1 }
    if !isDropped(text[index + 1]) {
      append(text[index])
      append(text[index + 1])
    }
    index += 2
  }

  /// U+0600 to U+06FF.
  private mutating func readArabic() {
    guard index + 1 < text.count else { return index += 1 }
    let letter = plainArabic[Int(text[index] & 3) << 6 | Int(text[index + 1] & 0x3F)]
    index += 2
    switch letter {
    case 0: break
    case 1..<0x80: append(UInt8(truncatingIfNeeded: letter))
    case 0x653...0x655: join(letter)
    default:
      append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
    }
  }

  /// Makes one letter of the last one and the sign above or below it.
  private func joined(_ base: UInt16, _ mark: UInt16) -> UInt16? {
    switch (base, mark) {
    case (0x627, 0x653): 0x622
    case (0x627, 0x654): 0x623
    case (0x627, 0x655): 0x625
    case (0x648, 0x654): 0x624
    case (0x6CC, 0x654): 0x626
    case (0x6C1, 0x654): 0x6C2
    case (0x6D2, 0x654): 0x6D3
    default: nil
    }
  }

  private mutating func join(_ mark: UInt16) {
    guard end >= blockStart + 2, room[end - 2] & 0xE0 == 0xC0 else { return }
    let base = UInt16(room[end - 2] & 0x1F) << 6 | UInt16(room[end - 1] & 0x3F)
    guard let letter = joined(base, mark) else { return }
    room[end - 2] = 0xC0 | UInt8(truncatingIfNeeded: letter >> 6)
    room[end - 1] = 0x80 | UInt8(truncatingIfNeeded: letter & 0x3F)
  }

  /// U+2000 to U+2FFF: spaces, marks of direction, quotation marks.
  private mutating func readGeneral() {
    guard index + 2 < text.count else { return index += 1 }
    switch (text[index + 1], text[index + 2]) {
    case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): break
    case (0x80, 0x98...0x9B): append(UInt8(ascii: "'"))
    case (0x80, 0x9C...0x9F): append(UInt8(ascii: "\""))
    default: for offset in 0..<3 { append(text[index + offset]) }
    }
    index += 3
  }

  /// U+F000 to U+FFFF, of which the byte order mark is nothing.
  private mutating func readLastPlane() {
    guard index + 2 < text.count else { return index += 1 }
    if text[index + 1] != 0xBB || text[index + 2] != 0xBF {
      for offset in 0..<3 { append(text[index + offset]) }
    }
    index += 3
  }
}
