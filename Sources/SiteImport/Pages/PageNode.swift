import SafeHTML

/// An element of a page, with what its text is like.
final class PageNode {
  let node: HTMLNode
  /// Empty for a text, and for an element that HTML does not know.
  let name: String
  let isElement: Bool
  /// The names of its classes.
  let classes: String
  private(set) weak var parent: PageNode?
  private(set) var children: [PageNode] = []
  /// Words that are shown in it.
  private(set) var words = 0
  /// Those of them that are links.
  private(set) var linkedWords = 0
  /// Ends of sentences.
  private(set) var sentences = 0
  /// Words of its paragraphs of sentences, without those of parts of the page.
  private(set) var prose = 0

  init(_ node: HTMLNode, in parent: PageNode? = nil, isInLink: Bool = false) {
    self.node = node
    self.parent = parent
    switch node.content {
    case .text(let bytes):
      (name, classes, isElement) = ("", "", false)
      let text = String(decoding: bytes, as: UTF8.self)
      // Chinese and Japanese put no spaces between their words.
      words = max(ScriptCount(text).total, text.unicodeScalars.count { TextScript($0) != nil } / 7)
      linkedWords = isInLink ? words : 0
      sentences = text.unicodeScalars.count { ".۔؟?!।。".unicodeScalars.contains($0) }
    case .other: (name, classes, isElement) = ("", "", false)
    case .element(let name):
      self.name = name
      isElement = true
      classes = node.text(of: "class") ?? ""
      if name == "noscript" || name == "template" { return }
      let isShown = !HTMLNode.unshown.contains(name)
      for child in node.children {
        let child = PageNode(child, in: self, isInLink: isInLink || name == "a")
        children.append(child)
        guard isShown else { continue }
        words += child.words
        linkedWords += child.linkedWords
        sentences += child.sentences
      }
      if isShown { weighProse() }
    }
  }

  private func weighProse() {
    if isLeftOut { return }
    let lines = children.filter { !$0.isBlock }
    let own = lines.reduce(0) { $0 + $1.ownWords }
    let linked = lines.reduce(0) { $0 + $1.linkedWords }
    let ends = lines.reduce(0) { $0 + $1.sentences }
    prose = children.reduce(0) { $0 + ($1.isBlock ? $1.prose : 0) }
    if own >= 10, ends > 0, linked < own { prose += own }
  }

  /// Whether it is said to be a part of the page that is none of its text.
  var isLeftOut: Bool {
    if node.text(of: "itemprop")?.lowercased() == "articlebody" { return false }
    return PageParts.leavesOut(element: name) || PageParts.leavesOut(classes: classes)
      || node.text(of: "id").map { PageParts.leavesOut(id: $0) } == true
  }

  private var isBlock: Bool {
    isElement && (!HTMLElement.named(name).isInline || children.contains(where: \.isBlock))
  }

  /// Whether there is a paragraph in it in which something is read.
  var hasParagraph: Bool { name == "p" && ownWords > 0 || children.contains(where: \.hasParagraph) }

  /// Words that are no links.
  var ownWords: Int { words - linkedWords }

  /// It and all elements in it, those in front first.
  func forEach(_ body: (PageNode) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }

  /// It and what it lies in, the outermost last.
  var ancestry: [PageNode] {
    var nodes = [self]
    while let outer = nodes[nodes.count - 1].parent { nodes.append(outer) }
    return nodes
  }

  /// The words in it, with one space between them.
  var text: String { [node].shownWords() }
}

extension HTMLNode {
  func text(of attribute: String) -> String? {
    self.attribute(attribute).map { String(decoding: $0, as: UTF8.self) }
  }
}
