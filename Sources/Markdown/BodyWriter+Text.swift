import CmarkSupport
import Languages
import Markup

extension BodyWriter {
  /// Writes a text node, together with those that only a line end separates from it.
  ///
  /// A Latin name broken over two lines of the source is one run: two runs would change places on the page.
  mutating func enterText(_ node: Node) -> Step {
    guard !plain else {
      html.appendMarkdownText(node.literal)
      return .done
    }
    if players.tail?.node == node {
      players.tail = nil
      return .done
    }
    var words = textBuffer
    textBuffer = []
    words.removeAll(keepingCapacity: true)
    node.appendLiteral(to: &words)
    var last = node
    while let lineEnd = last.next, lineEnd.kind == SITEGEN_SOFT_BREAK, let following = lineEnd.next,
      following.kind == SITEGEN_TEXT
    {
      words.append(UInt8(ascii: "\n"))
      following.appendLiteral(to: &words)
      last = following
    }
    if let heading, heading.attributeLength > 0, last.next == nil, last.parent?.kind == SITEGEN_HEADING {
      words.removeLast(heading.attributeLength)
    }
    writeText(words, line: node.line > 0 ? node.line : lineOfBlock)
    textBuffer = words
    return .doneThrough(last)
  }

  /// Writes text that reads in the document's language: foreign runs tagged, faults reported.
  mutating func writeText(_ words: [UInt8], line: Int) {
    text.append(contentsOf: words)
    let traits = TextTraits(words)
    if traits.contains(.angle), words.last == UInt8(ascii: "<") || words.containsSequence("<!") {
      hasOpenComment = true
    }
    if line > 0 {
      lints.check(
        words, traits, line: line, throughLine: max(line, endLineOfBlock),
        isUrdu: options.language.code == "ur" && !fenced.isArabic, places: &places, log: &log)
    }
    guard untagged == 0, let foreignRuns, foreignRuns.mayOccur(in: traits) else {
      html.appendMarkdownText(words)
      return
    }
    foreignRuns.write(words, to: &html)
  }

  mutating func writeBreak(_ markup: StaticString) {
    html.append(markup)
    if !plain { text.append(UInt8(ascii: " ")) }
  }

  mutating func enterCode(_ node: Node) {
    html.append(!plain && isRightToLeft ? "<code dir=\"ltr\">" : "<code>")
    let code = node.literal
    html.appendMarkdownText(code)
    html.append("</code>")
    if !plain { text.append(contentsOf: code) }
  }
}

extension BodyWriter {
  /// Gives a paragraph or quotation that is wholly in the other script the language and direction of that script.
  ///
  /// Of a sentence in the other script, tagged runs alone would change places at every comma.
  mutating func writeForeignBlockAttributes(_ block: Node) {
    guard untagged == 0, let foreignRuns, foreignRuns.isWhollyForeign(block) else { return }
    html.append(contentsOf: foreignRuns.attributes)
    foreignBlock = block
    untagged += 1
  }

  /// Wraps the content of a heading, cell or tight list item that is wholly in the other script.
  ///
  /// The block keeps the document's direction, so that headings and list markers stay where the others are.
  mutating func beginForeignContent(_ block: Node) {
    guard untagged == 0, let foreignRuns, foreignRuns.isWhollyForeign(block) else { return }
    html.append("<span")
    html.append(contentsOf: foreignRuns.attributes)
    html.append(UInt8(ascii: ">"))
    foreignBlock = block
    isForeignContent = true
    untagged += 1
  }

  mutating func endForeignBlock(_ block: Node) {
    guard foreignBlock == block else { return }
    foreignBlock = nil
    untagged -= 1
    if isForeignContent { html.append("</span>") }
    isForeignContent = false
  }
}
