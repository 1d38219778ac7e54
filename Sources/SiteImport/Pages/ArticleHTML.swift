import Markup
import SafeHTML

/// Writes the HTML of a text anew, without what is not part of it: buttons, advertisements, lists of other texts.
struct ArticleHTML {
  private let article: PageNode
  /// What an address of a picture becomes.
  private let picture: (String) -> String
  private(set) var html = ""
  /// Lines of the theme that are left out.
  private(set) var facts: [String] = []
  /// Whether a paragraph has begun: above it stand the day, the department and the like.
  private var isInText = false

  init(_ article: PageNode, picture: @escaping (String) -> String) {
    self.article = article
    self.picture = picture
    for child in article.children { write(child) }
  }

  private mutating func write(_ node: PageNode) {
    switch node.node.content {
    case .other: break
    case .text(let bytes): html += escapedForHTML(String(decoding: bytes, as: UTF8.self))
    case .element(let name):
      if leavesOut(node) { return }
      if !isInText, PageParts.isFact(node) {
        facts.append(node.text)
        return
      }
      if node.prose > 0, !node.children.contains(where: { $0.prose > 0 }) { isInText = true }
      guard !name.isEmpty else {
        // An element that HTML does not know: what is in it is shown.
        for child in node.children { write(child) }
        return
      }
      html += "<\(name)"
      for attribute in Self.attributes {
        guard var value = node.node.text(of: attribute) else { continue }
        if name == "img", attribute == "src" { value = picture(source(of: node.node) ?? value) }
        html += " \(attribute)=\"\(escapedForHTML(value))\""
      }
      html += ">"
      if Self.voids.contains(name) { return }
      for child in node.children { write(child) }
      html += "</\(name)>"
    }
  }

  /// Never of a good part of the text, whatever its classes say.
  private func leavesOut(_ node: PageNode) -> Bool {
    if ["script", "style", "template", "noscript", "svg", "link", "meta", "title"].contains(node.name) { return true }
    if node.words * 5 > article.words * 2 { return false }
    let style = node.node.text(of: "style")?.lowercased().filter { $0 != " " } ?? ""
    return node.isLeftOut
      || node.node.text(of: "hidden") != nil || style.contains("display:none")
      || node.children.count <= 3 && node.words <= 6 && node.words > 0 && PageParts.isBetween(node.text)
  }

  /// Pictures that load late keep their address elsewhere.
  private func source(of node: HTMLNode) -> String? {
    let late = ["data-src", "data-lazy-src", "data-original"].lazy.compactMap { node.text(of: $0) }.first
    guard let source = node.text(of: "src"), !source.isEmpty, !source.hasPrefix("data:") else { return late }
    return source
  }

  private static let voids: Set = ["br", "hr", "img", "wbr", "col", "source", "track", "embed", "input", "area"]
  private static let attributes = [
    "align", "allow", "alt", "cite", "class", "colspan", "controls", "datetime", "dir", "height", "href", "id", "lang",
    "poster", "reversed", "rowspan", "scope", "src", "start", "style", "title", "type", "value", "width",
  ]
}

/// A text as HTML writes it between tags and in attributes.
func escapedForHTML(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendEscaped(text)
  return String(decoding: bytes, as: UTF8.self)
}
