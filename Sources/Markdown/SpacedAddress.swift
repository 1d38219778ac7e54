import Markup

/// The address between the round brackets of a link or picture, as it was typed: with spaces it is none to Markdown.
struct SpacedAddress {
  /// Without spaces at its ends and without a title.
  private(set) var range: Range<Int>
  private(set) var spaces: [Int] = []
  /// Behind the bracket that closes it.
  private(set) var end = 0

  /// How far an address goes, in bytes; no path is longer.
  private static let longest = 1000

  /// Reads the address that begins behind `](`; `nil` when none ends on its line, or when it stands between `<` and `>`.
  init?(in text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < text.count, Self.isBlank(text[index]) { index += 1 }
    guard index < text.count, text[index] != UInt8(ascii: "<") else { return nil }
    range = index..<index
    let limit = min(text.count, index + Self.longest)
    var depth = 0
    while index < limit {
      switch text[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
      // The backslash of a path of Windows hides no bracket.
      case UInt8(ascii: "\\") where index + 1 < limit && Self.isBracket(text[index + 1]): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else {
          finish(at: index, in: text)
          return
        }
        depth -= 1
      case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
        guard index > range.lowerBound, Self.isBlank(text[index - 1]) else { break }
        guard let closing = Self.endOfTitle(in: text, from: index, limit) else { return nil }
        finish(at: index, in: text)
        end = closing
        return
      case let byte where Self.isBlank(byte): spaces.append(index)
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func finish(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    var last = index
    while last > range.lowerBound, Self.isBlank(text[last - 1]) { last -= 1 }
    range = range.lowerBound..<last
    spaces.removeAll { $0 >= last }
    end = index + 1
  }

  /// Behind the round bracket that follows a title's closing quote.
  private static func endOfTitle(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int) -> Int? {
    var index = start + 1
    while index < limit, text[index] != text[start], text[index] != UInt8(ascii: "\n") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
    while index < limit, isBlank(text[index]) { index += 1 }
    return index < limit && text[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") }

  /// Where spaces stand in the address behind a closing bracket, if it may name a file of the site.
  ///
  /// An address of the web with a space in it is left as it is: what stands behind the space may be words. So are words
  /// behind the mark of a note, `[^1](see below)`.
  static func spaces(in text: UnsafeBufferPointer<UInt8>, behind bracket: Int) -> [Int] {
    guard bracket + 1 < text.count, text[bracket + 1] == UInt8(ascii: "("),
      let address = SpacedAddress(in: text, from: bracket + 2), !address.spaces.isEmpty, !address.isOutside(text),
      !endsNoteMark(text, bracket)
    else { return [] }
    return address.spaces
  }

  private static func endsNoteMark(_ text: UnsafeBufferPointer<UInt8>, _ bracket: Int) -> Bool {
    let name = text[max(0, bracket - 100)..<bracket]
    guard let open = name.lastIndex(of: UInt8(ascii: "[")), open + 2 < bracket else { return false }
    return text[open + 1] == UInt8(ascii: "^") && !text[open..<bracket].contains(where: Self.isBlank)
  }

  /// Whether it leads to another site.
  func isOutside(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .external = Destination(Array(text[range])) { true } else { false }
  }
}
