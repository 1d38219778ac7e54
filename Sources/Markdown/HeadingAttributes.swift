import CmarkSupport

/// An id that an author gives to a heading, as Goldmark, kramdown and Pandoc read it: `## Title {#id .class}`.
struct HeadingAttributes {
  var id: String
  /// How many bytes they are at the end of the heading's last text, the space before them included.
  var length: Int

  init?(_ heading: Node) {
    guard let last = heading.lastChild, last.kind == SITEGEN_TEXT else { return nil }
    let text = last.literal
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let parts = text[(open + 1)...].dropLast().split { BodyWriter.isMarkdownSpace($0) }
    let marks = [UInt8(ascii: "#"), UInt8(ascii: ".")]
    guard parts.allSatisfy({ $0.count > 1 && marks.contains($0[$0.startIndex]) }),
      let id = parts.first(where: { $0.first == marks[0] })?.dropFirst()
    else { return nil }
    self.id = String(decoding: id, as: UTF8.self)
    var start = open
    while start > 0, BodyWriter.isMarkdownSpace(text[start - 1]) { start -= 1 }
    length = text.count - start
  }
}
