import CmarkSupport
import Diagnostics
import Markup

extension BodyWriter {
  /// Reports, once in a file, `H~2~O`, which other programs write lower and Markdown strikes out.
  mutating func reportLoweredWords(_ node: Node) {
    guard !hasToldLoweredWords, let child = node.firstChild, child.next == nil, child.kind == SITEGEN_TEXT,
      let before = node.previous, before.kind == SITEGEN_TEXT
    else { return }
    let words = child.literal
    guard words.count <= 4, words.allSatisfy({ $0.isASCIILetterOrDigit }),
      let last = before.literal.last, last.isASCIILetterOrDigit
    else { return }
    let mark = [last, UInt8(ascii: "~")] + words + [UInt8(ascii: "~")]
    let line = node.line > 0 ? node.line : lineOfBlock
    guard let offset = places.find(mark, fromLine: line, throughLine: max(line, endLineOfBlock)) else { return }
    hasToldLoweredWords = true
    let shown = String(decoding: words, as: UTF8.self)
    log.report(
      .warning, .foreignSyntax, at: places.location(atByte: offset + 1), "‘~\(shown)~’ strikes the words out",
      help: "write ‘<sub>\(shown)</sub>’ to set them lower, or ‘~~\(shown)~~’ to strike them out")
  }
}
