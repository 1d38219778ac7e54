import Markup
import SafeHTML

extension ShortcodeExpander {
  /// What a shortcode shows.
  mutating func html(of tag: Shortcode, _ rule: ShortcodeRule, _ contents: (range: Range<Int>, end: Int)?) -> [UInt8] {
    let inner = contents.map { Array(bytes[$0.range]) }
    switch rule {
    case .caption: return caption(tag, inner ?? [])
    case .gallery: return gallery(tag)
    case .embed: return embed(tag, inner)
    case .audio, .video: return media(tag, inner)
    case .playlist: return playlist(tag)
    case .code: return code(tag, inner ?? [])
    case .note: return note(inner ?? [], at: tag.range.lowerBound)
    case .builder: return builder(tag)
    case .encoded: return inner.flatMap { decodedBase64($0) }.map { [0x0A] + Self.decodedAddress($0) + [0x0A] } ?? []
    case .hidden: return []
    case .layout: return title(of: tag)
    case .part: return []
    case .machine, .unknown:
      noteUnknown(tag)
      return Self.space(for: rule)
    }
  }

  /// What stands between two tags, with its own shortcodes expanded.
  mutating func expanded(_ inner: [UInt8]) -> [UInt8] {
    var expander = ShortcodeExpander(inner, context, known: known.union(opened).union(ends.keys))
    let html = expander.expanded()
    findings.add(expander.findings)
    notes.merge(expander.notes) { first, _ in first }
    return html
  }

  /// A picture with the words under it: both forms, the words in an attribute or behind the picture.
  private mutating func caption(_ tag: Shortcode, _ inner: [UInt8]) -> [UInt8] {
    var picture = expanded(inner)
    var words: [UInt8] = []
    if let caption = tag["caption"] {
      words = Array(caption.utf8)
    } else if let end = Self.endOfPicture(picture) {
      words = Array(picture[end...])
      picture.removeSubrange(end...)
    }
    if picture.allSatisfy(\.isMarkupSpace) { return words }
    let hasWords = words.contains { !$0.isMarkupSpace }
    return Array("\n\n<figure>".utf8) + picture
      + (hasWords ? Array("<figcaption>".utf8) + words + Array("</figcaption>".utf8) : [])
      + Array("</figure>\n\n".utf8)
  }

  /// Where the first picture ends, and the link around it.
  private static func endOfPicture(_ html: [UInt8]) -> Int? {
    var tokens = HTMLTokens(html)
    var end: Int?
    while let token = tokens.next() {
      switch token {
      case .start(let tag) where tag.name == "img" && end == nil: end = tag.range.upperBound
      case .end(let tag) where end != nil && tag.name == "a": return tag.range.upperBound
      case .text(let range) where end != nil && html[range].contains { !$0.isMarkupSpace }: return end
      case .start where end != nil: return end
      default: break
      }
    }
    return end
  }

  private mutating func gallery(_ tag: Shortcode) -> [UInt8] {
    let list = tag["ids", "include"] ?? tag.values.first ?? ""
    var ids = list.split { ", ".contains($0) }.map { String($0) }
    if ids.isEmpty { ids = context.ownPictures.map { "\($0)" } }
    let excluded = (tag["exclude"] ?? "").split { ", ".contains($0) }.map { String($0) }
    var html: [UInt8] = [0x0A, 0x0A]
    for id in ids where !excluded.contains(id) {
      guard let file = attachment(id) else { continue }
      html += "<figure><img src=\"".utf8
      html.appendEscaped(file.address)
      html += "\" alt=\"".utf8
      html.appendEscaped(file.alternative)
      html += "\">".utf8
      if !file.caption.isEmpty { html += "<figcaption>\(file.caption)</figcaption>".utf8 }
      html += "</figure>\n".utf8
    }
    if ids.isEmpty { findings.shortcodes[tag.name, default: 0] += 1 }
    return html + [0x0A]
  }

  private mutating func attachment(_ id: String) -> WordPressAttachment? {
    guard let number = Int(id) else { return nil }
    if let file = context.attachment(number) { return file }
    findings.missingAttachments.append(number)
    return nil
  }

  private mutating func embed(_ tag: Shortcode, _ inner: [UInt8]?) -> [UInt8] {
    let words = inner.map { String(decoding: $0, as: UTF8.self).trimmed } ?? ""
    if words.contains("<") { return Self.space(for: .layout) + expanded(inner ?? []) + Self.space(for: .layout) }
    let value = words.isEmpty ? tag["url", "src", "link", "id", "video"] ?? tag.values.first ?? "" : words
    let host = [
      "youtube": "https://www.youtube.com/watch?v=", "embedyt": "https://www.youtube.com/watch?v=",
      "youtube_sc": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/",
      "dailymotion": "https://www.dailymotion.com/video/", "tweet": "https://twitter.com/i/status/",
    ][tag.name.lowercased()]
    let isName = !value.isEmpty && value.utf8.allSatisfy { ShortcodeGrammar.isNamePart($0) }
    let address =
      value.contains("://") ? value : value.hasPrefix("//") ? "https:" + value : isName ? host.map { $0 + value } : nil
    guard let address, !address.contains(where: \.isWhitespace) else {
      findings.shortcodes[tag.name, default: 0] += 1
      return expanded(inner ?? [])
    }
    return paragraph(ofAddress: address.replacing("&amp;", with: "&"))
  }

  private mutating func media(_ tag: Shortcode, _ inner: [UInt8]?) -> [UInt8] {
    let source =
      tag["src", "mp3", "m4a", "ogg", "wav", "wma", "flac", "mp4", "m4v", "webm", "ogv", "flv", "url"]
      ?? tag.bareAddress ?? tag["id"].flatMap { attachment($0)?.address }
    guard let source else {
      // Within it there may be an address, or the elements of HTML that say the same.
      guard let inner, inner.contains(where: { !$0.isMarkupSpace }) else {
        findings.shortcodes[tag.name, default: 0] += 1
        return []
      }
      return inner.contains(UInt8(ascii: "<")) ? expanded(inner) : embed(tag, inner)
    }
    // Behind the address of an old player stand its settings.
    let address = source.split(separator: "|").first.map { String($0) } ?? source
    var html = Array("\n\n<figure><\(tag.name.lowercased()) src=\"".utf8)
    html.appendEscaped(address)
    return html + "\"></\(tag.name.lowercased())></figure>\n\n".utf8
  }

  private mutating func playlist(_ tag: Shortcode) -> [UInt8] {
    var html: [UInt8] = [0x0A, 0x0A]
    let ids = (tag["ids", "include"] ?? "").split { ", ".contains($0) }.map { String($0) }
    if ids.isEmpty { findings.shortcodes[tag.name, default: 0] += 1 }
    for id in ids {
      guard let file = attachment(id) else { continue }
      html += "<figure><\(tag["type"] == "video" ? "video" : "audio") src=\"".utf8
      html.appendEscaped(file.address)
      html += "\"></\(tag["type"] == "video" ? "video" : "audio")>".utf8
      if !file.title.isEmpty {
        html += "<figcaption>".utf8
        html.appendEscaped(file.title)
        html += "</figcaption>".utf8
      }
      html += "</figure>\n".utf8
    }
    return html
  }

  /// The mark of a note, which goes to those of the post's meta data.
  private mutating func note(_ inner: [UInt8], at place: Int) -> [UInt8] {
    let id = "sitegen-note-\(place)"
    notes[id] = String(decoding: expanded(inner), as: UTF8.self)
    return Array("<sup><a href=\"#\(id)\">1</a></sup>".utf8)
  }

  /// The text of a program, whose tags are letters; references in it are resolved once, when it is read.
  private func code(_ tag: Shortcode, _ inner: [UInt8]) -> [UInt8] {
    var text = inner[...]
    if text.first == 0x0D { text = text.dropFirst() }
    if text.first == 0x0A { text = text.dropFirst() }
    var html = Array("\n\n<pre><code class=\"language-".utf8)
    html.appendEscaped(ShortcodeNames.codeLanguage(tag))
    html += "\">".utf8
    for byte in text {
      if byte == UInt8(ascii: "<") { html += "&lt;".utf8 } else if byte != 0x0D { html.append(byte) }
    }
    return html + "</code></pre>\n\n".utf8
  }
}
