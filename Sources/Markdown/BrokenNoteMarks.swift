/// Marks of notes that a line end breaks in two: `[^a` on one line, `b]` on the next.
enum BrokenNoteMarks {
  /// Whether a line ends between the `^` behind an opening bracket and the bracket that closes the mark.
  static func isBroken(_ text: UnsafeBufferPointer<UInt8>, at caret: Int) -> Bool {
    let start = caret + 1
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
