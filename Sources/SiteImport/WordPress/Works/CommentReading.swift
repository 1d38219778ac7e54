import Languages
import Markup

/// The comments of an item that readers saw, and how many others it has, by why they are left out: those that wait or were
/// thrown away, and what other programs left (pings, likes).
func readComments(of item: ExportItem, dates: ExportDates) -> (shown: [ImportedComment], leftOut: [String: Int]) {
  var leftOut: [String: Int] = [:]
  let candidates = item.comments.filter { record in
    if let reason = reasonToLeaveOut(record) { leftOut[reason, default: 0] += 1 }
    return reasonToLeaveOut(record) == nil
  }
  let parents = Dictionary(
    item.comments.map { ($0["wp:comment_id"].trimmed, $0["wp:comment_parent"].trimmed) },
    uniquingKeysWith: { first, _ in first })
  let ids = Set(candidates.map { $0["wp:comment_id"].trimmed })
  var seen: Set<String> = []
  let shown = candidates.compactMap { record -> ImportedComment? in
    let id = record["wp:comment_id"].trimmed
    guard !id.isEmpty, seen.insert(id).inserted else {
      leftOut[id.isEmpty ? "without a number" : "in the export twice", default: 0] += 1
      return nil
    }
    // An answer to one that is not shown answers what that one answered.
    var parent = parents[id]
    var steps = 0
    while let above = parent, !ids.contains(above) || above == id, steps < 50 {
      parent = parents[above]
      steps += 1
    }
    let text = markdown(fromHTML: paragraphs(record.bytes("wp:comment_content"))).blocks.markdown.trimmed
    guard !text.isEmpty else {
      leftOut["without a text", default: 0] += 1
      return nil
    }
    let url = record["wp:comment_author_url"].trimmed
    let isPage = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) && url.count > $0.count }
    return ImportedComment(
      id: id, parent: steps < 50 ? parent : nil,
      author: withoutPrivateNumbers(plainTitle(record.bytes("wp:comment_author"))),
      url: isPage && !url.contains("@") ? url : nil,
      date: dates.date(local: record["wp:comment_date"], utc: record["wp:comment_date_gmt"]) ?? "", text: text)
  }
  return (shown, leftOut)
}

private func reasonToLeaveOut(_ record: ExportRecord) -> String? {
  let type = record["wp:comment_type"].trimmed
  switch type {
  case "", "comment", "review": break
  case "pingback", "trackback": return "a ping"
  case "like": return "a like"
  default: return "of another kind: ‘\(type)’"
  }
  switch record["wp:comment_approved"].trimmed {
  case "1": return nil
  case "spam": return "spam"
  case "trash", "post-trashed": return "in the bin"
  default: return "not approved"
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
