import SafeHTML

// Headings, lists, quotations, code and verse.
extension BlockWriter {
  mutating func heading(_ node: HTMLNode, level: Int) -> [ImportedBlock] {
    if node.holdsBlocks { return blocks(of: node.children) }
    let words = node.children.shownWords(page.notes)
    let mark = String(repeating: "#", count: level) + " "
    let text = checked(
      node.children, words: words, tags: ("<h\(level)>", "</h\(level)>"), frame: { mark + Self.headingText($0) }
    ) { writer in
      writer.breaksLines = false
      writer.isPictureAlone = words.isEmpty
      return writer.markdown(of: node.children)
    }
    guard text.unicodeScalars.contains(where: { !$0.isSpace }) else { return [] }
    if words.isEmpty { return [ImportedBlock(.picture, text, words: words)] }
    if text.hasPrefix("<h\(level)>") { return [ImportedBlock(.heading(level: level), text, words: words)] }
    var name = ""
    if let id = node.text("id"), page.targets.contains(id), id.isPlainName { name = " {#\(id)}" }
    return [ImportedBlock(.heading(level: level), mark + Self.headingText(text) + name, words: words)]
  }

  /// The words of a heading without an end that would be read as a mark.
  private static func headingText(_ text: String) -> String {
    var text = text
    if text.hasSuffix("#"), !text.hasSuffix("\\#") { text = text.dropLast() + "\\#" }
    // What stands in braces there is the heading's own name.
    if text.hasSuffix("}"), text.contains("{") { text += "<!-- -->" }
    return text
  }

  mutating func rule(_ node: HTMLNode) -> [ImportedBlock] {
    node.text("id") == "sitegen-more"
      ? [ImportedBlock(.summaryEnd, "<!--more-->", words: "")] : [ImportedBlock(.rule, "---", words: "")]
  }

  mutating func quotation(_ node: HTMLNode) -> [ImportedBlock] {
    let inner = blocks(of: node.children)
    if inner.isEmpty { return [] }
    let lines = inner.map(\.markdown).joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
    return [
      ImportedBlock(
        .quotation, lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n"), words: inner.joinedWords)
    ]
  }

  mutating func list(_ node: HTMLNode, isOrdered: Bool) -> [ImportedBlock] {
    if node.holdsPicturesOnly {
      return node.children.flatMap { child in
        if case .element("li") = child.content { return blocks(of: child.children) }
        return blocks(of: [child])
      }
    }
    let wasInItem = isInItem
    isInItem = true
    defer { isInItem = wasInItem }
    var items: [[ImportedBlock]] = []
    for child in node.children {
      guard case .element(let name) = child.content else {
        if !child.isBlank { items.append(blocks(of: [child])) }
        continue
      }
      if page.notes.bodies[child] != nil { continue }
      // A list that stands beside the items belongs to the one before.
      if ["ul", "ol"].contains(name), !items.isEmpty {
        items[items.count - 1] += blocks(of: child)
      } else {
        items.append(name == "li" ? blocks(of: child.children) : blocks(of: [child]))
      }
    }
    items.removeAll(where: \.isEmpty)
    if items.isEmpty { return [] }
    let first = node.text("start").flatMap { Int($0) } ?? 1
    // Of ordered lists only one that begins with 1 may follow a line, and what begins with a tag goes on up to the next
    // empty line.
    let isTight = items.allSatisfy { blocks in
      blocks.dropFirst().allSatisfy { $0.kind == .list && $0.canFollowLines }
        && (blocks.count == 1 || !blocks[0].markdown.hasPrefix("<"))
    }
    let texts = items.enumerated().map { number, blocks in
      let mark = isOrdered ? "\(max(0, min(first, 900_000_000)) + number). " : "- "
      return blocks.map(\.markdown).joined(separator: isTight ? "\n" : "\n\n").indented(behind: mark)
    }
    return [
      ImportedBlock(
        .list, texts.joined(separator: isTight ? "\n" : "\n\n"), words: items.map(\.joinedWords).joined(separator: " "))
    ]
  }

  /// Code; or verse and what else only keeps its lines.
  mutating func preformatted(_ node: HTMLNode) -> [ImportedBlock] {
    let isVerse =
      node.text("class").map { $0.contains("wp-block-verse") || $0.contains("wp-block-preformatted") } ?? false
    if !isVerse, node.holdsOnlyLines { return code(node) }
    if node.holdsBlocks { return blocks(of: node.children) }
    return verse(node)
  }

  private mutating func code(_ node: HTMLNode) -> [ImportedBlock] {
    var text = node.holdsOnlyText ? node.words : node.wordsOfLines
    while text.hasSuffix("\n") { text.removeLast() }
    guard !text.isEmpty else { return [] }
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [
      ImportedBlock(
        .code, "\(fence)\(CodeLanguage.of(node))\n\(text)\n\(fence)", words: text.onOneLine)
    ]
  }

  /// Lines with breaks between them; an empty one parts paragraphs.
  private mutating func verse(_ node: HTMLNode) -> [ImportedBlock] {
    let words = node.children.shownWords(page.notes)
    let text = checked(node.children, words: words) { writer in
      writer.keepsLines = true
      return writer.markdown(of: node.children)
    }
    return text.isEmpty ? [] : [ImportedBlock(.paragraph, text, words: words)]
  }
}

extension String {
  /// Its lines behind a mark, the following ones as far in as the first.
  func indented(behind mark: String, by indent: Int? = nil) -> String {
    let space = String(repeating: " ", count: indent ?? mark.count)
    return split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      number == 0 ? mark + line : line.isEmpty ? "" : space + line
    }.joined(separator: "\n")
  }

  /// Whether it can be the name of a heading: letters, digits, `-` and `_`.
  fileprivate var isPlainName: Bool {
    !isEmpty
      && unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }
}

extension ImportedBlock {
  fileprivate var canFollowLines: Bool { markdown.hasPrefix("1. ") || markdown.hasPrefix("- ") }
}

extension [ImportedBlock] {
  var joinedWords: String { map(\.words).filter { !$0.isEmpty }.joined(separator: " ") }
}
