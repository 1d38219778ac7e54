import Markup
import SafeHTML

// Links, pictures, films and sounds.
extension InlineWriter {
  mutating func writeLink(_ node: HTMLNode, _ write: (inout InlineWriter) -> Void) {
    guard !isInLink, let address = node.text("href"), !address.isEmpty, address.hasSafeScheme else {
      return write(&self)
    }
    isInLink = true
    let inner = taken(write)
    isInLink = false
    append(inner.leading)
    if inner.pieces.isEmpty {
      findings.emptyLinks.append(address)
    } else {
      findings.addresses.append(address)
      if node.isButton, !pieces.isEmpty { pieces.append(words: " ") }
      pieces.append(.mark("["))
      pieces += inner.pieces
      pieces.append(.mark("](" + destination(page.address(address), title: node.text("title")) + ")"))
    }
    append(inner.trailing)
  }

  mutating func writePicture(_ node: HTMLNode, title: String? = nil) {
    guard let source = node.pictureSource else {
      // An address of the picture's own bytes is no address.
      if node.text("src")?.hasPrefix("data:") == true { findings.dropped["picture within the text", default: 0] += 1 }
      return
    }
    findings.pictures.append(source)
    var place = place
    place.isInLink = true
    let text = escaped(node.text("alt")?.onOneLine ?? "", in: place, before: "[", after: "]")
    pieces.append(
      .mark(
        "![" + text + "]("
          + destination(page.address(source), title: title ?? (isPictureAlone ? nil : node.text("title"))) + ")"))
  }

  /// A picture with its caption, alone in its paragraph, and a link around it where it has one.
  mutating func markdown(ofPicture picture: HTMLNode, title: String, link: String?) -> String {
    pieces = []
    writePicture(picture, title: title)
    let text = joined()
    guard let link, !link.isEmpty, !text.isEmpty, link.hasSafeScheme else { return text }
    findings.addresses.append(link)
    return "[" + text + "](" + destination(page.address(link), title: nil) + ")"
  }

  /// A film or a sound with its caption, as sitegen shows files in the place of pictures.
  mutating func markdown(ofMedia media: HTMLNode, title: String) -> String? {
    guard let source = media.mediaSource, MediaFileKind(ofFileAt: Array(source.utf8)) != nil else { return nil }
    findings.pictures.append(source)
    return "![](" + destination(page.address(source), title: title) + ")"
  }

  mutating func writeMedia(_ node: HTMLNode, _ write: (inout InlineWriter) -> Void) {
    guard let source = node.mediaSource, !isInLink, source.hasSafeScheme else { return write(&self) }
    findings.pictures.append(source)
    appendMade("![](" + destination(page.address(source), title: nil) + ")")
  }

  mutating func writeFrame(_ node: HTMLNode, _ write: (inout InlineWriter) -> Void) {
    guard let address = EmbeddedMedia.address(of: node), !isInLink else { return write(&self) }
    findings.addresses.append(address)
    appendMade("<\(address)>")
  }

  func destination(_ address: String, title: String?) -> String {
    var written = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": continue
      case " ": written += "%20"
      case "<": written += "%3C"
      case ">": written += "%3E"
      case "\\": written += "%5C"
      case "|" where isInCell: written += "%7C"
      default: written.unicodeScalars.append(scalar)
      }
    }
    // cmark resolves references in addresses before it takes backslashes off.
    written = written.escapingReferences
    if written.contains("(") || written.contains(")") || written.contains("&") { written = "<\(written)>" }
    guard let title = title?.onOneLine, !title.isEmpty else { return written }
    var escaped = ""
    for scalar in title.unicodeScalars {
      if scalar == "\\" || scalar == "\"" || scalar == "|" && isInCell { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    // What would be taken for a comment's beginning before titles are looked for.
    return written + " \"" + escaped.escapingReferences.replacing("<!", with: "&lt;!") + "\""
  }
}

extension String {
  /// What would be read as the name of a character, such as `&amp;`, written so that it is shown.
  fileprivate var escapingReferences: String {
    guard contains("&") else { return self }
    let scalars = Array(unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      result.unicodeScalars.append(scalar)
      if scalar == "&", beginsReference(scalars[(index + 1)...]) { result += "amp;" }
    }
    return result
  }

  /// Whether a link to it runs no program.
  var hasSafeScheme: Bool {
    guard let end = trimmed.utf8.endOfScheme else { return true }
    return ["http", "https", "mailto", "tel", "ftp"].contains(String(trimmed.utf8[..<end])?.lowercased() ?? "")
  }
}

extension HTMLNode {
  /// Where a picture is: pages that load pictures late keep the address elsewhere.
  var pictureSource: String? {
    ["src", "data-src", "data-lazy-src", "data-orig-file", "data-original"].lazy.compactMap { text($0) }
      .first { !$0.isEmpty && !$0.hasPrefix("data:") }
  }

  /// Where a film or a sound is, in the element or in the sources that it holds.
  var mediaSource: String? {
    ([self] + all("source")).lazy.compactMap { $0.text("src") }.first { !$0.isEmpty }
  }

  /// Whether a link is shown as a button.
  var isButton: Bool {
    text("class").map { $0.contains("wp-block-file__button") || $0.contains("wp-block-button__link") } ?? false
  }
}
