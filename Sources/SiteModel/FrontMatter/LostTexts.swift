import Diagnostics
import YAML

/// Warns of what a number sign behind a value takes away: in `title: Letter #3` the `#3` is a comment to YAML.
///
/// Behind a date or a number a comment is one; behind words, and where nothing but the comment stands after a key, it was
/// more likely meant as a part of the text.
func reportLostTexts(_ header: Range<Int>, _ reader: inout TypedReader) {
  guard reader.source.bytes[header].contains(UInt8(ascii: "#")) else { return }
  for lost in lostTexts(in: reader.source, header) where isTold(lost) {
    guard reader.hasRoom(for: .warning, .yamlSyntax) else { continue }
    reader.log.report(
      .warning, .yamlSyntax, at: reader.source.location(line: lost.line, column: lost.column),
      "‘\(lost.lost)’ is not read: a number sign after a space begins a comment",
      help: "put the text between quotation marks: \(mended(lost))"
        + (lost.lost.hasPrefix("# ") && !lost.isWhole ? "; a comment stands on a line of its own" : ""))
  }
}

private func isTold(_ lost: LostText) -> Bool {
  if lost.outermostKey == "params" || lost.outermostKey == "extra" { return false }
  if lost.isInBrackets { return !lost.lost.hasPrefix("# ") }
  if lost.followsClosedValue { return false }
  if lost.isWhole {
    // An empty title or date is an error, and so is a key that should hold back.
    let told: Set<String> = ["title", "date", "draft", "published", "publishDate", "expiryDate"]
    return lost.isItem || !told.contains(frontMatterKeys.declaredName(lost.key) ?? "")
  }
  // Nothing on this line, and a list or a mapping below it.
  return !lost.kept.isEmpty && holdsWords(lost)
}

private func holdsWords(_ lost: LostText) -> Bool {
  switch frontMatterKeys.declaredName(lost.outermostKey) {
  case "image" where lost.key == lost.outermostKey: true
  case "image": imageKeys.declaredName(lost.key) != "src"
  case "publishedIn": publishedInKeys.declaration(lost.key)?.type.holdsWords ?? true
  case "corrections": correctionKeys.declaration(lost.key)?.type.holdsWords ?? false
  case "taxonomies", "location": true
  default: frontMatterKeys.declaration(lost.key)?.type.holdsWords ?? false
  }
}

/// The line with its text between quotation marks; hashtags as a list.
private func mended(_ lost: LostText) -> String {
  let whole = lost.kept.isEmpty ? lost.lost : "\(lost.kept) \(lost.lost)"
  if lost.isInBrackets { return quotedYAML(hashtag(lost.lost)) }
  if lost.isItem { return "- \(quotedYAML(whole))" }
  let isList = frontMatterKeys.declaration(lost.key)?.type.isListOfWords ?? false
  let tags = whole.split(separator: " ")
  guard isList, !whole.contains(","), !whole.contains("،"), tags.count > 1,
    tags.dropFirst().allSatisfy({ $0.hasPrefix("#") })
  else { return "\(lost.key): \(quotedYAML(whole))" }
  return
    "\(lost.key): [\(tags.map { $0.hasPrefix("#") ? quotedYAML(String($0)) : String($0) }.joined(separator: ", "))]"
}

/// `#rain` of `#rain, city]`.
private func hashtag(_ lost: String) -> String {
  String(lost.prefix { $0 != "," && $0 != "]" && $0 != "}" })
}
