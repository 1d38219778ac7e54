import Markup

/// A tag between square brackets: `[gallery ids="1,2"]`, `[/caption]`.
struct Shortcode {
  /// As it was written.
  var name: String
  var attributes: [String: String] = [:]
  /// Values without a name, in their order.
  var values: [String] = []
  var isEnd = false
  /// Whether a slash ends it: `[name /]`.
  var isWhole = false
  var range: Range<Int>

  subscript(_ names: String...) -> String? {
    for name in names { if let value = attributes[name], !value.isEmpty { return value } }
    return nil
  }

  /// An address that it has without a name, or behind its name: `[embed https://…]`, `[youtube=https://…]`.
  var bareAddress: String? { values.first { $0.contains("://") || $0.hasPrefix("//") } }
}

/// Reads tags by the grammar of WordPress: the first `]` ends one, a value stands between quotation marks or has no
/// space.
struct ShortcodeGrammar {
  private let bytes: [UInt8]
  /// Where the next `]` stands that was found last, or the end where there is none.
  private var close = -1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tag that begins with the bracket at `start`; `nil` where what stands there has no name or no end.
  mutating func tag(at start: Int) -> Shortcode? {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    guard index < bytes.count, bytes[index].isASCIILetter else { return nil }
    while index < bytes.count, Self.isNamePart(bytes[index]) || isDotInName(index) { index += 1 }
    guard index < bytes.count, bytes[index].isMarkupSpace || "]/=:".utf8.contains(bytes[index]) || bytes[index] == 0xC2
    else { return nil }
    if close < index {
      close = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
    }
    guard close < bytes.count else { return nil }
    var tag = Shortcode(
      name: String(decoding: bytes[nameStart..<index], as: UTF8.self), isEnd: isEnd, range: start..<(close + 1))
    var end = close
    if isEnd {
      return bytes[index..<end].allSatisfy(\.isMarkupSpace) ? tag : nil
    }
    if end > index, bytes[end - 1] == UInt8(ascii: "/") {
      tag.isWhole = true
      end -= 1
    }
    rest = index..<end
    return tag
  }

  /// Whether a dot is part of a name, as in `[blip.tv …]`.
  private func isDotInName(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".") && bytes[(index + 1)...].first?.isASCIILetter == true
  }

  private var rest = 0..<0

  /// What stands behind the name of the tag that was read last.
  var settings: ArraySlice<UInt8> { bytes[rest] }

  static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

extension Shortcode {
  /// Reads the attributes in what stands behind a tag's name.
  mutating func readAttributes(_ settings: ArraySlice<UInt8>) {
    var index = settings.startIndex
    while index < settings.endIndex {
      let rest = settings[index...]
      let byte = settings[index]
      if byte.isMarkupSpace {
        index += 1
      } else if rest.starts(with: [0xC2, 0xA0]) {
        index += 2
      } else if let (quoted, end) = Self.quoted(rest) {
        values.append(quoted)
        index = end
      } else {
        let name = rest.prefix { ShortcodeGrammar.isNamePart($0) }
        var sign = rest[name.endIndex...].drop { $0.isMarkupSpace }
        if !name.isEmpty, sign.first == UInt8(ascii: "=") {
          sign = sign.dropFirst().drop { $0.isMarkupSpace }
          let (value, end) = Self.quoted(sign) ?? Self.word(sign)
          let key = String(decoding: name, as: UTF8.self).lowercased()
          if attributes[key] == nil { attributes[key] = value }
          index = max(end, index + 1)
        } else {
          let (word, end) = Self.word(rest)
          values.append(String(word.drop { $0 == "=" || $0 == ":" }))
          index = max(end, index + 1)
        }
      }
    }
  }

  private static func word(_ text: ArraySlice<UInt8>) -> (String, Int) {
    let word = text.prefix { !$0.isMarkupSpace }
    return (String(decoding: word, as: UTF8.self), word.endIndex)
  }

  /// A value between quotation marks, those that editors make of them among these.
  private static func quoted(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    for (begin, ends) in marks where text.starts(with: begin) {
      let inner = text.dropFirst(begin.count)
      var index = inner.startIndex
      while index < inner.endIndex {
        if let end = ends.first(where: { inner[index...].starts(with: $0) }) {
          return (String(decoding: inner[..<index], as: UTF8.self), index + end.count)
        }
        index += 1
      }
    }
    return nil
  }

  private static let marks: [([UInt8], [[UInt8]])] = [
    (Array("\"".utf8), [Array("\"".utf8)]),
    (Array("'".utf8), [Array("'".utf8)]),
    (Array("&quot;".utf8), [Array("&quot;".utf8)]),
    (Array("“".utf8), [Array("”".utf8), Array("″".utf8), Array("“".utf8)]),
    (Array("”".utf8), [Array("”".utf8), Array("″".utf8)]),
    (Array("&#8221;".utf8), [Array("&#8221;".utf8), Array("&#8243;".utf8)]),
    (Array("&#8220;".utf8), [Array("&#8221;".utf8), Array("&#8243;".utf8)]),
  ]
}
