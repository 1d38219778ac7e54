import Diagnostics
import YAML

/// Warns of a headline or summary that YAML cuts off at a number sign: in `title: Letter #3` the `#3` is a comment.
///
/// A comment that was meant as one has a space after its sign and is left in peace.
func reportTextsCutOff(_ frontMatter: FrontMatter, _ header: Range<Int>, _ reader: inout TypedReader) {
  let bytes = reader.source.bytes
  for index in header where bytes[index] == UInt8(ascii: "#") {
    guard index > header.lowerBound, bytes[index - 1] == UInt8(ascii: " "), index + 1 < header.upperBound,
      bytes[index + 1] > UInt8(ascii: " ")
    else { continue }
    let place = reader.source.location(atByte: index)
    let texts = [frontMatter.title, frontMatter.linkTitle, frontMatter.subtitle, frontMatter.summary]
    guard let line = place.line, let column = place.column, let excerpt = place.excerpt,
      let cut = texts.first(where: { text in
        guard let text else { return false }
        return text.location.line == line && text.location.column < column && !text.value.contains("#")
      }) ?? nil
    else { continue }
    let lost = String(String.UnicodeScalarView(excerpt.unicodeScalars.dropFirst(column - 1)))
    reader.log.report(
      .warning, .yamlSyntax, at: place, "‘\(lost)’ is not read: a number sign after a space begins a comment",
      help: "put the text between quotation marks: \"\(cut.value) \(lost)\"")
  }
}
