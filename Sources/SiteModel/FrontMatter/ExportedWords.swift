import Diagnostics
import Markdown
import YAML

/// Warns of words of front matter that were exported as HTML: readers would see `Tom &amp; Jerry` as it is typed.
func reportExportedWords(_ reading: FrontMatter, _ reader: inout TypedReader) {
  let texts = [
    ("title", reading.title), ("linkTitle", reading.linkTitle), ("subtitle", reading.subtitle),
    ("summary", reading.summary),
  ]
  for (key, text) in texts { if let text { report(text, key, isInList: false, &reader) } }
  for (key, names) in [("authors", reading.authors), ("categories", reading.categories), ("tags", reading.tags)] {
    for name in names ?? [] { report(name, key, isInList: true, &reader) }
  }
  if let name = reading.series { report(name, "series", isInList: false, &reader) }
}

private func report(_ text: Located<String>, _ key: String, isInList: Bool, _ reader: inout TypedReader) {
  guard let words = wordsOfHTML(text.value), reader.hasRoom(for: .warning, .foreignSyntax) else { return }
  let mended = reader.syntax == .yaml ? quotedYAML(words) : words
  let help =
    if !words.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      isInList ? "take it out of the list" : "write words that readers can read, without tags"
    } else if words.unicodeScalars.count > 200 {
      "write the signs themselves, as ‘&’ for ‘&amp;’, and leave tags such as ‘<p>’ out"
    } else if isInList {
      "write \(reader.syntax == .yaml ? mended : "\"\(words)\"") in its place"
    } else {
      "write \(reader.syntax.line(key, mended))"
    }
  reader.report(
    .warning, .foreignSyntax, at: text.location,
    "tags and signs of HTML in ‘\(key)’ would be seen as they are typed: it holds words and nothing else", help: help)
}
