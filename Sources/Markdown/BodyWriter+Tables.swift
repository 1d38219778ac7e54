import CmarkSupport
import Markup

/// A table being written.
struct TableState {
  /// How many tables have begun.
  var count = 0
  var isInHeader = false
  var needsBodyEnd = false
  var column = 0
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
    }
    endTextLine()
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
