/// Answers queries from the files of an index, as the script of the search page does.
package struct SearchEngine {
  let reader: SearchReader
  /// The reader's language; editions in it come first.
  let language: String?
  let filter: SearchFilter

  package init(_ reader: SearchReader, language: String? = nil, filter: SearchFilter = SearchFilter()) {
    self.reader = reader
    self.language = language
    self.filter = filter
  }

  /// The answer to what was typed.
  package func search(_ text: String, limit: Int = 10) -> SearchAnswer {
    let query = SearchQuery(text)
    guard !query.items.isEmpty else { return SearchAnswer() }
    let ordinary = reader.ordinaryResults(query, isLoose: true, filter: filter, language: language)
    var answer = SearchAnswer()
    answer.total = ordinary.works.count
    answer.results = results(ordinary, limit: limit)
    answer.suggestions = suggestions(for: query, ordinary)
    return answer
  }

  /// The first of the results, with what is shown of them.
  func results(_ ordinary: OrdinaryResults, limit: Int) -> [SearchResult] {
    ordinary.works.prefix(limit).compactMap { work in
      guard let fragment = reader.fragment(of: work.document) else { return nil }
      let excerpt = SearchExcerpt(of: fragment, forms: ordinary.forms)
      let categories = fragment.categories.map { id in
        reader.entry.categories.first { $0.id == id }?.names[fragment.language] ?? id
      }
      return SearchResult(
        fragment: fragment, categories: categories, excerpt: excerpt,
        heading: fragment.headings.last { $0.block <= excerpt.block }.flatMap { $0.id.isEmpty ? nil : $0 })
    }
  }
}
