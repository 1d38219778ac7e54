import Markup
import SafeHTML

/// What a block keeps in its settings of that which readers see, as HTML: page builders' blocks have words, links and
/// pictures there, and no contents.
struct BlockWords {
  private(set) var html: [UInt8] = []

  init(_ block: BlockComment) {
    guard let settings = JSONValue(Array(block.settings)) else { return }
    if block.name.hasPrefix("divi/") { readInnerContents(settings) } else { read(settings) }
  }

  /// What SiteOrigin keeps of a widget, in the value of a field between the tags of its shortcode.
  init(widget contents: [UInt8]) {
    var tokens = HTMLTokens(contents)
    while let token = tokens.next() {
      guard case .start(let tag) = token, tag.name == "input", let value = tag["value"],
        let instance = JSONValue(resolvingReferences(inAttribute: value))?["instance"]
      else { continue }
      read(instance)
    }
  }

  private mutating func read(_ values: JSONValue) {
    let address = ["link", "url", "linkUrl"].lazy.compactMap { values[$0]?.words }.first { $0.contains("/") }
    if let source = values["src"]?.words, source.contains("/") {
      html += "<img src=\"".utf8
      html.appendEscaped(source)
      html += "\" alt=\"".utf8
      html.appendEscaped(values["alt"]?.words ?? "")
      html += "\">\n".utf8
    }
    for key in ["title", "heading", "content", "text", "description", "name", "occupation"] {
      guard let words = values[key]?.words, Self.areWords(words) else { continue }
      if let address, key == "text" || key == "title" {
        html += "<p><a href=\"".utf8
        html.appendEscaped(address)
        html += "\">\(words)</a></p>\n".utf8
      } else if key == "heading" || key == "title" {
        html += "<h3>\(words)</h3>\n".utf8
      } else {
        html += "<div>\(words)</div>\n".utf8
      }
    }
  }

  /// Divi's way: what is shown on a desktop stands below the name of each part.
  private mutating func readInnerContents(_ settings: JSONValue) {
    for key in ["title", "image", "content", "button"] {
      guard let value = settings[key]?["innerContent"]?["desktop"]?["value"] else { continue }
      if let words = value.words {
        html += key == "title" ? "<h2>\(words)</h2>\n".utf8 : "<div>\(words)</div>\n".utf8
      } else {
        read(value)
      }
    }
  }

  /// Whether a value is for people: no name of a size, a colour or a kind.
  private static func areWords(_ value: String) -> Bool {
    let scalars = value.unicodeScalars
    return scalars.contains { $0.properties.isAlphabetic }
      && (scalars.contains { $0 == " " || $0 == "<" || $0.value > 0x7F }
        || scalars.first?.properties.isUppercase == true)
  }
}
