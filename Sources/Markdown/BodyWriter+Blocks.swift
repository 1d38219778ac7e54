import CmarkSupport
import Languages
import Markup

extension BodyWriter {
  /// Notes the kind of the top-level block under way; deeper blocks do not count.
  mutating func beginBlock(_ kind: MarkdownBody.Block.Kind, _ node: Node? = nil) {
    if depth == 1, blockKind == nil { blockKind = kind }
    if let node {
      lineOfBlock = node.line
      endLineOfBlock = node.endLine
    }
  }

  /// Whether a paragraph belongs to a tight list and has no tags of its own.
  func isTight(_ paragraph: Node) -> Bool { Self.isTight(paragraph) }

  static func isTight(_ paragraph: Node) -> Bool {
    guard let list = paragraph.parent?.parent, list.kind == SITEGEN_LIST else { return false }
    return list.isTightList
  }

  mutating func enterParagraph(_ node: Node) {
    beginBlock(.paragraph, node)
    let tight = isTight(node)
    if !plain, !tight, beginMedia(node) || beginPlayer(node) || beginFigure(node) { return }
    if !tight {
      html.beginLine()
      html.append("<p")
      writeForeignBlockAttributes(node)
      html.append(UInt8(ascii: ">"))
    }
    if !plain { openTaskLabel(before: node) }
    if tight { beginForeignContent(node) }
  }

  mutating func exitParagraph(_ node: Node) {
    endForeignBlock(node)
    closeTaskLabel()
    if !plain { lints.endBlock(in: &places, to: &log) }
    endTextLine()
    if isInFigure {
      endFigure()
      return
    }
    if isTight(node) { return }
    if let definition = node.parent, definition.kind == SITEGEN_FOOTNOTE_DEFINITION, node.next == nil {
      html.append(UInt8(ascii: " "))
      writeBackReferences()
    }
    html.append("</p>\n")
  }

  mutating func enterBlockQuote(_ node: Node) {
    beginBlock(.blockQuote)
    html.beginLine()
    html.append("<blockquote")
    // Those within one are parts of it: to look through each of a thousand would cost the square of them.
    if node.parent?.kind != SITEGEN_BLOCK_QUOTE { writeForeignBlockAttributes(node) }
    html.append(">\n")
  }

  mutating func exitBlockQuote(_ node: Node) {
    endForeignBlock(node)
    html.beginLine()
    html.append("</blockquote>\n")
  }

  mutating func enterList(_ node: Node) {
    beginBlock(.list)
    html.beginLine()
    html.append(node.isOrderedList ? "<ol" : "<ul")
    if !plain, node.firstChild?.kind == SITEGEN_TASK_ITEM { html.append(" class=\"task-list\"") }
    if node.isOrderedList, node.listStart != 1 {
      html.append(" start=\"")
      html.append(number: node.listStart)
      html.append(UInt8(ascii: "\""))
    }
    html.append(">\n")
    if !plain, node.isOrderedList { numbers.begin(node, in: &places) }
  }

  mutating func exitList(_ node: Node) {
    html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    if !plain, node.isOrderedList { numbers.end(node) }
  }

  mutating func enterItem(_ node: Node, isTask: Bool) {
    html.beginLine()
    guard isTask else {
      html.append("<li")
      if !plain, let value = numbers.value(of: node) {
        html.append(" value=\"")
        html.append(number: value)
        html.append(UInt8(ascii: "\""))
      }
      html.append(UInt8(ascii: ">"))
      return
    }
    html.append(plain ? "<li>" : "<li class=\"task\">")
    // Otherwise the paragraph writes the box, inside a label, so that the box has a name.
    if plain || node.firstChild?.kind != SITEGEN_PARAGRAPH { writeCheckbox(isDone: node.isDoneTask) }
  }

  mutating func exitItem() {
    endTextLine()
    html.append("</li>\n")
  }

  private mutating func openTaskLabel(before paragraph: Node) {
    guard let item = paragraph.parent, item.kind == SITEGEN_TASK_ITEM, item.firstChild == paragraph else { return }
    html.append("<label>")
    writeCheckbox(isDone: item.isDoneTask)
    openTaskLabel = true
  }

  private mutating func closeTaskLabel() {
    guard openTaskLabel else { return }
    html.append("</label>")
    openTaskLabel = false
  }

  private mutating func writeCheckbox(isDone: Bool) {
    html.append("<input type=\"checkbox\" ")
    if isDone { html.append("checked=\"\" ") }
    html.append("disabled=\"\" /> ")
  }

  mutating func enterRule() {
    beginBlock(.rule)
    html.beginLine()
    html.append("<hr />\n")
  }

  mutating func enterCodeBlock(_ node: Node) {
    let info = node.fenceInfo
    let language = info.prefix { !Self.isMarkdownSpace($0) }
    beginBlock(.code)
    html.beginLine()
    html.append("<pre")
    if !plain {
      if isRightToLeft { html.append(" dir=\"ltr\"") }
      // Long lines scroll in the block, which the keyboard must reach.
      html.append(" tabindex=\"0\"")
    }
    html.append("><code")
    if !info.isEmpty {
      html.append(" class=\"language-")
      html.appendMarkdownText(Array(language))
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    let code = node.literal
    html.appendMarkdownText(code)
    html.append("</code></pre>\n")
    if !plain {
      reportCodeFaults(node, code)
      text.append(contentsOf: code)
      endTextLine()
    }
  }

  mutating func exitDocument() {
    if footnotes.hasBegun { html.append("</ol>\n</section>\n") }
  }

  static func isMarkdownSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
  }
}
