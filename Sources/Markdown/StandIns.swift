import CCmarkGFM
import CmarkSupport

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

  /// A place in the body, and what stands there in place of the sign.
  struct Place {
    var index: Int
    var byte: UInt8
  }

  /// The text with the stand-ins.
  static func hidden(_ places: [Place], in bytes: [UInt8], _ body: Range<Int>) -> [UInt8] {
    var bytes = bytes
    for place in places { bytes[body.lowerBound + place.index] = place.byte }
    return bytes
  }

  /// All places of a text, for which no scan has found them.
  static func places(in text: UnsafeBufferPointer<UInt8>) -> [Place] {
    var places: [Place] = []
    for index in text.indices { find(in: text, at: index, &places) }
    return places
  }

  /// Adds the places that belong to a bracket.
  @inline(__always)
  static func find(in text: UnsafeBufferPointer<UInt8>, at index: Int, _ places: inout [Place]) {
    guard index + 2 < text.count else { return }
    switch (text[index], text[index + 1]) {
    case (UInt8(ascii: "["), UInt8(ascii: "^")):
      if BrokenNoteMarks.isBroken(text, at: index + 1) { places.append(Place(index: index + 1, byte: caret)) }
    case (UInt8(ascii: "]"), UInt8(ascii: "(")):
      places += SpacedAddress.spaces(in: text, behind: index).map { Place(index: $0, byte: space) }
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      if text[index + 2] == UInt8(ascii: "<") { places.append(Place(index: index + 2, byte: angle)) }
    default: break
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
