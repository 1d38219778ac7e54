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
    isFirstHome(page) ? featured : []
  }

  private func isFirstHome(_ page: Page) -> Bool { page.kind == .home && page.pager?.number == 1 }

  /// On the first page of the home, the first terms that have a page and no parent; their index page has the rest.
  func homeTerms(_ taxonomy: Taxonomy, on page: Page) -> [Int] {
    guard isFirstHome(page) else { return [] }
    return Array(topTerms(taxonomy).prefix(HomeLimits.terms))
  }

  private func topTerms(_ taxonomy: Taxonomy) -> some Sequence<Int> {
    let all = terms[taxonomy]
    return all.indices.lazy.filter { all[$0].hasPage && all[$0].term.parent == nil }
  }

  /// On the first page of the home, the newest columns of each of the first categories without a parent, those of the
  /// language alone and none that the page shows already; nothing while there is too little to choose from.
  func newestByCategory(on page: Page) -> [(category: Int, columns: [ListedColumn])] {
    guard isFirstHome(page), let listing, listing.editions.count >= HomeLimits.fewestColumns else { return [] }
    let shown = Set(page.entries + featured)
    let found = topTerms(.categories).lazy.map { category in
      let all = listing.columnsByTerm[.categories]?[category] ?? []
      return (category, Array(all.lazy.filter { !$0.isForeign && !shown.contains($0) }.prefix(HomeLimits.ofCategory)))
    }
    let enough = Array(found.filter { $0.1.count == HomeLimits.ofCategory }.prefix(HomeLimits.categories))
    return enough.count >= HomeLimits.fewestCategories ? enough : []
  }

  /// The years with their columns, for an archive whose titles stand on one page; none where there are too many.
  var yearsWithTitles: [(year: Int, columns: [ListedColumn])] {
    guard let listing, listing.columns.count < ArchiveView.fewestForMonths else { return [] }
    return listing.years
  }

  /// The newest columns that have an edition in the language.
  var newestColumns: [ListedColumn] {
    (listing?.editions ?? []).prefix(3).map { ListedColumn(edition: $0, isForeign: false) }
  }
}

/// What the first page of the home shows beside the newest columns; docs/writing.md says the same.
private enum HomeLimits {
  /// Categories are shown one by one from so many columns in the language on, and so many categories.
  static let fewestColumns = 12
  static let fewestCategories = 3
  static let categories = 6
  /// How many columns of each; a category with fewer has no part of its own.
  static let ofCategory = 3
  /// How many categories, and how many series, are named.
  static let terms = 12
}
