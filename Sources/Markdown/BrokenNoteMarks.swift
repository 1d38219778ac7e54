import Markup

/// Marks of notes that a line end breaks in two: `[^a` on one line, `b]` on the next.
enum BrokenNoteMarks {
  /// Where the `^` of each stands.
  static func places(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var places: [Int] = []
    var next = text.firstIndex(of: UInt8(ascii: "^"), from: 0)
    while let caret = next {
      if caret > 0, text[caret - 1] == UInt8(ascii: "["), isBroken(text, from: caret + 1) { places.append(caret) }
      next = text.firstIndex(of: UInt8(ascii: "^"), from: caret + 1)
    }
    return places
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
