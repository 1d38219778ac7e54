import Markup

/// A tag as an author wrote it.
package struct HTMLTag: Equatable {
  /// In small letters.
  package var name: String
  /// Names in small letters, each once; values as they stand in the source, references unresolved.
  package var attributes: [Attribute] = []
  /// Its bytes.
  package var range: Range<Int>

  package struct Attribute: Equatable {
    package var name: String
    package var value: [UInt8]
  }

  /// Whether words stand where attributes should, as in ‘<I Robot>’: none has a value, and HTML knows none of them.
  package var holdsWords: Bool {
    let known = HTMLElement.named(name).attributes.union(HTMLElement.attributesOfAll).union(Self.flags)
    return !attributes.isEmpty
      && attributes.allSatisfy {
        $0.value.isEmpty && !known.contains($0.name)
          && $0.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0x80 }
      }
  }

  /// Attributes that browsers know and pages do not keep; people write them without a value.
  private static let flags: Set<String> = [
    "align", "allowfullscreen", "async", "autofocus", "autoplay", "border", "checked", "color", "compact",
    "contenteditable", "default", "defer", "disabled", "download", "draggable", "face", "hidden", "inert", "ismap",
    "itemscope", "loop", "multiple", "muted", "noshade", "nowrap", "playsinline", "readonly", "required", "reversed",
    "selected", "size", "style",
  ]

  package subscript(_ name: String) -> [UInt8]? { attributes.first { $0.name == name }?.value }
}

/// A part of an author's HTML.
package enum HTMLToken: Equatable {
  /// Bytes that are text; character references are unresolved.
  case text(Range<Int>)
  case start(HTMLTag)
  case end(HTMLTag)
  /// A comment, a declaration or an instruction.
  case comment(Range<Int>)
}

/// Cuts HTML into tags and what is between them, by the rules of HTML5 for tags.
///
/// A tag that the text's end cuts off is text. Nothing of this decides what is safe: the tags that are let through are
/// written anew from their names and values.
package struct HTMLTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  /// How many bytes were read for tags that have no end: each could be as long as the text.
  private var wasted = 0
  private var hasCommentEnd = true
  /// Where an end tag was found last, or the end of the text where there is none.
  private var endTags: [String: Int] = [:]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func next() -> HTMLToken? {
    guard place < bytes.count else { return nil }
    if wasted <= 4 * bytes.count, let markup = markup() { return markup }
    let start = place
    place += 1
    if wasted > 4 * bytes.count { place = bytes.count }
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") || !beginsMarkup(place) { place += 1 }
    return .text(start..<place)
  }

  /// Goes on behind a place.
  package mutating func skip(to place: Int) { self.place = place }

  /// Where the end tag `</name` begins that follows.
  package mutating func endTag(_ name: String) -> Int? {
    if let known = endTags[name], known >= place { return known < bytes.count ? known : nil }
    let end = Array("</\(name)".utf8)
    var index = place
    while index + end.count <= bytes.count {
      if bytes[index] == UInt8(ascii: "<"),
        bytes[index..<(index + end.count)].elementsEqual(end, by: { $0 | 0x20 == $1 | 0x20 }),
        index + end.count == bytes.count || !bytes[index + end.count].isNameByte
      {
        endTags[name] = index
        return index
      }
      index += 1
    }
    endTags[name] = bytes.count
    return nil
  }
}

extension HTMLTokens {
  private func beginsMarkup(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "/") { return index + 2 < bytes.count && bytes[index + 2].isASCIILetter }
    return next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  /// The tag or comment that begins here; `nil`, and nothing is taken, when none does or it has no end.
  private mutating func markup() -> HTMLToken? {
    guard bytes[place] == UInt8(ascii: "<"), beginsMarkup(place) else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return comment()
    case UInt8(ascii: "/"): return tag(nameAt: place + 2).map { .end($0) }
    default: return tag(nameAt: place + 1).map { .start($0) }
    }
  }

  private mutating func comment() -> HTMLToken? {
    let start = place
    // The words between these marks stay.
    for mark in ["<![CDATA[", "<![endif]>", "<![if"] where bytes[start...].starts(with: mark.utf8) {
      place += mark.utf8.count
      if mark == "<![if" { place = bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count }
      return .comment(start..<place)
    }
    var index = start + 2
    if bytes[start...].starts(with: "<!--".utf8) {
      index = start + 4
      // `<!-->` and `<!--->` are whole comments.
      for short in [">", "->"] where bytes[index...].starts(with: short.utf8) {
        place = index + short.utf8.count
        return .comment(start..<place)
      }
      while hasCommentEnd, index < bytes.count {
        if bytes[index] != UInt8(ascii: "-") {
          index += 1
          continue
        }
        if bytes[index...].starts(with: "-->".utf8) || bytes[index...].starts(with: "--!>".utf8) {
          place = index + (bytes[index + 2] == UInt8(ascii: ">") ? 3 : 4)
          return .comment(start..<place)
        }
        index += 1
      }
      hasCommentEnd = false
      return failed(at: index)
    }
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return failed(at: bytes.count) }
    place = end + 1
    return .comment(start..<place)
  }

  private mutating func tag(nameAt nameStart: Int) -> HTMLTag? {
    let (tag, end) = bytes.withUnsafeBufferPointer { bytes in
      var reader = TagReader(bytes, nameAt: nameStart)
      var tag = HTMLTag(name: reader.name(reader.readName()), range: place..<place)
      while let attribute = reader.nextAttribute() {
        let name = reader.name(attribute.name)
        guard tag.attributes.count < Self.mostAttributes, tag[name] == nil else { continue }
        tag.attributes.append(HTMLTag.Attribute(name: name, value: Array(bytes[attribute.value])))
      }
      tag.range = place..<reader.place
      return (reader.isInTag ? nil : tag, reader.place)
    }
    guard let tag else { return failed(at: end) }
    place = end
    return tag
  }

  private mutating func failed<Token>(at end: Int) -> Token? {
    wasted += end - place
    return nil
  }

  private static let mostAttributes = 64
}
