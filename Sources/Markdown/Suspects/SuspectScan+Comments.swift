import Markup

extension SuspectScan {
  /// Looks for comments that never end, or not where Markdown looks for their end; for texts of which such a one was seen.
  mutating func findOpenComments() {
    var next = bytes.firstIndex(of: Array("<!--".utf8), in: body)
    while let start = next {
      lookAtComment(start)
      next = bytes.firstIndex(of: Array("<!--".utf8), in: (start + 4)..<body.upperBound)
    }
  }

  private mutating func lookAtComment(_ start: Int) {
    guard start >= commentEnd, !isEscaped(start) else { return }
    guard !hasEndlessComment, let end = bytes.firstIndex(of: Array("-->".utf8), in: (start + 4)..<body.upperBound)
    else {
      hasEndlessComment = true
      openComments.append(OpenComment(start: start, end: nil, isWithinParagraph: false))
      return
    }
    commentEnd = end + 3
    // At the beginning of a line a comment goes on over blank lines, and may have any signs in it.
    guard !beginsLine(start) else { return }
    if start >= paragraphEnd { paragraphEnd = endOfParagraph(start) }
    let isWithinParagraph = paragraphEnd > end
    if !isWithinParagraph || hasDashes(start + 4..<end) {
      openComments.append(OpenComment(start: start, end: end, isWithinParagraph: isWithinParagraph))
    }
  }

  /// Between the words of a line, these end a comment for Markdown or are none.
  private func hasDashes(_ words: Range<Int>) -> Bool {
    guard !words.isEmpty else { return false }
    return bytes[words].first == UInt8(ascii: ">") || bytes[words].first == UInt8(ascii: "-")
      || bytes[words].last == UInt8(ascii: "-") || bytes.firstIndex(of: Array("--".utf8), in: words) != nil
  }

  /// `%%words%%`, on one line or with the signs on lines of their own: a comment of Obsidian.
  mutating func lookAtPercentSigns(_ start: Int) {
    guard start >= percentEnd, byte(start - 1) != UInt8(ascii: "%"), !byte(start - 1).isASCIIDigit,
      byte(start + 2) != UInt8(ascii: "%"),
      !isEscaped(start)
    else { return }
    let isBlock = beginsLine(start) && isLineEnd(endOfBlanks(start + 2))
    guard let end = find("%%", from: start + 2, acrossLines: isBlock), end > start + 2 else { return }
    percentEnd = end + 2
    add(.foreign(.hiddenWords), start..<(end + 2))
  }

  func hasBlankLine(in range: Range<Int>) -> Bool {
    range.contains { index in bytes[index] == 0x0A && isLineEnd(endOfBlanks(index + 1)) }
  }

  /// Where the last line of a paragraph ends.
  func endOfParagraph(_ start: Int) -> Int {
    var end = endOfLine(start)
    while end < body.upperBound {
      var next = end + (byte(end) == 0x0D ? 2 : 1)
      while Self.isBlank(byte(next)) || byte(next) == UInt8(ascii: ">") { next += 1 }
      if isLineEnd(next) { break }
      end = endOfLine(next)
    }
    return end
  }
}

/// A comment that Markdown does not read as one, or reads on to the end of the text.
struct OpenComment {
  var start: Int
  /// Where its end stands, if it has one further down.
  var end: Int?
  /// Whether that end stands in the same paragraph, and dashes in the comment keep Markdown from seeing it.
  var isWithinParagraph: Bool
}
