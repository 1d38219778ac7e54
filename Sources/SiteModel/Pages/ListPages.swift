/// The columns of each page of a list, in the order in which the page shows them; at least one page, which may be empty.
///
/// Where the page's own language leads, page after page takes so many columns of that language, and below them as many of
/// those that exist in other languages only. So the newest of both stand on the first page, each column stands on one page,
/// and a new column moves none but those of its own kind. Refused were: one list by date, sorted within each page, in which
/// a language that is seldom written has a first page without a word of its own; and all foreign ones behind all own ones,
/// where nobody comes who has not passed a thousand pages.
func listPages(of columns: [ListedColumn], size: Int, ownLanguageLeads: Bool) -> [[ListedColumn]] {
  let tracks = ownLanguageLeads ? [columns.filter { !$0.isForeign }, columns.filter(\.isForeign)] : [columns]
  let count = max(1, tracks.map { ($0.count + size - 1) / size }.max() ?? 1)
  return (0..<count).map { page in
    tracks.flatMap { $0[min($0.count, page * size)..<min($0.count, (page + 1) * size)] }
  }
}

extension PageKind {
  /// Whether the columns of the page's language stand before those that exist in other languages only.
  ///
  /// In a series the order of the parts holds; lists of titles by date or by letter are registers of everything.
  package var ownLanguageLeads: Bool {
    switch self {
    case .home, .term(.categories, _), .term(.tags, _), .term(.authors, _): true
    case .term(.series, _), .article, .columns, .titles, .terms, .archive, .archiveYear, .search, .parallel, .chooser,
      .notFound:
      false
    }
  }
}
