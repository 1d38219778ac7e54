import Diagnostics
import Languages
import Markup

extension PageReader {
  /// Reads a start tag and what it says; gives the place behind it, or behind its content where that is no markup.
  mutating func readStart(_ tag: inout TagReader, at offset: Int) -> Int {
    let range = tag.readName()
    let key = nameKey(bytes, range)
    let name = elementTable[key] ?? .other
    for index in values.indices { values[index] = nil }
    while let attribute = tag.nextAttribute() {
      // Of two with one name the first holds.
      guard let known = attributeTable[nameKey(bytes, attribute.name)], value(known) == nil else { continue }
      values[Int(known.rawValue)] = attribute.value
    }
    // A tag that the end of the page cuts off is none.
    guard !tag.isInTag else { return bytes.count }
    while let last = open.last, name.ends(last.name), let element = open.pop() { close(element) }
    let isEmpty = name.isVoid || name == .other && tag.place > 1 && bytes[tag.place - 2] == UInt8(ascii: "/")
    let counted = beginSpeech(of: name, at: offset, isEmpty: isEmpty)
    readAttributes(of: name, at: offset)
    var isOpen = false
    if !isEmpty, !name.isRawText, !open.isFull {
      isOpen = true
      open.push(
        OpenElements.Element(key: key, name: name, speech: speech, ownsCount: counted))
      openNamed(name, at: offset)
    } else if counted {
      counts.removeLast()
    }
    if !isOpen { speech = open.last?.speech ?? Speech() }
    return name.isRawText ? readRawText(of: name, range, from: tag.place) : tag.place
  }

  private mutating func readAttributes(of name: ElementName, at offset: Int) {
    if let id = value(.id), !id.isEmpty { note(id: id, at: offset) }
    switch name {
    case .html:
      facts.isWhole = true
      facts.language = text(.lang) ?? ""
      judgePageLanguage(at: offset)
    case .head, .body, .title: facts.isWhole = true
    case .base: if base == nil, let href = text(.href) { base = basePath(href) }
    case .meta: readMeta(at: offset)
    case .link: readLink(at: offset)
    case .a, .area: readAnchor(name, at: offset)
    case .img, .image, .source, .video, .audio, .track, .iframe, .embed, .object, .input, .script, .use:
      readEmbedded(name, at: offset)
    default: break
    }
    if let style = value(.style), bytes[style].contains(UInt8(ascii: "(")) { readStyle(style, at: offset) }
  }

  /// Passes over the content of an element in which tags are text.
  private mutating func readRawText(of name: ElementName, _ range: Range<Int>, from start: Int) -> Int {
    if name == .plaintext { return bytes.count }
    var end = bytes.count
    var place = start
    while let sign = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
      let last = sign + 2 + range.count
      if last <= bytes.count, bytes[sign + 1] == UInt8(ascii: "/"),
        nameKey(bytes, sign + 2..<last) == nameKey(bytes, range), last == bytes.count || !bytes[last].isNameByte
      {
        end = sign
        break
      }
      place = sign + 1
    }
    switch name {
    case .title where facts.title.isEmpty && open.last?.name != .svg:
      facts.title = words(bytes, start..<end, most: 400)
      facts.titleOffset = start
    case .title, .textarea: nameFromText(start..<end)
    case .style: readStyle(start..<end, at: start)
    default: break
    }
    guard end < bytes.count else { return end }
    return bytes.firstIndex(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count
  }

  private mutating func note(id: Range<Int>, at offset: Int) {
    let key = idKey(UnsafeBufferPointer(rebasing: bytes[id]))
    guard !facts.ids.insert(key).inserted else { return }
    let name = context.book.text(bytes, id)
    report(
      .duplicateID, at: offset, "the id ‘\(name)’ stands twice in the page",
      help: "give one of the two another id: links to ‘#\(name)’ reach only the first", trace: .id(name))
  }

  /// The path from which the addresses of a page begin that says so.
  private func basePath(_ href: String) -> String {
    switch context.book.target(href, in: file) {
    case .file(let file, _): context.book.base + context.book.address(of: file)
    case .missing(let path): context.book.base + path
    case .redirect(let path): path
    case .outside(let address): address
    case .unjudged: href
    }
  }
}
