import CmarkSupport
import Diagnostics
import Languages
import Markup

extension BodyWriter {
  mutating func enterLink(_ node: Node) -> Step {
    var address = node.address
    if !plain, let autolink = BareAddress(node, address: address) {
      writeBareAddress(autolink, node)
      return .done
    }
    let start = html.count
    html.append("<a href=\"")
    let language = plain ? nil : writeDestination(&address, of: node)
    if plain { writeUnresolved(address) }
    html.append(UInt8(ascii: "\""))
    if let language {
      html.append(" hreflang=\"")
      html.appendEscaped(language.code)
      html.append(UInt8(ascii: "\""))
    }
    writeTitle(node)
    if !plain, isAddressText(node) {
      if isRightToLeft { html.append(" dir=\"ltr\"") }
      linkWithAddressText = node
      untagged += 1
    }
    html.append(UInt8(ascii: ">"))
    omitFromOutline(from: start)
    return .children
  }

  mutating func exitLink(_ node: Node) {
    if linkWithAddressText == node {
      linkWithAddressText = nil
      untagged -= 1
    }
    let start = html.count
    html.append("</a>")
    omitFromOutline(from: start)
  }

  mutating func writeTitle(_ node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    html.append(" title=\"")
    html.appendMarkdownText(title)
    html.append(UInt8(ascii: "\""))
  }

  /// Writes a destination as cmark does: encoded, and empty where it would be dangerous.
  mutating func writeUnresolved(_ address: [UInt8]) {
    if !options.allowsRawHTML, case .dangerous = Destination(address) { return }
    html.appendMarkdownAddress(address)
  }

  /// Records a link, asks where it leads and writes that; the language is that of a language switch.
  private mutating func writeDestination(_ address: inout [UInt8], of node: Node) -> Language? {
    let written = String(decoding: address, as: UTF8.self)
    let offset = places.find(address, near: node, lineOfBlock, endLineOfBlock)
    result.links.append(
      MarkdownBody.Link(destination: written, line: places.fileLine(atByte: offset), offset: offset))
    switch Destination(address) {
    case .fragment where !options.idPrefix.isEmpty:
      html.append(UInt8(ascii: "#"))
      html.appendMarkdownAddress(Array(options.idPrefix.utf8))
      html.appendMarkdownAddress(Array(address.dropFirst()))
    case .local:
      switch resolveLink(LinkRequest(destination: written)) {
      case .resolved(let resolved, let language):
        html.appendEscaped(resolved)
        return language
      case .broken(let message, let help):
        log.report(.warning, .brokenLink, at: places.location(atByte: offset), message, help: help)
        writeUnresolved(address)
      case nil: writeUnresolved(address)
      }
    default: writeUnresolved(address)
    }
    return nil
  }

  /// Writes an address that was typed without any markup, and what was typed after it.
  private mutating func writeBareAddress(_ autolink: BareAddress, _ node: Node) {
    let line = node.line > 0 ? node.line : lineOfBlock
    let offset =
      places.find(autolink.shown, fromLine: line, throughLine: max(line, endLineOfBlock))
      ?? places.offset(ofLine: line)
    result.links.append(
      MarkdownBody.Link(
        destination: String(decoding: autolink.address, as: UTF8.self), line: places.fileLine(atByte: offset),
        offset: offset))
    let start = html.count
    html.append("<a href=\"")
    writeUnresolved(autolink.address)
    html.append(isRightToLeft ? "\" dir=\"ltr\">" : "\">")
    omitFromOutline(from: start)
    html.appendMarkdownText(autolink.shown)
    text.append(contentsOf: autolink.shown)
    let end = html.count
    html.append("</a>")
    omitFromOutline(from: end)
    if !autolink.tail.isEmpty { writeText(autolink.tail, line: line) }
  }

  /// Whether a link shows nothing but an address, which runs from left to right in any text.
  private func isAddressText(_ link: Node) -> Bool {
    guard let child = link.firstChild, child.next == nil, child.kind == SITEGEN_TEXT else { return false }
    let shown = child.literal
    if shown.contains(where: { Self.isMarkdownSpace($0) }) { return false }
    return shown.containsSequence("://") || shown.starts(with: "www.".utf8) || shown.starts(with: "mailto:".utf8)
      || link.address.elementsEqual(Array("mailto:".utf8) + shown)
  }
}
