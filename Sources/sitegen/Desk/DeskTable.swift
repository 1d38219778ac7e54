import Diagnostics
import Languages
import SiteBuild
import SiteModel

/// The list of works as a person reads it.
struct DeskTable {
  private let list: DeskList
  private let table: TextTable
  private let rows: [[String]]
  private let report: TerminalReport

  init(_ list: DeskList, colour: Bool) {
    self.list = list
    report = TerminalReport(colour: colour)
    let titles = list.languages.map { TextTable.Column("title (\($0.language.code))", minimum: 8) }
    rows = list.entries.map { Self.cells($0, list) }
    table = TextTable(
      [TextTable.Column("date"), TextTable.Column("state", minimum: 6)] + titles + [
        TextTable.Column("category", minimum: 8), TextTable.Column("key", minimum: 12, isCutAtStart: true),
      ], rows: rows)
  }

  private static func cells(_ entry: DeskEntry, _ list: DeskList) -> [String] {
    let titles = list.languages.map { config in
      entry.editions.first { $0.language == config.language.code }?.title ?? "–"
    }
    return [entry.date?.date.iso ?? "–", entry.state] + titles + [
      entry.categories.map(\.name).joined(separator: ", "), entry.key,
    ]
  }

  /// Lines of at most `width` cells, and below each work what there is to say of it.
  func text(width: Int) -> String {
    let lines = table.lines(width: width)
    let works = zip(lines.rows, list.entries).map { line, entry in
      line + "\n" + (list.subject == .missing ? "" : entry.findings.map(report.lines(of:)).joined())
    }
    let count =
      list.entries.count == list.total ? "\(list.total) works" : "\(list.entries.count) of \(list.total) works"
    return lines.titles + "\n" + works.joined() + (list.total == 1 ? "1 work" : count) + "\n" + advice
  }

  private var advice: String {
    guard list.subject == .missing, let finding = list.entries.lazy.flatMap(\.findings).first,
      let place = finding.location?.path, let missing = finding.related.first?.path
    else { return "" }
    return
      "A missing edition lies beside the other one: ‘\(missing)’ beside ‘\(place)’. Of what is to stay in one language, "
      + "say so in its front matter: untranslated: true\n"
  }

  /// A line for each work, or for each finding where there are some, its cells parted by tabs; nothing is cut.
  var tabbed: String {
    zip(rows, list.entries).map { row, entry in
      let cells = row.map(visible)
      if entry.findings.isEmpty { return cells.joined(separator: "\t") + "\n" }
      return entry.findings.map { finding in
        let place = finding.location?.description ?? ""
        return (cells + [place, visible(finding.message)]).joined(separator: "\t") + "\n"
      }.joined()
    }.joined()
  }
}

extension TerminalReport {
  /// A finding below the row of its work; without the line of the file, for there may be many.
  fileprivate func lines(of finding: Diagnostic) -> String {
    var finding = finding
    finding.location?.excerpt = nil
    return text(finding).split(separator: "\n").map { "    \($0)\n" }.joined()
  }
}

/// What is said where there is nothing to list.
struct EmptyDesk {
  let text: String

  init(_ list: DeskList, isFiltered: Bool) {
    if isFiltered {
      text =
        "Nothing is left by the options: none of the \(list.total) works is in this list and of that category, author, "
        + "year and language.\n"
      return
    }
    guard list.total > 0 else {
      text = "There is no column and no page yet: write content/columns/my-column.en.md, and build.\n"
      return
    }
    switch list.subject {
    case .all: text = "There is nothing to list.\n"
    case .drafts: text = "There are no drafts: no file says ‘draft: true’ in its front matter.\n"
    case .future: text = "Nothing waits for its day: no ‘date’ or ‘publishDate’ lies in the future.\n"
    case .expired: text = "Nothing has expired: no ‘expiryDate’ is over.\n"
    case .missing:
      text = "Nothing waits for its translation: every work is there in every language, or says ‘untranslated: true’.\n"
    case .stale where list.stampCount == 0:
      text =
        "No translation says what it was made from, so nothing can be known. ‘sitegen stamp --all’ notes it for all of "
        + "them; changes of the originals are seen from then on.\n"
    case .stale:
      text = "No translation is older than its original, of \(list.stampCount) that say what they were made from.\n"
    case .unequal: text = "All pairs are alike, as far as a program can see.\n"
    }
  }
}
