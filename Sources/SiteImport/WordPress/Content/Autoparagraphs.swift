import Markup
import SafeHTML

/// A text of the classic editor with the tags that its line ends stand for: an empty line parts paragraphs, one line
/// end is a `<br>`; neither within code, nor beside the tags of blocks.
///
/// The rules are those by which WordPress makes pages of such texts (`wpautop`).
func autoparagraphs(_ text: [UInt8]) -> [UInt8] {
  var writer = Autoparagraphs(text)
  return writer.html()
}

private struct Autoparagraphs {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  /// The paragraph that is being read, without its tags.
  private var line: [UInt8] = []
  /// The tag that begins it: that of the text, where it has one.
  private var opening: [UInt8] = paragraphTag
  /// Whether it gets no tags, being what an item or a cell holds.
  private var isBare = false
  /// Line ends, and breaks, that were read since the last word.
  private var lineEnds = 0
  private var breaks = 0
  /// How many elements are open in which a line end is a space.
  private var closedDepth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func html() -> [UInt8] {
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let range): read(range)
      case .comment(let range): appendPart(bytes[range])
      case .start(let tag):
        if Self.verbatim.contains(tag.name) {
          let end = tokens.endTag(tag.name) ?? bytes.count
          if tag.name == "pre" || tag.name == "xmp" { endParagraph() } else { endSpace() }
          if tag.name == "pre" || tag.name == "xmp" {
            output += bytes[tag.range.lowerBound..<end]
            isBare = false
          } else {
            line += bytes[tag.range.lowerBound..<end]
          }
          tokens.skip(to: end)
        } else {
          start(tag)
        }
      case .end(let tag): self.end(tag)
      }
    }
    endParagraph()
    return output
  }

  private mutating func start(_ tag: HTMLTag) {
    if tag.name == "br" {
      breaks += 1
      return
    }
    guard Self.blocks.contains(tag.name) else {
      if Self.closed.contains(tag.name) { closedDepth += 1 }
      return appendPart(bytes[tag.range])
    }
    endParagraph()
    if tag.name == "p" {
      opening = Array(bytes[tag.range])
    } else {
      output += bytes[tag.range]
      isBare = Self.bare.contains(tag.name)
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    guard Self.blocks.contains(tag.name) else {
      if Self.closed.contains(tag.name) { closedDepth = max(0, closedDepth - 1) }
      return appendPart(bytes[tag.range])
    }
    endParagraph()
    if tag.name != "p" { output += bytes[tag.range] }
    isBare = false
  }

  /// Reads words and the white space between them.
  private mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0A || index + 1 >= bytes.count || bytes[index + 1] != 0x0A { lineEnds += 1 }
        index += 1
      } else if byte == 0x20 || byte == 0x09 {
        if lineEnds == 0, breaks == 0 { line.append(byte) }
        index += 1
      } else {
        // Other control characters are words: what they are not parted by would never be passed.
        let end =
          bytes[index..<range.upperBound].firstIndex { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? range.upperBound
        if let address = player(index..<end, in: range) {
          endParagraph()
          output += paragraph(ofAddress: address)
        } else {
          appendPart(bytes[index..<end])
        }
        index = end
      }
    }
  }

  /// The address of a film or a sound that is all of its line, and is shown as such, as it is written.
  private func player(_ word: Range<Int>, in text: Range<Int>) -> String? {
    guard bytes[word].starts(with: "http".utf8) else { return nil }
    let before = bytes[..<word.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
    let after = bytes[word.upperBound...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    guard [nil, 0x0A, UInt8(ascii: ">")].contains(before), [nil, 0x0A, UInt8(ascii: "<")].contains(after),
      before == 0x0A || after == 0x0A, !isBare
    else { return nil }
    let address = String(decoding: bytes[word], as: UTF8.self)
    return EmbeddedMedia.isPlayer(address) ? address : nil
  }

  private mutating func appendPart(_ part: ArraySlice<UInt8>) {
    endSpace()
    line += part
  }

  /// Ends the white space before a word.
  private mutating func endSpace() {
    defer { (lineEnds, breaks) = (0, 0) }
    if closedDepth > 0 {
      for _ in 0..<breaks { line += Self.breakTag }
      if lineEnds > 0 { line.append(0x20) }
    } else if lineEnds > 1 || breaks > 1 {
      if line.contains(where: { !$0.isMarkupSpace }) { endParagraph() }
    } else if lineEnds == 1 || breaks == 1 {
      if line.contains(where: { !$0.isMarkupSpace }) || breaks == 1 { line += Self.breakTag }
      line.append(0x0A)
    }
  }

  private mutating func endParagraph() {
    (lineEnds, breaks) = (0, 0)
    if line.contains(where: { !$0.isMarkupSpace }) {
      if isBare {
        output += line
      } else {
        output += opening
        output += line
        output += Self.endTag
      }
    }
    line.removeAll(keepingCapacity: true)
    opening = Self.paragraphTag
    isBare = false
  }

  private static let paragraphTag = Array("<p>".utf8)
  private static let endTag = Array("</p>\n".utf8)
  private static let breakTag = Array("<br>".utf8)

  private static let blocks = Set(
    """
    table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address \
    style p h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption \
    details menu summary center main dir
    """.split(separator: " ").map(String.init))
  private static let verbatim: Set = ["pre", "xmp", "script", "style", "svg", "math", "textarea"]
  /// What holds a line of words as it is.
  private static let bare: Set = [
    "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "figcaption", "caption", "summary", "legend",
    "address",
  ]
  private static let closed: Set = ["object", "audio", "video", "select", "option"]
}
