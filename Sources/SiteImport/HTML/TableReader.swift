import SafeHTML

/// The rows of a table, the one of its headings first.
struct TableReader {
  private(set) var rows: [[HTMLNode]] = []
  private(set) var caption = false
  /// Whether Markdown can say it: every cell is one cell and holds a line of text, and the first row has the headings.
  private(set) var isPlain = true
  private var hasHead = false

  /// Whether it has one cell only, being a frame around a text.
  var isFrame: Bool { !caption && rows.count == 1 && rows[0].count == 1 }

  init(_ table: HTMLNode) {
    read(table, isHead: false)
    isPlain = isPlain && hasHead && rows.count > 0 && !(rows.first?.isEmpty ?? true)
  }

  private mutating func read(_ node: HTMLNode, isHead: Bool) {
    for child in node.children {
      switch child.content {
      case .element("caption"): caption = true
      case .element("thead"): read(child, isHead: true)
      case .element("tbody"), .element("tfoot"): read(child, isHead: false)
      case .element("tr"): readRow(child, isHead: isHead)
      default: break
      }
    }
  }

  private mutating func readRow(_ row: HTMLNode, isHead: Bool) {
    var cells: [HTMLNode] = []
    var areHeadings = true
    for cell in row.children {
      switch cell.content {
      case .element("th"): break
      case .element("td"): areHeadings = areHeadings && isHead
      default: continue
      }
      if cell.attribute("colspan") != nil || cell.attribute("rowspan") != nil || cell.holdsBlocks || cell.holdsBreaks {
        isPlain = false
      }
      if !rows.isEmpty, case .element("th") = cell.content { isPlain = false }
      cells.append(cell)
    }
    if cells.isEmpty { return }
    if rows.isEmpty { hasHead = areHeadings } else if isHead || cells.count > rows[0].count { isPlain = false }
    rows.append(cells)
  }
}

extension TableReader {
  /// How a column is aligned, as the row below the headings says it: as its heading is, or the cells below it all are.
  func alignment(ofColumn index: Int) -> String {
    guard let head = rows.first, index < head.count else { return "---" }
    if let mark = head[index].alignment { return mark }
    let below = rows.dropFirst().compactMap { index < $0.count ? $0[index] : nil }
    guard let mark = below.first?.alignment, below.allSatisfy({ $0.alignment == mark }) else { return "---" }
    return mark
  }
}

extension HTMLNode {
  fileprivate var alignment: String? {
    let text = ["align", "style", "class", "data-align"].compactMap { self.text($0)?.lowercased() }.joined(
      separator: ";"
    )
    .filter { $0 != " " }
    if text.hasPrefix("right") || text.contains("text-align:right") || text.contains("text-align-right") {
      return "---:"
    }
    if text.hasPrefix("center") || text.contains("text-align:center") || text.contains("text-align-center") {
      return ":---:"
    }
    return nil
  }
}
