import YAML

/// The bytes of the file in which the comments under a work lie beside it.
func commentsFile(_ comments: [ImportedComment]) -> [UInt8] {
  var text = ""
  for comment in comments {
    var pairs = [WrittenValue.Pair("id", .text(comment.id))]
    if let parent = comment.parent { pairs.append(.init("parent", .text(parent))) }
    if !comment.author.isEmpty { pairs.append(.init("author", .text(comment.author))) }
    if let url = comment.url { pairs.append(.init("url", .text(url))) }
    if !comment.date.isEmpty { pairs.append(.init("date", .plain(comment.date))) }
    pairs.append(.init("text", .text(comment.text)))
    for (index, pair) in pairs.enumerated() {
      text += (index == 0 ? "- " : "  ") + MappingSyntax.yaml.line(pair.key, pair.value) + "\n"
    }
  }
  return Array(text.utf8)
}
