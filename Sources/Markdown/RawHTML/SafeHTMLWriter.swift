import Markup
import Records
import SafeHTML

extension BodyWriter {
  /// Puts the author's tags where they stood, balanced and in the order that HTML5 gives them.
  mutating func putTagsIn() {
    let blocks = result.blocks
    let borders = Set(blocks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    let skeleton = Skeleton(
      html, marks: raw.marks, elements: raw.elements, borders: borders, marker: Self.marker(of: html))
    let written = withHTMLTree(of: skeleton.html) { body in
      var writer = SafeHTMLWriter(source: html, skeleton: skeleton, elements: raw.elements, sourceBlocks: blocks)
      writer.writeBody(body)
      return (writer.html, writer.blocks)
    }
    guard let written else { return }
    (html, result.blocks) = written
  }

  private static func marker(of html: [UInt8]) -> String {
    var fingerprint = Fingerprint(of: html)
    var marker = "x" + fingerprint.hexadecimal
    while html.firstIndex(of: Array(marker.utf8), in: 0..<html.count) != nil {
      fingerprint.add(1)
      marker = "x" + fingerprint.hexadecimal
    }
    return marker
  }
}

/// Writes the tree of a body: sitegen's own elements as they were, the author's by the list, nothing else.
struct SafeHTMLWriter {
  private let source: [UInt8]
  private let skeleton: Skeleton
  private let elements: [RawElement]
  private let sourceBlocks: [MarkdownBody.Block]
  private(set) var html: [UInt8] = []
  /// The top-level blocks.
  private(set) var blocks: [MarkdownBody.Block] = []
  private var isInLink = false
  /// Elements whose id is written: one that HTML5 writes in two parts has it once.
  private var identified: Set<Int> = []

  init(source: [UInt8], skeleton: Skeleton, elements: [RawElement], sourceBlocks: [MarkdownBody.Block]) {
    self.source = source
    self.skeleton = skeleton
    self.elements = elements
    self.sourceBlocks = sourceBlocks
    html.reserveCapacity(source.count + source.count / 8)
  }

  /// Writes what stands in the body, and finds its blocks.
  mutating func writeBody(_ body: HTMLNode) {
    // Words and parts of lines that stand between blocks are one together.
    var looseStart: Int?
    var looseLine = 0
    func endLoose(_ writer: inout Self) {
      guard let start = looseStart else { return }
      writer.blocks.append(MarkdownBody.Block(kind: .html, range: start..<writer.html.count, line: looseLine))
      looseStart = nil
    }
    for node in body.children {
      let start = html.count
      let kind = blockKind(of: node)
      if case .block = kind { endLoose(&self) }
      write(node)
      switch kind {
      case .block(let kind, let level):
        blocks.append(MarkdownBody.Block(kind: kind, range: start..<html.count, level: level, line: line(of: node)))
      case .part:
        if looseStart == nil { (looseStart, looseLine) = (start, line(of: node)) }
      case .space: break
      case .outside: endLoose(&self)
      }
    }
    endLoose(&self)
  }

  // The nesting of the tree is bounded, so this may call itself.
  private mutating func write(_ node: HTMLNode) {
    switch node.content {
    case .other: break
    case .text(let text): html.appendMarkdownText(text)
    case .element(let name):
      switch part(of: node) {
      case .written(let range): isInLink ? writeWithoutLinks(range) : html.append(contentsOf: source[range])
      case .own(let element): writeOwn(element, node)
      case .raw(let index): writeRaw(index, node)
      case nil: writeImplied(name, node)
      }
    }
  }

  /// A link in a link would end the outer one.
  private mutating func writeWithoutLinks(_ range: Range<Int>) {
    var copied = range.lowerBound
    for place in range where source[place] == UInt8(ascii: "<") {
      let tag = source[place..<range.upperBound]
      guard tag.starts(with: "<a ".utf8) || tag.starts(with: "</a>".utf8),
        let end = tag.firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      html.append(contentsOf: source[copied..<place])
      copied = end + 1
    }
    html.append(contentsOf: source[copied..<range.upperBound])
  }

  private mutating func writeChildren(of node: HTMLNode) {
    for child in node.children { write(child) }
  }

  private mutating func writeOwn(_ element: OwnElement, _ node: HTMLNode) {
    let isLink = source[element.start].starts(with: "<a ".utf8)
    // A link in a link ends the outer one in browsers.
    if isLink, isInLink { return writeChildren(of: node) }
    if isLink { isInLink = true }
    html.append(contentsOf: source[element.start])
    writeChildren(of: node)
    html.append(contentsOf: source[element.end])
    if isLink { isInLink = false }
  }

  private mutating func writeRaw(_ index: Int, _ node: HTMLNode) {
    let element = elements[index]
    let isLink = element.name == "a"
    if isLink, isInLink { return writeChildren(of: node) }
    if isLink { isInLink = true }
    html.append("<")
    html.append(element.name)
    html.append(contentsOf: identified.insert(index).inserted ? element.openingAttributes : element.attributes)
    html.append(">")
    writeChildren(of: node)
    html.append("</")
    html.append(element.name)
    html.append(">")
    if isLink { isInLink = false }
  }

  /// An element that HTML5 puts in where its tag may be left out.
  private mutating func writeImplied(_ name: String, _ node: HTMLNode) {
    guard ["tbody", "tr", "colgroup"].contains(name) else { return writeChildren(of: node) }
    html.append("<")
    html.append(name)
    html.append(">")
    writeChildren(of: node)
    html.append("</")
    html.append(name)
    html.append(">")
  }

  private func part(of node: HTMLNode) -> Skeleton.Part? {
    guard let number = node.attribute(skeleton.marker).flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
      skeleton.parts.indices.contains(number)
    else { return nil }
    return skeleton.parts[number]
  }
}

extension SafeHTMLWriter {
  private enum BlockKind {
    case block(MarkdownBody.Block.Kind, level: Int?)
    /// A part of a block.
    case part
    case space
    /// Nothing that is counted as a block, such as the footnotes.
    case outside
  }

  private func blockKind(of node: HTMLNode) -> BlockKind {
    if case .text(let text) = node.content { return text.trimmed.isEmpty ? .space : .part }
    switch part(of: node) {
    case .written(let range): return sourceBlockKind(at: range)
    case .own(let element): return sourceBlockKind(at: element.start.lowerBound..<element.end.upperBound)
    case .raw(let index): return Self.rawBlockKind(elements[index].name)
    case nil: return .part
    }
  }

  /// The line of what sitegen wrote first within an element; 0 where it wrote nothing.
  private func line(of node: HTMLNode) -> Int {
    var inner: HTMLNode? = node
    while let node = inner, case .element = node.content {
      switch part(of: node) {
      case .written(let range): return sourceBlock(at: range.lowerBound)?.line ?? 0
      case .own(let element): return sourceBlock(at: element.start.lowerBound)?.line ?? 0
      case .raw, nil: inner = node.children.first { if case .element = $0.content { true } else { false } }
      }
    }
    return 0
  }

  /// The block that holds a byte of what was written before.
  private func sourceBlock(at place: Int) -> MarkdownBody.Block? {
    var low = 0
    var high = sourceBlocks.count
    while low < high {
      let middle = (low + high) / 2
      if sourceBlocks[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < sourceBlocks.count && sourceBlocks[low].range.lowerBound <= place ? sourceBlocks[low] : nil
  }

  /// What sitegen wrote: as it was known then, and within the author's HTML by its tag.
  private func sourceBlockKind(at range: Range<Int>) -> BlockKind {
    guard let block = sourceBlock(at: range.lowerBound) else { return .outside }
    if block.kind != .html { return .block(block.kind, level: block.level) }
    let words = source[range].trimmed
    if words.starts(with: "<p>".utf8) { return .block(.paragraph, level: nil) }
    return words.starts(with: "<hr".utf8) ? .block(.rule, level: nil) : .part
  }

  private static func rawBlockKind(_ name: String) -> BlockKind {
    switch name {
    case "p": .block(.paragraph, level: nil)
    case "h1", "h2", "h3", "h4", "h5", "h6": .block(.heading, level: name.utf8.last.map { Int($0) - 48 })
    case "ul", "ol", "dl": .block(.list, level: nil)
    case "blockquote": .block(.blockQuote, level: nil)
    case "pre": .block(.code, level: nil)
    case "figure": .block(.figure, level: nil)
    case "table": .block(.table, level: nil)
    default: HTMLElement.named(name).isInline ? .part : .block(.html, level: nil)
    }
  }
}
