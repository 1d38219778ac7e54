import CmarkSupport
import Diagnostics
import Markup

extension BodyWriter {
  /// Reports a heading that says the column's title again, and one that was probably meant as a paragraph.
  mutating func reportHeadingFaults(_ node: Node, title: String) {
    if node.headingLevel == 1, !title.isEmpty, Self.isSame(title, options.title) {
      log.report(
        .warning, .repeatedTitle, at: places.location(atByte: places.offset(ofLine: node.line)),
        "the heading repeats the title, which stands above the text already", help: "remove this line")
    }
    if node.headingLevel <= 2 { reportAccidentalHeading(node) }
  }

  private static func isSame(_ heading: String, _ title: String) -> Bool {
    let words = { (text: String) in text.lowercased().split(whereSeparator: \.isWhitespace) }
    return words(heading) == words(title)
  }

  /// Reports a paragraph that became a heading because of the rule below it.
  ///
  /// Whoever underlines a heading draws a line as long as it; whoever wants a rule types three dashes.
  private mutating func reportAccidentalHeading(_ node: Node) {
    // To cmark a heading with signs before it that text follows at once ends a line later too.
    guard node.endLine > node.line else { return }
    let start = places.offset(ofLine: node.line)
    guard !beginsWithSigns(at: start + max(node.column - 1, 0)) else { return }
    let lines = places.bytes[start..<max(start, places.offset(ofLine: node.endLine + 1))]
    let rows = lines.split(separator: 0x0A).dropFirst()
    let sign = UInt8(ascii: node.headingLevel == 1 ? "=" : "-")
    guard let rule = rows.first(where: { Self.isRule($0, of: sign) }) else { return }
    let dashes = rule.count { $0 == sign }
    let lineEnd = rule.startIndex - 1
    let text = lines[..<lineEnd].trimmed
    let endsSentence = [".", "!", "?", ":", "۔", "؟", "…"].contains { text.reversed().starts(with: $0.utf8.reversed()) }
    // A heading of the first level is what no text needs below its title.
    guard dashes <= 3 || endsSentence || text.contains(0x0A) || node.headingLevel == 1 else { return }
    let signs = node.headingLevel == 1 ? "signs ‘=’" : "dashes"
    log.report(
      .warning, .accidentalHeading, at: places.location(atByte: start),
      "the \(signs) right below make a heading of this paragraph, and are not shown",
      help: node.headingLevel == 1
        ? "for a line across the page write ‘---’, with blank lines around it; for a heading ‘## ’ before the words"
        : "leave a blank line above the dashes; if a heading is meant, write ‘## ’ before it and no dashes")
  }

  /// Whether a heading begins at a place that is marked by signs before its words.
  private func beginsWithSigns(at place: Int) -> Bool {
    let signs = places.bytes[place...].prefix(7).prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(signs.count), signs.endIndex < places.body.upperBound else { return false }
    return Self.isMarkdownSpace(places.bytes[signs.endIndex])
  }

  private static func isRule(_ line: ArraySlice<UInt8>, of sign: UInt8) -> Bool {
    let signs = line.filter { !isMarkdownSpace($0) && $0 != UInt8(ascii: ">") }
    return !signs.isEmpty && signs.allSatisfy { $0 == sign }
  }
}
