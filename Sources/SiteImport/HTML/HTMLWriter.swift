import Markup
import SafeHTML

/// Writes HTML for what Markdown cannot say: elements and attributes that are safe, and every word.
struct HTMLWriter {
  let page: PageFacts
  var findings = ConversionFindings()

  init(_ page: PageFacts) { self.page = page }

  /// Elements with all that is in them, without a line that would end them for Markdown.
  mutating func html(of nodes: [HTMLNode]) -> String {
    var html = ""
    for node in nodes { write(node, isPre: false, into: &html) }
    return html.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  mutating func startTag(_ node: HTMLNode, _ name: String) -> String {
    let known = HTMLElement.named(name).attributes.union(["lang", "dir", "title", "id"])
    var tag = "<" + name
    for attribute in known.sorted() {
      guard var value = node.attribute(attribute).map({ String(decoding: $0, as: UTF8.self) }) else { continue }
      switch attribute {
      case "href", "src", "cite", "poster":
        guard value.hasSafeScheme, !value.trimmed.isEmpty else { continue }
        if attribute == "href" { findings.addresses.append(value.trimmed) }
        if attribute == "src" { findings.pictures.append(value.trimmed) }
        value = page.address(value.trimmed)
      case "dir" where !node.saysDirection && !["bdo", "bdi"].contains(name): continue
      case "lang" where !node.saysLanguage: continue
      case "id" where !page.targets.contains(value): continue
      default: break
      }
      tag += " \(attribute)=\"\(Self.escaped(value, quotes: true))\""
    }
    return tag + ">"
  }

  private mutating func write(_ node: HTMLNode, isPre: Bool, into html: inout String) {
    switch node.content {
    case .other: break
    case .text(let text):
      let text = Self.escaped(String(shown: text), quotes: false)
      html += isPre ? text.replacing("\n", with: "&#10;") : text.onOneSpace
    case .element(let name):
      if let number = page.notes.marks[node] {
        html += "[\(number)]"
        return
      }
      if page.notes.unshown.contains(node) { return }
      if HTMLNode.unshown.contains(name) { return }
      if ["iframe", "embed", "object"].contains(name), let address = EmbeddedMedia.address(of: node) {
        let shown = Self.escaped(address, quotes: true)
        html += "<a href=\"\(shown)\">\(shown)</a>"
        return
      }
      let tag = name.isEmpty ? "span" : Self.standIns[name] ?? name
      let isKept =
        HTMLElement.named(tag).isAllowed && !["span", "div"].contains(tag) || node.saysLanguage || node.saysDirection
      if isKept { html += startTag(node, tag) } else if !node.isInlineElement { html += "\n" }
      for child in node.children { write(child, isPre: isPre || tag == "pre", into: &html) }
      if isKept, !["br", "wbr", "hr", "col", "img", "source", "track"].contains(tag) {
        html += "</\(tag)>"
      } else if !isKept, !node.isInlineElement {
        html += "\n"
      }
    }
  }

  /// Elements of earlier days, and what says the same today.
  private static let standIns = [
    "strike": "s", "tt": "code", "samp": "code", "acronym": "abbr", "center": "div", "dfn": "em", "var": "em",
    "big": "span", "font": "span", "button": "span", "address": "em",
  ]

  static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case "\n" where quotes: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// Every run of white space as one space, or as one line end where it has any.
  fileprivate var onOneSpace: String {
    var result = UnicodeScalarView()
    var space: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar.isHTMLSpace {
        space = scalar == "\n" || space == "\n" ? "\n" : " "
        continue
      }
      if let space { result.append(space) }
      space = nil
      result.append(scalar)
    }
    if let space { result.append(space) }
    return String(result)
  }
}
