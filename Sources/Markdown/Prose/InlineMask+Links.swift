import Languages
import Proofreading

/// Links, pictures, and addresses that stand in the text by themselves.
extension InlineMask {
  mutating func lookAtBracket(_ start: Int) -> Int {
    if scalar(start + 1) == "^", start >= endless[.note, default: 0] {
      var end = start + 2
      while let sign = scalar(end), sign != "]" { end += 1 }
      if scalar(end) == "]" {
        set(.object, start..<(end + 1))
        return end + 1
      }
      endless[.note] = end
    }
    brackets.append(start)
    return start + 1
  }

  mutating func lookAtClosingBracket(_ index: Int) -> Int {
    guard let opening = brackets.popLast() else { return index + 1 }
    if scalar(index + 1) == "(", index >= endless[.destination, default: 0], let end = hideDestination(index + 1) {
      set(.markup, opening..<(opening + 1))
      set(.markup, index..<(index + 1))
      return end
    }
    if scalar(index + 1) == "[" {
      var end = index + 2
      while let sign = scalar(end), sign != "]", sign != "[" { end += 1 }
      let label = text(index + 2..<min(end, block.letters.count))
      if scalar(end) == "]", definitions.contains(label.isEmpty ? text(opening + 1..<index) : label) {
        set(.markup, opening..<(opening + 1))
        set(.object, label.isEmpty ? opening..<(end + 1) : index..<(end + 1))
        return end + 1
      }
    }
    // The name itself is the link: the words and the line that says where it leads must stay alike. Longer ones are none.
    if index - opening < 1000, definitions.contains(text(opening + 1..<index)) { set(.object, opening..<(index + 1)) }
    return index + 1
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range { text.unicodeScalars.append(block.letters[index].scalar) }
    return text
  }

  /// Hides `(address "title")` but for the title, which readers see; gives the place behind.
  private mutating func hideDestination(_ start: Int) -> Int? {
    var index = start + 1
    var depth = 1
    var title: Range<Int>?
    while let sign = scalar(index) {
      switch sign {
      case "\\": index += 1
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 {
          set(.object, start..<(index + 1))
          if let title { set(.text, title) }
          return index + 1
        }
      case "\"", "'":
        if scalar(index - 1)?.isWhiteSpace == true, let end = endOfTitle(index, sign) {
          title = (index + 1)..<end
          index = end
        }
      default: break
      }
      index += 1
    }
    endless[.destination] = index
    return nil
  }

  private func endOfTitle(_ start: Int, _ quote: Unicode.Scalar) -> Int? {
    var end = start + 1
    while let sign = scalar(end) {
      if sign == "\\" {
        end += 1
      } else if sign == quote {
        var next = end + 1
        while scalar(next)?.isWhiteSpace == true { next += 1 }
        return scalar(next) == ")" ? end : nil
      }
      end += 1
    }
    return nil
  }

  // MARK: Bare addresses

  mutating func lookAtAddress(_ start: Int) -> Int {
    guard !(scalar(start - 1).map { $0.isASCII && $0.isWordPart } ?? false), beginsAddress(start) else {
      // Nothing begins within a word.
      var end = start + 1
      while let next = scalar(end), next.isASCII, next.isLatinLetter { end += 1 }
      return end
    }
    var end = start
    while let sign = scalar(end), !sign.isWhiteSpace, !Self.endsAddress(sign) { end += 1 }
    while end > start, let last = scalar(end - 1), ".,;:!?*_~'\")]".unicodeScalars.contains(last) { end -= 1 }
    set(.object, start..<end)
    return max(end, start + 1)
  }

  private static let beginnings = ["http://", "https://", "www.", "ftp://", "mailto:"].map { Array($0.unicodeScalars) }

  private func beginsAddress(_ start: Int) -> Bool {
    Self.beginnings.contains { beginning in
      beginning.indices.allSatisfy { offset in
        guard let sign = scalar(start + offset), sign.isASCII else { return false }
        return sign.properties.lowercaseMapping.unicodeScalars.first == beginning[offset]
      }
    }
  }

  private static func endsAddress(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "<", ">", "`", "|", "۔", "،", "؛", "؟", "‘", "’", "“", "”", "«", "»": true
    default: false
    }
  }
}
