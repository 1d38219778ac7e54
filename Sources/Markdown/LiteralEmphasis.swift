import Markup

/// Marks of emphasis that are left in a text after Markdown has been read.
enum LiteralEmphasis {
  /// A mark that stays, and why.
  struct Fault {
    enum Reason {
      /// Punctuation stands on one side and a letter on the other.
      case punctuation
      /// A space stands inside the first mark or the last.
      case spaceAfterFirst, spaceBeforeLast
      /// It has no partner.
      case alone
    }

    var mark: Range<Int>
    var reason: Reason
  }

  /// Marks that were probably meant as emphasis, in order.
  ///
  /// Two or three stars or underscores that touch a word have no other meaning. A single star, a single underscore and
  /// two tildes have: of those, only pairs with words between them count.
  static func faults(in text: [UInt8]) -> [Fault] {
    var faults: [Fault] = []
    /// The mark of each kind that may begin emphasis on this line.
    var openings: [UInt8: Mark] = [:]
    /// The first of two that can be nothing else.
    var certain: Mark?
    /// Two signs with spaces on both sides, which only a partner makes a mark.
    var early: Mark?
    func flush() {
      if let certain { faults.append(Fault(mark: certain.range, reason: certain.isAlone ? .alone : .punctuation)) }
      certain = nil
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") {
        openings = [:]
        early = nil
        flush()
      }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index] == byte { index += 1 }
      let mark = Mark(range: start..<index, in: text)
      if mark.isMask, certain == nil { continue }
      if mark.isCertain {
        if let first = certain, first.sign == mark.sign, first.range.count == mark.range.count {
          faults.append(Fault(mark: first.range, reason: reason(first, mark)))
          certain = nil
        } else if certain == nil, let first = early, first.sign == mark.sign, first.range.count == mark.range.count,
          !mark.isSpaceBefore
        {
          faults.append(Fault(mark: first.range, reason: .spaceAfterFirst))
        } else {
          flush()
          certain = mark
        }
        early = nil
      } else if mark.range.count == 2, mark.sign != UInt8(ascii: "~"), mark.isSpaceBefore, mark.isSpaceAfter {
        early = mark
      } else if mark.mayBePart {
        if let opening = openings[byte], hasLetter(text[opening.range.upperBound..<start]),
          mark.mayEnd || opening.mayBegin && mark.isLateEnd
        {
          faults.append(Fault(mark: opening.range, reason: reason(opening, mark)))
          openings[byte] = nil
        } else if mark.mayBegin || mark.isEarlyBeginning {
          openings[byte] = mark
        }
      }
    }
    flush()
    return faults.sorted { $0.mark.lowerBound < $1.mark.lowerBound }
  }

  private static func reason(_ first: Mark, _ last: Mark) -> Fault.Reason {
    if first.isSpaceAfter { return .spaceAfterFirst }
    return last.isSpaceBefore ? .spaceBeforeLast : .punctuation
  }

  private static func hasLetter(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 >= 0x80 || $0.isASCIILetter }
  }

  /// A run of one sign and what stands beside it.
  private struct Mark {
    var range: Range<Int>
    private(set) var sign: UInt8
    private var before: UInt8
    private var after: UInt8
    private var isPunctuationBefore = false
    private var isPunctuationAfter = false

    init(range: Range<Int>, in text: [UInt8]) {
      self.range = range
      sign = text[range.lowerBound]
      before = range.lowerBound > 0 ? text[range.lowerBound - 1] : UInt8(ascii: " ")
      after = range.upperBound < text.count ? text[range.upperBound] : UInt8(ascii: " ")
      var index = range.lowerBound - 1
      while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
      if index >= 0 { isPunctuationBefore = Self.isPunctuation(ScalarReader.scalar(in: text, at: index).value) }
      if range.upperBound < text.count {
        isPunctuationAfter = Self.isPunctuation(ScalarReader.scalar(in: text, at: range.upperBound).value)
      }
    }

    private static func isPunctuation(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0...0x20: false
      case ..<0x80, 0xAB, 0xBB, 0x60C, 0x61B, 0x61F, 0x6D4, 0x2010...0x2027, 0x2030...0x205E: true
      default: false
      }
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

    var isSpaceAfter: Bool { BodyWriter.isMarkdownSpace(after) }
    var isSpaceBefore: Bool { BodyWriter.isMarkdownSpace(before) }
    /// Whether it touches a word on one side only and no punctuation, so that nothing but its partner is missing.
    var isAlone: Bool { (isSpaceAfter || isSpaceBefore) && !(isSpaceAfter ? isPunctuationBefore : isPunctuationAfter) }

    /// A star before a space, as in ‘* word*’, and a mark with a space before it, as in ‘_word _next’.
    ///
    /// Stars stand between numbers as well, and at the end of a word they are a note's.
    var isEarlyBeginning: Bool { sign == UInt8(ascii: "*") && isSpaceBefore && isSpaceAfter }
    /// One before a number dials it, or multiplies.
    var isLateEnd: Bool {
      sign != UInt8(ascii: "~") && isSpaceBefore && isNameByte(after) && !after.isASCIIDigit
    }

    /// Three stars behind a letter that stand for those left out of a word, as in ‘f***’: nothing can begin there.
    var isMask: Bool { range.count == 3 && sign == UInt8(ascii: "*") && isNameByte(before) && !isNameByte(after) }

    /// The names of files and hashtags have underscores between letters.
    var mayBegin: Bool { !BodyWriter.isMarkdownSpace(after) && !isInsideName }

    /// Behind an underscore that ends emphasis, an Urdu word may go on where the space was forgotten.
    var mayEnd: Bool { !BodyWriter.isMarkdownSpace(before) && (!isInsideName || after >= 0x80) }

    private func isNameByte(_ byte: UInt8) -> Bool {
      byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte >= 0x80
    }
  }
}
