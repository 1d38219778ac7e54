import CmarkSupport
import Diagnostics
import Languages
import Markup

/// The block of verse or of Arabic under way.
struct FencedTextState {
  var texts = FencedTexts()
  /// The block that is under way or comes next.
  var next = 0
  var isOpen = false
  /// The line under way, and its block's.
  var number = 0
  /// Whether foreign runs are not tagged until the group ends.
  var isUntagged = false
  /// Whether the words under way are Arabic, whose signs are not judged as Urdu's.
  var isArabic = false
}

extension BodyWriter {
  /// Whether a heading is a line of verse or of Arabic; writes what stands before its words.
  mutating func enterFencedLine(_ node: Node) -> Bool {
    guard let index = fenced.texts.block(ofLine: node.line, from: fenced.next) else { return false }
    let block = fenced.texts.blocks[index]
    fenced.next = index
    fenced.number = node.line - block.line
    lineOfBlock = node.line
    endLineOfBlock = node.line
    if !fenced.isOpen, !block.text.isEmpty { begin(block) }
    let line = block.text.lines[fenced.number]
    switch (line.part, block.text.kind) {
    case (.nothing, _): break
    case (.words, .verse):
      if line.beginsGroup > 0 { beginCouplet(node, count: line.beginsGroup) }
      html.append("<p>")
    case (.words, .passage): if line.beginsGroup > 0 { html.append("<p>") }
    case (.source, .verse): html.append("<figcaption>")
    case (.source, .passage):
      endArabic()
      html.append("</div>\n<figcaption>")
    }
    return true
  }

  /// Writes what stands behind the words of a line; `false` for other headings.
  mutating func exitFencedLine(_ node: Node) -> Bool {
    guard fenced.next < fenced.texts.blocks.count else { return false }
    let block = fenced.texts.blocks[fenced.next]
    guard block.lines.contains(node.line) else { return false }
    let line = block.text.lines[fenced.number]
    switch (line.part, block.text.kind) {
    case (.nothing, _): break
    case (.words, .verse):
      html.append("</p>")
      endTextLine()
      if line.endsGroup { endCouplet() }
    case (.words, .passage):
      if line.endsGroup {
        html.append("</p>\n")
        endTextLine()
      } else {
        writeBreak("\n")
      }
    case (.source, _):
      html.append("</figcaption>\n")
      endTextLine()
    }
    if node.line == block.lines.upperBound { end(block) }
    return true
  }

  private mutating func begin(_ block: FencedTexts.Block) {
    fenced.isOpen = true
    beginBlock(block.text.kind == .verse ? .couplets : .blockQuote)
    html.beginLine()
    switch block.text.kind {
    case .verse: html.append("<figure class=\"sher\">\n")
    case .passage:
      html.append(block.text.hasSource ? "<figure class=\"arabic\">\n<div" : "<div class=\"arabic\"")
      html.append(" lang=\"ar\" dir=\"rtl\">\n")
      fenced.isArabic = true
      untagged += 1
    }
    for (number, fault) in block.text.faults { report(fault, line: block.line + number, of: block) }
  }

  private mutating func endArabic() {
    guard fenced.isArabic else { return }
    fenced.isArabic = false
    untagged -= 1
  }

  private mutating func end(_ block: FencedTexts.Block) {
    fenced.next += 1
    guard fenced.isOpen else { return }
    fenced.isOpen = false
    switch block.text.kind {
    case .verse: html.append("</figure>\n")
    case .passage:
      endArabic()
      html.append(block.text.hasSource ? "</figure>\n" : "</div>\n")
    }
    lints.endBlock(in: &places, to: &log)
  }

  private mutating func beginCouplet(_ first: Node, count: Int) {
    html.append("<blockquote")
    // Verse in the other script is set in that script's direction as a whole.
    if untagged == 0, let foreignRuns {
      var misra: Node? = first
      var isForeign = true
      for _ in 0..<count {
        isForeign = isForeign && misra.map { foreignRuns.isWhollyForeign($0) } ?? false
        misra = misra?.next
      }
      if isForeign {
        html.append(contentsOf: foreignRuns.attributes)
        fenced.isUntagged = true
        untagged += 1
      }
    }
    html.append(UInt8(ascii: ">"))
  }

  private mutating func endCouplet() {
    html.append("</blockquote>\n")
    if fenced.isUntagged { untagged -= 1 }
    fenced.isUntagged = false
  }

  private mutating func report(_ fault: FencedText.Fault, line: Int, of block: FencedTexts.Block) {
    let place = places.location(atByte: places.offset(ofLine: line))
    switch fault {
    case .unclosed: reportOpenFence(line: block.line, lastLine: block.lines.upperBound, isCode: false)
    case .coupletShape(let count):
      log.report(
        .warning, .coupletShape, at: place, "a couplet has two misras, and this one has \(count)",
        help:
          "write each misra on a line of its own, with a blank line between couplets; the poet on the last, after ‘— ’"
      )
    case .wordsOnFence:
      log.report(
        .warning, .fenceWords, at: place, "words stand on the line that begins the block",
        help: block.text.kind == .verse
          ? "write each misra on a line of its own below; the poet on the last, after ‘— ’"
          : "write them on a line of their own below; where the passage stands on the last, after ‘— ’")
    case .sourceAlone:
      log.report(
        .warning, .coupletShape, at: place, "only a line with a dash stands in the block, and nothing that it is from",
        help: "write the words above it, between the same two fences")
    }
  }
}

extension BodyWriter {
  /// The lines of the fences around verse and passages.
  mutating func fences() -> [Range<Int>] {
    fenced.texts.blocks.flatMap { block in
      let lines = block.text.isClosed ? [block.line, block.lines.upperBound] : [block.line]
      return lines.map { line in
        let range = places.offset(ofLine: line)..<places.offset(ofLine: line + 1)
        // A note may begin on the same line.
        let fence = places.bytes[range].firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        return (fence ?? range.lowerBound)..<range.upperBound
      }
    }
  }

  /// Whether a place of the file lies in verse or a passage, below its fence.
  mutating func isInFencedText(_ offset: Int) -> Bool {
    let blocks = fenced.texts.blocks
    let line = places.bodyLine(atByte: offset)
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].lines.upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].lines.lowerBound < line
  }
}
