import Diagnostics
import SiteModel
import YAML

/// The bytes of one edition's file.
struct EditionFile {
  /// What stands in the front matter of one edition for all of them.
  struct Shared: Equatable {
    var date: String?
    var authors: [String] = []
    var categories: [String] = []
    var tags: [String] = []
    var featured = false
  }

  private(set) var bytes: [UInt8] = []
  /// What could not be written as it was said.
  private(set) var notes: [ImportNote] = []

  /// - Parameters:
  ///   - shared: `nil` where another edition says it.
  ///   - slug: `nil` where the name of the file gives it.
  ///   - isDraft: `nil` where nothing need be said of it.
  init(
    _ edition: ImportedEdition, of work: ImportedWork, shared: Shared?, slug: String?, isDraft: Bool?,
    aliases: [String]
  ) {
    var pairs = [WrittenValue.Pair("title", .text(title(edition, work)))]
    if let shared { pairs += self.pairs(shared) }
    if let changed = work.lastmod, changed.prefix(10) > (work.date ?? "").prefix(10) {
      pairs.append(.init("lastmod", .plain(changed)))
    }
    if let isDraft { pairs.append(.init("draft", .plain("\(isDraft)"))) }
    if let summary = edition.summary, !summary.isEmpty { pairs.append(.init("summary", .text(onOneLine(summary)))) }
    pairs += edition.fields
    if let slug { pairs.append(.init("slug", .text(slug))) }
    if !aliases.isEmpty { pairs.append(.init("aliases", .list(aliases.map { .text($0) }))) }
    if let feedID = edition.feedId { pairs.append(.init("feedId", .text(feedID))) }
    let params = work.params + status(of: work)
    if !params.isEmpty { pairs.append(.init("params", .mapping(params))) }
    bytes = Array(frontMatter(pairs).utf8)
    bytes.append(contentsOf: edition.blocks.markdown.utf8)
  }

  private func pairs(_ shared: Shared) -> [WrittenValue.Pair] {
    var pairs: [WrittenValue.Pair] = []
    if let date = shared.date { pairs.append(.init("date", .plain(date))) }
    if shared.authors.count == 1 {
      pairs.append(.init("author", .text(shared.authors[0])))
    } else if !shared.authors.isEmpty {
      pairs.append(.init("authors", list(shared.authors)))
    }
    if !shared.categories.isEmpty { pairs.append(.init("categories", list(shared.categories))) }
    if !shared.tags.isEmpty { pairs.append(.init("tags", list(shared.tags))) }
    if shared.featured { pairs.append(.init("featured", .plain("true"))) }
    return pairs
  }

  private func list(_ ids: [String]) -> WrittenValue { .list(ids.map { .text($0) }) }

  private mutating func title(_ edition: ImportedEdition, _ work: ImportedWork) -> String {
    let title = onOneLine(edition.title)
    guard title.isEmpty else { return title }
    let name = String(work.key.split(separator: "/").last ?? "untitled")
    notes.append(ImportNote(.mended, "it has no title, and ‘\(name)’ stands in its place"))
    return name
  }

  private func onOneLine(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { $0.properties.isWhitespace && $0 != " " }) || text.first == " "
        || text.last == " "
    else { return text }
    return text.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
  }

  /// Why it is a draft, where it is no mere one: `wordpress_status: private`.
  private func status(of work: ImportedWork) -> [WrittenValue.Pair] {
    guard let reason = work.heldBack, reason != .draft else { return [] }
    return [.init("\(ImportID(work.source.id).system)_status", .text(reason.rawValue))]
  }

  /// Front matter that the next build reads; what it would refuse is left out and noted.
  private mutating func frontMatter(_ pairs: [WrittenValue.Pair]) -> String {
    var log = DiagnosticLog()
    if let front = FrontMatterText(pairs, log: &log) { return front.text }
    var kept = [pairs[0]]
    if Self.text(kept) == nil { kept[0].value = .text("—") }
    for pair in pairs.dropFirst() {
      var log = DiagnosticLog()
      if FrontMatterText(kept + [pair], log: &log) != nil {
        kept.append(pair)
      } else {
        let refusal = log.diagnostics.first { $0.severity == .error }?.message
        notes.append(ImportNote(.mended, "‘\(pair.key)’ was left out: \(refusal ?? "it cannot be read")"))
      }
    }
    return Self.text(kept) ?? "---\n---\n"
  }

  private static func text(_ pairs: [WrittenValue.Pair]) -> String? {
    var log = DiagnosticLog()
    return FrontMatterText(pairs, log: &log)?.text
  }
}
