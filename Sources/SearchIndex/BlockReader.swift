import Markup
import SafeHTML

/// Goes through the HTML of an article once.
struct BlockReader {
  private let html: UnsafeBufferPointer<UInt8>
  private(set) var text: ArticleText
  private var place = 0
  /// The id of the heading that is open.
  private var heading: String?
  private var isPreformatted = false

  init(html: UnsafeBufferPointer<UInt8>) {
    self.html = html
    text = ArticleText(size: html.count)
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
    while true {
      place = html.endOfPlainRun(from: place) { word in
        // A space before another one, or before the next eight bytes.
        let spaces = bytes(equalTo: 0x20, in: word)
        return has(UInt8(ascii: "<"), in: word) | has(UInt8(ascii: "&"), in: word) | hasControl(in: word)
          | spaces & (spaces >> 8 | 0x80 << 56)
      }
      guard place < html.count else { break }
      let byte = html[place]
      guard byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { break }
      // One space between words is as it should be.
      let isBeforeWord = place + 1 < html.count && html[place + 1] > 0x20
      guard byte > 0x20 || byte == 0x20 && isBeforeWord else { break }
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
    let (element, end) = TextElement.read(html, place + 2)
    place = isComment || end >= html.count || html[end] != UInt8(ascii: ">") ? behindSign(from: end) : end + 1
    guard !isComment else { return }
    if element == .preformatted { isPreformatted = false }
    if element != .inline { endBlock() }
  }

  /// Behind the next `>`.
  private func behindSign(from start: Int) -> Int {
    min((html.firstIndex(of: UInt8(ascii: ">"), from: min(start, html.count)) ?? html.count - 1) + 1, html.count)
  }

  private mutating func readStartTag() {
    let name = place + 1
    let (element, end) = TextElement.read(html, name)
    var (id, isLeftOut) = (String?.none, element == .unseen)
    var isOfNotes = false
    // What opens a dialog is its attribute.
    var isClosed = end - name == 6 && TagReader(html, nameAt: name).isNamed(name..<end, "dialog")
    if end < html.count, html[end] == UInt8(ascii: ">") {
      // Most tags have no attributes.
      place = end + 1
    } else {
      var tags = TagReader(html, nameAt: name)
      _ = tags.readName()
      while let attribute = tags.nextAttribute() {
        if element == .heading, tags.isNamed(attribute.name, "id") {
          id = unescaped(attribute.value)
        } else if element == .inline, tags.isNamed(attribute.name, "class") {
          isLeftOut = isLeftOut || isFootnoteMark(attribute.value)
        } else if element == .block, tags.isNamed(attribute.name, "class") {
          isOfNotes = tags.isNamed(attribute.value, "footnotes")
        } else if tags.isNamed(attribute.name, "open") {
          isClosed = false
        } else if hides(attribute, tags), !Self.emptyElements.contains(where: { tags.isNamed(name..<end, $0) }) {
          isLeftOut = true
        }
      }
      place = tags.isInTag ? html.count : tags.place
    }
    if isLeftOut || isClosed {
      if element != .inline, element != .unseen { endBlock() }
      return leaveOut(name)
    }
    switch element {
    case .inline, .unseen: break
    case .lineBreak: text.appendSpace(UInt8(ascii: "\n"))
    case .heading:
      endBlock()
      heading = id ?? ""
    case .preformatted:
      endBlock()
      isPreformatted = true
    case .block:
      endBlock()
      if isOfNotes { text.beginNotes() }
    }
  }

  /// Whether an attribute says that browsers do not show its element.
  private func hides(_ attribute: TagReader.Attribute, _ tags: TagReader) -> Bool {
    if tags.isNamed(attribute.name, "hidden") { return !tags.isNamed(attribute.value, "until-found") }
    guard tags.isNamed(attribute.name, "style") else { return false }
    let style = html[attribute.value].filter { $0 > 0x20 }.map(\.lowercasedASCII)
    return style.containsSequence("display:none") || style.containsSequence("visibility:hidden")
  }

  /// The elements that have no end tag.
  private static let emptyElements: [StaticString] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

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
    place = end + 1
    // Those that the writers of this program use, without an array.
    if reference.elementsEqual("&quot;".utf8) {
      text.append(UInt8(ascii: "\""))
    } else if reference.elementsEqual("&amp;".utf8) {
      text.append(UInt8(ascii: "&"))
    } else if reference.elementsEqual("&lt;".utf8) {
      text.append(UInt8(ascii: "<"))
    } else if reference.elementsEqual("&gt;".utf8) {
      text.append(UInt8(ascii: ">"))
    } else {
      resolvingReferences(inText: Array(reference)).withUnsafeBufferPointer { text.append($0) }
    }
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
