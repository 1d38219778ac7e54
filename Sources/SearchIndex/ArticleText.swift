import Markup
import SafeHTML

/// The text of a rendered article as a reader sees it, block by block: paragraphs, headings, items of lists, couplets,
/// cells, notes.
///
/// White space is one space; a line that is broken on purpose ends in a line end. Marks of footnotes and the links back
/// from them are no text, nor is what browsers do not show.
package struct ArticleText: Sendable {
  /// A heading and the block that it is.
  package struct Heading: Sendable, Hashable {
    package var block: Int
    package var id: String

    package init(block: Int, id: String) {
      self.block = block
      self.id = id
    }
  }

  /// The texts of all blocks, one after the other.
  package private(set) var bytes: [UInt8] = []
  /// Where each block ends.
  package private(set) var ends: [Int] = []
  package private(set) var headings: [Heading] = []

  /// Reads the HTML of an article.
  package init(html: [UInt8]) {
    bytes.reserveCapacity(html.count)
    html.withUnsafeBufferPointer { html in
      var reader = BlockReader(html: html, text: self)
      reader.read()
      self = reader.text
    }
  }

  package var count: Int { ends.count }

  /// The bytes of a block.
  package func range(_ block: Int) -> Range<Int> { (block == 0 ? 0 : ends[block - 1])..<ends[block] }

  fileprivate mutating func endBlock(heading id: String?) {
    let start = ends.last ?? 0
    while let last = bytes.last, bytes.count > start, last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") {
      bytes.removeLast()
    }
    guard bytes.count > start else { return }
    if let id { headings.append(Heading(block: ends.count, id: id)) }
    ends.append(bytes.count)
  }

  fileprivate mutating func appendSpace(_ space: UInt8) {
    guard let last = bytes.last, bytes.count > ends.last ?? 0, last != UInt8(ascii: "\n") else { return }
    if last != UInt8(ascii: " ") {
      bytes.append(space)
    } else if space == UInt8(ascii: "\n") {
      bytes[bytes.count - 1] = space
    }
  }

  fileprivate mutating func append(_ part: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: part) }
}

/// Goes through the HTML of an article once.
private struct BlockReader {
  let html: UnsafeBufferPointer<UInt8>
  var text: ArticleText
  private var place = 0
  /// The id of the heading that is open.
  private var heading: String?
  private var isPreformatted = false

  init(html: UnsafeBufferPointer<UInt8>, text: ArticleText) {
    self.html = html
    self.text = text
  }

  mutating func read() {
    while place < html.count {
      switch html[place] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "\n") where isPreformatted:
        text.appendSpace(UInt8(ascii: "\n"))
        place += 1
      case 0...0x20:
        text.appendSpace(UInt8(ascii: " "))
        place += 1
      default: readText()
      }
    }
    text.endBlock(heading: heading)
  }

  private mutating func readText() {
    let start = place
    while place < html.count, html[place] != UInt8(ascii: "<"), html[place] != UInt8(ascii: "&") {
      // One space between words is as it should be.
      guard html[place] > 0x20 || html[place] == 0x20 && html[place - 1] > 0x20 else { break }
      place += 1
    }
    text.append(UnsafeBufferPointer(rebasing: html[start..<place]))
  }

  /// A tag, a comment, or a sign that is neither.
  private mutating func readMarkup() {
    let next = place + 1 < html.count ? html[place + 1] : 0
    if next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      readEndTag(isComment: next != UInt8(ascii: "/"))
    } else if next.isASCIILetter {
      readStartTag()
    } else {
      text.append(UnsafeBufferPointer(rebasing: html[place..<place + 1]))
      place += 1
    }
  }

  private mutating func readEndTag(isComment: Bool) {
    if isComment, html[place...].starts(with: "<!--".utf8) {
      place = find("-->", from: place + 4) ?? html.count
      return
    }
    let name = place + 2
    let end = html[place...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
    place = end + 1
    guard !isComment else { return }
    let element = TextElement(html, name)
    if element == .preformatted { isPreformatted = false }
    if element != .inline { endBlock() }
  }

  private mutating func readStartTag() {
    let name = place + 1
    let element = TextElement(html, name)
    var tags = TagReader(html, nameAt: name)
    _ = tags.readName()
    var (id, isLeftOut) = (String?.none, element == .unseen)
    // Most tags have nothing that is looked for.
    while let attribute = tags.nextAttribute() {
      if element == .heading, tags.isNamed(attribute.name, "id") {
        id = unescaped(attribute.value)
      } else if element == .inline, tags.isNamed(attribute.name, "class") {
        isLeftOut = isLeftOut || isFootnoteMark(attribute.value)
      }
    }
    place = tags.isInTag ? html.count : tags.place
    if isLeftOut { return leaveOut(name) }
    switch element {
    case .inline, .unseen: break
    case .lineBreak: text.appendSpace(UInt8(ascii: "\n"))
    case .heading:
      endBlock()
      heading = id ?? ""
    case .preformatted:
      endBlock()
      isPreformatted = true
    case .block: endBlock()
    }
  }

  private mutating func endBlock() {
    text.endBlock(heading: heading)
    heading = nil
  }

  /// The classes of the mark of a footnote, and of the link back to it.
  private func isFootnoteMark(_ value: Range<Int>) -> Bool {
    html[value].elementsEqual("footnote-ref".utf8) || html[value].elementsEqual("footnote-backref".utf8)
  }

  /// Goes behind the end tag of the element whose name stands at a place; elements of its own kind in it have theirs.
  private mutating func leaveOut(_ name: Int) {
    var end = name
    while end < html.count, html[end].isASCIILetterOrDigit { end += 1 }
    let wanted = html[name..<end]
    var depth = 1
    while depth > 0 {
      guard let sign = html[place...].firstIndex(of: UInt8(ascii: "<")) else {
        place = html.count
        return
      }
      let isEnd = sign + 1 < html.count && html[sign + 1] == UInt8(ascii: "/")
      let start = sign + (isEnd ? 2 : 1)
      place = sign + 1
      let last = start + wanted.count
      guard last <= html.count, last == html.count || !html[last].isASCIILetterOrDigit,
        html[start..<last].elementsEqual(wanted, by: { $0.lowercasedASCII == $1.lowercasedASCII })
      else { continue }
      depth += isEnd ? -1 : 1
      if isEnd { place = (html[last...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1 }
    }
  }

  private mutating func readReference() {
    let end = html[place...].prefix(34).firstIndex(of: UInt8(ascii: ";"))
    guard let end else {
      text.append(UnsafeBufferPointer(rebasing: html[place..<place + 1]))
      place += 1
      return
    }
    let reference = html[place...end]
    let plain: [UInt8] =
      if reference.elementsEqual("&amp;".utf8) {
        [UInt8(ascii: "&")]
      } else if reference.elementsEqual("&quot;".utf8) {
        [UInt8(ascii: "\"")]
      } else if reference.elementsEqual("&lt;".utf8) {
        [UInt8(ascii: "<")]
      } else if reference.elementsEqual("&gt;".utf8) {
        [UInt8(ascii: ">")]
      } else {
        resolvingReferences(inText: Array(reference))
      }
    plain.withUnsafeBufferPointer { text.append($0) }
    place = end + 1
  }

  private func unescaped(_ value: Range<Int>) -> String {
    String(decoding: resolvingReferences(inAttribute: Array(html[value])), as: UTF8.self)
  }

  private func find(_ mark: StaticString, from start: Int) -> Int? {
    let mark = Array("\(mark)".utf8)
    var place = start
    while place + mark.count <= html.count {
      if html[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
    return nil
  }
}
