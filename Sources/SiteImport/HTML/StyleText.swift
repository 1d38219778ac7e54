import Markup

/// Rules of a style sheet of a page builder that stand in a text as words.
struct StyleText {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What such sheets begin with, or call their parts.
  static let marks: [StaticString] = [
    "/*! elementor", ".elementor-", ".vc_custom_", ".wpb_", ".et_pb_", ".fl-node-", ".fl-builder", ".fusion-",
    ".panel-grid", "#pl-", "#pg-", "#pgc-", ".so-panel", "[data-css=", ".tve_", ".thrv_", ".tcb-", ".ct-section",
    ".oxy-", ".brxe-", ".uagb-", ".kt-", ".kb-", ".tdi_", ".tdb_", ".td-", ".gb-", ".stk-", ".wp-block-",
  ]

  /// Where the rules end that begin at a place; `nil` where none does.
  mutating func end(from start: Int) -> Int? {
    place = start
    var end: Int?
    while true {
      skipSpace()
      if readComment() || readRule(isFollowing: end != nil) { end = place } else { return end }
      if place >= bytes.count { return end }
    }
  }

  /// Whether a rule of a known builder may begin at a place.
  func isKnown(_ start: Int) -> Bool {
    let rest = bytes[start...]
    if rest.first == UInt8(ascii: "@") {
      guard rest.starts(with: "@media".utf8) || rest.starts(with: "@import".utf8) else { return false }
      return Self.marks.contains { rest.prefix(300).containsSequence($0) }
    }
    return Self.marks.contains { mark in mark.withUTF8Buffer { rest.starts(with: $0) } }
  }

  /// Skips white space, and the tags that paragraphs of line ends were made of.
  private mutating func skipSpace() {
    while place < bytes.count {
      if bytes[place].isMarkupSpace {
        place += 1
      } else if let tag = ["<br", "<p", "</p"].first(where: { bytes[place...].starts(with: $0.utf8) }),
        let next = bytes[(place + tag.utf8.count)...].first, next.isMarkupSpace || ">/".utf8.contains(next),
        let close = bytes[place...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
      {
        // The tags of a paragraph that has words belong to them.
        let behind = bytes[(close + 1)...].first { !$0.isMarkupSpace }
        guard let behind, "./#@[}*:<".utf8.contains(behind) || behind.isASCIILetter && tag == "<br" else { return }
        place = close + 1
      } else {
        return
      }
    }
  }

  private mutating func readComment() -> Bool {
    guard bytes[place...].starts(with: "/*".utf8) else { return false }
    var index = place + 2
    while index + 1 < bytes.count, index < place + 2_000 {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        place = index + 2
        return true
      }
      index += 1
    }
    return false
  }

  /// Reads `selector{property:value;…}`; a sheet that the end of the text cuts off is read to there.
  private mutating func readRule(isFollowing: Bool) -> Bool {
    let selector = bytes[place...].prefix(1_000).prefix { $0 != UInt8(ascii: "{") }
    guard let first = selector.first, ".#@:*[".utf8.contains(first) || first.isASCIILetter && isFollowing,
      selector.allSatisfy({ $0 < 0x7F && !"<}!?".utf8.contains($0) }), Self.isSelector(selector),
      bytes[selector.endIndex...].first == UInt8(ascii: "{")
    else { return false }
    var depth = 0
    var hasColon = false
    var index = selector.endIndex
    while index < bytes.count, index < selector.endIndex + 50_000 {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          guard hasColon || index < selector.endIndex + 8 else { return false }
          place = index + 1
          return true
        }
      default: break
      }
      index += 1
    }
    guard index >= bytes.count, hasColon else { return false }
    place = bytes.count
    return true
  }

  /// Whether it is none of a sentence: each of its words has a sign of selectors before it, or is an element's name.
  private static func isSelector(_ text: ArraySlice<UInt8>) -> Bool {
    if text.first == UInt8(ascii: "@") { return true }
    return text.split(whereSeparator: { $0.isMarkupSpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ">") })
      .allSatisfy {
        word in
        let name = word.prefix { $0.isASCIILetterOrDigit }
        return name.isEmpty || elements.contains(String(decoding: name, as: UTF8.self).lowercased())
      }
  }

  private static let elements = Set(
    """
    a abbr article aside audio b blockquote body button canvas caption cite code dd del details div dl dt em embed \
    fieldset figcaption figure footer form from g h1 h2 h3 h4 h5 h6 header hr html i iframe img input ins label legend \
    li main nav object ol optgroup option p path pre q rect root s section select small span strong sub summary sup svg \
    table tbody td textarea tfoot th thead time to tr u ul video amp gt
    """.split(separator: " ").map(String.init))
}
