import Markup

extension SuspectScan {
  /// Looks for `$x^2$` and `$$x^2$$`; gives the place where the next one may begin.
  ///
  /// A price is none, and no pair of them: `$5 … $6`.
  mutating func lookAtDollar(_ start: Int) -> Int {
    let dollar = UInt8(ascii: "$")
    guard !isEscaped(start) else { return start + 1 }
    if byte(start + 1) == dollar {
      guard byte(start + 2) != dollar, let end = find("$$", from: start + 2, acrossLines: true) else {
        return start + 2
      }
      if hasSignOfFormula(start + 2..<end) { add(.foreign(.formula), start..<(end + 2)) }
      return end + 2
    }
    guard !Self.isBlank(byte(start + 1)), let end = find("$", from: start + 1), end > start + 1 else {
      return start + 1
    }
    guard !Self.isBlank(byte(end - 1)), !byte(end + 1).isASCIILetterOrDigit,
      !byte(start - 1).isASCIILetterOrDigit, isFormula(start + 1..<end)
    else { return end }
    add(.foreign(.formula), start..<(end + 1))
    return end + 1
  }

  private func isFormula(_ range: Range<Int>) -> Bool {
    if range.count == 1 { return bytes[range.lowerBound].isASCIILetter }
    guard hasSignOfFormula(range) else { return false }
    // Names of variables have low lines, and words stand in sentences.
    return !bytes[range.lowerBound].isASCIIDigit || bytes[range].contains { "\\^".utf8.contains($0) }
  }

  private func hasSignOfFormula(_ range: Range<Int>) -> Bool {
    bytes[range].contains { "\\^=".utf8.contains($0) }
      || range.contains {
        bytes[$0] == UInt8(ascii: "_") && (byte($0 + 1).isASCIIDigit || byte($0 + 1) == UInt8(ascii: "{"))
      }
  }
}
