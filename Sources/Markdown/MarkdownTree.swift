import CCmarkGFM
import CmarkSupport
import Markup

/// Parses GitHub's Markdown and hands the tree's root to `body`; the tree is gone when it returns.
///
/// Everything happens on the calling thread, in its arena: nothing in `body` may suspend, and no `Node`
/// may leave it.
func withMarkdownTree<Result>(
  of bytes: [UInt8], in range: Range<Int>, _ body: (Node) -> Result
) -> Result? {
  sitegen_arena_open()
  defer { sitegen_arena_close() }
  let root = bytes.withUnsafeBytes { buffer in
    let text = UnsafeRawBufferPointer(rebasing: buffer[range])
    return sitegen_parse(
      text.bindMemory(to: CChar.self).baseAddress, text.count, CMARK_OPT_FOOTNOTES, mayHoldWebAddress(text))
  }
  return root.map { body(Node(pointer: $0)) }
}

/// Whether two letters w stand side by side, as in ‘www.’.
private func mayHoldWebAddress(_ text: UnsafeRawBufferPointer) -> Bool {
  let text = UnsafeBufferPointer(start: text.bindMemory(to: UInt8.self).baseAddress, count: text.count)
  // Of three in a row, two stand in the same eight bytes, or behind the last of them.
  let index = text.endOfPlainRun(from: 0) { word in
    let found = Markup.bytes(equalTo: UInt8(ascii: "w"), in: word)
    return found & found >> 8
  }
  return text[index...].prefix(8).count { $0 == UInt8(ascii: "w") } > 1
}

/// A node of cmark's tree.
///
/// Texts are copied into the caller's buffer, so that no pointer into the arena is seen outside this file.
struct Node: Equatable {
  fileprivate let pointer: OpaquePointer

  var kind: sitegen_node_kind { sitegen_kind(pointer) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }

  /// The line in the parsed text, from 1; 0 where cmark does not say.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The byte in its line, from 1.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isHeaderRow: Bool { sitegen_row_is_header(pointer) }
  /// The fence of a block of code; `nil` for one that is indented.
  var fence: Fence? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var sign: CChar = 0
    guard cmark_node_get_fenced(pointer, &length, &offset, &sign) != 0 else { return nil }
    return Fence(sign: UInt8(bitPattern: sign), length: Int(length))
  }
  var isDoneTask: Bool { sitegen_task_is_done(pointer) }

  /// The alignment of a table's column: `l`, `c`, `r`, or 0.
  func alignment(ofColumn column: Int) -> UInt8 {
    UInt8(bitPattern: sitegen_column_alignment(pointer, Int32(clamping: column)))
  }

  func appendLiteral(to bytes: inout [UInt8]) { Self.append(cmark_node_get_literal(pointer), to: &bytes) }
  func appendTitle(to bytes: inout [UInt8]) { Self.append(cmark_node_get_title(pointer), to: &bytes) }

  /// The text of a text, code or raw HTML node.
  var literal: [UInt8] { Self.copy(cmark_node_get_literal(pointer)) }
  /// The destination of a link or image, unescaped as cmark does it.
  var address: [UInt8] { Self.copy(cmark_node_get_url(pointer)) }
  /// The title of a link or image.
  var title: [UInt8] { Self.copy(cmark_node_get_title(pointer)) }
  /// What stands behind the opening fence of a code block.
  var fenceInfo: [UInt8] { Self.copy(cmark_node_get_fence_info(pointer)) }

  func setLiteral(_ text: [UInt8]) { Self.withCString(text) { _ = cmark_node_set_literal(pointer, $0) } }
  func setAddress(_ text: [UInt8]) { Self.withCString(text) { _ = cmark_node_set_url(pointer, $0) } }
  func setFenceInfo(_ text: [UInt8]) { Self.withCString(text) { _ = cmark_node_set_fence_info(pointer, $0) } }
  func setTitle(_ text: [UInt8]) { Self.withCString(text) { _ = cmark_node_set_title(pointer, $0) } }

  /// Texts of the tree have no zero in them, which cmark has made U+FFFD.
  private static func withCString(_ text: [UInt8], _ body: (UnsafePointer<CChar>) -> Void) {
    (text + [0]).withUnsafeBytes { buffer in
      if let start = buffer.bindMemory(to: CChar.self).baseAddress { body(start) }
    }
  }

  /// cmark's own HTML of the node, for the two things to which it has no accessor.
  var referenceHTML: [UInt8] { Self.copy(sitegen_reference_html(pointer)) }

  private static func copy(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  private static func append(_ text: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
    guard let text else { return }
    UnsafeBufferPointer(start: text, count: sitegen_length(text)).withMemoryRebound(to: UInt8.self) {
      bytes.append(contentsOf: $0)
    }
  }
}

extension Node {
  /// Visits the node's descendants in reading order until `visit` returns `false`.
  ///
  /// Goes by parent and sibling, so no depth of nesting can overflow the stack.
  func forEachDescendant(_ visit: (Node, sitegen_node_kind) -> Bool) {
    guard var current = firstChild else { return }
    while true {
      guard visit(current, current.kind) else { return }
      if let child = current.firstChild {
        current = child
        continue
      }
      while true {
        if let next = current.next {
          current = next
          break
        }
        guard let parent = current.parent, parent != self else { return }
        current = parent
      }
    }
  }

  /// Visits the blocks in a document, none of which is within a paragraph, heading or table, in reading order.
  func forEachBlock(_ visit: (Node, sitegen_node_kind) -> Void) {
    guard var current = firstChild else { return }
    while true {
      let kind = current.kind
      visit(current, kind)
      switch kind {
      case SITEGEN_BLOCK_QUOTE, SITEGEN_LIST, SITEGEN_ITEM, SITEGEN_TASK_ITEM, SITEGEN_FOOTNOTE_DEFINITION:
        if let child = current.firstChild {
          current = child
          continue
        }
      default: break
      }
      while true {
        if let next = current.next {
          current = next
          break
        }
        guard let parent = current.parent, parent != self else { return }
        current = parent
      }
    }
  }

  /// Appends the text of the descendants, without markup; line ends become spaces.
  func appendPlainText(to bytes: inout [UInt8]) {
    forEachDescendant { node, kind in
      switch kind {
      case SITEGEN_TEXT, SITEGEN_CODE: node.appendLiteral(to: &bytes)
      case SITEGEN_SOFT_BREAK, SITEGEN_LINE_BREAK: bytes.append(UInt8(ascii: " "))
      default: break
      }
      return true
    }
  }
}
