import Markup
import SafeHTML

/// Writes the parts of a line of text as Markdown: emphasis, links, pictures, code; and what Markdown has no marks for
/// as the HTML that it is.
struct InlineWriter {
  /// How much is escaped, and whether emphasis is written as HTML, where its marks were not read as such.
  var level = EscapingLevel.needed
  var isInCell = false
  /// Whether a line may break in it.
  var breaksLines = true
  /// Whether the line ends of its text are breaks, as in verse.
  var keepsLines = false
  /// Whether what sitegen makes words of is left out, by which the other words are compared.
  ///
  /// Such are the marks of footnotes and the addresses of players.
  var isProof = false
  /// Whether the picture stands alone, so that its title would be read under it.
  var isPictureAlone = false
  /// Whether there is something of the kind.
  var holdsMadeWords = false
  /// What was met on the way.
  var findings = ConversionFindings()

  let page: PageFacts
  var pieces: [InlinePiece] = []
  var isInLink = false
  private var open: Set<Emphasis> = []

  init(_ page: PageFacts, level: EscapingLevel = .needed) {
    self.page = page
    self.level = level
  }

  var place: TextPlace { TextPlace(level: level, isInCell: isInCell) }

  /// The Markdown of nodes that are parts of a line; empty where they hold nothing.
  mutating func markdown(of nodes: [HTMLNode]) -> String { markdown(of: nodes.map { LinePart(node: $0) }) }

  mutating func markdown(of parts: [LinePart]) -> String {
    pieces = []
    write(parts[...], depth: 0)
    return joined()
  }

  mutating func joined() -> String { pieces.lines(place, breaksLines: breaksLines) }

  /// Writes parts of a line, those that have an element around them in common as one.
  private mutating func write(_ parts: ArraySlice<LinePart>, depth: Int) {
    var rest = parts
    while let part = rest.first {
      guard depth < part.outer.count, case .element(let name) = part.outer[depth].content else {
        write(part.node)
        rest = rest.dropFirst()
        continue
      }
      let group = rest.prefix { depth < $0.outer.count && $0.outer[depth] == part.outer[depth] }
      write(part.outer[depth], named: name) { $0.write(group, depth: depth + 1) }
      rest = rest[group.endIndex...]
    }
  }

  // MARK: - Elements

  mutating func write(_ node: HTMLNode) {
    switch node.content {
    case .text(let text): append(String(shown: text))
    case .other: break
    case .element(let name): write(node, named: name) { $0.writeChildren(of: node) }
    }
  }

  mutating func writeChildren(of node: HTMLNode) {
    for child in node.children { write(child) }
  }

  private mutating func append(_ text: String) {
    guard keepsLines else { return pieces.append(words: text) }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pieces.append(.lineBreak) }
      pieces.append(words: String(line))
    }
  }

  private mutating func write(_ node: HTMLNode, named name: String, _ inner: (inout InlineWriter) -> Void) {
    if let number = page.notes.marks[node] {
      findings.notes.insert(number)
      return appendMade("[^\(number)]")
    }
    if page.notes.unshown.contains(node) { return }
    switch name {
    case "strong", "b": emphasise(.strong, inner)
    case "em", "i", "dfn", "var", "address": emphasise(.emphasised, inner)
    case "del", "s", "strike": emphasise(.struck, inner)
    case "code", "tt", "samp": node.holdsOnlyText ? writeCode(node) : inner(&self)
    case "br": pieces.append(.lineBreak)
    case "wbr": break
    case "a": writeLink(node, inner)
    case "img": writePicture(node)
    case "script", "style", "template", "noscript": findings.dropped[name, default: 0] += 1
    case "iframe", "embed", "object": writeFrame(node, inner)
    case "audio", "video": writeMedia(node, inner)
    case "u", "small", "sub", "sup", "mark", "abbr", "acronym", "q", "ins", "cite", "kbd", "bdi", "bdo", "ruby", "rt",
      "rp", "time":
      writeHTML(node, name == "acronym" ? "abbr" : name, inner)
    case "span", "font":
      if node.saysLanguage || node.saysDirection { writeHTML(node, "span", inner) } else { inner(&self) }
    case "source", "track", "param": break
    default:
      // Of two blocks in a line, as in a cell, the words do not become one.
      let parts = !node.isInlineElement || name == "button" || node.isButton
      if parts { append(" ") }
      inner(&self)
      if parts { append(" ") }
    }
  }

  /// What `inner` writes, taken off again, and the white space around it.
  mutating func taken(
    _ inner: (inout InlineWriter) -> Void
  ) -> (leading: [InlinePiece], pieces: [InlinePiece], trailing: [InlinePiece]) {
    let outer = pieces
    pieces = []
    inner(&self)
    var inner = pieces
    pieces = outer
    let leading = inner.cutSpace(fromEnd: false)
    let trailing = inner.cutSpace(fromEnd: true)
    return (leading, inner, trailing)
  }

  /// Appends a mark of which sitegen makes words that the page did not have.
  mutating func appendMade(_ mark: String) {
    holdsMadeWords = true
    pieces.append(.mark(isProof ? "" : mark))
  }

  mutating func append(_ part: [InlinePiece]) {
    for piece in part {
      if case .text(let text) = piece { pieces.append(words: text) } else { pieces.append(piece) }
    }
  }

  private mutating func emphasise(_ emphasis: Emphasis, _ write: (inout InlineWriter) -> Void) {
    guard !open.contains(emphasis) else { return write(&self) }
    open.insert(emphasis)
    let inner = taken(write)
    open.remove(emphasis)
    append(inner.leading)
    if !inner.pieces.isEmpty {
      pieces.append(.emphasis(emphasis, isEnd: false))
      pieces += inner.pieces
      pieces.append(.emphasis(emphasis, isEnd: true))
    }
    append(inner.trailing)
  }

  private mutating func writeCode(_ node: HTMLNode) {
    // Browsers show white space here as they do elsewhere.
    var shown: [InlinePiece] = []
    shown.append(words: node.words)
    let leading = shown.cutSpace(fromEnd: false)
    let trailing = shown.cutSpace(fromEnd: true)
    append(leading)
    if case .text(var text)? = shown.first {
      if case .mark(let mark)? = pieces.last, mark.hasSuffix("`") {
        // Backticks that touch are one mark.
        pieces += [.mark("<code>"), .text(text), .mark("</code>")]
        return append(trailing)
      }
      let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
      let fence = String(repeating: "`", count: longest + 1)
      if text.hasPrefix("`") || text.hasSuffix("`") { text = " \(text) " }
      if isInCell { text = text.replacing("|", with: "\\|") }
      pieces.append(.mark(fence + text + fence))
    }
    append(trailing)
  }

  /// An element that Markdown has no marks for: its tags, and Markdown between them.
  private mutating func writeHTML(_ node: HTMLNode, _ name: String, _ write: (inout InlineWriter) -> Void) {
    let inner = taken(write)
    append(inner.leading)
    if !inner.pieces.isEmpty {
      var tags = HTMLWriter(page)
      pieces.append(.mark(tags.startTag(node, name)))
      pieces += inner.pieces
      pieces.append(.mark("</\(name)>"))
      findings.kept[name, default: 0] += 1
      findings.add(tags.findings)
    }
    append(inner.trailing)
  }
}

/// A node of a line, with the elements around it that hold whole blocks as well, from the outside in: their meaning is
/// its own too.
struct LinePart {
  var node: HTMLNode
  var outer: [HTMLNode] = []
}
