extension MarkdownBounds {
  /// Of all tables of a text together; rows are filled up to the columns of the first.
  private static let mostCells = 200_000
  /// How many bytes may be read for lines that look like a table's second and are none.
  private static let mostAttempts = 2_000_000
  /// How many steps the cells of rows may take, which grow with the square of their number.
  private static let mostSteps = 500_000_000

  static func tables(of text: UnsafeBufferPointer<UInt8>, from first: Int) -> Excess? {
    var start = first
    /// Where the paragraph or table under way begins.
    var block = first
    var columns = 0
    var columnsBefore = 0
    var cells = 0
    var attempts = 0
    var steps = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
      let line = TableLine(text[start..<end])
      if line.isBlank {
        (block, columns) = (end + 1, 0)
      } else if line.isDelimiter, start > block, line.columns != columns {
        if line.columns == columnsBefore { columns = line.columns }
        cells += columns
        attempts += start - block
      } else if columns > 0 {
        cells += max(columns, line.columns)
      }
      // Each cell of a row is put behind all those before it.
      if columns > 0 || line.isDelimiter { steps += line.columns * line.columns + columnsBefore * columnsBefore }
      if steps > mostSteps {
        return Excess(
          offset: start, message: "the rows of the table here have tens of thousands of cells",
          help: "write one row of the table on each line")
      }
      if cells > mostCells {
        return Excess(
          offset: block, message: "the tables up to here have more than \(mostCells) cells, empty ones included",
          help: "part the table into several files; a line that is no table gets a blank line before it")
      }
      if attempts > mostAttempts {
        return Excess(
          offset: block, message: "thousands of lines here look like the head of a table and are none",
          help: "put a blank line between them, or write as many ‘-’ between bars as the line above has columns")
      }
      columnsBefore = line.columns
      start = end + 1
    }
    return nil
  }
}

/// A line that may belong to a table.
private struct TableLine {
  /// Nothing but white space and the signs of quotes.
  var isBlank = true
  /// Bars, hyphens and colons alone, as under a table's head.
  var isDelimiter = false
  var columns = 0

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var bars = 0
    var hyphens = 0
    var hasOthers = false
    var previous: UInt8 = 0
    var first: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): continue
      case UInt8(ascii: "|"): if previous != UInt8(ascii: "\\") { bars += 1 }
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"): break
      default: hasOthers = true
      }
      isBlank = false
      if first == 0 { first = byte }
      previous = byte
    }
    isDelimiter = bars > 0 && hyphens > 0 && !hasOthers
    let outer = (first == UInt8(ascii: "|") ? 1 : 0) + (previous == UInt8(ascii: "|") ? 1 : 0)
    columns = max(bars + 1 - outer, 1)
  }
}
