import Languages

/// A table for a terminal, whose columns stand below each other whichever way the letters in them run.
///
/// Cells with letters that run from right to left are isolated, so that they turn nothing beside them; what does not fit
/// is cut with `…`. The first column that has letters should have Latin ones: terminals take from it which way the line
/// runs.
package struct TextTable: Sendable {
  /// One column.
  package struct Column: Sendable {
    package var title: String
    /// The fewest cells to which it may be cut; `nil` for one that is never cut.
    package var minimum: Int?
    /// Whether the end tells more than the beginning, as in a path.
    package var isCutAtStart: Bool

    package init(_ title: String, minimum: Int? = nil, isCutAtStart: Bool = false) {
      self.title = title
      self.minimum = minimum
      self.isCutAtStart = isCutAtStart
    }
  }

  package let columns: [Column]
  private let cells: [[String]]
  private let titles: [String]

  /// - Parameter rows: As many cells each as there are columns.
  package init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    cells = rows.map { $0.map(visible) }
    titles = columns.map { visible($0.title) }
  }

  /// The titles, and a line for each row, none of them wider than `width` cells; without a width nothing is cut.
  package func lines(width: Int?) -> (titles: String, rows: [String]) {
    let widths = widths(within: width)
    return (line(titles, widths), cells.map { line($0, widths) })
  }

  private static let gap = 2

  /// The widths of the columns that are shown; those on the right go first where there is no room for all.
  private func widths(within width: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      ([titles[column]] + cells.map { $0[column] }).map { terminalWidth(of: $0) }.max() ?? 0
    }
    guard let width else { return widths }
    while Self.total(widths) > width {
      let narrowable = widths.indices.filter { widths[$0] > columns[$0].minimum ?? .max }
      if let widest = narrowable.max(by: { widths[$0] < widths[$1] }) {
        widths[widest] -= 1
      } else if widths.count > 1 {
        widths.removeLast()
      } else {
        widths[0] = max(width, 1)
        break
      }
    }
    return widths
  }

  private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    var waiting = 0
    for (index, width) in widths.enumerated() {
      let cell = Self.cut(row[index], to: width, atStart: columns[index].isCutAtStart)
      if !cell.isEmpty {
        line += String(repeating: " ", count: waiting) + isolated(cell)
        waiting = 0
      }
      waiting += width - terminalWidth(of: cell) + Self.gap
    }
    return line
  }

  /// As many letters as there is room for, with their marks.
  private static func cut(_ text: String, to width: Int, atStart: Bool) -> String {
    guard terminalWidth(of: text) > width else { return text }
    let scalars = Array(text.unicodeScalars)
    var left = width - 1
    if atStart {
      var start = scalars.count
      while start > 0, terminalWidth(of: scalars[start - 1]) <= left {
        start -= 1
        left -= terminalWidth(of: scalars[start])
      }
      // A mark without its letter would stand on the sign before it.
      while start < scalars.count, terminalWidth(of: scalars[start]) == 0 { start += 1 }
      return "…" + String(Array(scalars[start...]))
    }
    let kept = scalars.prefix { scalar in
      left -= terminalWidth(of: scalar)
      return left >= 0
    }
    var end = kept.endIndex
    while end > 0, scalars[end - 1].isWhiteSpace { end -= 1 }
    return String(Array(scalars[..<end])) + "…"
  }
}
