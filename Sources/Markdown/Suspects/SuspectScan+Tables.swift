import Markup

extension SuspectScan {
  /// Looks at the first of two lines that begin with a bar: below the head of a table stands a line of dashes.
  mutating func lookForTable(_ start: Int) -> LineKind {
    guard lineBefore != .bar else { return .bar }
    let end = endOfLine(start)
    var next = end + (byte(end) == 0x0D ? 2 : 1)
    while Self.isBlank(byte(next)) || byte(next) == UInt8(ascii: ">") { next += 1 }
    next = behindInvisible(next)
    guard byte(next) == UInt8(ascii: "|") || isRule(next, of: nil) else { return .bar }
    let columns = TableRow.cells(of: bytes, in: start..<end).count
    if columns > 1 || byte(end - 1) == UInt8(ascii: "|"), !isRule(next, of: columns) { add(.tableRule, start..<end) }
    return .bar
  }

  /// Whether a line is that of the dashes below a table's head, and a program has made other dashes of them.
  func isRuleOfOddDashes(_ start: Int) -> Bool {
    guard byte(start - 1) == 0x0A else { return false }
    var index = start
    var bars = 0
    while !isLineEnd(index) {
      switch byte(index) {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "): break
      case 0xE2 where stands("–", at: index) || stands("—", at: index): index += 2
      default: return false
      }
      index += 1
    }
    return bars > 0
  }

  /// Whether a line is that of the dashes below a table's head; of so many cells, or of any number.
  private func isRule(_ start: Int, of columns: Int?) -> Bool {
    guard start < body.upperBound else { return false }
    let cells = TableRow.cells(of: bytes, in: start..<min(endOfLine(start), body.upperBound))
    guard columns == nil || cells.count == columns else { return false }
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        var dashes = bytes[cell]
        if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
        if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
      }
  }
}

/// A row of a table as it was typed.
enum TableRow {
  /// The cells, without the white space around them.
  static func cells(of bytes: [UInt8], in line: Range<Int>) -> [Range<Int>] {
    var row = bytes[line].trimmed
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    var cells: [Range<Int>] = []
    var start = row.startIndex
    var index = row.startIndex
    while index < row.endIndex {
      switch row[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "|"):
        cells.append(bytes[start..<index].trimmed.indices)
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < row.endIndex { cells.append(bytes[start..<row.endIndex].trimmed.indices) }
    return cells
  }
}
