import Diagnostics
import Markup
import SafeHTML

extension BodyWriter {
  /// Writes the attributes of an author's tag that may stay, and tells of the others.
  mutating func writeAttributes(
    of tag: HTMLTag, _ element: HTMLElement, _ literal: [UInt8], _ place: RawPlace, to written: inout RawElement
  ) {
    for attribute in tag.attributes {
      let value = resolvingReferences(inAttribute: attribute.value)
      var name = attribute.name
      // The older form of a place to link to.
      if tag.name == "a", name == "name", tag["id"] == nil { name = "id" }
      let isOfAll =
        HTMLElement.attributesOfAll.contains(name) && !(options.isByGuest && ["id", "class"].contains(name))
      guard element.attributes.contains(name) || isOfAll else {
        leaveOut(attribute: name, of: tag, literal, place)
        continue
      }
      if name == "id" {
        written.id = registeredID(value, tag, literal, place)
      } else if let value = attributeValue(name, value, tag, literal, place) {
        written.attributes.append(UInt8(ascii: " "))
        written.attributes.append(name)
        written.attributes.append("=\"")
        written.attributes.append(contentsOf: value)
        written.attributes.append(UInt8(ascii: "\""))
        if options.isByGuest, name == "href" { written.attributes.append(Self.relationOfGuests) }
      }
    }
  }

  private mutating func leaveOut(attribute name: String, of tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    guard name.hasPrefix("on") else {
      leaveOut(name, place)
      return
    }
    report(
      tag, literal, place, "‘\(name)’ in ‘<\(tag.name)>’ would run a program and is left out", help: "delete ‘\(name)’")
  }

  /// The id, which no other element of the page has.
  private mutating func registeredID(_ value: [UInt8], _ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) -> String?
  {
    guard !value.isEmpty, !value.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    let wanted = String(decoding: value, as: UTF8.self)
    let given = ids.register(wanted)
    if given != wanted {
      report(
        tag, literal, place, "the id ‘\(wanted)’ is taken, so this one becomes ‘\(given)’",
        help: "give it another id")
    }
    result.fragments.append(options.idPrefix + given)
    return options.idPrefix + given
  }

  /// The value as it is written between quotation marks; `nil` when the attribute is left out.
  private mutating func attributeValue(
    _ name: String, _ value: [UInt8], _ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace
  ) -> [UInt8]? {
    let words = Array(value.trimmed)
    let small = String(decoding: words, as: UTF8.self).lowercased()
    var written: [UInt8] = []
    switch name {
    case "href", "src", "cite", "poster":
      guard let address = rawAddress(words, attribute: name, tag, literal, place) else { return nil }
      return address
    case "dir": return ["ltr", "rtl", "auto"].contains(small) ? Array(small.utf8) : nil
    case "lang":
      let isCode =
        (1...35).contains(words.count) && words.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
      return isCode ? words : nil
    case "width", "height": return Self.number(words, upTo: 5, dropping: "px")
    case "colspan", "rowspan": return Self.number(words, upTo: 3)
    case "start", "value":
      let isNegative = words.first == UInt8(ascii: "-")
      guard let digits = Self.number(Array(words.dropFirst(isNegative ? 1 : 0)), upTo: 9) else { return nil }
      return (isNegative ? [UInt8(ascii: "-")] : []) + digits
    case "scope": return ["row", "col", "rowgroup", "colgroup"].contains(small) ? Array(small.utf8) : nil
    case "kind":
      let kinds = ["subtitles", "captions", "descriptions", "chapters", "metadata"]
      return kinds.contains(small) ? Array(small.utf8) : nil
    case "type" where tag.name == "ol":
      return ["1", "a", "A", "i", "I"].contains(String(decoding: words, as: UTF8.self)) ? words : nil
    case "open", "controls": return []
    default:
      written.appendEscaped(String(decoding: value, as: UTF8.self))
      return written
    }
  }

  private static func number(_ words: [UInt8], upTo most: Int, dropping unit: String = "") -> [UInt8]? {
    var digits = words
    if !unit.isEmpty, digits.reversed().starts(with: unit.utf8.reversed()) { digits.removeLast(unit.utf8.count) }
    let isNumber = (1...most).contains(digits.count) && digits.allSatisfy(\.isASCIIDigit)
    return isNumber ? digits : nil
  }

  /// An address by the rules of Markdown's links and pictures.
  private mutating func rawAddress(
    _ typed: [UInt8], attribute: String, _ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace
  ) -> [UInt8]? {
    // Browsers read an address without these.
    let address = typed.filter { $0 != 9 && $0 != 10 && $0 != 13 }
    let offset = offset(of: tag, literal, place)
    if attribute == "cite" {
      switch Destination(address) {
      case .dangerous, .disguised, .windowsPath:
        leaveOut("cite", place)
        return nil
      default: break
      }
    }
    if attribute == "poster" || (attribute == "src" && tag.name == "img") {
      return pictureAddress(address, offset: offset)
    }
    if attribute != "cite" { return linkAddress(address, offset: offset)?.html }
    var html: [UInt8] = []
    html.appendMarkdownAddress(address)
    return html
  }
}

extension BodyWriter {
  /// Writes an element without content, which needs no place in the tree.
  mutating func writeVoid(_ tag: HTMLTag, _ element: HTMLElement, _ literal: [UInt8], _ place: RawPlace) {
    switch tag.name {
    case "br": writeBreak("<br />\n")
    case "wbr": html.append("<wbr />")
    case "hr":
      makeRoom(for: "hr", .block)
      separateWords(place)
      html.append("<hr />\n")
    case "img": writePicture(tag, element, literal, place)
    case "col": leaveOut("col", place)
    default:
      // Of a picture's choices nothing is left without ‘srcset’.
      guard raw.open.contains(where: { $0.name == "audio" || $0.name == "video" }), tag["src"] != nil else {
        leaveOut(tag.name, place)
        return
      }
      writeOwn(tag, element, literal, place)
    }
  }

  private mutating func writePicture(_ tag: HTMLTag, _ element: HTMLElement, _ literal: [UInt8], _ place: RawPlace) {
    if place.isBlock, tag["src"] != nil { openLooseParagraph() }
    imageState = ImageState()
    var written = RawElement(name: "img")
    writeAttributes(of: tag, element, literal, place, to: &written)
    let alternative = tag["alt"].map { resolvingReferences(inAttribute: $0) }
    guard written.attributes.containsSequence(" src=\"") else {
      if let alternative, !alternative.trimmed.isEmpty { writeText(alternative, line: place.line) }
      return
    }
    html.append("<img")
    html.append(contentsOf: written.openingAttributes)
    if alternative == nil {
      html.append(" alt=\"\"")
      reportMissingAlternativeText(example: "<img src=\"…\" alt=\"…\">")
    }
    completeSize(ofAttributes: tag)
    writeChoicesAndSize()
    writeLoading()
    html.append(" />")
    noteImage(alternativeText: String(decoding: (alternative ?? []).trimmed, as: UTF8.self))
  }

  /// Leaves of a picture's size what its author has not given, in the proportion of the file.
  private mutating func completeSize(ofAttributes tag: HTMLTag) {
    let number = { (name: String) -> Int? in
      tag[name].flatMap { Self.number(Array(resolvingReferences(inAttribute: $0).trimmed), upTo: 5, dropping: "px") }
        .flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
    let (width, height) = (number("width"), number("height"))
    guard width != nil || height != nil else { return }
    let file = (width: imageState.width ?? 0, height: imageState.height ?? 0)
    (imageState.width, imageState.height) = (nil, nil)
    guard file.width > 0, file.height > 0 else { return }
    if let width, height == nil { imageState.height = max(1, width * file.height / file.width) }
    if let height, width == nil { imageState.width = max(1, height * file.width / file.height) }
  }

  private mutating func writeOwn(_ tag: HTMLTag, _ element: HTMLElement, _ literal: [UInt8], _ place: RawPlace) {
    var written = RawElement(name: tag.name)
    writeAttributes(of: tag, element, literal, place, to: &written)
    html.append("<")
    html.append(tag.name)
    html.append(contentsOf: written.openingAttributes)
    html.append(" />")
  }

  /// Writes a link to what a frame would have shown.
  mutating func writeFrame(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    var address = Array((tag["src"].map { resolvingReferences(inAttribute: $0) } ?? []).trimmed)
      .filter { $0 != 9 && $0 != 10 && $0 != 13 }
    if address.starts(with: "//".utf8) { address.insert(contentsOf: "https:".utf8, at: 0) }
    let title = Array((tag["title"].map { resolvingReferences(inAttribute: $0) } ?? []).trimmed)
    guard options.rawHTML == .safe, case .external = Destination(address) else {
      reportLeftOut(tag, literal, place)
      if !title.isEmpty { writeRaw(title.escapedAsHTML, place) }
      return
    }
    report(
      tag, literal, place, "‘<iframe>’ shows another site's page in yours; a link to it is written instead",
      help: helpForFrame(address))
    if place.isBlock { openLooseParagraph() }
    guard let link = linkAddress(address, offset: offset(of: tag, literal, place)) else { return }
    html.append("<a href=\"")
    html.append(contentsOf: link.html)
    html.append(title.isEmpty && isRightToLeft ? "\" dir=\"ltr\">" : "\">")
    if title.isEmpty {
      html.appendMarkdownText(address)
      text.append(contentsOf: address)
    } else {
      writeText(title, line: place.line)
    }
    html.append("</a>")
  }
}

extension BodyWriter {
  /// What to write in the place of a frame: of a known host the address from which a player is made.
  private func helpForFrame(_ address: [UInt8]) -> String {
    guard let player = PlayerAddress(address), options.playerTexts[player.host] != nil else {
      return "write a link, [what it is](\(String(decoding: address, as: UTF8.self)))"
    }
    return "write the address alone in its paragraph, and it becomes a player: \(player.page)"
  }
}

extension RawElement {
  /// All attributes, the id first.
  var openingAttributes: [UInt8] {
    guard let id else { return attributes }
    var all: [UInt8] = []
    all.append(" id=\"")
    all.appendEscaped(id)
    all.append("\"")
    return all + attributes
  }
}

extension [UInt8] {
  fileprivate var escapedAsHTML: [UInt8] {
    var escaped: [UInt8] = []
    escaped.appendMarkdownText(self)
    return escaped
  }
}

// What is said about the author's HTML.
extension BodyWriter {
  mutating func report(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace, _ message: String, help: String) {
    log.report(
      .warning, .rawHTML, at: places.location(atByte: offset(of: tag, literal, place)), message, help: help)
  }

  mutating func reportLeftOut(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    let isProgram = HTMLElement.named(tag.name).role == .program
    let what = isProgram ? "is left out with all that is in it" : "is left out, its words stay"
    report(
      tag, literal, place, "‘<\(tag.name)>’ \(what)",
      help: isProgram || options.rawHTML == .none
        ? "delete it; scripts and styles belong into the theme"
        : "delete the tag or write it as Markdown; ‘markup: {html: all}’ in site.yml lets everything through")
  }

  /// Reports words between ‘<’ and ‘>’ that look like a tag and are none.
  mutating func reportUnknown(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    let typed = String(decoding: literal[tag.range].prefix(60).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    report(
      tag, literal, place, "HTML has no ‘\(typed)’, so it is shown as it was typed",
      help: "write ‘\\\(typed)’, with a backslash before it")
  }

  /// Reports a link without an address, which may be a letter between signs: `x<a>y`.
  mutating func reportEmptyLink(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    report(
      tag, literal, place, "‘<a>’ leads nowhere and is left out",
      help: "delete it; if the signs are meant, write ‘\\<a>’, with a backslash before them")
  }

  mutating func reportDepth(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    guard !raw.hasToldDepth else { return }
    raw.hasToldDepth = true
    report(
      tag, literal, place, "HTML is nested more than \(RawHTMLState.deepest) deep; the tags within are left out",
      help: "end each element, for example ‘<\(tag.name)>’ with ‘</\(tag.name)>’")
  }

  /// Counts what is left out, for one note about the file.
  mutating func leaveOut(_ name: String, _ place: RawPlace) {
    raw.leftOut[name, default: 0] += 1
    if raw.firstLeftOut == nil { raw.firstLeftOut = place.line }
  }

  mutating func reportLeftOut() {
    guard let line = raw.firstLeftOut else { return }
    let counted = raw.leftOut.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let names = counted.prefix(6).map { "‘\($0.key)’" + ($0.value > 1 ? " (\($0.value) times)" : "") }
    let rest = counted.count > 6 ? " and \(counted.count - 6) more" : ""
    log.report(
      .note, .rawHTML, at: places.location(atByte: places.offset(ofLine: line)),
      options.rawHTML == .none
        ? "HTML tags are left out, their words stay: \(names.joined(separator: ", "))\(rest)"
        : "of the HTML in this text is left out: \(names.joined(separator: ", "))\(rest)",
      help: options.rawHTML == .none
        ? "‘markup: {html: safe}’ in site.yml keeps those that cannot harm"
        : "how a text looks is the theme's business; nothing needs to be done")
  }

  /// Where a tag stands in the file.
  mutating func offset(of tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) -> Int {
    guard log.total < SourcePlaces.mostPlaces else { return places.offset(ofLine: place.line) }
    let shown = Array(literal[tag.range].prefix(200).prefix { $0 != UInt8(ascii: "\n") })
    return places.find(shown, fromLine: place.line, throughLine: max(place.line, endLineOfBlock))
      ?? places.offset(ofLine: place.line)
  }
}
