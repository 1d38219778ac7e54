import Markup

extension SuspectScan {
  /// Looks for what was meant as a link and is none for Markdown.
  mutating func lookAtClosingBracket(_ place: Int) {
    switch byte(place + 1) {
    case UInt8(ascii: "("):
      lookForSpacedWebAddress(place)
      lookForOpenAddress(place)
    case UInt8(ascii: "["): lookForReference(place)
    case UInt8(ascii: "{"), 0xEF: lookForOddAddress(place)
    case UInt8(ascii: " ") where byte(place + 2) == UInt8(ascii: "("): lookForLinkApart(place)
    default: break
    }
  }

  /// `[text](https://example.org/a file.pdf)`.
  private mutating func lookForSpacedWebAddress(_ place: Int) {
    let found = bytes.withUnsafeBufferPointer { bytes -> (address: SpacedAddress, isOutside: Bool)? in
      let text = UnsafeBufferPointer(rebasing: bytes[..<body.upperBound])
      return SpacedAddress(in: text, from: place + 2).map { ($0, $0.isOutside(text)) }
    }
    guard let found, !found.address.spaces.isEmpty, found.isOutside, let start = opening(of: place) else { return }
    add(.spacedWebAddress, start..<found.address.end)
  }

  /// `[text](https://example.org/` and `![](picture.jpg`, whose address never ends.
  private mutating func lookForOpenAddress(_ place: Int) {
    var end = place + 2
    while !Self.isBlank(byte(end)), !isLineEnd(end) {
      // No address is as long; without a bound, a line of nothing else would be read anew from each of them.
      guard byte(end) != UInt8(ascii: ")"), end - place < 1000 else { return }
      end += 1
    }
    guard end > place + 2, byte(place + 2) != UInt8(ascii: "<"), let start = opening(of: place),
      isAddress((place + 2)..<end), !endsInParagraph(from: end)
    else { return }
    add(.openAddress, start..<end)
  }

  /// Whether a closing bracket follows before the next blank line.
  private mutating func endsInParagraph(from start: Int) -> Bool {
    guard let bracket = find(")", from: start, acrossLines: true) else { return false }
    return !hasBlankLine(in: start..<bracket)
  }

  /// `[text] (https://example.org/)`.
  private mutating func lookForLinkApart(_ place: Int) {
    guard let end = find(")", from: place + 3), isAddress((place + 3)..<end), let start = opening(of: place),
      !isMarkOfTask(start, place), byte(start + 1) != UInt8(ascii: "^")
    else { return }
    add(.linkApart, start..<(end + 1))
  }

  /// Whether what stands in round brackets can be nothing but an address.
  private func isAddress(_ range: Range<Int>) -> Bool {
    let address = Array(bytes[range].trimmed)
    guard !address.isEmpty, !address.contains(where: BodyWriter.isMarkdownSpace) else { return false }
    if address.containsSequence("://") { return true }
    let isBegun = ["www.", "mailto:", "/", "./", "../"].contains { address.starts(with: $0.utf8) }
    let small = address.lowercasedASCII
    let isFile = [".md", ".html", ".pdf", ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"].contains {
      small.count > $0.utf8.count && small.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    return isBegun && address.count > 2 || isFile
  }

  /// `[text][name]` or `[text][]`, when no line says where that leads.
  private mutating func lookForReference(_ place: Int) {
    guard let end = find("]", from: place + 2), !isLink(behind: end), let start = opening(of: place) else { return }
    let before = byte(start - 1)
    guard before != UInt8(ascii: "]"), before != UInt8(ascii: "["), !before.isASCIILetterOrDigit,
      byte(start + 1) != UInt8(ascii: "^"), byte(place + 2) != UInt8(ascii: "^")
    else { return }
    let named = (place + 2)..<end
    let name = named.isEmpty ? (start + 1)..<place : named
    // Numbers in brackets are those of a list of books, or of parts of a work.
    guard bytes[name].contains(where: { $0.isASCIILetter || $0 >= 0x80 }), !isDefined(bytes[name]) else { return }
    add(.unknownReference, start..<(end + 1))
  }

  /// Where the bracket stands that is closed at a place, on the same line; with the sign of a picture before it.
  func opening(of place: Int) -> Int? {
    var depth = 0
    var index = place - 1
    while byte(index) != 0x0A, place - index < 400 {
      switch bytes[index] {
      case UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "[") where depth > 0: depth -= 1
      case UInt8(ascii: "["):
        guard !isEscaped(index) else { return nil }
        return byte(index - 1) == UInt8(ascii: "!") ? index - 1 : index
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// `[ ]` or `[x]`, as at the beginning of a task.
  private func isMarkOfTask(_ start: Int, _ place: Int) -> Bool {
    place - start == 2 && [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(byte(start + 1))
  }
}
