import CmarkSupport
import Diagnostics
import Markup

/// An image being written.
struct ImageState {
  var altStart = 0
  var width: Int?
  var height: Int?
  var choices: ImageChoices?
  var offset = 0
  var destination = ""
}

extension BodyWriter {
  mutating func enterImage(_ node: Node) -> Step {
    if plain {
      image = node
      html.append("<img src=\"")
      writeUnresolved(node.address)
    } else {
      if let kind = mediaKind(of: node) { return enterMedia(node, kind) }
      // Without a picture its words are all that can be shown.
      guard let address = pictureAddress(of: node) else { return .children }
      image = node
      html.append("<img src=\"")
      html.append(contentsOf: address)
    }
    html.append("\" alt=\"")
    imageState.altStart = html.count
    return .children
  }

  /// Writes text within an image: its letters alone, for the attribute.
  mutating func enterInAlternativeText(_ node: Node, _ kind: sitegen_node_kind) -> Step {
    switch kind {
    case SITEGEN_TEXT, SITEGEN_CODE: html.appendMarkdownText(node.literal)
    case SITEGEN_HTML_INLINE: if plain { html.appendMarkdownText(node.literal) }
    case SITEGEN_SOFT_BREAK, SITEGEN_LINE_BREAK: html.append(UInt8(ascii: " "))
    default: return .children
    }
    return .done
  }

  mutating func exitImage(_ node: Node) {
    image = nil
    guard !plain else {
      html.append(UInt8(ascii: "\""))
      writeTitle(node)
      html.append(" />")
      return
    }
    let alternativeText = noteAlternativeText(node)
    html.append(UInt8(ascii: "\""))
    // In a figure the title is the caption.
    if !isInFigure { writeTitle(node) }
    writeChoicesAndSize()
    writeLoading()
    html.append(" />")
    noteImage(alternativeText: alternativeText)
  }

  /// The first picture of a page is fetched at once, because it may stand on the first screen; the others when readers
  /// come near them.
  mutating func writeLoading() {
    if hasFirstPicture {
      html.append(" loading=\"lazy\" decoding=\"async\"")
    } else {
      html.append(" loading=\"eager\" fetchpriority=\"high\"")
    }
    hasFirstPicture = true
  }

  mutating func writeChoicesAndSize() {
    if let choices = imageState.choices {
      html.append(" srcset=\"")
      html.appendEscaped(choices.sourceSet)
      html.append("\" sizes=\"")
      html.appendEscaped(choices.sizes)
      html.append(UInt8(ascii: "\""))
    }
    if let width = imageState.width {
      html.append(" width=\"")
      html.append(number: width)
      html.append(UInt8(ascii: "\""))
    }
    if let height = imageState.height {
      html.append(" height=\"")
      html.append(number: height)
      html.append(UInt8(ascii: "\""))
    }
  }

  mutating func noteImage(alternativeText: String) {
    result.images.append(
      MarkdownBody.Image(
        destination: imageState.destination, alternativeText: alternativeText,
        line: places.fileLine(atByte: imageState.offset), offset: imageState.offset))
  }

  /// The address of a picture as it is written, or `nil` when there is none to show; asked once for each picture.
  private mutating func pictureAddress(of node: Node) -> [UInt8]? {
    if let picture = foundPicture, picture.node == node { return picture.address }
    if options.isByGuest { return nil }
    let address = node.address
    let found = pictureAddress(address, offset: places.find(address, near: node, lineOfBlock, endLineOfBlock))
    foundPicture = (node, found)
    return found
  }

  /// The same for an address; what else is known of the picture goes into `imageState`.
  mutating func pictureAddress(_ address: [UInt8], offset: Int) -> [UInt8]? {
    let written = String(decoding: address, as: UTF8.self)
    imageState = ImageState(offset: offset, destination: written)
    let location = places.location(atByte: offset)
    switch Destination(address) {
    case .local:
      switch resolveImage(LinkRequest(destination: written)) {
      case .resolved(let resolved, let width, let height, let choices):
        imageState.choices = choices
        imageState.width = width
        imageState.height = height
        var html: [UInt8] = []
        html.appendEscaped(resolved)
        return html
      case .missing(let message, let help):
        log.report(.warning, .missingPicture, at: location, message, help: help)
        // So that a later build, in which it may be there, looks again.
        noteImage(alternativeText: "")
        return nil
      case nil: break
      }
    case .dangerous, .disguised, .windowsPath, .empty, .fragment:
      let fault = UnusableAddress(address, isPicture: true)
      log.report(.warning, .missingPicture, at: location, fault.message, help: fault.help)
      if options.rawHTML != .all || written.isEmpty { return nil }
    case .external: break
    }
    var html: [UInt8] = []
    html.appendMarkdownAddress(address)
    return html
  }

  private mutating func noteAlternativeText(_ node: Node) -> String {
    var words: [UInt8] = []
    node.appendPlainText(to: &words)
    if words.trimmed.isEmpty { reportMissingAlternativeText(example: "![…](\(imageState.destination))") }
    return String(decoding: words.trimmed, as: UTF8.self)
  }

  mutating func reportMissingAlternativeText(example: String) {
    log.report(
      .warning, .missingAlternativeText, at: places.location(atByte: imageState.offset),
      "the picture ‘\(imageState.destination)’ has no alternative text",
      help: "say in its place what it shows: \(example)")
  }
}

extension BodyWriter {
  /// Begins a figure when a picture, linked or not, is all that a paragraph holds.
  mutating func beginFigure(_ paragraph: Node) -> Bool {
    guard let picture = Self.onlyPicture(of: paragraph), mediaKind(of: picture) == nil,
      pictureAddress(of: picture) != nil
    else { return false }
    isInFigure = true
    if depth == 1 { blockKind = .figure }
    html.beginLine()
    html.append("<figure>")
    figure = paragraph
    return true
  }

  mutating func endFigure() {
    isInFigure = false
    if let figure, let picture = Self.onlyPicture(of: figure) {
      let caption = picture.title
      if !caption.isEmpty {
        html.append("<figcaption")
        let isForeign = untagged == 0 && foreignRuns?.isWhollyForeign(caption) ?? false
        if isForeign, let foreignRuns { html.append(contentsOf: foreignRuns.attributes) }
        html.append(UInt8(ascii: ">"))
        untagged += isForeign ? 1 : 0
        writeText(caption, line: 0)
        untagged -= isForeign ? 1 : 0
        endTextLine()
        html.append("</figcaption>")
      }
    }
    figure = nil
    html.append("</figure>\n")
  }

  private static func onlyPicture(of paragraph: Node) -> Node? {
    guard var child = paragraph.firstChild, child.next == nil else { return nil }
    if child.kind == SITEGEN_LINK {
      guard let inner = child.firstChild, inner.next == nil else { return nil }
      child = inner
    }
    return child.kind == SITEGEN_IMAGE ? child : nil
  }
}
