import SiteModel

/// The columns that a page shows beside those it lists, found in one way for its views and for its inputs.
extension LanguageContext {
  /// A column as lists of the language show it: its own edition, or the one that stands in for it.
  func listed(_ work: Work) -> ListedColumn {
    let own = work.editions.first { editions[$0].language == language }
    return ListedColumn(edition: own ?? work.editions.first ?? 0, isForeign: own == nil)
  }

  /// The edition so many places later in the list of the language, whose first is the newest.
  func neighbour(of edition: Int, _ step: Int) -> ListedColumn? {
    guard let columns = listing?.editions, let place = placeByEdition[edition],
      columns.indices.contains(place + step)
    else { return nil }
    return ListedColumn(edition: columns[place + step], isForeign: false)
  }

  /// The place of an edition in its series; `nil` when it is in none.
  func seriesPlace(of edition: Edition) -> SeriesPlace? {
    guard let series = terms(of: works[edition.work]).series.first,
      let columns = listing?.columnsByTerm[.series]?[series]
    else { return nil }
    return SeriesPlace(series: series, edition: edition.id, newestFirst: columns)
  }

  /// On the first page of the home, the newest columns that the columnist marked.
  func featuredColumns(on page: Page) -> [ListedColumn] {
    page.kind == .home && page.pager?.number == 1 ? featured : []
  }

  /// The newest columns that have an edition in the language.
  var newestColumns: [ListedColumn] {
    (listing?.editions ?? []).prefix(3).map { ListedColumn(edition: $0, isForeign: false) }
  }
}
