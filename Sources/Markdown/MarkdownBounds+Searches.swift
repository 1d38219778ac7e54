import Markup

extension MarkdownBounds {
  /// How many bytes may be read in vain, all searches of a kind together.
  private static let mostSearched = 500_000_000
  /// How many bytes may be copied: the rest of a line behind each address of a mail, a definition for each link to it.
  private static let mostCopied = 50_000_000

  /// What the parser looks for from each place anew, up to the end of the paragraph or line.
  static func searches(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    openTags(in: text) ?? mailAddresses(in: text) ?? definitions(in: text)
  }

  /// `<?`, `<!A` and `<![CDATA[` whose end is nowhere in the paragraph: each is looked for to the paragraph's end.
  private static func openTags(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    var searched = 0
    /// The end of the paragraph, and whether one of the ends that are looked for stands before it.
    var end = text.count
    var hasEnd = (instruction: false, declaration: false, section: false)
    var index = text.count - 1
    while index > 0 {
      index -= 1
      switch (text[index], text[index + 1]) {
      case (UInt8(ascii: "\n"), UInt8(ascii: "\n")): (end, hasEnd) = (index, (false, false, false))
      case (UInt8(ascii: "?"), UInt8(ascii: ">")): hasEnd.instruction = true
      case (UInt8(ascii: "]"), UInt8(ascii: ">")): hasEnd.section = true
      case (UInt8(ascii: "<"), UInt8(ascii: "?")): if !hasEnd.instruction { searched += end - index }
      case (UInt8(ascii: "<"), UInt8(ascii: "!")):
        let isSection = index + 2 < text.count && text[index + 2] == UInt8(ascii: "[")
        if isSection ? !hasEnd.section : !hasEnd.declaration { searched += end - index }
      default: break
      }
      if text[index + 1] == UInt8(ascii: ">") { hasEnd.declaration = true }
      guard searched <= mostSearched else {
        return Excess(
          offset: index, message: "the paragraph has thousands of ‘<!’ or ‘<?’ without an end",
          help: "write ‘&lt;’ for a ‘<’ that is meant to be seen")
      }
    }
    return nil
  }

  private static func mailAddresses(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    var copied = 0
    var next = text.firstIndex(of: UInt8(ascii: "@"), from: 0)
    var end = 0
    while let index = next {
      if index >= end { end = text.firstIndex(of: UInt8(ascii: "\n"), from: index) ?? text.count }
      copied += end - index
      guard copied <= mostCopied else {
        return Excess(
          offset: index, message: "the line has thousands of ‘@’", help: "write each address on a line of its own")
      }
      next = text.firstIndex(of: UInt8(ascii: "@"), from: index + 1)
    }
    return nil
  }

  /// `[name]: address "title"`: wherever the name is used, address and title are copied.
  private static func definitions(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    var longest = (length: 0, offset: 0)
    var start = 0
    while start < text.count {
      let end = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
      if isDefinition(text[start..<end]) {
        // A title may go on over lines; that of another definition does not.
        var last = end
        while last + 1 < text.count, text[last + 1] != UInt8(ascii: "\n"), text[last + 1] != UInt8(ascii: "[") {
          last = text.firstIndex(of: UInt8(ascii: "\n"), from: last + 1) ?? text.count
        }
        if last - start > longest.length { longest = (last - start, start) }
        start = last + 1
      } else {
        start = end + 1
      }
    }
    guard longest.length > 100 else { return nil }
    let uses = text.count { $0 == UInt8(ascii: "]") }
    guard longest.length * uses > mostCopied else { return nil }
    return Excess(
      offset: longest.offset, message: "the definition of a link is so long that its uses do not fit into memory",
      help: "shorten its address or title")
  }

  /// A name of more than a thousand bytes is none to cmark.
  private static func isDefinition(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    guard text.first == UInt8(ascii: "[") else { return false }
    guard let close = text.prefix(1100).firstIndex(of: UInt8(ascii: "]")) else { return false }
    return close + 1 < text.endIndex && text[close + 1] == UInt8(ascii: ":")
  }
}
