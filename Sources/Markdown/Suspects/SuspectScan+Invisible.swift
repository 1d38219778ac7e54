import Markup

extension SuspectScan {
  /// Notes signs that no eye sees before what begins a block, which keep Markdown from reading it; gives the place behind.
  ///
  /// Keyboards and messengers put them there: marks of direction, joiners, spaces that do not break.
  mutating func skipInvisible(_ start: Int) -> Int {
    let end = behindInvisible(start)
    guard end > start, beginsBlock(end) else { return start }
    invisible.append(start..<end)
    return end
  }

  func behindInvisible(_ start: Int) -> Int {
    var end = start
    while let next = endOfInvisible(end) { end = endOfBlanks(next) }
    return end
  }

  private func endOfInvisible(_ start: Int) -> Int? {
    switch byte(start) {
    case 0xC2, 0xD8, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    let scalar = ScalarReader.scalar(in: bytes, at: start)
    return switch scalar.value {
    case 0xA0, 0xAD, 0x61C, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2069, 0x3000, 0xFEFF: start + scalar.length
    default: nil
    }
  }

  /// Whether Markdown would begin a block here.
  private func beginsBlock(_ start: Int) -> Bool {
    switch byte(start) {
    case UInt8(ascii: "#"):
      let end = endOfRun(start)
      return end - start <= 6 && (Self.isBlank(byte(end)) || isLineEnd(end))
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      let end = endOfRun(start)
      if end == start + 1, byte(start) != UInt8(ascii: "_"), Self.isBlank(byte(end)) { return true }
      return end >= start + 3 && isLineEnd(endOfBlanks(end))
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return endOfRun(start) >= start + 3
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while byte(end).isASCIIDigit, end - start < 9 { end += 1 }
      return [UInt8(ascii: "."), UInt8(ascii: ")")].contains(byte(end)) && Self.isBlank(byte(end + 1))
    case UInt8(ascii: "["): return byte(start + 1) == UInt8(ascii: "^")
    // A picture alone becomes a figure.
    case UInt8(ascii: "!"): return byte(start + 1) == UInt8(ascii: "[")
    case UInt8(ascii: "<"):
      return [UInt8(ascii: "!"), UInt8(ascii: "/")].contains(byte(start + 1)) || byte(start + 1).isASCIILetter
    default: return false
    }
  }

  /// Whether nothing but a fence stands on the line, which ends a block of code even where an invisible sign stood.
  func isFenceAlone(_ start: Int) -> Bool {
    guard byte(start) == UInt8(ascii: "`") || byte(start) == UInt8(ascii: "~") else { return false }
    let end = endOfRun(start)
    return end >= start + 3 && isLineEnd(endOfBlanks(end))
  }

  func endOfRun(_ start: Int) -> Int {
    var end = start
    while byte(end) == byte(start), byte(end) != 0x0A { end += 1 }
    return end
  }

  func endOfBlanks(_ start: Int) -> Int {
    var end = start
    while Self.isBlank(byte(end)) { end += 1 }
    return end
  }

  func isLineEnd(_ index: Int) -> Bool { byte(index) == 0x0A || byte(index) == 0x0D }
}
