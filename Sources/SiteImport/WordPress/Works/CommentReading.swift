import Languages
import Markup

/// The comments of an item that readers saw: neither those that wait or were thrown away, nor what other programs left
/// (pings, likes).
func readComments(of item: ExportItem, dates: ExportDates) -> [ImportedComment] {
  let shown = item.comments.filter {
    $0["wp:comment_approved"].trimmed == "1" && ["", "comment", "review"].contains($0["wp:comment_type"].trimmed)
  }
  let parents = Dictionary(
    item.comments.map { ($0["wp:comment_id"].trimmed, $0["wp:comment_parent"].trimmed) },
    uniquingKeysWith: { first, _ in first })
  let ids = Set(shown.map { $0["wp:comment_id"].trimmed })
  var seen: Set<String> = []
  return shown.compactMap { record in
    let id = record["wp:comment_id"].trimmed
    guard !id.isEmpty, seen.insert(id).inserted else { return nil }
    // An answer to one that is not shown answers what that one answered.
    var parent = parents[id]
    var steps = 0
    while let above = parent, !ids.contains(above) || above == id, steps < 50 {
      parent = parents[above]
      steps += 1
    }
    let text = markdown(fromHTML: paragraphs(record.bytes("wp:comment_content"))).blocks.markdown.trimmed
    guard !text.isEmpty else { return nil }
    let url = record["wp:comment_author_url"].trimmed
    let isPage = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) && url.count > $0.count }
    return ImportedComment(
      id: id, parent: steps < 50 ? parent : nil,
      author: withoutMailHost(plainTitle(record.bytes("wp:comment_author"))), url: isPage ? url : nil,
      date: dates.date(local: record["wp:comment_date"], utc: record["wp:comment_date_gmt"]) ?? "", text: text)
  }
}

/// A blank line begins a paragraph, another line end a line; comments hold no other blocks than these.
private func paragraphs(_ text: [UInt8]) -> [UInt8] {
  var html = Array("<p>".utf8)
  var rest = text.filter { $0 != UInt8(ascii: "\r") }[...]
  while !rest.isEmpty, rest.last == UInt8(ascii: "\n") || rest.last == 0x20 { rest.removeLast() }
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\n") else {
      html.append(byte)
      continue
    }
    if rest.first == UInt8(ascii: "\n") {
      while rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
      html += Array("</p>\n<p>".utf8)
    } else {
      html += Array("<br>\n".utf8)
    }
  }
  return html + Array("</p>".utf8)
}
