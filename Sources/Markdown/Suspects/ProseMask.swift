import CmarkSupport
import Markup

/// The parts of a source that are no prose: code, tags, blocks of HTML.
///
/// Code and tags inside paragraphs are looked for in those paragraphs only that hold a suspect.
struct ProseMask {
  /// What is no prose, in the order of the text, and whether it is HTML that may hold signs of other programs.
  private var ranges: [(range: Range<Int>, isTag: Bool)] = []
  private let bytes: [UInt8]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Those suspects, which come in the order of the text, that stand in prose.
  ///
  /// `others` are lines that are no prose and no blocks of the tree.
  static func prose(
    _ suspects: [Suspect], _ root: Node, in places: inout SourcePlaces, without others: [Range<Int>] = []
  ) -> [Suspect] {
    let blocks = blocks(root, in: &places, and: others)
    var mask = ProseMask(places.bytes)
    /// What of the text lies before the next block, and behind the paragraph that was looked at last.
    var gap = places.body
    var next = 0
    for suspect in suspects {
      let place = suspect.range.lowerBound
      while next < blocks.count, blocks[next].lowerBound <= place {
        gap = max(gap.lowerBound, blocks[next].upperBound)..<places.body.upperBound
        mask.ranges.append((blocks[next], mask.isOpenHTML(blocks[next])))
        next += 1
      }
      guard place >= gap.lowerBound else { continue }
      let end = next < blocks.count ? blocks[next].lowerBound : gap.upperBound
      let paragraph = mask.paragraph(around: place, in: gap.lowerBound..<end)
      mask.maskSpans(paragraph)
      gap = paragraph.upperBound..<gap.upperBound
    }
    return mask.prose(suspects)
  }

  private static func blocks(
    _ root: Node, in places: inout SourcePlaces, and others: [Range<Int>]
  ) -> [Range<Int>] {
    var lines: [(lines: ClosedRange<Int>, column: Int)] = []
    root.forEachDescendant { node, kind in
      if kind == SITEGEN_CODE_BLOCK || kind == SITEGEN_HTML_BLOCK, node.line > 0 {
        lines.append((node.line...max(node.line, node.endLine), node.column))
      }
      return true
    }
    var blocks = lines.map { lines, column in
      // A note or an item may begin on the same line.
      let start = places.offset(ofLine: lines.lowerBound) + max(column - 1, 0)
      return start..<max(start, places.offset(ofLine: lines.upperBound + 1))
    }
    blocks += others
    blocks.sort { $0.lowerBound < $1.lowerBound }
    return blocks
  }

  private func prose(_ suspects: [Suspect]) -> [Suspect] {
    var next = 0
    return suspects.filter { suspect in
      while next < ranges.count, ranges[next].range.upperBound <= suspect.range.lowerBound { next += 1 }
      guard next < ranges.count, ranges[next].range.contains(suspect.range.lowerBound) else { return true }
      return ranges[next].isTag && suspect.isOfTemplate
    }
  }

  /// Whether a block begins with a tag whose content is shown.
  private func isOpenHTML(_ block: Range<Int>) -> Bool {
    let head = bytes[block].prefix(80).drop { BodyWriter.isMarkdownSpace($0) || $0 == UInt8(ascii: ">") }
    guard head.first == UInt8(ascii: "<") else { return false }
    let name = String(decoding: head.dropFirst().prefix(8), as: UTF8.self).lowercased()
    return !["!--", "script", "style", "pre"].contains { name.hasPrefix($0) }
  }

  /// The lines around a place up to the blank ones, behind which neither code nor tags go on.
  private func paragraph(around place: Int, in range: Range<Int>) -> Range<Int> {
    bytes.withUnsafeBufferPointer { bytes in
      let isBehindBlank = { (index: Int) in
        bytes[index - 1] == 0x0A && isBlankLine(endingAt: index - 1, in: bytes, from: range.lowerBound)
      }
      var start = place
      while start > range.lowerBound, !isBehindBlank(start) { start -= 1 }
      var end = place
      while end < range.upperBound, end == place || !isBehindBlank(end) { end += 1 }
      return start..<end
    }
  }

  /// Whether the line that ends at a line feed is blank; that of the range's beginning never is.
  private func isBlankLine(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = end
    while index > start {
      index -= 1
      if bytes[index] == 0x0A { return true }
      guard BodyWriter.isMarkdownSpace(bytes[index]) else { return false }
    }
    return false
  }

  private mutating func maskSpans(_ paragraph: Range<Int>) {
    let ends = endsOfCode(in: paragraph)
    var endOfSearch = paragraph.upperBound
    var index = paragraph.lowerBound
    while let start = nextSign(from: index, in: paragraph) {
      index = start + 1
      switch bytes[start] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"):
        while index < paragraph.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
        if let end = ends[start] {
          ranges.append((start..<end, false))
          index = end
        }
      case UInt8(ascii: "<") where start < endOfSearch && beginsTag(index, paragraph.upperBound):
        let isComment = bytes[index] == UInt8(ascii: "!")
        if let end = bytes.firstIndex(of: Array((isComment ? "-->" : ">").utf8), in: index..<paragraph.upperBound) {
          ranges.append((start..<end, !isComment))
          index = end + 1
        } else {
          endOfSearch = start
        }
      default: break
      }
    }
  }

  /// Where the next sign stands that may begin code or a tag, or keep another from beginning one.
  private func nextSign(from start: Int, in paragraph: Range<Int>) -> Int? {
    guard start < paragraph.upperBound else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[..<paragraph.upperBound])
      let index = text.endOfPlainRun(from: start) {
        has(UInt8(ascii: "\\"), in: $0) | has(UInt8(ascii: "`"), in: $0) | has(UInt8(ascii: "<"), in: $0)
      }
      return index < text.count ? index : nil
    }
  }

  private func beginsTag(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    return bytes[index].isASCIILetter || bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "!")
  }

  /// Where the code that begins with a run of backticks ends: behind the next run of the same length.
  private func endsOfCode(in paragraph: Range<Int>) -> [Int: Int] {
    var runs: [Range<Int>] = []
    var index = paragraph.lowerBound
    while let start = bytes[index..<paragraph.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      index = start
      while index < paragraph.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
      runs.append(start..<index)
    }
    var ends: [Int: Int] = [:]
    var nextOfLength: [Int: Int] = [:]
    for run in runs.reversed() {
      ends[run.lowerBound] = nextOfLength[run.count]
      nextOfLength[run.count] = run.upperBound
    }
    return ends
  }
}
