import CCmarkGFM
import CmarkSupport
import Markup

/// Marks of notes that a line end breaks in two: `[^a` on one line, `b]` on the next.
///
/// No note has such a name. cmark counts the columns of both lines as if they were one, and leaves out words or half a
/// letter when it puts the mark back as text. So that it takes them for text at once, it is given another sign for the
/// `^`, one that texts do not have at this point; the tree has the `^` again.
enum BrokenNoteMarks {
  private static let standIn: UInt8 = 0x1A

  /// The text with the sign in place of each such `^`; `nil` when there is none.
  static func hidden(in bytes: [UInt8], _ body: Range<Int>) -> [UInt8]? {
    let places = bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[body])
      var places: [Int] = []
      var next = text.firstIndex(of: UInt8(ascii: "^"), from: 0)
      while let caret = next {
        if caret > 0, text[caret - 1] == UInt8(ascii: "["), isBroken(text, from: caret + 1) {
          places.append(body.lowerBound + caret)
        }
        next = text.firstIndex(of: UInt8(ascii: "^"), from: caret + 1)
      }
      return places
    }
    guard !places.isEmpty else { return nil }
    var bytes = bytes
    for place in places { bytes[place] = standIn }
    return bytes
  }

  /// Whether a line ends before the bracket that closes the mark.
  private static func isBroken(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var depth = 1
    var hasLineEnd = false
    // A longer name is none to cmark.
    for byte in text[start..<min(text.count, start + 2000)] {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): hasLineEnd = true
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return hasLineEnd }
      default: break
      }
    }
    return hasLineEnd
  }

  /// Puts the `^` back where the tree has the sign.
  static func restore(in root: Node) {
    root.forEachDescendant { node, kind in
      switch kind {
      case SITEGEN_TEXT, SITEGEN_CODE, SITEGEN_CODE_BLOCK, SITEGEN_HTML_INLINE, SITEGEN_HTML_BLOCK:
        if let literal = restored(node.literal) { node.setLiteral(literal) }
        if kind == SITEGEN_CODE_BLOCK, let info = restored(node.fenceInfo) { node.setFenceInfo(info) }
      case SITEGEN_LINK, SITEGEN_IMAGE:
        if let address = restored(node.address) { node.setAddress(address) }
        if let title = restored(node.title) { node.setTitle(title) }
      default: break
      }
      return true
    }
  }

  private static func restored(_ text: [UInt8]) -> [UInt8]? {
    guard text.contains(standIn) else { return nil }
    return text.map { $0 == standIn ? UInt8(ascii: "^") : $0 }
  }
}
