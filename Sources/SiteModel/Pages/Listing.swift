package import Languages

/// What the lists of one language show, found once for all of them.
package struct Listing: Sendable {
  package var language: Language
  /// All columns to list, the newest first.
  package var columns: [ListedColumn]
  /// The columns of each term, the newest first, by taxonomy and index; a category has those of its descendants too.
  package var columnsByTerm: [Taxonomy: [[ListedColumn]]]
  /// The years with columns, the newest first.
  package var years: [(year: Int, columns: [ListedColumn])]
  /// The editions of this language alone, the newest first: what previous and next walk along.
  package var editions: [Int]

  /// Gathers the lists of a language in one walk over the works, which are in the order of the lists already.
  package init(_ language: Language, in catalog: Catalog) {
    self.language = language
    columns = []
    editions = []
    years = []
    columnsByTerm = catalog.terms.mapValues { Array(repeating: [], count: $0.count) }
    let place = catalog.languages.firstIndex(of: language) ?? 0
    for work in catalog.works where work.kind == .column {
      guard let column = Self.entry(for: work, in: language, of: catalog) else { continue }
      columns.append(column)
      if !column.isForeign { editions.append(column.edition) }
      addToTerms(column, work.terms[place], in: catalog)
      addToYear(column, year: work.date?.date.year)
    }
  }

  /// Whether a term has a page in this language: a list without columns is none.
  package func hasPage(_ taxonomy: Taxonomy, _ index: Int) -> Bool {
    columnsByTerm[taxonomy].map { $0.indices.contains(index) && !$0[index].isEmpty } ?? false
  }

  /// Whether there is an index of all terms in this language.
  ///
  /// That of categories which site.yml defines is there before any has columns: it names them without links.
  package func hasIndex(_ taxonomy: Taxonomy, in catalog: Catalog) -> Bool {
    columnsByTerm[taxonomy]?.indices.contains { shows(taxonomy, $0, in: catalog) } ?? false
  }

  /// Whether a term is named in the index and under its parent.
  package func shows(_ taxonomy: Taxonomy, _ index: Int, in catalog: Catalog) -> Bool {
    hasPage(taxonomy, index) || isShownEmpty(taxonomy, index, in: catalog)
  }

  /// Whether site.yml defines a category for columns to come, and not for one that is held back.
  private func isShownEmpty(_ taxonomy: Taxonomy, _ index: Int, in catalog: Catalog) -> Bool {
    taxonomy == .categories && index < catalog.config.categories.count && !catalog.heldBackCategories.contains(index)
  }

  private static func entry(for work: Work, in language: Language, of catalog: Catalog) -> ListedColumn? {
    if let own = catalog.edition(of: work, in: language) { return ListedColumn(edition: own.id, isForeign: false) }
    guard catalog.config.missingTranslation == .notice, let other = work.editions.first else { return nil }
    return ListedColumn(edition: other, isForeign: true)
  }

  private mutating func addToTerms(_ column: ListedColumn, _ terms: TermIndices, in catalog: Catalog) {
    for taxonomy in Taxonomy.allCases {
      for index in terms[taxonomy] {
        var ancestor: Int? = index
        while let term = ancestor {
          if columnsByTerm[taxonomy]?[term].last != column { columnsByTerm[taxonomy]?[term].append(column) }
          ancestor = catalog.terms[taxonomy]?[term].parent
        }
      }
    }
  }

  private mutating func addToYear(_ column: ListedColumn, year: Int?) {
    guard let year else { return }
    if years.last?.year != year { years.append((year, [])) }
    years[years.count - 1].columns.append(column)
  }
}
