import Markup
import SafeHTML

extension String {
  /// Without white space around it.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isHTMLSpace }),
      let last = scalars.lastIndex(where: { !$0.isHTMLSpace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Without white space around it, and without spaces that do not break, which stood there for the look of it.
  var withoutSpaceAround: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }), let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether nothing stands between its words but one space of the usual kind, and nothing around them.
  private var hasSingleSpacesOnly: Bool {
    var (before, last): (UInt8, UInt8) = (0, 0x20)
    for byte in utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x09, 0x0A, 0x0C, 0x0D: return false
      case 0x85, 0xA0: if last == 0xC2 { return false }
      case 0xA8, 0xA9: if before == 0xE2, last == 0x80 { return false }
      default: break
      }
      (before, last) = (last, byte)
    }
    return last != 0x20 || isEmpty
  }

  /// Whether two texts have the same words, whatever stands at their edges and is never seen.
  func saysTheSame(as other: String) -> Bool { self == other || withoutUnseenEdges == other.withoutUnseenEdges }

  private var withoutUnseenEdges: String {
    unicodeScalars.split(separator: " ").map { word in
      let isSeen: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory != .format }
      guard let first = word.firstIndex(where: isSeen), let last = word.lastIndex(where: isSeen) else { return "" }
      return String(word[first...last])
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Its words with one space between them.
  var onOneLine: String {
    if hasSingleSpacesOnly { return self }
    var line: [UInt8] = []
    line.reserveCapacity(utf8.count)
    var isSpace = true
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x85, 0xA0, 0x2028, 0x2029:
        if !isSpace { line.append(0x20) }
        isSpace = true
      case 0..<0x80:
        line.append(UInt8(truncatingIfNeeded: scalar.value))
        isSpace = false
      default:
        line.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        isSpace = false
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}

extension String {
  /// A text of a page, without the characters that no page may hold.
  init(shown bytes: [UInt8]) {
    let isFit = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 || $0 == 0x0C || $0 == 0x0D }
    self.init(
      decoding: isFit ? bytes : bytes.filter { $0 >= 0x20 && $0 != 0x7F || $0.isMarkupSpace }, as: UTF8.self)
  }
}

extension HTMLNode {
  /// The text in it, as it stands.
  var words: String {
    switch content {
    case .text(let text): String(shown: text)
    case .other: ""
    case .element("br"): "\n"
    case .element("script"), .element("style"), .element("template"): ""
    case .element: children.map(\.words).joined()
    }
  }

  func text(_ attribute: String) -> String? {
    self.attribute(attribute).map { String(decoding: $0, as: UTF8.self).trimmed }
  }
}
