import CmarkSupport
import Diagnostics
import Markup
import SafeHTML

extension BodyWriter {
  mutating func enterHTMLBlock(_ node: Node) {
    let literal = node.literal
    if !plain, handleComment(literal) { return }
    if !plain, literal.trimmed.starts(with: "<!--".utf8), !literal.containsSequence("-->") {
      // In a quotation or a list, which ended before the comment did.
      hasOpenComment = true
      reportOpenComment(at: places.offset(ofLine: node.line))
      return
    }
    if !plain { reportMarkdownInHTML(literal, node) }
    defer { lints.isMarkdownInHTMLTold = false }
    if plain || options.rawHTML == .all {
      writeHTMLAsItIs(literal)
      return
    }
    beginBlock(.html, node)
    html.beginLine()
    lints.isInHTML = true
    writeRaw(literal, RawPlace(line: node.line, isFlow: true, isBlock: true))
    lints.isInHTML = false
    closeLooseParagraph()
    lints.endBlock(in: &places, to: &log)
    endTextLine()
    html.beginLine()
  }

  /// Reports, once in a file, Markdown within lines of HTML.
  private mutating func reportMarkdownInHTML(_ literal: [UInt8], _ node: Node) {
    guard !raw.hasToldMarkdown, let found = MarkdownInHTML(in: literal) else { return }
    raw.hasToldMarkdown = true
    lints.isMarkdownInHTMLTold = !found.isBesideTag
    let line = node.line + found.line
    let place = places.find(found.shown, fromLine: line, throughLine: line) ?? places.offset(ofLine: line)
    let tag = literal.drop { Self.isMarkdownSpace($0) }.dropFirst().prefix { $0.isASCIILetter }
    let isParagraph = tag.elementsEqual("p".utf8) || tag.elementsEqual("P".utf8)
    let help =
      if found.isBesideTag {
        "write it in HTML, such as ‘<strong>…</strong>’, ‘<em>…</em>’ and ‘<a href=\"address\">…</a>’"
      } else if found.shown.starts(with: "markdown".utf8) {
        "take it out, and leave a blank line behind the tag and another before the one that ends it"
      } else if isParagraph {
        "take the tags ‘<p>’ and ‘</p>’ out: lines with a blank one above and below are a paragraph"
      } else {
        "leave a blank line behind the tag above it and another before the tag below, or take the tags out"
      }
    log.report(
      .warning, .markdownInHTML, at: places.location(atByte: place),
      "‘\(shown(place..<place + found.shown.count))’ stands within lines of HTML, where Markdown is not read, and stays as "
        + "it is typed", help: help)
  }

  private mutating func writeHTMLAsItIs(_ literal: [UInt8]) {
    beginBlock(.html)
    html.beginLine()
    if options.rawHTML == .all {
      html.append(contentsOf: literal)
      if !plain { appendWords(of: literal) }
    } else {
      html.append("<!-- raw HTML omitted -->")
    }
    html.beginLine()
  }

  mutating func enterInlineHTML(_ node: Node) -> Step {
    let literal = node.literal
    if !plain, handleComment(literal) { return .done }
    switch (options.rawHTML, plain) {
    case (.all, _):
      html.append(contentsOf: literal)
      if !plain { followAuthorTag(literal) }
    case (_, true): html.append("<!-- raw HTML omitted -->")
    default:
      if let end = endOfProgram(literal, node) { return .doneThrough(end) }
      writeRaw(literal, RawPlace(inlineIn: node, lineOfBlock: lineOfBlock, isInLabel: openTaskLabel))
    }
    return .done
  }

  /// Takes the mark that ends the summary; other comments are dropped unless raw HTML is on.
  private mutating func handleComment(_ literal: [UInt8]) -> Bool {
    let trimmed = literal.trimmed
    guard trimmed.starts(with: "<!--".utf8), trimmed.reversed().starts(with: ">--".utf8), trimmed.count >= 7
    else { return false }
    let comment = trimmed.dropFirst(4).dropLast(3)
    // A block of several comments, or of a comment and tags, is not one comment.
    if comment.containsSequence("-->") { return false }
    return noteComment(comment) || options.rawHTML != .all
  }

  /// Whether a comment's text is the mark that ends the summary.
  private mutating func noteComment(_ comment: ArraySlice<UInt8>) -> Bool {
    let words = comment.trimmed
    guard words.elementsEqual("more".utf8) || words.elementsEqual("TEASER_END".utf8) else { return false }
    summaryState.isMarkSeen = true
    return true
  }

  /// Keeps foreign runs untagged inside an element to which the author gave a language or direction.
  private mutating func followAuthorTag(_ literal: [UInt8]) {
    var tokens = HTMLTokens(literal)
    switch tokens.next() {
    case .start(let tag):
      if HTMLElement.named(tag.name).role == .void { return }
      let isUntagged = tag["lang"] != nil || tag["dir"] != nil || tag.name == "bdi"
      let isInside = raw.open.contains { $0.name == tag.name && $0.isUntagged }
      if isUntagged || isInside { open(tag.name, .inline, element: 0, line: lineOfBlock, isUntagged: isUntagged) }
    case .end(let tag):
      guard let index = raw.open.lastIndex(where: { $0.name == tag.name && $0.depth == depth }) else { return }
      closed(raw.open.remove(at: index))
    default: break
    }
  }

  /// The words of HTML that stays as it was written, for those who count or list them.
  private mutating func appendWords(of literal: [UInt8]) {
    var tokens = HTMLTokens(literal)
    while let token = tokens.next() {
      switch token {
      case .text(let range): text += resolvingReferences(inText: Array(literal[range]))
      case .start(let tag):
        if HTMLElement.named(tag.name).role == .program, let end = tokens.endTag(tag.name) { tokens.skip(to: end) }
        if !HTMLElement.named(tag.name).isInline { endTextLine() }
      case .end(let tag): if !HTMLElement.named(tag.name).isInline { endTextLine() }
      case .comment: break
      }
    }
    endTextLine()
  }

  /// The node that ends a script or a style between pieces of text, both of which go with all between them.
  private mutating func endOfProgram(_ literal: [UInt8], _ node: Node) -> Node? {
    var tokens = HTMLTokens(literal)
    guard case .start(let tag) = tokens.next(), HTMLElement.named(tag.name).role == .program else { return nil }
    // Where one of them has no end, those that follow have none.
    guard raw.parentWithoutEnd != node.parent else { return nil }
    var sibling = node.next
    while let candidate = sibling {
      if candidate.kind == SITEGEN_HTML_INLINE {
        var tokens = HTMLTokens(candidate.literal)
        if case .end(let end) = tokens.next(), end.name == tag.name {
          reportLeftOut(tag, literal, RawPlace(inlineIn: node, lineOfBlock: lineOfBlock, isInLabel: false))
          return candidate
        }
      }
      sibling = candidate.next
    }
    raw.parentWithoutEnd = node.parent
    return nil
  }
}

/// Where in the tree of Markdown a piece of HTML stands.
struct RawPlace {
  var line: Int
  /// Whether blocks may stand here, as they may not between the words of a heading.
  var isFlow: Bool
  var isBlock = false
  /// Whether it stands in a paragraph with tags of its own, and in no element within.
  var isInParagraph = false

  init(line: Int, isFlow: Bool, isBlock: Bool) {
    self.line = line
    self.isFlow = isFlow
    self.isBlock = isBlock
  }

  init(inlineIn node: Node, lineOfBlock: Int, isInLabel: Bool) {
    line = node.line > 0 ? node.line : lineOfBlock
    isFlow = false
    guard let parent = node.parent, !isInLabel else { return }
    if parent.kind == SITEGEN_TABLE_CELL {
      isFlow = true
    } else if parent.kind == SITEGEN_PARAGRAPH {
      isFlow = BodyWriter.isTight(parent)
      isInParagraph = !isFlow
    }
  }
}

extension BodyWriter {
  /// Writes the words of a piece of HTML, and notes its tags.
  mutating func writeRaw(_ literal: [UInt8], _ place: RawPlace) {
    var place = place
    var counted = 0
    var tokens = HTMLTokens(literal)
    while let token = tokens.next() {
      place.line += literal[counted..<token.start].count { $0 == UInt8(ascii: "\n") }
      counted = token.start
      switch token {
      case .text(let range): writeRawText(literal[range], place)
      case .comment(let range):
        if literal[range].starts(with: "<!--".utf8) { _ = noteComment(literal[range].dropFirst(4).dropLast(3)) }
      case .end(let tag): end(tag, literal, place)
      case .start(let tag):
        let element = element(named: tag.name)
        if element.role == .program || tag.name == "iframe" {
          if tag.name == "iframe", !options.isByGuest {
            writeFrame(tag, literal, place)
          } else {
            reportLeftOut(tag, literal, place)
          }
          if let end = tokens.endTag(tag.name) { tokens.skip(to: end) }
        } else {
          self.start(tag, element, literal, place, following: &tokens)
        }
      }
    }
  }

  private mutating func writeRawText(_ typed: ArraySlice<UInt8>, _ place: RawPlace) {
    if place.isBlock, let comment = typed.firstIndex(of: Array("<!--".utf8), in: typed.startIndex..<typed.endIndex) {
      // It has no end among these lines, and its words are for nobody.
      reportOpenComment(at: places.offset(ofLine: place.line))
      writeRawText(typed[..<comment], place)
      return
    }
    let words = resolvingReferences(inText: Array(typed))
    guard !words.trimmed.isEmpty else {
      html.append(contentsOf: words)
      if let last = text.last, !Self.isMarkdownSpace(last) { text.append(UInt8(ascii: " ")) }
      return
    }
    if place.isBlock, openLooseParagraph() {
      writeText(Array(words.drop(while: Self.isMarkdownSpace)), line: place.line)
    } else {
      writeText(words, line: place.line)
    }
  }

  private mutating func end(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    let element = element(named: tag.name)
    if tag.name == "br" {
      writeBreak("<br />\n")
      return
    }
    if !HTMLElement.isKnown(tag.name) {
      writeRawText(literal[tag.range], place)
      return
    }
    guard element.isAllowed, options.rawHTML == .safe else {
      if !element.isInline { separateWords(place) }
      return
    }
    if !element.isInline, place.isBlock { closeLooseParagraph() }
    guard let index = raw.open.lastIndex(where: { $0.depth == depth && $0.name == tag.name }) else {
      if element.role != .void { leaveOut("</\(tag.name)>", place) }
      return
    }
    if !element.isInline { separateWords(place) }
    close(at: index)
  }

  private mutating func start(
    _ tag: HTMLTag, _ element: HTMLElement, _ literal: [UInt8], _ place: RawPlace, following tokens: inout HTMLTokens
  ) {
    if !HTMLElement.isKnown(tag.name) || element.isAllowed && tag.holdsWords {
      reportUnknown(tag, literal, place)
      writeRawText(literal[tag.range], place)
      return
    }
    guard options.rawHTML == .safe else {
      leaveOut(tag.name, place)
      if !element.isInline { separateWords(place) }
      return
    }
    guard element.isAllowed else {
      if HTMLElement.isPresentation(tag.name) { leaveOut(tag.name, place) } else { reportLeftOut(tag, literal, place) }
      if !element.isInline { separateWords(place) }
      return
    }
    if !element.isInline, element.role != .void || tag.name == "hr", !place.isFlow {
      startBlockInLine(tag, literal, place)
      return
    }
    if element.role == .void {
      writeVoid(tag, element, literal, place)
      return
    }
    if !element.isInline { separateWords(place) }
    makeRoom(for: tag.name, element.role)
    guard isAtHome(element.role), raw.open.count < RawHTMLState.deepest else {
      if raw.open.count < RawHTMLState.deepest { leaveOut(tag.name, place) } else { reportDepth(tag, literal, place) }
      return
    }
    if place.isBlock, element.isInline, tokens.endTag(tag.name) != nil { openLooseParagraph() }
    begin(tag, element, literal, place, following: tokens)
  }

  /// A block between the words of a line: a paragraph ends the one before it, of others the words stay.
  private mutating func startBlockInLine(_ tag: HTMLTag, _ literal: [UInt8], _ place: RawPlace) {
    if tag.name == "p", place.isInParagraph {
      closeElements(deeperThan: depth - 1)
      html.append("</p>\n<p>")
      endTextLine()
      return
    }
    writeBreak("<br />\n")
    if tag.name != "p" {
      report(
        tag, literal, place, "‘<\(tag.name)>’ stands within a line and is left out, its words stay",
        help: "put it at the beginning of a line, with an empty line before it")
    }
  }

  private mutating func begin(
    _ tag: HTMLTag, _ element: HTMLElement, _ literal: [UInt8], _ place: RawPlace, following tokens: HTMLTokens
  ) {
    var written = RawElement(name: tag.name)
    var level: Int?
    if element.role == .heading, let digit = tag.name.utf8.last {
      let typed = max(Int(digit &- UInt8(ascii: "0")), 2)
      let shifted = min(max(typed + options.headingLevelShift, 2), 6)
      written.name = "h\(shifted)"
      level = shifted
    }
    writeAttributes(of: tag, element, literal, place, to: &written)
    // A link that leads nowhere is its words.
    if tag.name == "a", written.id == nil, !written.attributes.containsSequence(" href=\"") {
      if tag.attributes.isEmpty { reportEmptyLink(tag, literal, place) }
      return
    }
    var isUntagged = tag["lang"] != nil || tag["dir"] != nil || ["bdi", "code", "kbd", "pre"].contains(tag.name)
    if isRightToLeft, tag.name == "code" || tag.name == "kbd", tag["dir"] == nil {
      written.attributes.append(" dir=\"ltr\"")
    }
    if tag.name == "p", !isUntagged, untagged == 0, let foreignRuns,
      foreignRuns.isWhollyForeign(words(upToBlockIn: tokens, literal))
    {
      written.attributes.append(contentsOf: foreignRuns.attributes)
      isUntagged = true
    }
    raw.elements.append(written)
    raw.marks.append(RawMark(place: html.count, tag: .start(raw.elements.count - 1)))
    open(
      tag.name, element.role, element: raw.elements.count - 1, line: place.line, isUntagged: isUntagged, level: level)
  }

  /// The text that follows, up to the next tag of a block.
  private func words(upToBlockIn tokens: HTMLTokens, _ literal: [UInt8]) -> [UInt8] {
    var tokens = tokens
    var words: [UInt8] = []
    var count = 0
    while words.count < 2000, count < 100, let token = tokens.next() {
      count += 1
      switch token {
      case .text(let range): words += resolvingReferences(inText: Array(literal[range]))
      case .start(let tag), .end(let tag): if !HTMLElement.named(tag.name).isInline, tag.name != "br" { return words }
      case .comment: break
      }
    }
    return words
  }
}

extension HTMLToken {
  fileprivate var start: Int {
    switch self {
    case .text(let range), .comment(let range): range.lowerBound
    case .start(let tag), .end(let tag): tag.range.lowerBound
    }
  }
}
