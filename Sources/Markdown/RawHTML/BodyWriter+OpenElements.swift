import CmarkSupport
import Markup
import SafeHTML

extension BodyWriter {
  mutating func open(
    _ name: String, _ role: HTMLElement.Role, element: Int, line: Int, isUntagged: Bool, level: Int? = nil
  ) {
    if isUntagged { untagged += 1 }
    raw.open.append(
      OpenElement(
        name: name, element: element, role: role, depth: depth, isUntagged: isUntagged, htmlStart: html.count,
        textStart: text.count, level: level, line: line))
  }

  /// Ends an element, and those in it that end with it.
  mutating func close(at index: Int) {
    let element = raw.open[index]
    for above in raw.open.indices.dropFirst(index + 1).reversed() {
      let inner = raw.open[above]
      // Bold that is not ended in its paragraph goes on in the next, as in browsers.
      if inner.role == .formatting || (element.isInline && !inner.isInline) { continue }
      end(raw.open.remove(at: above))
    }
    end(raw.open.remove(at: index))
  }

  /// Ends the author's elements that began within the element of sitegen's that ends now.
  mutating func closeElements(deeperThan outer: Int) {
    while let last = raw.open.last, last.depth > outer {
      raw.open.removeLast()
      end(last)
    }
  }

  private mutating func end(_ element: OpenElement) {
    if options.rawHTML == .safe {
      raw.marks.append(RawMark(place: html.count, tag: .end(raw.elements[element.element].name)))
    }
    closed(element)
  }

  /// What an element leaves behind when it has ended.
  mutating func closed(_ element: OpenElement) {
    if element.isUntagged { untagged -= 1 }
    if let level = element.level { noteHeading(element, level) }
    if element.role == .paragraph { noteParagraph(element) }
  }

  /// Ends what may not go on when an element begins: a paragraph at any block, an item at the next one.
  mutating func makeRoom(for name: String, _ role: HTMLElement.Role) {
    switch role {
    case .inline, .formatting: if name == "a" { closeLast(["a"], within: []) }
    case .item:
      closeLast(name == "li" ? ["li"] : ["dt", "dd"], within: ["ul", "ol", "dl", "table"])
    case .cell: closeLast(["td", "th", "caption"], within: ["table"])
    case .row:
      closeLast(["td", "th", "caption"], within: ["table"])
      closeLast(["tr"], within: ["table"])
    case .tableGroup:
      closeLast(["td", "th", "caption"], within: ["table"])
      closeLast(["tr"], within: ["table"])
      closeLast(["thead", "tbody", "tfoot", "colgroup"], within: ["table"])
    default: closeParagraph()
    }
  }

  /// Ends, before a block, the author's paragraph or heading under way, and a table outside its cells.
  mutating func closeBeforeBlock() {
    closeParagraph()
    while let block = raw.open.lastIndex(where: { !$0.isInline }), raw.open[block].depth == depth {
      switch raw.open[block].role {
      case .row, .tableGroup, .table: close(at: block)
      default: return
      }
    }
  }

  private mutating func closeParagraph() {
    closeLooseParagraph()
    guard let block = raw.open.lastIndex(where: { !$0.isInline }), raw.open[block].depth == depth else { return }
    let role = raw.open[block].role
    if role == .paragraph || role == .heading { close(at: block) }
  }

  private mutating func closeLast(_ names: Set<String>, within boundaries: Set<String>) {
    for index in raw.open.indices.reversed() {
      let element = raw.open[index]
      guard element.depth == depth, !boundaries.contains(element.name) else { return }
      if names.contains(element.name) {
        close(at: index)
        return
      }
    }
  }

  /// Whether a part of a table stands in a table; a tag of one would end the cell around sitegen's own elements.
  func isAtHome(_ role: HTMLElement.Role) -> Bool {
    switch role {
    case .cell, .row, .tableGroup: raw.open.contains { $0.depth == depth && $0.role == .table }
    default: true
    }
  }

  /// Opens a paragraph for words that would stand in no element; says whether it did.
  @discardableResult
  mutating func openLooseParagraph() -> Bool {
    guard !raw.isInLooseParagraph, raw.open.last.map({ $0.depth < depth }) ?? true else { return false }
    html.beginLine()
    raw.looseStart = (html.count, text.count)
    html.append("<p>")
    raw.isInLooseParagraph = true
    depth += 1
    return true
  }

  mutating func closeLooseParagraph() {
    guard raw.isInLooseParagraph else { return }
    depth -= 1
    closeElements(deeperThan: depth)
    raw.isInLooseParagraph = false
    let lastMark = raw.marks.last?.place ?? 0
    while html.count > lastMark, let last = html.last, Self.isMarkdownSpace(last) { html.removeLast() }
    html.append("</p>\n")
    endTextLine()
    if depth == 1 { noteFirstParagraph(html: raw.looseStart.html..<html.count, text: raw.looseStart.text..<text.count) }
  }

  /// Keeps the words of two blocks apart.
  mutating func separateWords(_ place: RawPlace) {
    if place.isBlock { closeLooseParagraph() }
    if !place.isBlock, let last = text.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
    endTextLine()
  }

  private mutating func noteHeading(_ element: OpenElement, _ level: Int) {
    let words = Array(text[element.textStart...].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }.trimmed)
    let title = String(decoding: words, as: UTF8.self)
    guard options.rawHTML == .safe, !title.isEmpty else { return }
    if raw.elements[element.element].id == nil {
      let id = options.idPrefix + ids.register(headingID(for: title))
      result.fragments.append(id)
      raw.elements[element.element].id = id
    }
    var content: [UInt8] = []
    if let foreignRuns { foreignRuns.append(title, to: &content) } else { content.appendMarkdownText(words) }
    result.outline.append(
      MarkdownBody.Heading(
        level: level, id: raw.elements[element.element].id ?? "", text: title, html: content,
        line: places.fileLine(ofLine: element.line)))
  }

  private mutating func noteParagraph(_ element: OpenElement) {
    guard element.depth == 1, raw.open.allSatisfy({ ["div", "section", "article"].contains($0.name) }) else { return }
    noteFirstParagraph(html: element.htmlStart..<html.count, text: element.textStart..<text.count, isWithoutTags: true)
  }
}
