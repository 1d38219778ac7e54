import Markup

extension SuspectScan {
  /// Looks for shortcodes of Hugo, tags of Liquid and attribute lists.
  mutating func lookAtBrace(_ start: Int) {
    guard byte(start - 1) != UInt8(ascii: "{"), !isEscaped(start) else { return }
    switch byte(start + 1) {
    case UInt8(ascii: "{"): lookAtDoubleBrace(start)
    case UInt8(ascii: "%"):
      guard let end = find("%}", from: start + 2, acrossLines: true) else { return }
      let name = firstWord(from: start + 2)
      add(.foreign(tag(named: name)), start..<(end + 2), isEnd: stands("end", at: name))
    case UInt8(ascii: ":"):
      guard let end = find("}", from: start + 2), isAttributeList((start + 2)..<end) else { return }
      if stands(":comment}", at: start + 2) {
        add(.foreign(.hiddenWords), start..<(end + 1))
        return
      }
      add(.foreign(stands("toc}", at: start + 2) ? .contents : .attributes), start..<(end + 1))
    case UInt8(ascii: "."), UInt8(ascii: "#"):
      // A heading's are read.
      guard byte(start + 2).isASCIILetter, !isOnHeading(start), let end = find("}", from: start + 2) else { return }
      add(.foreign(.attributes), start..<(end + 1))
    case let letter where letter.isASCIILetter:
      guard isBehindSpan(start), let end = find("}", from: start + 1), bytes[start..<end].contains(UInt8(ascii: "="))
      else { return }
      add(.foreign(.attributes), start..<(end + 1))
    default: break
    }
  }

  /// What a tag of Liquid is, by its name.
  private func tag(named start: Int) -> ForeignSyntax {
    let name = stands("end", at: start) ? start + 3 : start
    if stands("comment", at: name) { return .hiddenWords }
    if stands("highlight", at: name) || stands("code", at: name) { return .codeTag }
    return stands("toc", at: name) ? .contents : .liquidTag
  }

  private mutating func lookAtDoubleBrace(_ start: Int) {
    let isShortcode = stands("<", at: start + 2) || stands("%", at: start + 2)
    guard let end = find("}}", from: start + 2, acrossLines: true), end > start + 2 else { return }
    let name = firstWord(from: start + 3)
    let isEnd = isShortcode && byte(name) == UInt8(ascii: "/")
    add(
      .foreign(isShortcode ? shortcode(named: isEnd ? name + 1 : name) : .placeholder), start..<(end + 2), isEnd: isEnd)
  }

  private func shortcode(named start: Int) -> ForeignSyntax {
    let name = firstWord(from: start)
    if stands("highlight", at: name) { return .codeTag }
    return stands("toc", at: name) || stands("table-of-contents", at: name) ? .contents : .hugoShortcode
  }

  private func firstWord(from start: Int) -> Int {
    var index = start
    while Self.isBlank(byte(index)) || byte(index) == UInt8(ascii: "-") { index += 1 }
    return index
  }

  private func isAttributeList(_ range: Range<Int>) -> Bool {
    let first = byte(firstWord(from: range.lowerBound))
    return first.isASCIILetter || [UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: ":")].contains(first)
  }

  private func isBehindSpan(_ start: Int) -> Bool {
    [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(byte(start - 1))
  }

  private func isOnHeading(_ index: Int) -> Bool {
    var start = index
    while index - start < 1000, byte(start - 1) != 0x0A { start -= 1 }
    while Self.isBlank(byte(start)) || byte(start) == UInt8(ascii: ">") { start += 1 }
    return byte(start) == UInt8(ascii: "#")
  }
}
