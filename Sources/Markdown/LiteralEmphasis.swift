/// Marks of emphasis that are left in a text after Markdown has been read.
enum LiteralEmphasis {
  /// Where marks stand that were probably meant as emphasis, in order.
  ///
  /// Two or three stars or underscores that touch a word have no other meaning. A single star, a single underscore and
  /// two tildes have: of those, only pairs with words between them count.
  static func marks(in text: [UInt8]) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    /// The mark of each kind that may begin emphasis on this line.
    var openings: [UInt8: Int] = [:]
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") { openings = [:] }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index] == byte { index += 1 }
      let mark = Mark(range: start..<index, in: text)
      if mark.isCertain {
        marks.append(mark.range)
      } else if mark.mayBePart {
        if mark.mayEnd, let opening = openings[byte], hasLetter(text[(opening + 1)..<start]) {
          marks.append(opening..<(opening + mark.range.count))
          openings[byte] = nil
        } else if mark.mayBegin {
          openings[byte] = start
        }
      }
    }
    return marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func hasLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 >= 0x80 || SuspectScan.isLetter($0) }
  }

  /// A run of one sign and what stands beside it.
  private struct Mark {
    var range: Range<Int>
    private var sign: UInt8
    private var before: UInt8
    private var after: UInt8

    init(range: Range<Int>, in text: [UInt8]) {
      self.range = range
      sign = text[range.lowerBound]
      before = range.lowerBound > 0 ? text[range.lowerBound - 1] : UInt8(ascii: " ")
      after = range.upperBound < text.count ? text[range.upperBound] : UInt8(ascii: " ")
    }

    private var isUnderscore: Bool { sign == UInt8(ascii: "_") }
    private var isInsideName: Bool { isUnderscore && isNameByte(before) && isNameByte(after) }

    /// Whether it can be nothing else.
    var isCertain: Bool {
      let touchesWord = !BodyWriter.isMarkdownSpace(before) || !BodyWriter.isMarkdownSpace(after)
      return sign != UInt8(ascii: "~") && (2...3).contains(range.count) && touchesWord && !isInsideName
    }

    /// Whether it has the length of a mark that comes in pairs.
    var mayBePart: Bool { range.count == (sign == UInt8(ascii: "~") ? 2 : 1) }

    /// The names of files and hashtags have underscores between letters.
    var mayBegin: Bool { !BodyWriter.isMarkdownSpace(after) && !isInsideName }

    /// Behind an underscore that ends emphasis, an Urdu word may go on where the space was forgotten.
    var mayEnd: Bool { !BodyWriter.isMarkdownSpace(before) && (!isInsideName || after >= 0x80) }

    private func isNameByte(_ byte: UInt8) -> Bool {
      SuspectScan.isLetter(byte) || SuspectScan.isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }
  }
}
