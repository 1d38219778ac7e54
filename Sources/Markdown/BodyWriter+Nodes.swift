import CmarkSupport
import Markup

extension BodyWriter {
  /// Writes what stands before a node's children.
  mutating func enter(_ node: Node, _ kind: sitegen_node_kind) -> Step {
    if image != nil { return enterInAlternativeText(node, kind) }
    switch kind {
    case SITEGEN_TEXT: return enterText(node)
    case SITEGEN_SOFT_BREAK: writeBreak("\n")
    case SITEGEN_LINE_BREAK: writeBreak("<br />\n")
    case SITEGEN_CODE: enterCode(node)
    case SITEGEN_HTML_INLINE: return enterInlineHTML(node)
    case SITEGEN_EMPHASIS: html.append("<em>")
    case SITEGEN_STRONG: html.append("<strong>")
    case SITEGEN_STRIKETHROUGH:
      if !plain { reportLoweredWords(node) }
      html.append("<del>")
    case SITEGEN_LINK: return enterLink(node)
    case SITEGEN_IMAGE: return enterImage(node)
    case SITEGEN_FOOTNOTE_REFERENCE: enterFootnoteReference(node)
    case SITEGEN_DOCUMENT: break
    case SITEGEN_PARAGRAPH: enterParagraph(node)
    case SITEGEN_HEADING: enterHeading(node)
    case SITEGEN_BLOCK_QUOTE: enterBlockQuote(node)
    case SITEGEN_LIST: enterList(node)
    case SITEGEN_ITEM, SITEGEN_TASK_ITEM: enterItem(node, isTask: kind == SITEGEN_TASK_ITEM)
    case SITEGEN_CODE_BLOCK: enterCodeBlock(node)
    case SITEGEN_HTML_BLOCK: enterHTMLBlock(node)
    case SITEGEN_THEMATIC_BREAK: enterRule()
    case SITEGEN_TABLE: enterTable(node)
    case SITEGEN_TABLE_ROW: enterTableRow(node)
    case SITEGEN_TABLE_CELL: enterTableCell(node)
    case SITEGEN_FOOTNOTE_DEFINITION: return enterFootnoteDefinition(node)
    default: break
    }
    return Self.isLeaf(kind) ? .done : .children
  }

  /// Writes what stands after a node's children.
  mutating func exit(_ node: Node, _ kind: sitegen_node_kind) {
    if let image {
      if image == node { exitImage(node) }
      return
    }
    switch kind {
    case SITEGEN_EMPHASIS: html.append("</em>")
    case SITEGEN_STRONG: html.append("</strong>")
    case SITEGEN_STRIKETHROUGH: html.append("</del>")
    case SITEGEN_LINK: exitLink(node)
    case SITEGEN_DOCUMENT: exitDocument()
    case SITEGEN_PARAGRAPH: exitParagraph(node)
    case SITEGEN_HEADING: exitHeading(node)
    case SITEGEN_BLOCK_QUOTE: exitBlockQuote(node)
    case SITEGEN_LIST: exitList(node)
    case SITEGEN_ITEM, SITEGEN_TASK_ITEM: exitItem()
    case SITEGEN_TABLE: exitTable()
    case SITEGEN_TABLE_ROW: exitTableRow(node)
    case SITEGEN_TABLE_CELL: exitTableCell(node)
    case SITEGEN_FOOTNOTE_DEFINITION: exitFootnoteDefinition(node)
    default: break
    }
  }

  private static func isLeaf(_ kind: sitegen_node_kind) -> Bool {
    switch kind {
    case SITEGEN_TEXT, SITEGEN_SOFT_BREAK, SITEGEN_LINE_BREAK, SITEGEN_CODE, SITEGEN_HTML_INLINE,
      SITEGEN_CODE_BLOCK, SITEGEN_HTML_BLOCK, SITEGEN_THEMATIC_BREAK:
      true
    default: false
    }
  }
}
