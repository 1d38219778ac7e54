import Markup

/// `==words==` and `x^2^`: bright and raised words in other programs' Markdown.
struct ForeignMark {
  /// With the marks, and without.
  var range: Range<Int>
  var words: Range<Int>
  /// What stands for it in HTML.
  var element: String

  /// The first in a text.
  init?(in text: [UInt8]) {
    for index in text.indices where text[index] == UInt8(ascii: "=") || text[index] == UInt8(ascii: "^") {
      let isBright = text[index] == UInt8(ascii: "=")
      let length = isBright ? 2 : 1
      guard Self.isMark(text, index, length), isBright || index > 0 && Self.isWord(text[index - 1]) else { continue }
      let start = index + length
      guard start < text.count, Self.isWord(text[start]) || isBright && !BodyWriter.isMarkdownSpace(text[start]),
        let end = Self.end(text, from: start, length, isBright ? 200 : 12)
      else { continue }
      range = index..<(end + length)
      words = start..<end
      element = isBright ? "mark" : "sup"
      return
    }
    return nil
  }

  private static func isMark(_ text: [UInt8], _ index: Int, _ length: Int) -> Bool {
    let sign = text[index]
    let end = index + length
    return end <= text.count && text[index..<end].allSatisfy { $0 == sign } && (end == text.count || text[end] != sign)
      && (index == 0 || text[index - 1] != sign)
  }

  private static func end(_ text: [UInt8], from start: Int, _ length: Int, _ reach: Int) -> Int? {
    let sign = text[start - 1]
    var index = start
    while index < min(text.count, start + reach), text[index] != 0x0A {
      if text[index] == sign {
        return isMark(text, index, length) && !BodyWriter.isMarkdownSpace(text[index - 1]) ? index : nil
      }
      if length == 1, BodyWriter.isMarkdownSpace(text[index]) { return nil }
      index += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    SuspectScan.isLetter(byte) || SuspectScan.isDigit(byte) || byte >= 0x80
  }
}
