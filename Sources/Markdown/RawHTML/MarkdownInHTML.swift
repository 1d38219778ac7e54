import Markup

/// Markdown that stands within lines of HTML, where it is not read.
struct MarkdownInHTML {
  /// From the first line of the block.
  var line: Int
  /// What of it is shown.
  var shown: [UInt8]
  /// Whether a tag stands on the same line, so that no blank line can be put between.
  var isBesideTag: Bool

  /// The first of a block.
  init?(in block: [UInt8]) {
    var end: [UInt8]?
    for (number, line) in block.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = line.trimmed
      if let mark = end {
        if text.lowercasedASCII.firstRange(of: mark) != nil { end = nil }
        continue
      }
      let hasTag = text.contains(UInt8(ascii: "<"))
      if hasTag, let mark = Self.endOfOther(text.lowercasedASCII) {
        end = mark
        continue
      }
      guard let shown = hasTag ? Self.ofTag(text) ?? Self.link(text) : Self.mark(text) else { continue }
      self.init(line: number, shown: Array(shown), isBesideTag: hasTag && !shown.starts(with: "markdown".utf8))
      return
    }
    return nil
  }

  private init(line: Int, shown: [UInt8], isBesideTag: Bool) {
    self.line = line
    self.shown = shown
    self.isBesideTag = isBesideTag
  }

  /// What ends an element or comment that begins on a line and whose content is not read as HTML.
  private static func endOfOther(_ line: [UInt8]) -> [UInt8]? {
    for name in ["pre", "script", "style", "textarea", "svg", "math", "code"] {
      guard let start = line.firstRange(of: Array("<\(name)".utf8)) else { continue }
      let end = Array("</\(name)".utf8)
      if line[start.upperBound...].firstRange(of: end) == nil { return end }
    }
    guard let start = line.firstRange(of: Array("<!--".utf8)), !line[start.upperBound...].containsSequence("-->") else {
      return nil
    }
    return Array("-->".utf8)
  }

  /// `markdown="1"`, which some programs look for.
  private static func ofTag(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = line.firstRange(of: Array(" markdown=".utf8)) else { return nil }
    let value = line[start.upperBound...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
    return line[(start.lowerBound + 1)..<value.endIndex]
  }

  private static func mark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = line.first else { return nil }
    let behind = line.drop { $0 == first }
    let isBeforeWords = behind.first == UInt8(ascii: " ") && behind.count > 1
    let signs = line.count - behind.count
    switch first {
    case UInt8(ascii: "#") where isBeforeWords && signs <= 6: return line
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
      if isBeforeWords && signs == 1 { return line }
    case UInt8(ascii: "`") where signs >= 3: return line
    case UInt8(ascii: "|") where line.count > 2 && line.last == first: return line
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let rest = line.drop { $0.isASCIIDigit }
      if line.count - rest.count <= 2, rest.starts(with: ". ".utf8), rest.count > 2 { return line }
    default: break
    }
    return link(line) ?? strong(line)
  }

  /// A link or picture, `[words](address)`.
  private static func link(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let middle = line.firstRange(of: Array("](".utf8)),
      let start = line[..<middle.lowerBound].lastIndex(of: UInt8(ascii: "[")),
      let end = line[middle.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let isPicture = start > line.startIndex && line[start - 1] == UInt8(ascii: "!")
    return line[(isPicture ? start - 1 : start)...end]
  }

  /// Words between two marks, `**words**`.
  private static func strong(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for mark in ["**", "__"] {
      guard let start = line.firstRange(of: Array(mark.utf8)), let next = line[start.upperBound...].first,
        next != UInt8(ascii: " "), let end = line[start.upperBound...].firstRange(of: Array(mark.utf8)),
        end.lowerBound > start.upperBound
      else { continue }
      return line[start.lowerBound..<end.upperBound]
    }
    return nil
  }
}
