import CmarkSupport
import Diagnostics
import Markup

/// A table being written.
struct TableState {
  /// How many tables have begun.
  var count = 0
  var isInHeader = false
  var needsBodyEnd = false
  var column = 0
  /// How many cells the head has.
  var columns = 0
  var node: Node?
}

extension BodyWriter {
  mutating func enterTable(_ node: Node) {
    beginBlock(.table, node)
    table.count += 1
    table.node = node
    table.needsBodyEnd = false
    html.beginLine()
    if !plain {
      // Wide tables scroll in a box of their own, which the keyboard must reach and which needs a name.
      html.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
      html.appendEscaped(options.tableLabel + " " + options.numberText(table.count))
      html.append("\">\n")
    }
    html.append("<table>")
  }

  mutating func exitTable() {
    if table.needsBodyEnd {
      html.beginLine()
      html.append("</tbody>")
      html.beginLine()
    }
    table.needsBodyEnd = false
    html.beginLine()
    html.append("</table>")
    html.beginLine()
    if !plain { html.append("</div>\n") }
  }

  mutating func enterTableRow(_ node: Node) {
    html.beginLine()
    if node.isHeaderRow {
      table.isInHeader = true
      html.append("<thead>\n")
    } else if !table.needsBodyEnd {
      html.append("<tbody>\n")
      table.needsBodyEnd = true
    }
    html.append("<tr>")
    table.column = 0
    if !plain {
      lineOfBlock = node.line
      endLineOfBlock = node.line
    }
  }

  mutating func exitTableRow(_ node: Node) {
    html.beginLine()
    html.append("</tr>")
    if node.isHeaderRow {
      html.append("\n</thead>")
      table.isInHeader = false
      table.columns = table.column
    } else if !plain {
      reportLostCells(node)
    }
    endTextLine()
  }

  /// Reports the cells of a row for which the head has no column; Markdown leaves them out.
  private mutating func reportLostCells(_ row: Node) {
    guard row.line > 0, let line = places.lines(from: row.line, through: row.line).first else { return }
    var start = places.bytes[line].firstIndex { !SuspectScan.isBlank($0) && $0 != UInt8(ascii: ">") } ?? line.lowerBound
    start = min(scan?.behindInvisible(start) ?? start, line.upperBound)
    let cells = TableRow.cells(of: places.bytes, in: start..<line.upperBound)
    guard cells.count > table.columns, let lost = cells[table.columns...].first(where: { !$0.isEmpty }) else { return }
    log.report(
      .warning, .tableShape, at: places.location(atByte: lost.lowerBound),
      "‘\(shown(lost))’ is not shown: this row has \(cells.count) cells, and the table's head \(table.columns)",
      help: "add a cell to the head and to the line of dashes; for a bar that is part of the words write ‘\\|’")
  }

  mutating func enterTableCell(_ node: Node) {
    html.beginLine()
    if table.isInHeader {
      html.append(plain ? "<th" : "<th scope=\"col\"")
    } else {
      html.append("<td")
    }
    switch table.node?.alignment(ofColumn: table.column) {
    case UInt8(ascii: "l"): html.append(plain ? " align=\"left\"" : " class=\"align-start\"")
    case UInt8(ascii: "c"): html.append(plain ? " align=\"center\"" : " class=\"align-center\"")
    case UInt8(ascii: "r"): html.append(plain ? " align=\"right\"" : " class=\"align-end\"")
    default: break
    }
    html.append(UInt8(ascii: ">"))
    table.column += 1
    beginForeignContent(node)
  }

  mutating func exitTableCell(_ node: Node) {
    endForeignBlock(node)
    html.append(table.isInHeader ? "</th>" : "</td>")
    if !plain {
      lints.endBlock(in: &places, to: &log)
      text.append(UInt8(ascii: " "))
    }
  }
}
