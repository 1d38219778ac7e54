import Markup

/// Marks of notes that a line end breaks in two: `[^a` on one line, `b]` on the next.
enum BrokenNoteMarks {
  /// Whether the `^` at a place begins the name in such a mark.
  static func isBroken(_ text: UnsafeBufferPointer<UInt8>, at caret: Int) -> Bool {
    caret > 0 && text[caret - 1] == UInt8(ascii: "[") && isBroken(text, from: caret + 1)
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
}
