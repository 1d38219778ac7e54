import Markup

extension SuspectScan {
  /// Looks for what Markdown takes as the address of a link, `[name]: address "title"`, and does not show.
  mutating func lookForDefinition(_ start: Int) {
    let before = byte(start - 1)
    guard Self.isBlank(before) || before == 0x0A || before == UInt8(ascii: ">") || before >= 0x80, beginsLine(start)
    else { return }
    // A paragraph goes on; an item of a list is one of its own.
    guard [.blank, .heading, .definition].contains(lineBefore) || isInItem(start) else { return }
    guard let close = find("]", from: start + 1), close > start + 1, byte(close + 1) == UInt8(ascii: ":") else {
      return
    }
    let name = bytes[(start + 1)..<close]
    guard !name.trimmed.isEmpty, !name.contains(UInt8(ascii: "[")), !isEscaped(close) else { return }
    let isNote = name.first == UInt8(ascii: "^") && !name.contains(where: Self.isBlank)
    guard !isNote, let end = endOfDefinition(from: close + 2) else { return }
    add(.definition, start..<end)
    previousLine = .definition
  }

  private func isInItem(_ start: Int) -> Bool {
    var index = start - 1
    while Self.isBlank(byte(index)) { index -= 1 }
    return "-*+".utf8.contains(byte(index))
  }

  /// Where the address and its title end, if nothing else follows them on their line.
  private func endOfDefinition(from start: Int) -> Int? {
    var index = endOfBlanks(start)
    if isLineEnd(index) { index = endOfBlanks(index + (byte(index) == 0x0D ? 2 : 1)) }
    let address = index
    if byte(index) == UInt8(ascii: "<") {
      while byte(index) != UInt8(ascii: ">") {
        guard byte(index) != 0x0A else { return nil }
        index += 1
      }
      index += 1
    } else {
      while !Self.isBlank(byte(index)), !isLineEnd(index) { index += 1 }
    }
    guard index > address else { return nil }
    let addressEnd = index
    index = endOfBlanks(index)
    if isLineEnd(index) { return addressEnd }
    guard index > addressEnd else { return nil }
    let quote = byte(index)
    guard ["\"", "'", "("].contains(UnicodeScalar(quote)) else { return nil }
    let closing = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
    index += 1
    let limit = min(body.upperBound, index + 1000)
    while index < limit, bytes[index] != closing || isEscaped(index) {
      if bytes[index] == 0x0A, isLineEnd(endOfBlanks(index + 1)) { return nil }
      index += 1
    }
    guard index < limit, isLineEnd(endOfBlanks(index + 1)) else { return nil }
    return index + 1
  }
}
