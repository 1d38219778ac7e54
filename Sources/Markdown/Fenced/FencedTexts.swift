import CmarkSupport
import Diagnostics
import Markup

/// The blocks of verse and Arabic of a body, and the text in which their lines can be read as Markdown.
///
/// To cmark such a block is code, of which it gives the bytes alone. So the text is parsed a second time, with each line
/// of these blocks as a heading: a heading is one line, is no part of what stands beside it, and its words are read with
/// their emphasis, links and footnotes. Lines keep their numbers; those by which a heading is one of these are known.
struct FencedTexts {
  struct Block {
    var text: FencedText
    /// The line of the body, from 1, on which it begins.
    var line: Int

    var lines: ClosedRange<Int> { line...(line + text.lines.count - 1) }
  }

  private(set) var blocks: [Block] = []
  /// The body with the headings.
  private(set) var markdown: [UInt8] = []

  /// Few texts have one; in those the tree's blocks are looked through.
  static func find(in root: Node, _ bytes: [UInt8], _ places: inout SourcePlaces) -> FencedTexts? {
    var texts = FencedTexts()
    var copied = places.body.lowerBound
    root.forEachBlock { node, kind in
      guard kind == SITEGEN_CODE_BLOCK, let fence = node.fence else { return }
      let info = node.fenceInfo
      let name = info.prefix { !BodyWriter.isMarkdownSpace($0) }
      guard node.line > 0, let textKind = FencedText.Kind(named: name) else { return }
      let start = places.offset(ofLine: node.line)
      let source = places.lines(from: node.line, through: max(node.line, node.endLine))
      guard let first = source.first.map({ bytes[$0] }), let mark = FenceMark(in: first, fence) else { return }
      let literal = node.literal
      let contents = literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      let isClosed = source.count > contents.count + 1 && fence.isClosed(by: bytes[source[contents.count + 1]])
      let words = first[mark.end...].trimmed.dropFirst(name.count).trimmed
      let text = FencedText(
        textKind, wordsOnFence: Array(words), block: contents.map { Array($0.trimmed) }, isClosed: isClosed)
      guard source.count >= text.lines.count, start >= copied else { return }
      texts.markdown.append(contentsOf: bytes[copied..<start])
      var prefix: [UInt8]?
      for (number, line) in text.lines.enumerated() {
        let typed = bytes[source[number]]
        if number == 0 {
          texts.markdown.append(contentsOf: typed[..<mark.start])
        } else {
          // A blank line need not be indented, and stands where the others do.
          prefix = line.words.isEmpty ? prefix ?? mark.prefix(of: typed) : mark.prefix(of: typed)
          texts.markdown.append(contentsOf: prefix ?? [])
        }
        texts.markdown.append("# ")
        texts.markdown.append(contentsOf: line.words)
        texts.markdown.append(" #\n")
      }
      copied = source[text.lines.count - 1].upperBound
      texts.blocks.append(Block(text: text, line: node.line))
    }
    guard !texts.blocks.isEmpty else { return nil }
    texts.markdown.append(contentsOf: bytes[copied..<places.body.upperBound])
    return texts
  }

  /// Whether each line of each block became a heading beside the others of its block.
  func isRead(in root: Node) -> Bool {
    var expected = blocks[...]
    var isRead = true
    root.forEachBlock { node, kind in
      guard isRead, kind == SITEGEN_HEADING, let block = expected.first, node.line == block.line else { return }
      expected.removeFirst()
      var heading: Node? = node
      for line in block.lines {
        isRead = isRead && heading?.kind == SITEGEN_HEADING && heading?.line == line
        heading = heading?.next
      }
    }
    return isRead && expected.isEmpty
  }

  /// The block of a line, and the line's number in it; lines are asked for in order.
  func block(ofLine line: Int, from index: Int) -> Int? {
    var index = index
    while index < blocks.count, blocks[index].lines.upperBound < line { index += 1 }
    return index < blocks.count && blocks[index].lines.contains(line) ? index : nil
  }
}

/// The fence of a block of code, as cmark read it.
struct Fence {
  var sign: UInt8
  var length: Int

  /// Whether a line ends the block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let signs = line.trimmed.drop { $0 == UInt8(ascii: ">") || BodyWriter.isMarkdownSpace($0) }
    return signs.count >= length && signs.allSatisfy { $0 == sign }
  }
}

/// Where a fence stands on its line.
private struct FenceMark {
  var start: Int
  var end: Int
  /// How far from the left, which is as far as lists and quotes can reach.
  private var column: Int

  init?(in line: ArraySlice<UInt8>, _ fence: Fence) {
    let opening = [UInt8](repeating: fence.sign, count: max(fence.length, 3))
    guard let start = line.firstIndex(of: opening, in: line.startIndex..<line.endIndex) else { return nil }
    self.start = start
    end = line[start...].firstIndex { $0 != fence.sign } ?? line.endIndex
    column = line[..<start].reduce(0) { $1 == UInt8(ascii: "\t") ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  /// What stands before the words of a line of the block, because of the quotes and lists around it.
  func prefix(of line: ArraySlice<UInt8>) -> [UInt8] {
    var prefix: [UInt8] = []
    let marks = line.prefix { $0 == UInt8(ascii: ">") || SuspectScan.isBlank($0) }
    for byte in marks where prefix.count < column {
      prefix.append(byte == UInt8(ascii: ">") ? byte : UInt8(ascii: " "))
      while byte == UInt8(ascii: "\t"), !prefix.count.isMultiple(of: 4) { prefix.append(UInt8(ascii: " ")) }
    }
    let isBlank = line[marks.endIndex...].allSatisfy { $0 == 0x0A || $0 == 0x0D }
    while isBlank, prefix.count < column { prefix.append(UInt8(ascii: " ")) }
    return Array(prefix.prefix(column))
  }
}
