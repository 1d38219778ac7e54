import Markup

/// What a piece of HTML says in words, and what it is built of.
struct Prose {
  private(set) var text: [UInt8] = []
  /// How many items of lists there are, rows and cells of tables, paragraphs.
  private(set) var items = 0
  private(set) var rows = 0
  private(set) var cells = 0
  private(set) var paragraphs = 0
  /// How many marks lead to footnotes.
  private(set) var noteMarks = 0

  init() {}

  /// Reads HTML that sitegen has written; tags that are cut off end it.
  init(of html: ArraySlice<UInt8>) {
    var index = html.startIndex
    while index < html.endIndex {
      switch html[index] {
      case UInt8(ascii: "<"): readTag(html, &index)
      case UInt8(ascii: "&"): readReference(html, &index)
      default:
        if hidden == nil { text.append(html[index]) }
        index += 1
      }
    }
  }

  var scalars: [Unicode.Scalar] { Array(String(decoding: text, as: UTF8.self).unicodeScalars) }

  /// The element whose words do not count, and how many of its name are open.
  private var hidden: (name: [UInt8], depth: Int)?
  private var linkStart: Int?

  private mutating func readTag(_ html: ArraySlice<UInt8>, _ index: inout Int) {
    let start = index
    index += 1
    var quote: UInt8?
    while index < html.endIndex, quote != nil || html[index] != UInt8(ascii: ">") {
      let byte = html[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    let inner = html[(start + 1)..<index]
    if index < html.endIndex { index += 1 }
    let isEnd = inner.first == UInt8(ascii: "/")
    let name = (isEnd ? inner.dropFirst() : inner).prefix { $0.isASCIILetterOrDigit }.map(\.lowercasedASCII)
    if let open = hidden {
      guard open.name == name else { return }
      hidden = open.depth + (isEnd ? -1 : 1) > 0 ? (name, open.depth + (isEnd ? -1 : 1)) : nil
      return
    }
    isEnd ? end(name) : begin(name, inner)
  }

  private mutating func begin(_ name: [UInt8], _ tag: ArraySlice<UInt8>) {
    let tagName = String(decoding: name, as: UTF8.self)
    switch tagName {
    case "pre", "code", "script", "style": hidden = (name, 1)
    case "sup" where String(decoding: tag, as: UTF8.self).contains("footnote-ref"):
      noteMarks += 1
      hidden = (name, 1)
    case "a":
      if String(decoding: tag, as: UTF8.self).contains("footnote-backref") { hidden = (name, 1) }
      linkStart = text.count
    case "li": items += 1
    case "tr": rows += 1
    case "td", "th": cells += 1
    case "p": paragraphs += 1
    default: break
    }
    if !Self.inline.contains(tagName) { text.append(UInt8(ascii: " ")) }
  }

  private mutating func end(_ name: [UInt8]) {
    let tagName = String(decoding: name, as: UTF8.self)
    if tagName == "a", let start = linkStart {
      linkStart = nil
      // An address that is shown says nothing in words.
      let shown = String(decoding: text[start...], as: UTF8.self)
      if shown.contains("://") || shown.hasPrefix("www.") || shown.contains("@") {
        text.removeSubrange(start...)
      }
    }
    if !Self.inline.contains(tagName) { text.append(UInt8(ascii: " ")) }
  }

  private mutating func readReference(_ html: ArraySlice<UInt8>, _ index: inout Int) {
    let name = html[(index + 1)...].prefix(8).prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < html.endIndex, html[name.endIndex] == UInt8(ascii: ";") else {
      if hidden == nil { text.append(html[index]) }
      index += 1
      return
    }
    index = name.endIndex + 1
    guard hidden == nil else { return }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": text.append(UInt8(ascii: "&"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "#39", "apos": text.append(UInt8(ascii: "'"))
    default: text.append(UInt8(ascii: " "))
    }
  }

  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "u", "var",
  ]
}
