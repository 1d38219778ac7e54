import CmarkSupport
import Markup

/// What of a text is given to cmark otherwise than it was typed, because its author cannot have meant what cmark would
/// read: signs that nobody sees, comments without an end.
///
/// No line is added or taken away, so the lines of the tree are those of the file.
struct Repairs {
  private var edits: [(range: Range<Int>, text: [UInt8])] = []
  /// Where comments begin that were ended.
  private(set) var endedComments: [Int] = []

  /// `nil` when the text is to be read as it stands; `root` is the tree of it.
  init?(of scan: SuspectScan, _ root: Node, _ places: inout SourcePlaces) {
    guard !scan.invisible.isEmpty || !scan.openComments.isEmpty else { return nil }
    // One that ends in its paragraph begins a part that is no prose.
    let beginnings = scan.openComments.map { $0.isWithinParagraph ? $0.start - 1 : $0.start }
    let signs = beginnings.map { $0..<($0 + 1) } + scan.invisible
    let suspects = signs.sorted { $0.lowerBound < $1.lowerBound }.map { Suspect(kind: .comment, range: $0) }
    let inProse = Set(ProseMask.prose(suspects, root, in: &places).map(\.range.lowerBound))
    let blocks = scan.openComments.isEmpty ? [] : Self.linesOfComments(root)
    /// Whether all that follows is part of a comment, to Markdown.
    var isWithinComment = false
    for (comment, beginning) in zip(scan.openComments, beginnings) {
      let isBlock = comment.end == nil && blocks.contains(places.bodyLine(atByte: comment.start))
      guard isBlock || isWithinComment || inProse.contains(beginning) else { continue }
      end(comment, scan)
      if isBlock { isWithinComment = true }
    }
    for sign in scan.invisible where inProse.contains(sign.lowerBound) || scan.isFenceAlone(sign.upperBound) {
      edits.append((sign, []))
    }
    guard !edits.isEmpty else { return nil }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The lines on which blocks of HTML begin with a comment.
  private static func linesOfComments(_ root: Node) -> Set<Int> {
    var lines: Set<Int> = []
    root.forEachBlock { node, kind in
      if kind == SITEGEN_HTML_BLOCK, node.literal.trimmed.starts(with: "<!--".utf8) { lines.insert(node.line) }
    }
    return lines
  }

  private mutating func end(_ comment: OpenComment, _ scan: SuspectScan) {
    if comment.isWithinParagraph, let end = comment.end {
      let words = scan.bytes[(comment.start + 4)..<end]
      edits.append((words.indices, words.map { $0 == 0x2D || $0 == 0x3E ? UInt8(ascii: " ") : $0 }))
      return
    }
    endedComments.append(comment.start)
    let end = scan.endOfParagraph(comment.start)
    edits.append((end..<end, Array("-->".utf8)))
    guard comment.end != nil else { return }
    // What stands between this paragraph and the one with the comment's end belongs to it.
    var next = end
    while next < scan.body.upperBound, BodyWriter.isMarkdownSpace(scan.bytes[next]) { next += 1 }
    edits.append((next..<next, Array("<!--".utf8)))
  }

  /// The body with the changes.
  func applied(to bytes: [UInt8], _ body: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(body.count + 16)
    var copied = body.lowerBound
    for edit in edits where edit.range.lowerBound >= copied {
      text.append(contentsOf: bytes[copied..<edit.range.lowerBound])
      text.append(contentsOf: edit.text)
      copied = edit.range.upperBound
    }
    text.append(contentsOf: bytes[copied..<body.upperBound])
    return text
  }
}
