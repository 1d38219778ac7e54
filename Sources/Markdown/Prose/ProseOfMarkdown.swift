import CmarkSupport
import Diagnostics
package import Languages
import Markup
package import Proofreading

/// The prose of a Markdown text, block by block, each letter with its place in the file.
///
/// Code, addresses, tags, comments, passages in Arabic and in languages that tags name are marked as what they are, so
/// that no rule changes them. Blocks come from cmark's tree; what stands in their lines is looked through here, for cmark
/// does not say where in its line a piece of text stands.
///
/// - Parameter body: The bytes of the file that hold the text.
package func proseOfMarkdown(_ bytes: [UInt8], body: Range<Int>, language: Language) -> [ProseBlock] {
  guard MarkdownBounds.excess(in: bytes, body) == nil else { return [] }
  var finder = ProseFinder(bytes, body, language)
  _ = withMarkdownTree(of: bytes, in: body) { root in finder.find(in: root) }
  return finder.blocks
}

private struct ProseFinder {
  private let bytes: [UInt8]
  private let language: Language
  private var places: SourcePlaces
  private let definitions: DefinedNames
  /// An element that hides the blocks that follow, until its end.
  private var hidden: HiddenElement?
  private(set) var blocks: [ProseBlock] = []

  init(_ bytes: [UInt8], _ body: Range<Int>, _ language: Language) {
    self.bytes = bytes
    self.language = language
    places = SourcePlaces(source: SourceText(path: "", bytes: bytes), body: body)
    definitions = DefinedNames(bytes, body)
  }

  mutating func find(in root: Node) {
    root.forEachBlock { node, kind in
      guard node.line > 0 else { return }
      switch kind {
      case SITEGEN_PARAGRAPH: addParagraph(node)
      case SITEGEN_HEADING: addHeading(node)
      case SITEGEN_TABLE: addTable(node)
      case SITEGEN_HTML_BLOCK: addHTML(node)
      case SITEGEN_CODE_BLOCK: addVerse(node)
      default: break
      }
    }
  }

  /// The lines of a block without their ends and without the signs of the quotes and lists around it.
  ///
  /// - Parameter last: The number of the last one in the body, where cmark names another.
  private mutating func lines(of node: Node, through last: Int? = nil) -> [Range<Int>] {
    let all = places.lines(from: node.line, through: max(node.line, last ?? node.endLine))
    return all.enumerated().map { number, line in
      let whole = trimmedEnd(line)
      let column = number == 0 ? min(whole.lowerBound + max(node.column - 1, 0), whole.upperBound) : whole.lowerBound
      return trimmedStart(column..<whole.upperBound, ofQuote: number > 0)
    }
  }

  private func trimmedEnd(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, BodyWriter.isMarkdownSpace(bytes[end - 1]) { end -= 1 }
    return line.lowerBound..<end
  }

  private func trimmedStart(_ line: Range<Int>, ofQuote isInQuote: Bool) -> Range<Int> {
    let start = line.first { place in
      !(BodyWriter.isMarkdownSpace(bytes[place]) || isInQuote && bytes[place] == UInt8(ascii: ">"))
    }
    return (start ?? line.upperBound)..<line.upperBound
  }

  /// To cmark a block that its last line closes ends a line earlier; its text has them all.
  private mutating func addHTML(_ node: Node) {
    let count = node.literal.count { $0 == UInt8(ascii: "\n") }
    add(.html, lines(of: node, through: node.line + count - 1))
  }

  private mutating func addParagraph(_ node: Node) {
    // Lines that say where links lead stay part of the paragraph's place, and are no part of its text.
    add(.paragraph, lines(of: node).filter { !definitions.begins(in: bytes[$0]) })
  }

  private mutating func addHeading(_ node: Node) {
    var lines = lines(of: node)
    guard let first = lines.first else { return }
    let signs = bytes[first].prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(signs), signs == first.count || BodyWriter.isMarkdownSpace(bytes[first.lowerBound + signs]) {
      var end = first.upperBound
      while end > first.lowerBound + signs, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
      if end == first.lowerBound + signs || !BodyWriter.isMarkdownSpace(bytes[end - 1]) { end = first.upperBound }
      lines = [trimmedEnd(trimmedStart((first.lowerBound + signs)..<end, ofQuote: false))]
    } else {
      lines = lines.filter { line in !bytes[line].allSatisfy { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") } }
    }
    add(.paragraph, lines)
  }

  private mutating func addTable(_ node: Node) {
    for (number, line) in lines(of: node).enumerated() where number != 1 {
      for cell in TableRow.cells(of: bytes, in: line) {
        add(.cell, [trimmedEnd(trimmedStart(cell, ofQuote: false))])
      }
    }
  }

  /// Verse between fences is prose; code and passages in Arabic are not.
  private mutating func addVerse(_ node: Node) {
    guard node.fence != nil else { return }
    let name = node.fenceInfo.prefix { !BodyWriter.isMarkdownSpace($0) }
    guard FencedText.Kind(named: name) == .verse else { return }
    let count = node.literal.count { $0 == UInt8(ascii: "\n") }
    let lines = places.lines(from: node.line + 1, through: node.line + count)
    add(.verse, lines.prefix(count).map { trimmedStart(trimmedEnd($0), ofQuote: true) })
  }

  private mutating func add(_ kind: ProseBlock.Kind, _ lines: [Range<Int>]) {
    let shown = lines.filter { !$0.isEmpty }
    guard !shown.isEmpty else { return }
    var mask = InlineMask(ProseBlock(kind, lines: shown, in: bytes), definitions, language, hidden: hidden)
    mask.mark()
    hidden = mask.hiddenBehind
    blocks.append(mask.block)
  }
}

/// The names for which lines of a text say where links lead.
struct DefinedNames {
  private var names: Set<String> = []

  init(_ bytes: [UInt8], _ body: Range<Int>) {
    guard bytes.firstIndex(of: Array("]:".utf8), in: body) != nil else { return }
    for line in bytes[body].split(separator: UInt8(ascii: "\n")) {
      if let name = Self.name(in: line.drop { SuspectScan.isBlank($0) || $0 == UInt8(ascii: ">") }) {
        names.insert(Self.comparable(name))
      }
    }
  }

  func contains(_ name: String) -> Bool {
    !names.isEmpty && names.contains(name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Whether a line says where links of a name lead.
  func begins(in line: ArraySlice<UInt8>) -> Bool {
    !names.isEmpty && Self.name(in: line) != nil
  }

  private static func name(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")), end + 1 < line.endIndex,
      line[end + 1] == UInt8(ascii: ":"), line[line.startIndex + 1] != UInt8(ascii: "^")
    else { return nil }
    return line[(line.startIndex + 1)..<end]
  }

  private static func comparable(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
