import CmarkSupport
import Diagnostics
import Markup

extension BodyWriter {
  /// Reports words that became program code, or vanish behind a fence.
  mutating func reportCodeFaults(_ node: Node, _ code: [UInt8]) {
    guard let fence = node.fence else {
      if Self.isUrdu(code) || Self.hasProse(code) { reportIndentedWords(node) }
      return
    }
    reportWordsOnFence(node)
    let lines = places.lines(from: node.line, through: max(node.line, node.endLine))
    let count = code.count { $0 == UInt8(ascii: "\n") }
    let isClosed = lines.count > count + 1 && fence.isClosed(by: places.bytes[lines[count + 1]])
    if !isClosed, !code.trimmed.isEmpty { reportOpenFence(line: node.line, lastLine: node.line + count, isCode: true) }
  }

  /// Reports a block that swallows the rest of the text.
  mutating func reportOpenFence(line: Int, lastLine: Int, isCode: Bool) {
    let rest = places.offset(ofLine: lastLine + 1)..<places.body.upperBound
    guard rest.isEmpty || places.bytes[rest].allSatisfy(Self.isMarkdownSpace) else { return }
    let start = places.offset(ofLine: line)
    let signs = places.bytes[start...].drop { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "~") }
    let fence = String(decoding: signs.prefix { $0 == signs.first }, as: UTF8.self)
    log.report(
      .warning, .unclosedFence, at: places.location(atByte: signs.startIndex),
      "the block that begins here never ends: all that follows is \(isCode ? "shown as program code" : "part of it")",
      help: "write a line ‘\(fence)’ where the block ends")
  }

  private mutating func reportIndentedWords(_ node: Node) {
    log.report(
      .warning, .verseAsCode, at: places.location(atByte: places.offset(ofLine: node.line)),
      "these lines are indented by four spaces, so they are shown as program code",
      help: "delete the spaces; for verse write a line ‘```sher’ above it and a line ‘```’ below")
  }

  private static func isUrdu(_ code: [UInt8]) -> Bool {
    var arabic = 0
    var latin = 0
    for byte in code {
      if (0xD8...0xDB).contains(byte) { arabic += 1 } else if byte.isASCIILetter { latin += 1 }
    }
    return arabic > latin
  }

  private static func hasProse(_ code: [UInt8]) -> Bool {
    var paragraph: [UInt8] = []
    for line in code.prefix(5000).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) + [[]] {
      if line.trimmed.isEmpty {
        if isProse(paragraph) { return true }
        paragraph = []
      } else {
        paragraph += line + [UInt8(ascii: " ")]
      }
    }
    return false
  }

  /// Whether nearly all of it is words as sentences have them: small letters, a sign at the end at most.
  private static func isProse(_ paragraph: [UInt8]) -> Bool {
    let words = paragraph.split(whereSeparator: isMarkdownSpace)
    guard words.count >= 5 else { return false }
    let plain = words.count { isWord($0) }
    guard plain * 20 >= words.count * 19 else { return false }
    let ends = words.contains { ".!?".utf8.contains($0.last ?? 0) && $0.count > 2 }
    let begins = words.first.map { $0.contains { (0x41...0x5A).contains($0) } } ?? false
    return begins && (ends || words.count >= 8)
  }

  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    var letters = word[...]
    let isSign = { (byte: UInt8) in byte >= 0x80 || "\"'(),.;:!?-".utf8.contains(byte) }
    while let first = letters.first, isSign(first) { letters.removeFirst() }
    while let last = letters.last, isSign(last) { letters.removeLast() }
    guard let first = letters.first else { return word.count <= 3 }
    guard first.isASCIILetter, word.last != UInt8(ascii: ";") else { return false }
    return letters.dropFirst().allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0x80 || "'-".utf8.contains($0) }
  }

  /// Words behind the name of a block's language are not shown anywhere.
  private mutating func reportWordsOnFence(_ node: Node) {
    let info = node.fenceInfo.trimmed
    let name = info.prefix { !Self.isMarkdownSpace($0) }
    let others = info.dropFirst(name.count).trimmed
    // What other programs read there.
    guard !info.isEmpty, !info.contains(where: { "={}:\"'[]/".utf8.contains($0) }) else { return }
    let isLanguage = name.allSatisfy { $0 < 0x80 }
    guard !isLanguage || others.contains(where: { $0 >= 0x80 }) || others.contains(UInt8(ascii: " ")) else { return }
    log.report(
      .warning, .fenceWords, at: places.location(atByte: places.offset(ofLine: node.line)),
      "‘\(String(decoding: info.prefix(80), as: UTF8.self))’ stands on the line that begins a block, and is not shown",
      help: "write the words on a line of their own, above the block or in it")
  }
}
