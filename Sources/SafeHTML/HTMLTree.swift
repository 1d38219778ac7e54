import CGumbo

/// A node of the tree that an HTML5 parser makes; it may not leave the closure of `withHTMLTree`.
package struct HTMLNode: Hashable {
  fileprivate let pointer: UnsafeMutablePointer<GumboNode>

  package enum Content {
    case text([UInt8])
    /// The name in small letters; empty for one that HTML5 does not know.
    case element(name: String)
    /// A comment or the like.
    case other
  }

  package var content: Content {
    switch pointer.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      pointer.pointee.v.text.text.map { .text(Self.bytes(of: $0)) } ?? .other
    case GUMBO_NODE_ELEMENT: .element(name: String(cString: gumbo_normalized_tagname(pointer.pointee.v.element.tag)))
    default: .other
    }
  }

  package var children: [HTMLNode] {
    guard pointer.pointee.type == GUMBO_NODE_ELEMENT else { return [] }
    return Self.pointers(in: pointer.pointee.v.element.children).map {
      HTMLNode(pointer: $0.assumingMemoryBound(to: GumboNode.self))
    }
  }

  /// The value of an element's attribute, its character references resolved.
  package func attribute(_ name: String) -> [UInt8]? {
    guard pointer.pointee.type == GUMBO_NODE_ELEMENT else { return nil }
    for attribute in Self.pointers(in: pointer.pointee.v.element.attributes) {
      let attribute = attribute.assumingMemoryBound(to: GumboAttribute.self).pointee
      if String(cString: attribute.name) == name { return Self.bytes(of: attribute.value) }
    }
    return nil
  }

  private static func pointers(in vector: GumboVector) -> [UnsafeMutableRawPointer] {
    guard let data = vector.data else { return [] }
    return UnsafeBufferPointer(start: data, count: Int(vector.length)).compactMap { $0 }
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] { Array(String(cString: text).utf8) }
}

/// Parses what stands between `<body>` and `</body>` of a page, and hands that element to `body`.
///
/// The nesting must be bounded: what takes the tree down again goes into it by recursion.
package func withHTMLTree<Result>(of html: [UInt8], _ body: (HTMLNode) -> Result) -> Result? {
  let page = Array("<!DOCTYPE html><body>".utf8) + html
  return page.withUnsafeBytes { page in
    let text = page.bindMemory(to: CChar.self)
    guard let output = sitegen_parse_html(text.baseAddress, text.count) else { return nil }
    defer { sitegen_destroy_html(output) }
    let root = HTMLNode(pointer: output.pointee.root)
    let element = root.children.first { if case .element("body") = $0.content { true } else { false } }
    return element.map(body)
  }
}
