import Markup

extension SuspectScan {
  /// Looks at the beginning of a line for headings without a space and for list marks that Markdown does not know.
  mutating func lookAtLine(from lineStart: Int) {
    var start = lineStart
    while Self.isBlank(byte(start)) || byte(start) == UInt8(ascii: ">") { start += 1 }
    if byte(start) >= 0xC2 { start = skipInvisible(start) }
    lineBefore = previousLine
    previousLine = .text
    previousLine = kind(ofLineAt: start)
  }

  private mutating func kind(ofLineAt start: Int) -> LineKind {
    switch byte(start) {
    case 0x0A, 0x0D: return .blank
    case UInt8(ascii: "#"): return lookForHeading(start)
    case UInt8(ascii: "|"): return lookForTable(start)
    case UInt8(ascii: ":"):
      if stands(":::", at: start) {
        add(.foreign(.container), start..<endOfLine(start), isEnd: isLineEnd(start + 3))
      } else if lineBefore == .text, Self.isBlank(byte(start + 1)), !isLineEnd(endOfBlanks(start + 1)) {
        add(.foreign(.definitionList), start..<endOfLine(start))
      }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let isBox = (stands("!!! ", at: start) || stands("??? ", at: start)) && byte(start + 4).isASCIILetter
      if isBox, lineBefore == .blank { add(.foreign(.container), start..<endOfLine(start)) }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if let end = endOfOddSpace(start + 1) { return addListMark(start..<end) }
    case 0xE2 where isRuleOfOddDashes(start) && lineBefore == .text:
      let end = start - 1 - (byte(start - 2) == 0x0D ? 1 : 0)
      var head = end
      while byte(head - 1) != 0x0A { head -= 1 }
      add(.tableRule, head..<end)
    case 0xC2, 0xE2, 0xEF: if let end = endOfBullet(start) { return addListMark(start..<end) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0xD9, 0xDB, 0xE0:
      // In the middle of a paragraph a number may begin a line by chance.
      if lineBefore != .text, let end = endOfNumber(start) { return addListMark(start..<end) }
    default: break
    }
    if let end = endOfOddFence(start) {
      add(.oddFence, start..<end)
      return .text
    }
    return lookForLooseMark(start)
  }

  func endOfLine(_ start: Int) -> Int {
    var end = start
    while !isLineEnd(end) { end += 1 }
    return end
  }

  private mutating func addListMark(_ range: Range<Int>) -> LineKind {
    add(.listMark, range)
    return .listMark
  }

  private mutating func lookForHeading(_ start: Int) -> LineKind {
    let end = endOfRun(start)
    let level = end - start
    guard level <= 6 else { return .text }
    guard !Self.isBlank(byte(end)), !isLineEnd(end) else { return .heading }
    if endOfOddSpace(end) != nil {
      add(.headingNoBreakSpace, start..<end)
    } else if level > 1 || isOneLineOfWords(from: end) {
      add(.headingSpace, start..<end)
    }
    return .text
  }

  /// Whether a paragraph of one line goes on in several words, as a heading does and a hashtag does not.
  private func isOneLineOfWords(from start: Int) -> Bool {
    guard lineBefore == .blank, byte(start).isASCIILetter || byte(start) >= 0x80 else { return false }
    var hasSpace = false
    var index = start
    while byte(index) != 0x0A {
      guard byte(index) != UInt8(ascii: "#"), index - start < 200 else { return false }
      if Self.isBlank(byte(index)) { hasSpace = true }
      index += 1
    }
    index += 1
    while Self.isBlank(byte(index)) || byte(index) == 0x0D { index += 1 }
    return hasSpace && byte(index) == 0x0A
  }

  /// The end of a space that is none for Markdown.
  private func endOfOddSpace(_ start: Int) -> Int? {
    guard byte(start) >= 0xC2 else { return nil }
    let scalar = ScalarReader.scalar(in: bytes, at: start)
    return switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: start + scalar.length
    default: nil
    }
  }

  /// The end of a bullet with words behind it; a row of them is an ornament.
  private func endOfBullet(_ start: Int) -> Int? {
    guard isBullet(start) else { return nil }
    let end = start + ScalarReader.scalar(in: bytes, at: start).length
    var next = end
    while Self.isBlank(byte(next)) { next += 1 }
    return byte(next) == 0x0A || byte(next) == 0x0D || isBullet(next) ? nil : end
  }

  private func isBullet(_ start: Int) -> Bool {
    guard byte(start) >= 0xC2 else { return false }
    return switch ScalarReader.scalar(in: bytes, at: start).value {
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA, 0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x2756,
      0x27A2, 0x27A4, 0xF0A7, 0xF0B7, 0xF0D8:
      true
    default: false
    }
  }

  /// The end of a short number and the sign behind it, when Markdown reads no list there.
  private func endOfNumber(_ start: Int) -> Int? {
    var index = start
    var digits = 0
    var isASCII = true
    while byte(index) != 0x0A, digits < 3 {
      let scalar = ScalarReader.scalar(in: bytes, at: index)
      switch scalar.value {
      case 0x30...0x39: break
      case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF: isASCII = false
      default: return (1...2).contains(digits) ? endOfListSign(index, isASCII: isASCII) : nil
      }
      digits += 1
      index += scalar.length
    }
    return nil
  }

  private func endOfListSign(_ start: Int, isASCII: Bool) -> Int? {
    let scalar = ScalarReader.scalar(in: bytes, at: start)
    let end = start + scalar.length
    let isSpaced = Self.isBlank(byte(end)) || endOfOddSpace(end) != nil
    return switch scalar.value {
    case 0x6D4: byte(end) == 0x0A ? nil : end
    case 0x2E, 0x29: isSpaced && (!isASCII || !Self.isBlank(byte(end))) ? end : nil
    case 0x2D, 0x2013, 0x640: isSpaced ? end : nil
    default: nil
    }
  }
}
