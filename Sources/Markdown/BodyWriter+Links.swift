import CmarkSupport
import Diagnostics
import Languages
import Markup

extension BodyWriter {
  mutating func enterLink(_ node: Node) -> Step {
    let address = node.address
    if !plain, writePlayer(node) { return .done }
    if !plain, players.fileLink == node, let kind = mediaKind(of: node), writeMedia(node, kind) { return .done }
    if !plain, let autolink = BareAddress(node, address: address) {
      if options.isByGuest, !isForGuests(autolink.address) {
        writeText(autolink.shown + autolink.tail, line: lineOfBlock)
      } else {
        writeBareAddress(autolink, node)
      }
      return .done
    }
    var language: Language?
    var written: [UInt8] = []
    if plain {
      written = unresolved(address)
    } else {
      let offset = places.find(address, near: node, lineOfBlock, endLineOfBlock)
      guard let link = linkAddress(address, offset: offset) else {
        linkWithoutAddress = node
        // What has spaces in it may have been meant as words.
        if isTypedWithSpaces(address, at: offset) {
          linkAsTyped = node
          writeText([UInt8(ascii: "[")], line: 0)
        }
        return .children
      }
      (written, language) = link
    }
    let start = html.count
    html.append("<a href=\"")
    html.append(contentsOf: written)
    html.append(UInt8(ascii: "\""))
    if let language {
      html.append(" hreflang=\"")
      html.appendEscaped(language.code)
      html.append(UInt8(ascii: "\""))
    }
    writeRelationOfGuests()
    writeTitle(node)
    if !plain, isAddressText(node) {
      if isRightToLeft { html.append(" dir=\"ltr\"") }
      linkWithAddressText = node
      untagged += 1
    }
    html.append(UInt8(ascii: ">"))
    omitFromOutline(from: start)
    isInLink = true
    return .children
  }

  mutating func exitLink(_ node: Node) {
    if linkWithoutAddress == node {
      linkWithoutAddress = nil
      if linkAsTyped == node {
        linkAsTyped = nil
        let title = node.title.isEmpty ? [] : Array(" \"".utf8) + node.title + [UInt8(ascii: "\"")]
        writeText(Array("](".utf8) + node.address + title + [UInt8(ascii: ")")], line: 0)
      }
      return
    }
    if linkWithAddressText == node {
      linkWithAddressText = nil
      untagged -= 1
    }
    let start = html.count
    html.append("</a>")
    omitFromOutline(from: start)
    isInLink = false
    guard !footnotes.waiting.isEmpty else { return }
    let waiting = footnotes.waiting
    footnotes.waiting = []
    for mark in waiting { enterFootnoteReference(mark) }
  }

  /// Whether an address has spaces in it and does not stand between `<` and `>`, by which spaces are meant.
  private func isTypedWithSpaces(_ address: [UInt8], at offset: Int) -> Bool {
    guard address.contains(UInt8(ascii: " ")), case .local = Destination(address) else { return false }
    return offset > places.body.lowerBound && places.bytes[offset - 1] != UInt8(ascii: "<")
  }

  mutating func writeTitle(_ node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    html.append(" title=\"")
    html.appendMarkdownText(title)
    html.append(UInt8(ascii: "\""))
  }

  /// A destination as cmark writes it: encoded, and empty where it would be dangerous.
  private func unresolved(_ address: [UInt8]) -> [UInt8] {
    if options.rawHTML != .all, case .dangerous = Destination(address) { return [] }
    var html: [UInt8] = []
    html.appendMarkdownAddress(address)
    return html
  }

  mutating func writeUnresolved(_ address: [UInt8]) { html.append(contentsOf: unresolved(address)) }

  /// What a link's address is written as, and the language of a language switch; `nil` when the link leads nowhere, so
  /// that its words alone are shown.
  mutating func linkAddress(_ address: [UInt8], offset: Int) -> (html: [UInt8], language: Language?)? {
    let written = String(decoding: address, as: UTF8.self)
    let link = MarkdownBody.Link(destination: written, line: places.fileLine(atByte: offset), offset: offset)
    if options.isByGuest, !isForGuests(address) { return nil }
    var html: [UInt8] = []
    switch Destination(address) {
    case .fragment:
      html.append(UInt8(ascii: "#"))
      html.appendMarkdownAddress(Array(options.idPrefix.utf8))
      html.appendMarkdownAddress(Array(address.dropFirst()))
    case .local:
      // Those that lead nowhere as well: what is said of them depends on other files.
      result.links.append(link)
      switch resolveLink(LinkRequest(destination: written)) {
      case .resolved(let resolved, let language):
        html.appendEscaped(resolved)
        return (html, language)
      case .broken(let message, let help):
        log.report(.warning, .brokenLink, at: places.location(atByte: offset), message, help: help)
        return nil
      case nil: html.appendMarkdownAddress(address)
      }
      return (html, nil)
    case .dangerous, .disguised, .windowsPath, .empty:
      let fault = UnusableAddress(address, isPicture: false)
      log.report(.warning, .brokenLink, at: places.location(atByte: offset), fault.message, help: fault.help)
      if options.rawHTML != .all || written.isEmpty { return nil }
      html.appendMarkdownAddress(address)
    case .external: html.appendMarkdownAddress(address)
    }
    result.links.append(link)
    return (html, nil)
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
    html.append(UInt8(ascii: "\""))
    writeRelationOfGuests()
    html.append(isRightToLeft ? " dir=\"ltr\">" : ">")
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
