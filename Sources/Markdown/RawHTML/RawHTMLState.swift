import SafeHTML

/// The author's HTML, while a body is written.
///
/// None of its bytes go into the body's HTML: only where a tag stood is noted, and what it is to be written as. What is
/// written before `SafeHTMLWriter` has put the tags in is the text with the author's words and sitegen's own markup.
struct RawHTMLState {
  /// The tags that stay, in the order of their places.
  var marks: [RawMark] = []
  /// What the start tags among them are written as.
  var elements: [RawElement] = []
  /// The author's elements under way, the innermost last.
  var open: [OpenElement] = []
  /// Whether sitegen has opened a paragraph for words that stand in no element.
  var isInLooseParagraph = false
  var looseStart = (html: 0, text: 0)
  /// What is left out without a message of its own, and how often.
  var leftOut: [String: Int] = [:]
  var firstLeftOut: Int?
  var hasToldDepth = false
  var hasToldMarkdown = false
  /// The block in which a script or style has no end.
  var parentWithoutEnd: Node?

  /// More than anyone nests; the tree is taken down by recursion.
  static let deepest = 100
}

/// A place in the body's HTML at which a tag of the author's stands.
struct RawMark {
  var place: Int
  var tag: Tag

  enum Tag {
    /// By its index in `RawHTMLState.elements`.
    case start(Int)
    case end(String)
  }
}

/// An element of the author's as it is written.
struct RawElement {
  var name: String
  var id: String?
  /// The other attributes, each with a space before it.
  var attributes: [UInt8] = []
}

/// An element of the author's that has begun.
struct OpenElement {
  /// As the author wrote it.
  var name: String
  /// By its index in `RawHTMLState.elements`.
  var element: Int
  var role: HTMLElement.Role
  /// How deep in the tree of Markdown it began: elements that sitegen made are no business of a tag inside them.
  var depth: Int
  /// Whether foreign runs in it are not tagged.
  var isUntagged = false
  /// Where its content begins, in the HTML and in the plain text.
  var htmlStart: Int
  var textStart: Int
  /// Of a heading.
  var level: Int?
  var line: Int

  var isInline: Bool { role.isInline }
}
