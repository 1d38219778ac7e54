import Markup

/// Page builders keep words, pictures and links in attributes.
extension ShortcodeExpander {
  mutating func builder(_ tag: Shortcode) -> [UInt8] {
    var html: [UInt8] = [0x0A, 0x0A]
    let name = tag.name.lowercased()
    var isShown = false
    if let words = tag["custom_title", "title", "heading", "text", "heading_text", "main_heading"], !words.isEmpty,
      // What Divi fetches from elsewhere is named in Base64.
      !words.hasPrefix("@ET-DC@"), !name.hasPrefix("td_") || tag["custom_title"] != nil
    {
      let isButton = name.contains("button") || name.contains("btn")
      let address = Self.link(tag["link", "url", "button_url", "href"])
      let element = isButton || address != nil ? "p" : "h\(Self.level(tag))"
      html += "<\(element)>".utf8
      if let address {
        html += "<a href=\"".utf8
        html.appendEscaped(address)
        html += "\">".utf8
      }
      html += Self.decoded(words)
      if address != nil { html += "</a>".utf8 }
      html += "</\(element)>\n".utf8
      isShown = true
    }
    if let picture = tag["image", "src", "image_url", "img"], let address = pictureAddress(picture) {
      html += "<img src=\"".utf8
      html.appendEscaped(address)
      html += "\" alt=\"".utf8
      html.appendEscaped(tag["alt"] ?? "")
      html += "\">\n".utf8
      isShown = true
    }
    if !isShown, contentsAreMade(name) || !ends.hold(tag.name) { noteUnknown(tag) }
    return html + [0x0A]
  }

  /// The title of a part that readers open.
  func title(of tag: Shortcode) -> [UInt8] {
    let space = Self.space(for: .layout)
    let opens = ["toggle", "tab", "accordion", "tta_section", "spoiler"].contains { tag.name.contains($0) }
    guard opens, let title = tag["title", "tab_title"] else { return space }
    return space + Array("<p><strong>".utf8) + Self.decoded(title) + Array("</strong></p>".utf8) + space
  }

  /// Counts a shortcode whose tag goes, and keeps the words in it that readers may have seen.
  mutating func noteUnknown(_ tag: Shortcode) {
    findings.shortcodes[tag.name, default: 0] += 1
    for name in ["title", "text", "caption", "heading", "content", "description", "author", "label", "message", "name"]
    {
      guard let value = tag.attributes[name], value.unicodeScalars.contains(where: { $0 == " " || $0.value > 0x7F })
      else { continue }
      findings.shortcodeTexts.append(value)
    }
  }

  /// Whether it shows what the site makes of its other posts.
  private func contentsAreMade(_ name: String) -> Bool {
    ["blog", "posts", "grid", "slider", "td_block_", "gallery", "carousel", "widget", "form"].contains {
      name.contains($0)
    }
  }

  private func pictureAddress(_ value: String) -> String? {
    if let id = Int(value.trimmed) { return context.attachment(id)?.address }
    return value.contains("/") ? value : nil
  }

  /// The address in a value such as `url:https%3A%2F%2Fexample.org|title:Read`.
  private static func link(_ value: String?) -> String? {
    guard let value, !value.isEmpty, value != "|||" else { return nil }
    let first = value.split(separator: "|").first.map(String.init) ?? value
    let address = first.hasPrefix("url:") ? PercentEncoding.decode(String(first.dropFirst(4))) ?? "" : first
    return address.contains("/") || address.hasPrefix("#") ? address : nil
  }

  /// The level of a heading; those without are of the second.
  private static func level(_ tag: Shortcode) -> Int {
    let said = tag["header_level", "title_level", "size", "tag", "font_container", "heading_tag"] ?? ""
    for level in 1...6 where said == "\(level)" || said.contains("h\(level)") { return max(2, level) }
    return 2
  }

  /// Words of an attribute, in which signs that would end it are written otherwise.
  private static func decoded(_ words: String) -> [UInt8] {
    let text = words.replacing("``", with: "\"").replacing("`{`", with: "[").replacing("`}`", with: "]")
      .replacing("%22", with: "\"").replacing("%91", with: "[").replacing("%93", with: "]")
    return Array(text.utf8)
  }

  /// Text with its percent-encoding resolved, in which WPBakery wraps Base64.
  static func decodedAddress(_ text: [UInt8]) -> [UInt8] {
    PercentEncoding.decode(String(decoding: text, as: UTF8.self)).map { Array($0.utf8) } ?? text
  }
}

/// The bytes that a text of Base64 stands for; `nil` where it is none.
func decodedBase64(_ text: [UInt8]) -> [UInt8]? {
  var output: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for byte in text where !byte.isMarkupSpace {
    let value: UInt8
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
    case UInt8(ascii: "="): continue
    default: return nil
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return output.isEmpty ? nil : output
}
