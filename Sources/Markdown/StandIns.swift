import CCmarkGFM
import CmarkSupport
import Markup

/// Signs that cmark shall not see, with others in their places that texts do not have at this point.
///
/// 1. The `^` of a note's mark that a line end breaks in two. No note has such a name; cmark counts the columns of both
///    lines as if they were one, and leaves out words or half a letter when it puts the mark back as text.
/// 2. The spaces in the address of a link or picture, as in `![](My Photo.jpg)`: to Markdown that is no link, but files
///    have such names.
/// 3. The `<` of a shortcode such as `{{<figure src="a.png">}}`, which would be a tag.
///
/// One byte takes the place of one, so that all places stay; the tree has the signs again.
enum StandIns {
  /// Controls, which a text has no more, and which cmark takes for letters.
  private static let caret: UInt8 = 0x1A
  private static let space: UInt8 = 0x1C
  private static let angle: UInt8 = 0x1D

  /// The text with the stand-ins; `nil` when there is nothing to hide.
  static func hidden(in bytes: [UInt8], _ body: Range<Int>) -> [UInt8]? {
    let places = bytes.withUnsafeBufferPointer { Self.places(in: UnsafeBufferPointer(rebasing: $0[body])) }
    guard !places.isEmpty else { return nil }
    var bytes = bytes
    for (place, sign) in places { bytes[body.lowerBound + place] = sign }
    return bytes
  }

  private static func places(in text: UnsafeBufferPointer<UInt8>) -> [(Int, UInt8)] {
    var places: [(Int, UInt8)] = []
    var index = 0
    while true {
      index = text.endOfPlainRun(from: index) {
        has(UInt8(ascii: "^"), in: $0) | has(UInt8(ascii: "]"), in: $0) | has(UInt8(ascii: "{"), in: $0)
      }
      guard index < text.count else { return places }
      switch text[index] {
      case UInt8(ascii: "^") where BrokenNoteMarks.isBroken(text, at: index): places.append((index, caret))
      case UInt8(ascii: "]"): places += SpacedAddress.spaces(in: text, behind: index).map { ($0, space) }
      case UInt8(ascii: "{") where text.count - index > 2 && text[index + 1] == UInt8(ascii: "{"):
        if text[index + 2] == UInt8(ascii: "<") { places.append((index + 2, angle)) }
      default: break
      }
      index += 1
    }
  }

  /// Puts the signs back where the tree has what stands for them.
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
    guard text.contains(where: { $0 >= caret && $0 <= angle }) else { return nil }
    return text.map { byte in
      switch byte {
      case caret: UInt8(ascii: "^")
      case space: UInt8(ascii: " ")
      case angle: UInt8(ascii: "<")
      default: byte
      }
    }
  }
}
