import Markup

/// A program's text as it stands in contents, and how it is read.
struct ProgramText {
  private let source: ArraySlice<UInt8>
  let language: String
  /// Whether a plugin on the server takes it, to which it is letters; browsers read it as HTML.
  var isReadByServer = false
  /// Whether its author has said that references in it stand for characters.
  var areReferencesResolved = false

  init(_ source: ArraySlice<UInt8>, language: String) {
    self.source = source
    self.language = language
  }

  /// HTML that shows it, without a tag, a bracket or a carriage return; references in it are still to be resolved.
  var letters: [UInt8] {
    let reading = reading
    var html: [UInt8] = []
    html.reserveCapacity(source.count + source.count / 4)
    var index = source.startIndex
    while index < source.endIndex {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "<"):
        if reading == .markup, let end = source[index...].firstIndex(of: UInt8(ascii: ">")) {
          index = appendLineEnd(of: Self.name(source[index...end]), behind: end, to: &html)
        } else {
          html += "&lt;".utf8
        }
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "["): html += "&#91;".utf8
      case UInt8(ascii: "]"): html += "&#93;".utf8
      case UInt8(ascii: "&") where reading == .letters: html += "&amp;".utf8
      case 0x0D: if index + 1 < source.endIndex, source[index + 1] != 0x0A { html.append(0x0A) }
      default: html.append(byte)
      }
      index += 1
    }
    // The line of the tag that began it is none of its own.
    let first = html.prefix { $0 == 0x20 || $0 == 0x09 }
    if html[first.endIndex...].first == 0x0A { html.removeFirst(first.count + 1) }
    return html
  }

  /// Ends the line at a tag where it does; where it goes on, less one.
  private func appendLineEnd(of name: String, behind end: Int, to html: inout [UInt8]) -> Int {
    if name == "br" {
      if source[(end + 1)...].first != 0x0A { html.append(0x0A) }
    } else if Self.lines.contains(name) {
      // The line ends around the tags of blocks are none of the text's.
      while html.last == 0x0A { html.removeLast() }
      if !html.isEmpty { html.append(0x0A) }
      return end + source[(end + 1)...].prefix { $0 == 0x0A || $0 == 0x0D }.count
    }
    return end
  }

  private enum Reading { case letters, references, markup }

  /// Whether it was written as letters, with references for some, or by an editor that put tags into it.
  private var reading: Reading {
    let names = Self.names(source)
    let isEscaped = source.containsSequence("&lt;")
    let hasReferences =
      isEscaped || ["&gt;", "&amp;", "&nbsp;", "&quot;", "&#"].contains { source.containsSequence($0) }
    let letters = areReferencesResolved ? Reading.references : .letters
    if names.isEmpty {
      let isWritten = isReadByServer && source.contains(UInt8(ascii: ">")) && !isEscaped
      return isWritten ? letters : .references
    }
    let isOfTags = ["", "html", "html5", "xhtml", "xml", "php", "jsx", "markup", "html4strict"].contains(
      language.lowercased())
    if names.isSubset(of: Self.lines), hasReferences || !isOfTags { return .markup }
    if isReadByServer { return letters }
    let isLooks = names.isSubset(of: Self.lines.union(Self.looks))
    if isLooks, isEscaped || !isOfTags || language.isEmpty { return .markup }
    return isEscaped ? .references : letters
  }

  /// The names of all that may be tags in a text; `""` for other things behind `<`.
  private static func names(_ text: ArraySlice<UInt8>) -> Set<String> {
    var names: Set<String> = []
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "<")), names.count < 40 {
      names.insert(name(rest[start...]))
      rest = rest[(start + 1)...]
    }
    return names
  }

  /// The name of the tag that begins here, `wp:` for a comment of the block editor.
  private static func name(_ text: ArraySlice<UInt8>) -> String {
    if text.starts(with: "<!-- wp:".utf8) || text.starts(with: "<!-- /wp:".utf8) { return "wp:" }
    var rest = text.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix(20).prefix { $0.isASCIILetterOrDigit }
    guard let next = rest[name.endIndex...].first,
      next.isMarkupSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    else { return "" }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Tags at which a line ends, and those that say how letters look.
  private static let lines: Set = ["br", "p", "div", "li", "tr", "wp:"]
  private static let looks: Set = [
    "span", "b", "strong", "em", "i", "u", "a", "font", "code", "mark", "wbr", "ol", "ul", "td", "table", "tbody",
    "ins",
    "del", "small",
  ]
}
