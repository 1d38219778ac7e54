import Diagnostics
import Languages

extension BlockScan {
  /// Quotation marks in the order of English around words of Urdu.
  ///
  /// They are not mirrored as brackets are: what opens an English quotation closes one that runs from right to left.
  mutating func checkQuoteOrder() {
    for (opening, closing) in [("“", "”"), ("‘", "’")] as [(Unicode.Scalar, Unicode.Scalar)] {
      var index = 0
      while index < letters.count {
        defer { index += 1 }
        guard text(index) == opening, isOpen(index - 1), isArabicLetter(after(index)),
          let end = letters[(index + 1)...].firstIndex(where: {
            $0.role == .text && ($0.scalar == opening || $0.scalar == closing)
          }),
          letters[end].scalar == closing, !isArabicLetter(end + 1)
        else { continue }
        let words = string((index + 1)..<min(end, index + 40)) + (end > index + 40 ? "…" : "")
        findings.append(
          Finding(
            .quoteOrder, letters[index].range, "the marks around ‘\(words)’ stand in the order of English",
            help: "Urdu opens with \(closing) and closes with \(opening)"))
        index = end
      }
    }
  }

  /// Whether a word may begin behind what stands here.
  private func isOpen(_ index: Int) -> Bool {
    guard letters.indices.contains(index), letters[index].role == .text else { return true }
    return " ([«—–:".unicodeScalars.contains(letters[index].scalar)
  }

  /// Brackets and quotation marks without their partners.
  mutating func checkBalance() {
    guard kind != .html else { return }
    var open: [Int] = []
    var quotes: [Int] = []
    var single: [Int] = []
    for index in letters.indices {
      guard let scalar = text(index) else { continue }
      switch scalar {
      case "(", "[", "«": open.append(index)
      case ")", "]", "»":
        if let last = open.last, Self.partners[letters[last].scalar] == scalar {
          open.removeLast()
        } else if scalar != ")" || !endsNumberOfItem(index) {
          return reportUnbalanced(index)
        }
      case "“", "”": quotes.append(index)
      case "\"" where !isDigit(index - 1): quotes.append(index)
      case "‘", "’":
        if rules.isUrdu, !touchesLatin(index) { single.append(index) }
      default: break
      }
    }
    if let first = open.first { return reportUnbalanced(first) }
    if !quotes.count.isMultiple(of: 2), !goesOn(quotes) { return reportUnbalanced(quotes[quotes.count - 1]) }
    if !single.count.isMultiple(of: 2) { reportUnbalanced(single[single.count - 1]) }
  }

  private static let partners: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "«": "»"]

  private mutating func reportUnbalanced(_ index: Int) {
    findings.append(
      Finding(
        .unbalancedMark, letters[index].range, "‘\(letters[index].scalar)’ has no partner in its paragraph",
        help: "write the other one, or delete this one"))
  }

  /// Whether a bracket closes the number of an item, as in ‘1)’ and ‘الف)’, or the mouth of a smiling face.
  private func endsNumberOfItem(_ index: Int) -> Bool {
    if let before = text(index - 1), ":;-".unicodeScalars.contains(before) { return true }
    guard text(index - 1)?.isPartOfWord ?? false else { return false }
    let word = word(around: index - 1)
    let isFirst = isEndOfLine(word.lowerBound - 1) || text(word.lowerBound - 1) == " "
    return isFirst && (word.count <= 2 || isDigit(index - 1) || string(word) == "الف")
  }

  private func touchesLatin(_ index: Int) -> Bool {
    text(index - 1)?.isLatinLetter ?? false || text(index + 1)?.isLatinLetter ?? false
  }

  /// Whether a speech of several paragraphs is open, each of which begins with a mark.
  private func goesOn(_ quotes: [Int]) -> Bool {
    beginsNextWithQuote && quotes.last == letters.firstIndex { $0.role != .markup }
  }
}
