import Languages
import Markup
import SearchIndex

/// What the search is made of: the editions that readers can find, in an order in which a new column comes last.
struct SearchDocuments: Sendable {
  var source = SearchSource()
  /// The number of the edition of each document.
  var editions: [Int] = []
  /// What results show of each document beside its text, one after the other, and where each ends.
  var heads: [UInt8] = []
  var headEnds: [Int] = []

  init(_ catalog: Catalog, _ articles: [Article]) {
    let formats = catalog.config.languages.map { LocaleFormats($0) }
    let works = catalog.searchedWorks
    let categories = UsedCategories(catalog, works)
    source.languages = catalog.languages.map(\.code)
    for work in works {
      let number = source.works.count
      source.works.append(
        SearchSource.Work(
          year: work.date?.date.year ?? 0,
          categories: categories.numbers(
            of: work.editions.lazy.flatMap { id in
              catalog.terms(of: work, in: catalog.editions[id].language).categories
            })))
      for edition in catalog.searchedEditions(of: work) {
        guard let language = catalog.languages.firstIndex(of: edition.language) else { continue }
        let article = articles[edition.id]
        let head = SearchFragment(edition, work, article, formats[language], in: catalog).head
        source.documents.append(
          SearchSource.Document(
            work: number, language: language, title: edition.title, subtitle: edition.subtitle ?? "",
            names: catalog.termNames(of: work, in: edition.language), body: article.searchRecord,
            fragment: SearchFragment.name(head, article: article.fingerprint)))
        editions.append(edition.id)
        heads += head
        headEnds.append(heads.count)
      }
    }
    source.categories = categories.all
    source.synonyms = synonyms(of: catalog)
  }

  /// The groups that site.yml names, and the names of each term, where there are several.
  private func synonyms(of catalog: Catalog) -> [[String]] {
    var used: [Taxonomy: Set<Int>] = [:]
    for id in editions {
      let edition = catalog.editions[id]
      for (taxonomy, terms) in catalog.searchedTerms(of: catalog.works[edition.work], in: edition.language) {
        used[taxonomy, default: []].formUnion(terms)
      }
    }
    let named = Taxonomy.allCases.flatMap { taxonomy in
      used[taxonomy, default: []].sorted().map { index in
        catalog.languages.compactMap { catalog.term(taxonomy, index).name[$0] }
      }
    }
    var groups: [[String]] = []
    var known: Set<[String]> = []
    for group in catalog.config.search.synonyms + named {
      var forms: [String] = []
      for form in group.map(searchForm)
      where !form.isEmpty && !forms.contains(where: { $0.utf8.elementsEqual(form.utf8) }) {
        forms.append(form)
      }
      if forms.count > 1, known.insert(forms).inserted { groups.append(forms) }
    }
    return groups
  }
}

/// The categories of documents and those above them, by the order in which site.yml has them.
private struct UsedCategories {
  private let catalog: Catalog
  private let numbers: [Int: Int]
  let all: [SearchSource.Category]

  init(_ catalog: Catalog, _ works: [Work]) {
    self.catalog = catalog
    let terms = catalog.terms[.categories] ?? []
    var used: Set<Int> = []
    for work in works {
      for edition in catalog.searchedEditions(of: work) {
        used.formUnion(catalog.withParents(catalog.terms(of: work, in: edition.language).categories))
      }
    }
    let order = used.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    self.numbers = numbers
    all = order.map { index in
      SearchSource.Category(
        id: terms[index].id, parent: terms[index].parent.flatMap { numbers[$0] },
        names: catalog.languages.compactMap { language in
          terms[index].name[language].map { (language.code, $0) }
        })
    }
  }

  /// The numbers of categories and of all above them, in order.
  func numbers(of categories: some Sequence<Int>) -> [Int] {
    catalog.withParents(categories).compactMap { numbers[$0] }.sorted()
  }
}

extension Catalog {
  /// The works that have an edition to be found: the oldest first, those without a date before all others.
  fileprivate var searchedWorks: [Work] {
    works.filter { !searchedEditions(of: $0).isEmpty }.sorted { one, other in
      let (a, b) = (one.date.map(\.secondsSince1970), other.date.map(\.secondsSince1970))
      if a != b { return a ?? Int.min < b ?? Int.min }
      if !one.key.utf8.elementsEqual(other.key.utf8) { return one.key.utf8.lexicographicallyPrecedes(other.key.utf8) }
      return one.id < other.id
    }
  }

  /// The editions of a work that are not hidden from search engines, by the order of the languages.
  fileprivate func searchedEditions(of work: Work) -> [Edition] {
    languages.compactMap { edition(of: work, in: $0) }.filter { !$0.isHiddenFromSearch }
  }

  /// The names of all terms under which a page in a language lists a work.
  fileprivate func termNames(of work: Work, in language: Language) -> [String] {
    searchedTerms(of: work, in: language).flatMap { taxonomy, terms in
      terms.map { term(taxonomy, $0).name(in: language, among: languages).text }
    }
  }

  /// The terms under which a page in a language lists a work, the categories above its own among them.
  fileprivate func searchedTerms(of work: Work, in language: Language) -> [(Taxonomy, [Int])] {
    let terms = terms(of: work, in: language)
    return Taxonomy.allCases.map { ($0, $0 == .categories ? withParents(terms[$0]) : terms[$0]) }
  }

  /// Categories and those above them, each once.
  fileprivate func withParents(_ categories: some Sequence<Int>) -> [Int] {
    let terms = self.terms[.categories] ?? []
    var all: [Int] = []
    for category in categories {
      var next: Int? = category
      while let own = next, !all.contains(own) {
        all.append(own)
        next = terms[own].parent
      }
    }
    return all
  }
}

extension SearchFragment {
  fileprivate init(_ edition: Edition, _ work: Work, _ article: Article, _ formats: LocaleFormats, in catalog: Catalog)
  {
    self.init()
    let terms = catalog.terms(of: work, in: edition.language)
    let address = { (edition: Edition) in
      catalog.config.basePath + PercentEncoding.encodePath(edition.route.address)
    }
    url = address(edition)
    language = edition.language.code
    title = edition.title
    subtitle = edition.subtitle ?? ""
    date = work.date?.date.iso
    dateText = work.date.map { formats.longDate($0.date) }
    categories = terms.categories.map { catalog.term(.categories, $0).id }
    author = terms.authors.first.map {
      catalog.term(.authors, $0).name(in: edition.language, among: catalog.languages).text
    }
    others = catalog.searchedEditions(of: work).filter { $0.id != edition.id }.map {
      Other(language: $0.language.code, title: $0.title, url: address($0))
    }
    summary = article.summary
  }
}
