import Markup

/// A heading being written.
struct HeadingState {
  var level: Int
  var id: String
  var text: String
  /// Where its content begins in the HTML.
  var contentStart: Int
  /// Parts of the HTML that the outline leaves out: links' tags, ids, footnote marks.
  var omissions: [Range<Int>] = []
  /// How many bytes at its end are its attributes, `{#id}`.
  var attributeLength = 0
}

extension BodyWriter {
  mutating func enterHeading(_ node: Node) {
    if fenced.next < fenced.texts.blocks.count, enterFencedLine(node) { return }
    if options.isByGuest { return enterGuestHeading(node) }
    beginBlock(.heading, node)
    let level = min(max(node.headingLevel + (plain ? 0 : options.headingLevelShift), 1), 6)
    html.beginLine()
    html.append("<h")
    html.append(number: level)
    guard !plain else {
      html.append(UInt8(ascii: ">"))
      return
    }
    var words: [UInt8] = []
    node.appendPlainText(to: &words)
    let attributes = HeadingAttributes(node)
    words.removeLast(attributes?.length ?? 0)
    let title = String(decoding: words.trimmed, as: UTF8.self)
    reportHeadingFaults(node, title: title)
    let id = options.idPrefix + ids.register(attributes?.id ?? headingID(for: title))
    result.fragments.append(id)
    let attributeStart = html.count
    html.append(" id=\"")
    html.appendEscaped(id)
    html.append(UInt8(ascii: "\""))
    summaryState.omissions.append(attributeStart..<html.count)
    html.append(UInt8(ascii: ">"))
    if depth == 1 { blockLevel = level }
    heading = HeadingState(
      level: level, id: id, text: title, contentStart: html.count, attributeLength: attributes?.length ?? 0)
    beginForeignContent(node)
  }

  mutating func exitHeading(_ node: Node) {
    if heading == nil, !plain, exitFencedLine(node) { return }
    if options.isByGuest { return exitGuestHeading() }
    let level = min(max(node.headingLevel + (plain ? 0 : options.headingLevelShift), 1), 6)
    endForeignBlock(node)
    if let heading {
      let content = html.copying(heading.contentStart..<html.count, without: heading.omissions)
      result.outline.append(
        MarkdownBody.Heading(
          level: heading.level, id: heading.id, text: heading.text, html: content,
          line: places.fileLine(ofLine: node.line)))
      self.heading = nil
      lints.endBlock(in: &places, to: &log)
      endTextLine()
    }
    html.append("</h")
    html.append(number: level)
    html.append(">\n")
  }

  /// Notes a part of the HTML that belongs to this page only, if a heading is being written.
  mutating func omitFromOutline(from start: Int) {
    heading?.omissions.append(start..<html.count)
  }
}

extension [UInt8] {
  /// The bytes of `range` without those of `omissions`, which lie in order.
  func copying(_ range: Range<Int>, without omissions: [Range<Int>]) -> [UInt8] {
    var copy: [UInt8] = []
    var start = range.lowerBound
    for omission in omissions where omission.lowerBound >= start && omission.upperBound <= range.upperBound {
      copy.append(contentsOf: self[start..<omission.lowerBound])
      start = omission.upperBound
    }
    copy.append(contentsOf: self[start..<range.upperBound])
    return copy
  }
}
