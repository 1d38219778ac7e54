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
  mutating func enterImage(_ node: Node) {
    image = node
    html.append("<img src=\"")
    if plain { writeUnresolved(node.address) } else { writeImageSource(node) }
    html.append("\" alt=\"")
    imageState.altStart = html.count
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
    if let choices = imageState.choices {
      html.append(" srcset=\"")
      html.appendEscaped(choices.sourceSet)
      html.append("\" sizes=\"")
      html.appendEscaped(choices.sizes)
      html.append(UInt8(ascii: "\""))
    }
    if let width = imageState.width, let height = imageState.height {
      html.append(" width=\"")
      html.append(number: width)
      html.append("\" height=\"")
      html.append(number: height)
      html.append(UInt8(ascii: "\""))
    }
    html.append(" loading=\"lazy\" decoding=\"async\" />")
    result.images.append(
      MarkdownBody.Image(
        destination: imageState.destination, alternativeText: alternativeText,
        line: places.fileLine(atByte: imageState.offset), offset: imageState.offset))
  }

  private mutating func writeImageSource(_ node: Node) {
    let address = node.address
    let written = String(decoding: address, as: UTF8.self)
    let offset = places.find(address, near: node, lineOfBlock, endLineOfBlock)
    imageState = ImageState(offset: offset, destination: written)
    guard case .local = Destination(address) else {
      writeUnresolved(address)
      return
    }
    switch resolveImage(LinkRequest(destination: written)) {
    case .resolved(let resolved, let width, let height, let choices):
      imageState.choices = choices
      imageState.width = width
      imageState.height = height
      html.appendEscaped(resolved)
    case .missing(let message, let help):
      log.report(.warning, .missingPicture, at: places.location(atByte: offset), message, help: help)
      writeUnresolved(address)
    case nil: writeUnresolved(address)
    }
  }

  private mutating func noteAlternativeText(_ node: Node) -> String {
    var words: [UInt8] = []
    node.appendPlainText(to: &words)
    if words.trimmed.isEmpty {
      log.report(
        .warning, .missingAlternativeText, at: places.location(atByte: imageState.offset),
        "the picture ‘\(imageState.destination)’ has no alternative text",
        help: "say between the brackets what it shows: ![…](\(imageState.destination))")
    }
    return String(decoding: words.trimmed, as: UTF8.self)
  }
}

extension BodyWriter {
  /// Begins a figure when a picture, linked or not, is all that a paragraph holds.
  mutating func beginFigure(_ paragraph: Node) -> Bool {
    guard Self.onlyPicture(of: paragraph) != nil else { return false }
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
        html.append("<figcaption>")
        writeText(caption, line: 0)
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
