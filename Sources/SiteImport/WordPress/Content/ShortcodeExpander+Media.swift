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
    case .note: return note(inner ?? [], at: tag.range.lowerBound)
    case .builder: return builder(tag)
    case .encoded:
      let inner = inner ?? []
      let shown = decodedBase64(inner).map { Self.decodedAddress($0) } ?? BlockWords(widget: inner).html
      return Self.space(for: rule) + (shown.isEmpty ? expanded(inner) : shown) + Self.space(for: rule)
    case .hidden: return []
    case .layout: return title(of: tag)
    case .part: return []
    // Code that has an end is no shortcode any more.
    case .code, .machine, .unknown:
      let shown = player(tag)
      if shown.isEmpty { noteUnknown(tag) }
      return shown.isEmpty ? Self.space(for: rule) : shown
    }
  }

  /// What stands between two tags, with its own shortcodes expanded.
  mutating func expanded(_ inner: [UInt8]) -> [UInt8] {
    var expander = ShortcodeExpander(inner, context, known: known.union(opened).union(ends.names))
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
    let values = (words.isEmpty ? [] : [words]) + Self.attributesOfAddress.compactMap { tag[$0] } + tag.values
    let named = ["tweet", "photo", "album"].compactMap { tag[$0] } + values
    guard
      let address = values.lazy.compactMap(Self.address).first
        ?? named.lazy.compactMap({ EmbedServices.page($0, in: tag.name) }).first
    else {
      findings.shortcodes[tag.name, default: 0] += 1
      return expanded(inner ?? [])
    }
    return MediaFileKind(ofFileAt: Array(address.utf8)) == nil ? paragraph(ofAddress: address) : figure(of: address)
  }

  private static let attributesOfAddress = [
    "url", "src", "link", "href", "video", "video_url", "fileurl", "file", "movie", "mp3", "mp4", "track", "id",
  ]

  /// The address that a value is; one without a scheme is `https://` where it begins with two strokes.
  private static func address(_ value: String) -> String? {
    let address = value.hasPrefix("//") ? "https:" + value : value
    guard address.hasPrefix("http://") || address.hasPrefix("https://"), !address.contains(where: \.isWhitespace) else {
      return nil
    }
    return address
  }

  /// The film or sound that the settings of a shortcode name which is not known; empty where they name none.
  private func player(_ tag: Shortcode) -> [UInt8] {
    let values = Self.attributesOfAddress.compactMap { tag[$0] } + tag.values
    let addresses = values.compactMap(Self.address)
    if let file = addresses.first(where: { MediaFileKind(ofFileAt: Array($0.utf8)) != nil }) { return figure(of: file) }
    return addresses.first(where: EmbeddedMedia.isPlayer).map { paragraph(ofAddress: $0) } ?? []
  }

  private func figure(of file: String) -> [UInt8] {
    let name = MediaFileKind(ofFileAt: Array(file.utf8)) == .film ? "video" : "audio"
    var html = Array("\n\n<figure><\(name) src=\"".utf8)
    html.appendEscaped(file)
    return html + "\"></\(name)></figure>\n\n".utf8
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
    let element = tag.name.lowercased() == "video" ? "video" : "audio"
    var html = Array("\n\n<figure><\(element) src=\"".utf8)
    html.appendEscaped(address)
    return html + "\"></\(element)></figure>\n\n".utf8
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
}
