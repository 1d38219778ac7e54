import Markup

extension SuspectScan {
  /// Looks for wikilinks, footnotes, shortcodes of WordPress and marks of boxes.
  mutating func lookAtBracket(_ start: Int) {
    lookForDefinition(start)
    lookForReversedLink(start)
    let next = byte(start + 1)
    let isSuspicious =
      byte(start - 1) == UInt8(ascii: "^") || next.isASCIILetter
      || [UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: "!")].contains(next)
    guard isSuspicious else { return }
    if isEscaped(start) { return lookForEscapedShortcode(start) }
    if byte(start - 1) == UInt8(ascii: "*"), byte(start - 2) == 0x0A { lookForAbbreviation(start) }
    if byte(start - 1) == UInt8(ascii: "^") {
      lookForInlineFootnote(start)
      return
    }
    switch next {
    case UInt8(ascii: "["): lookForWikilink(start)
    case UInt8(ascii: "^"): lookForFootnote(start)
    case UInt8(ascii: "!"): lookForCallout(start)
    case UInt8(ascii: "/"):
      let end = endOfName(from: start + 2)
      guard end > start + 2, byte(end) == UInt8(ascii: "]"), !isLink(behind: end) else { return }
      add(.foreign(.shortcode), start..<(end + 1), isEnd: true)
    default: lookForShortcode(start)
    }
  }

  private mutating func lookForWikilink(_ start: Int) {
    guard byte(start - 1) != UInt8(ascii: "["), let end = find("]]", from: start + 2) else { return }
    let title = bytes[(start + 2)..<end]
    // Numbers between brackets are a reference to a book's list.
    guard !title.trimmed.isEmpty, !title.allSatisfy(\.isASCIIDigit), !title.contains(UInt8(ascii: "[")),
      !isLink(behind: end + 1), !isDefined(title)
    else { return }
    let name = String(decoding: title, as: UTF8.self).lowercased().filter { $0 != "_" }
    if ["toc", "contents", "tableofcontents"].contains(name) {
      return add(.foreign(.contents), start..<(end + 2))
    }
    let isPicture = byte(start - 1) == UInt8(ascii: "!")
    add(.foreign(isPicture ? .wikiPicture : .wikilink), (isPicture ? start - 1 : start)..<(end + 2))
  }

  private mutating func lookForFootnote(_ start: Int) {
    guard let end = find("]", from: start + 2), end > start + 2, !isLinkOfMark(behind: end),
      !bytes[(start + 2)..<end].contains(UInt8(ascii: "["))
    else {
      hasOddNotes = true
      return
    }
    let name = bytes[(start + 2)..<end]
    let isNote = byte(end + 1) == UInt8(ascii: ":") && !name.contains(where: Self.isBlank) && beginsLine(start)
    add(isNote ? .footnote : .footnoteMark, start..<(end + 1))
  }

  /// Whether an address follows what looks like the mark of a note; words with spaces are none.
  private func isLinkOfMark(behind end: Int) -> Bool {
    guard byte(end + 1) == UInt8(ascii: "(") else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[..<body.upperBound])
      return SpacedAddress(in: text, from: end + 2)?.spaces.isEmpty != false
    }
  }

  private mutating func lookForInlineFootnote(_ start: Int) {
    guard let end = find("]", from: start + 1, acrossLines: true), !isLink(behind: end),
      bytes[start..<end].contains(UInt8(ascii: " "))
    else { return }
    add(.foreign(.inlineFootnote), (start - 1)..<(end + 1))
  }

  private mutating func lookForCallout(_ start: Int) {
    let end = endOfName(from: start + 2)
    guard end > start + 2, byte(end) == UInt8(ascii: "]"), !isLink(behind: end), beginsLine(start, after: ">") else {
      return
    }
    add(.foreign(.callout), start..<(end + 1))
  }

  private mutating func lookForShortcode(_ start: Int) {
    let nameEnd = endOfName(from: start + 1)
    switch byte(nameEnd) {
    case UInt8(ascii: "]"):
      guard !isLink(behind: nameEnd), isKnownShortcode((start + 1)..<nameEnd),
        !isDefined(bytes[(start + 1)..<nameEnd])
      else { return }
      add(.foreign(lowercased((start + 1)..<nameEnd) == "toc" ? .contents : .shortcode), start..<(nameEnd + 1))
    case UInt8(ascii: " "), UInt8(ascii: "="):
      guard let end = find("]", from: nameEnd), !isLink(behind: end),
        bytes[nameEnd..<end].contains(UInt8(ascii: "="))
      else { return }
      let range = nameEnd..<end
      let hasAttribute =
        ["=\"", "='", "=“", "=”", "=&quot;"].contains { bytes.firstIndex(of: Array($0.utf8), in: range) != nil }
      let isForum =
        byte(nameEnd) == UInt8(ascii: "=") && Self.forumTags.contains(lowercased((start + 1)..<nameEnd))
      guard hasAttribute || isForum || isKnownShortcode((start + 1)..<nameEnd) else { return }
      add(.foreign(.shortcode), start..<(end + 1))
    default: break
    }
  }

  private func isKnownShortcode(_ range: Range<Int>) -> Bool {
    let name = lowercased(range)
    return Self.shortcodes.contains(name) || Self.shortcodePrefixes.contains(where: name.hasPrefix)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// `\\[caption id="x"\\]`: what some exporters make of a shortcode.
  private mutating func lookForEscapedShortcode(_ start: Int) {
    let nameEnd = endOfName(from: start + 1)
    guard isKnownShortcode((start + 1)..<nameEnd), lowercased((start + 1)..<nameEnd) != "toc",
      let end = find("]", from: nameEnd), isEscaped(end), bytes[nameEnd..<end].contains(UInt8(ascii: "="))
    else { return }
    add(.foreign(.shortcode), (start - 1)..<(end + 1))
  }

  /// Looks for `*[HTML]: words`.
  private mutating func lookForAbbreviation(_ start: Int) {
    guard let end = find("]", from: start + 1), end > start + 1, byte(end + 1) == UInt8(ascii: ":"),
      Self.isBlank(byte(end + 2))
    else { return }
    add(.foreign(.abbreviation), (start - 1)..<(end + 2))
  }

  private static let shortcodes: Set = [
    "audio", "caption", "contact-form", "contact-form-7", "embed", "gallery", "playlist", "toc", "video", "wp_caption",
    "youtube",
  ]
  private static let shortcodePrefixes = ["vc_", "et_pb_", "fusion_", "su_", "av_", "wp_", "elementor"]
  private static let forumTags: Set = ["url", "img", "quote", "color", "size", "font", "email"]

  private func endOfName(from start: Int) -> Int {
    var index = start
    while byte(index).isASCIILetterOrDigit || byte(index) == UInt8(ascii: "_")
      || byte(index) == UInt8(ascii: "-")
    { index += 1 }
    return index
  }

  /// Whether what stands behind a closing bracket makes a link of the brackets, or the address of one.
  func isLink(behind end: Int) -> Bool {
    [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(byte(end + 1))
  }

  /// Whether only white space and the marks of quotations and lists stand before a place on its line.
  func beginsLine(_ start: Int, after mark: UnicodeScalar? = nil) -> Bool {
    let start = invisible.last?.upperBound == start ? invisible.last?.lowerBound ?? start : start
    var index = start - 1
    var isMarkSeen = mark == nil
    while byte(index) != 0x0A, start - index < 40 {
      let before = byte(index)
      guard Self.isBlank(before) || ">-*+".utf8.contains(before) else { return false }
      if let mark, before == UInt8(ascii: mark) { isMarkSeen = true }
      index -= 1
    }
    return isMarkSeen
  }
}
