package import Diagnostics
package import Languages
import Markup
import Records
import YAML

/// Reads a file of comments; `nil` when its path is that of none, or when it is no list at all.
///
/// `zone` is the site's: a date without an offset is on its clocks.
package func decodeComments(
  _ source: SourceText, zone: TimeZoneOffsets, log: inout DiagnosticLog
) -> CommentsFile? {
  guard let work = CommentsFile.work(ofFileAt: source.path), let node = parseYAML(source, log: &log) else {
    return nil
  }
  var reader = TypedReader(source)
  defer { log.append(reader.log) }
  guard let items = listedComments(node, &reader) else { return nil }
  let comments = threaded(items.compactMap { readComment($0, zone, &reader) }, &reader)
  var record = RecordWriter()
  for comment in comments { comment.add(to: &record) }
  return CommentsFile(
    path: source.path, kind: work.kind, key: work.key, comments: comments, fingerprint: Fingerprint(of: record.bytes))
}

/// The keys of a comment.
let readerCommentKeys = KeySet<ReaderCommentReading>(
  "a key of a comment",
  foreign: [
    "email": "leave it out: what is in this file is for everybody",
    "mail": "leave it out: what is in this file is for everybody",
    "ip": "leave it out: what is in this file is for everybody",
    "status": "leave it out, and the comment too if it is not to be seen",
    "avatar": "leave it out: comments are shown without pictures",
    "children": "list the answers beside it, each with a line ‘parent’ that names its ‘id’",
    "replies": "list the answers beside it, each with a line ‘parent’ that names its ‘id’",
  ],
  [
    Key("id", aliases: ["_id"], .text, "What answers name it by, and where links lead to it.", example: "id: 12") {
      $0.id = $2.text($1)
    },
    Key(
      "parent", aliases: ["_parent", "replyTo"], .text, "The id of the comment that it answers.", example: "parent: 12"
    ) { $0.parent = $2.text($1) },
    Key("author", aliases: ["name"], .words, "Who wrote it.", example: "author: Saadia Anwar") {
      $0.author = $2.line($1)?.value
    },
    Key(
      "url", aliases: ["website"], .text, "The author's own page, an address that begins with https:// or http://.",
      example: "url: https://example.org/"
    ) { $0.url = $2.webAddress($1) },
    Key("date", .date, "When it was written.", example: "date: 2025-08-23 14:05") {
      $0.date = $2.date($1, in: $0.zone)?.value
    },
    Key(
      "text", aliases: ["content", "message", "body"], .words,
      "What it says, in Markdown and in whatever language; HTML that could do harm is left out, as are pictures.",
      example: "text: The river was *here* then."
    ) { comment, node, reader in
      if let text = node.text { comment.text = text } else { reader.reportWrongType(node) }
      comment.isTextUnread = node.text == nil
    },
  ])

/// A comment while it is read.
struct ReaderCommentReading: Sendable {
  let zone: TimeZoneOffsets
  var id: Located<String>?
  var parent: Located<String>?
  var author: String?
  var url: String?
  var date: DateTime?
  var text = ""
  /// Whether something else than a text was typed for it, which was reported.
  var isTextUnread = false

  init(zone: TimeZoneOffsets) { self.zone = zone }
}

/// How many comments one work may have.
private let mostComments = ItemLimit(20_000)

private func listedComments(_ node: YAMLNode, _ reader: inout TypedReader) -> [YAMLNode]? {
  switch node.content {
  case .sequence(let items): return reader.bounded(items, to: mostComments) { $0.mark }
  case .mapping(let entries) where entries.isEmpty: return []
  case .mapping, .scalar:
    reader.report(
      .error, .wrongType, at: node.mark, "a list of comments is expected, not \(node.kind)",
      help: "begin each comment with a hyphen and a space: ‘- author: Saadia Anwar’, and its other lines below it with "
        + "two spaces before them")
    return nil
  }
}

private func readComment(
  _ node: YAMLNode, _ zone: TimeZoneOffsets, _ reader: inout TypedReader
) -> ReaderCommentReading? {
  var reading = ReaderCommentReading(zone: zone)
  guard case .mapping = node.content else {
    reader.report(
      .error, .wrongType, at: node.mark, "a comment is a mapping of lines ‘key: value’, not \(node.kind)",
      help: "write ‘text:’ before what it says")
    return nil
  }
  guard readerCommentKeys.read(node, into: &reading, &reader) else { return nil }
  if reading.text.utf8.contains(where: { $0 > 0x20 }) { return reading }
  if !reading.isTextUnread {
    reader.report(
      .error, .missingKey, at: node.mark, "a comment has no ‘text’",
      help: "write what it says, ‘text: The river was here then.’, or take the comment out")
  }
  return nil
}

extension TypedReader {
  /// An address of the web; of any other kind it is not taken, for a stranger wrote it.
  fileprivate mutating func webAddress(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    if WebAddress(typed.value) != nil { return typed.value }
    report(
      .warning, .invalidValue, at: typed.location, "‘\(typed.value)’ is not an address of the web, and is left out",
      help: "write one that begins with https:// or http://, or take the line out")
    return nil
  }
}
