import Diagnostics
import Languages
import Markup

extension BodyWriter {
  /// Writes a block of verse as a figure, each couplet a quotation and the poet its caption.
  mutating func writeCouplets(_ node: Node, info: [UInt8]) {
    let verse = Couplets(node.literal)
    guard !verse.couplets.isEmpty else { return }
    beginBlock(.couplets, node)
    html.beginLine()
    html.append("<figure class=\"sher\">\n")
    for couplet in verse.couplets {
      if !couplet.count.isMultiple(of: 2), let first = couplet.first {
        reportShape(couplet.count, node.line + 1 + first.line)
      }
      writeCouplet(couplet, firstLine: node.line + 1)
    }
    if let poet = verse.poet {
      html.append("<figcaption>")
      writeText(poet.text, line: node.line + 1 + poet.line)
      html.append("</figcaption>\n")
      endTextLine()
    }
    html.append("</figure>\n")
    lints.endBlock(in: &places, to: &log)
  }

  private mutating func writeCouplet(_ couplet: [Couplets.Misra], firstLine: Int) {
    // Verse in the other script is set in that script's direction as a whole.
    let foreign = untagged == 0 && couplet.allSatisfy { foreignRuns?.isWhollyForeign($0.text) ?? false }
    html.append("<blockquote")
    if foreign, let foreignRuns {
      html.append(contentsOf: foreignRuns.attributes)
      untagged += 1
    }
    html.append(UInt8(ascii: ">"))
    for misra in couplet {
      html.append("<p>")
      writeText(misra.text, line: firstLine + misra.line)
      html.append("</p>")
      endTextLine()
    }
    html.append("</blockquote>\n")
    if foreign { untagged -= 1 }
  }

  private mutating func reportShape(_ count: Int, _ line: Int) {
    log.report(
      .warning, .coupletShape, at: places.location(atByte: places.offset(ofLine: line)),
      "a couplet has two misras, and this one has \(count)",
      help: "write each misra on a line of its own, with a blank line between couplets")
  }
}
