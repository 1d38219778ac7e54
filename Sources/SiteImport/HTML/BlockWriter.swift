import Markup
import SafeHTML

/// Writes the blocks of a page as Markdown.
struct BlockWriter {
  let page: PageFacts
  var findings = ConversionFindings()
  /// Emphasis, links and other parts of lines around the blocks that are being written.
  private var outer: [HTMLNode] = []
  /// The paragraph whose parts are being written, where it has a direction or stands at a side.
  private var paragraph: HTMLNode?

  /// Whether it is within an item or a note, whose pictures have no captions of their own.
  var isInItem = false

  init(_ page: PageFacts) { self.page = page }

  /// The blocks of nodes; text that stands between blocks is a paragraph.
  mutating func blocks(of nodes: [HTMLNode]) -> [ImportedBlock] {
    var blocks: [ImportedBlock] = []
    var line: [LinePart] = []
    read(nodes, into: &blocks, &line)
    return blocks + paragraphs(of: line)
  }

  /// Reads nodes in their order: parts of the line, blocks, which end it, and emphasis or a link around both.
  private mutating func read(_ nodes: [HTMLNode], into blocks: inout [ImportedBlock], _ line: inout [LinePart]) {
    for node in nodes {
      if isPartOfLine(node) {
        line.append(LinePart(node: node, outer: outer))
      } else if node.isInlineElement {
        outer.append(node)
        read(node.children, into: &blocks, &line)
        outer.removeLast()
      } else {
        blocks += paragraphs(of: line)
        line = []
        blocks += self.blocks(of: node)
      }
    }
  }

  // MARK: - Lines

  private func isPartOfLine(_ node: HTMLNode) -> Bool {
    switch node.content {
    case .text: true
    case .other: true
    case .element(let name):
      (node.isInlineElement || ["br", "wbr", "img"].contains(name)) && !node.holdsBlocks
    }
  }

  /// The paragraphs of what stands in a line: two breaks in a row end one.
  private mutating func paragraphs(of line: [LinePart]) -> [ImportedBlock] {
    var parts: [[LinePart]] = [[]]
    var breaks = 0
    for part in line {
      if case .element("br") = part.node.content { breaks += 1 } else if !part.node.isBlank { breaks = 0 }
      if breaks == 2 {
        parts.append([])
      } else if breaks < 2 {
        parts[parts.count - 1].append(part)
      }
    }
    return parts.compactMap { self.paragraph(of: $0) }
  }

  private mutating func paragraph(of parts: [LinePart]) -> ImportedBlock? {
    let nodes = parts.map(\.node)
    let meaning = nodes.filter { !$0.isBlank }
    if meaning.isEmpty { return nil }
    if meaning.count == 1, let player = playerParagraph(of: meaning[0]) { return player }
    let words = nodes.shownWords(page.notes)
    let kind: ImportedBlock.Kind =
      meaning.count == 1 && meaning[0].isPicture
      ? .picture
      : parts.allSatisfy({ $0.node.isBlank || $0.node.isStrong || $0.outer.contains(where: \.isStrong) })
        ? .strongParagraph : .paragraph
    var text = checked(nodes, words: words) { writer in
      writer.isPictureAlone = words.isEmpty
      return writer.markdown(of: parts)
    }
    // A space that does not break, alone in its paragraph, was put there for the look of it.
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{A0}" }) else { return nil }
    if let paragraph, paragraph.saysDirection, !text.hasPrefix("<p") {
      var html = HTMLWriter(page)
      text = html.startTag(paragraph, "p") + html.html(of: nodes) + "</p>"
      findings.kept["p", default: 0] += 1
    }
    return ImportedBlock(kind, text, words: words)
  }

  /// A frame or a film that stands alone in its paragraph.
  private mutating func playerParagraph(of node: HTMLNode) -> ImportedBlock? {
    guard case .element(let name) = node.content else { return nil }
    var writer = InlineWriter(page)
    var text: String?
    switch name {
    case "audio", "video": text = writer.markdown(ofMedia: node, title: "")
    case "iframe", "embed", "object": text = EmbeddedMedia.address(of: node) == nil ? nil : writer.markdown(of: [node])
    default: break
    }
    guard let text else { return nil }
    findings.add(writer.findings)
    return ImportedBlock(.picture, text, words: "")
  }

  /// Markdown that shows the words that went in: with few escapes, else with all, else as HTML within `tags`.
  ///
  /// `frame` puts a text where it will stand, so that it is read as it will be.
  mutating func checked(
    _ nodes: [HTMLNode], words: String, tags: (String, String) = ("<p>", "</p>"),
    frame: (String) -> String = { $0 }, _ write: (inout InlineWriter) -> String
  ) -> String {
    for level in [EscapingLevel.needed, .all] {
      var writer = InlineWriter(page, level: level)
      let text = write(&writer)
      var proof = text
      if writer.holdsMadeWords {
        var reader = InlineWriter(page, level: level)
        reader.isProof = true
        proof = write(&reader)
      }
      if proof.isPlain || shownWords(ofMarkdown: frame(proof)).saysTheSame(as: words) {
        findings.add(writer.findings)
        return text
      }
    }
    var writer = HTMLWriter(page)
    let html = tags.0 + writer.html(of: nodes) + tags.1
    findings.add(writer.findings)
    return html
  }

  // MARK: - Blocks

  mutating func blocks(of node: HTMLNode) -> [ImportedBlock] {
    guard case .element(let name) = node.content, page.notes.bodies[node] == nil, !page.notes.unshown.contains(node)
    else { return [] }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": return heading(node, level: Int(String(name.last ?? "2")) ?? 2)
    case "ul", "ol", "menu", "dir": return list(node, isOrdered: name == "ol")
    case "blockquote": return quotation(node)
    case "pre", "listing", "xmp": return preformatted(node)
    case "hr": return rule(node)
    case "table": return table(node)
    case "figure": return figure(node)
    case "dl", "details": return html(node, name)
    case "audio", "video":
      if let player = playerParagraph(of: node) { return [player] }
    case _ where HTMLNode.unshown.contains(name):
      if ["script", "style", "template", "noscript"].contains(name) { findings.dropped[name, default: 0] += 1 }
      return []
    default: break
    }
    return inner(of: node, name)
  }

  /// The blocks in an element that says nothing itself.
  private mutating func inner(of node: HTMLNode, _ name: String) -> [ImportedBlock] {
    let before = paragraph
    paragraph = name == "p" ? node : nil
    defer { paragraph = before }
    return blocks(of: node.children)
  }
}

extension String {
  /// Whether it has no sign that Markdown could read.
  fileprivate var isPlain: Bool {
    guard let first = unicodeScalars.first(where: { $0.properties.generalCategory != .format }),
      first != " ", first != "-", !first.isASCIIDigit
    else { return isEmpty }
    return utf8.allSatisfy { $0 >= 0x80 || $0.isASCIILetterOrDigit || " .,;:!?'\"()%/-".utf8.contains($0) }
  }
}
