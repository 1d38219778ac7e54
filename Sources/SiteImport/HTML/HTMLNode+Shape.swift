import SafeHTML

extension HTMLNode {
  /// Whether it is a part of a line: elements that HTML5 does not know are shown so.
  var isInlineElement: Bool {
    guard case .element(let name) = content else { return true }
    return name.isEmpty || HTMLElement.named(name).isInline
  }

  /// Whether something in it is a block.
  var holdsBlocks: Bool {
    children.contains { child in
      guard case .element(let name) = child.content else { return false }
      return !child.isInlineElement && !["br", "wbr", "img"].contains(name)
        && !HTMLNode.unshown.contains(name)
        || child.holdsBlocks
    }
  }

  /// Whether it shows nothing.
  var isBlank: Bool {
    switch content {
    case .text(let text): text.allSatisfy { [0x20, 0x0A, 0x09, 0x0D, 0x0C].contains($0) }
    case .other: true
    case .element(let name):
      !["br", "hr", "img", "iframe", "embed", "object", "audio", "video"].contains(name)
        && children.allSatisfy(\.isBlank)
    }
  }

  var holdsBreaks: Bool { !all("br").isEmpty }

  var holdsMedia: Bool {
    ["iframe", "embed", "object", "audio", "video", "table", "pre"].contains { !all($0).isEmpty }
  }

  /// Whether it is a picture, or a link with nothing but a picture in it.
  var isPicture: Bool {
    switch content {
    case .element("img"): true
    case .element("a"), .element("span"), .element("strong"), .element("em"), .element("b"):
      children.filter { !$0.isBlank }.count == 1 && children.contains(where: \.isPicture)
    default: false
    }
  }

  /// Whether all its words are strong.
  var isStrong: Bool {
    switch content {
    case .element("strong"), .element("b"): !isBlank && !isPicture && !children.allSatisfy(\.isPicture)
    case .element("span"), .element("font"), .element("em"), .element("i"), .element("u"):
      !isBlank && children.allSatisfy { $0.isBlank || $0.isStrong }
    case .element("br"): true
    default: false
    }
  }

  /// All elements of a name in it, those in front first.
  func all(_ name: String) -> [HTMLNode] {
    children.flatMap { child -> [HTMLNode] in
      if case .element(name) = child.content { return [child] + child.all(name) }
      return child.all(name)
    }
  }

  static let unshown: Set = ["script", "style", "template", "noscript", "head", "title", "meta", "link"]

  /// Whether it is a list of nothing but pictures, as galleries are.
  var holdsPicturesOnly: Bool {
    !all("img").isEmpty
      && all("li").allSatisfy { item in !item.all("img").isEmpty && !item.all("figure").isEmpty || item.isBlank }
  }
}
