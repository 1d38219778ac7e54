import Markup

/// A comment that the block editor or its predecessor keeps in contents.
struct BlockComment {
  enum Kind: Equatable {
    /// The beginning and the end of a block.
    case start, end
    /// A block without contents.
    case whole
    /// Where the summary ends, and where a page of the post does.
    case more, nextPage
  }

  var kind: Kind
  /// With the name space: `core/quote`.
  var name = ""
  /// The bytes of its settings, JSON; empty where it has none.
  var settings: ArraySlice<UInt8> = []
  var range: Range<Int>
  /// Whether a picture stands in the block's HTML, before another block begins.
  var holdsPicture = false

  /// A text, number or truth value of the settings.
  func attribute(_ name: String) -> String? { JSONScalars(settings).values[name] }
}

/// Finds the comments of blocks in contents, by the grammar of the block editor: `<!-- wp:name {…} /-->`.
struct BlockComments: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> BlockComment? {
    while let start = find("<!--", from: place) {
      guard let end = find("-->", from: start + 4) else { break }
      place = end + 3
      if let comment = comment(bytes[(start + 4)..<end], start..<place) { return comment }
    }
    place = bytes.count
    return nil
  }

  private func find(_ mark: StaticString, from start: Int) -> Int? {
    let count = mark.utf8CodeUnitCount
    guard start + count <= bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      mark.withUTF8Buffer { mark in
        var index = start
        while index + count <= bytes.count {
          if bytes[index] == mark[0], (1..<count).allSatisfy({ bytes[index + $0] == mark[$0] }) { return index }
          index += 1
        }
        return nil
      }
    }
  }

  private func comment(_ inner: ArraySlice<UInt8>, _ range: Range<Int>) -> BlockComment? {
    var rest = inner.drop { $0.isMarkupSpace }
    while rest.last?.isMarkupSpace == true { rest.removeLast() }
    if rest.starts(with: "more".utf8), rest.count == 4 || rest[rest.startIndex + 4].isMarkupSpace {
      return BlockComment(kind: .more, range: range)
    }
    if rest.elementsEqual("nextpage".utf8) { return BlockComment(kind: .nextPage, range: range) }
    let isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest = rest.dropFirst() }
    guard rest.starts(with: "wp:".utf8) else { return nil }
    rest = rest.dropFirst(3)
    let isWhole = rest.last == UInt8(ascii: "/")
    if isWhole { rest.removeLast() }
    let name = rest.prefix { !$0.isMarkupSpace && $0 != UInt8(ascii: "{") }
    var comment = BlockComment(kind: isEnd ? .end : isWhole ? .whole : .start, range: range)
    let text = String(decoding: name, as: UTF8.self)
    comment.name = text.contains("/") ? text : "core/" + text
    comment.settings = rest[name.endIndex...].drop { $0.isMarkupSpace }
    if comment.kind == .start, comment.name == "core/cover" {
      comment.holdsPicture = holdsPicture(from: range.upperBound)
    }
    return comment
  }

  private func holdsPicture(from start: Int) -> Bool {
    let end = find("<!--", from: start) ?? bytes.count
    return find("<img", from: start).map { $0 < end } ?? false
  }
}

/// The texts, numbers and truth values of a JSON object, not those of objects in it.
private struct JSONScalars {
  var values: [String: String] = [:]

  init(_ json: ArraySlice<UInt8>) {
    var depth = 0
    var key: String?
    var isValue = false
    var index = json.startIndex
    while index < json.endIndex {
      switch json[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth == 1: isValue = true
      case UInt8(ascii: ",") where depth == 1: (key, isValue) = (nil, false)
      case UInt8(ascii: "\""):
        let (text, end) = Self.text(json, from: index + 1)
        if depth == 1, let key, isValue { values[key] = text } else if depth == 1 { key = text }
        index = end
        continue
      case let byte where depth == 1 && isValue && !byte.isMarkupSpace:
        let word = json[index...].prefix { !$0.isMarkupSpace && !",}]".utf8.contains($0) }
        if let key { values[key] = String(decoding: word, as: UTF8.self) }
        index = max(word.endIndex, index + 1)
        continue
      default: break
      }
      index += 1
    }
  }

  /// A text up to its quotation mark, and where that ends.
  private static func text(_ json: ArraySlice<UInt8>, from start: Int) -> (String, Int) {
    var units: [UInt16] = []
    var plain: [UInt8] = []
    func flush() {
      units += String(decoding: plain, as: UTF8.self).utf16
      plain = []
    }
    var index = start
    while index < json.endIndex, json[index] != UInt8(ascii: "\"") {
      guard json[index] == UInt8(ascii: "\\"), index + 1 < json.endIndex else {
        plain.append(json[index])
        index += 1
        continue
      }
      index += 2
      switch json[index - 1] {
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"):
        let digits = String(decoding: json[index...].prefix(4), as: UTF8.self)
        flush()
        if let unit = UInt16(digits, radix: 16) { units.append(unit) }
        index = Swift.min(index + 4, json.endIndex)
      case let other: plain.append(other)
      }
    }
    flush()
    return (String(decoding: units, as: UTF16.self), Swift.min(index + 1, json.endIndex))
  }
}
