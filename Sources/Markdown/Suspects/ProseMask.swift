import CmarkSupport
import Markup

/// The parts of a source that are no prose: code, tags, blocks of HTML.
struct ProseMask {
  private var ranges: [Range<Int>] = []
  private let bytes: [UInt8]

  init(_ root: Node, in places: inout SourcePlaces) {
    bytes = places.bytes
    var blocks: [Range<Int>] = []
    var lines: [ClosedRange<Int>] = []
    root.forEachDescendant { node, kind in
      if kind == SITEGEN_CODE_BLOCK || kind == SITEGEN_HTML_BLOCK, node.line > 0 {
        lines.append(node.line...max(node.line, node.endLine))
      }
      return true
    }
    for block in lines {
      let start = places.offset(ofLine: block.lowerBound)
      blocks.append(start..<max(start, places.offset(ofLine: block.upperBound + 1)))
    }
    blocks.sort { $0.lowerBound < $1.lowerBound }
    var start = places.body.lowerBound
    for block in blocks where block.upperBound > start {
      if start < block.lowerBound { maskParagraphs(start..<block.lowerBound) }
      ranges.append(block)
      start = block.upperBound
    }
    if start < places.body.upperBound { maskParagraphs(start..<places.body.upperBound) }
  }

  /// Those suspects, in the order of the text, that stand in prose.
  func prose(_ suspects: [Suspect]) -> [Suspect] {
    var next = 0
    return suspects.filter { suspect in
      while next < ranges.count, ranges[next].upperBound <= suspect.range.lowerBound { next += 1 }
      return next == ranges.count || !ranges[next].contains(suspect.range.lowerBound)
    }
  }

  /// Masks the code and the tags of each paragraph: neither goes on behind a blank line.
  private mutating func maskParagraphs(_ range: Range<Int>) {
    var start = range.lowerBound
    var isBlank = true
    for index in range {
      if bytes[index] == 0x0A {
        if isBlank {
          maskSpans(start..<index)
          start = index + 1
        }
        isBlank = true
      } else if !BodyWriter.isMarkdownSpace(bytes[index]) {
        isBlank = false
      }
    }
    maskSpans(start..<range.upperBound)
  }

  private mutating func maskSpans(_ paragraph: Range<Int>) {
    let ends = endsOfCode(in: paragraph)
    var endOfSearch = paragraph.upperBound
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        while index < paragraph.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
        if let end = ends[start] {
          ranges.append(start..<end)
          index = end
        }
      case UInt8(ascii: "<") where index < endOfSearch && beginsTag(index + 1, paragraph.upperBound):
        let isComment = bytes[index + 1] == UInt8(ascii: "!")
        if let end = bytes.firstIndex(of: Array((isComment ? "-->" : ">").utf8), in: index..<paragraph.upperBound) {
          ranges.append(start..<end)
          index = end
        } else {
          endOfSearch = index
        }
        index += 1
      default: index += 1
      }
    }
  }

  private func beginsTag(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    return SuspectScan.isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "!")
  }

  /// Where the code that begins with a run of backticks ends: behind the next run of the same length.
  private func endsOfCode(in paragraph: Range<Int>) -> [Int: Int] {
    var runs: [Range<Int>] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      let start = index
      while index < paragraph.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
      if index > start { runs.append(start..<index) } else { index += 1 }
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
