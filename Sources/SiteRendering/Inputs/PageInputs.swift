import Languages
import Records
import SiteModel
import Templates

/// Puts together what a page is made from: of each thing that its template reads, the fingerprint.
struct PageInputs: Sendable {
  let inputs: SiteInputs
  let contexts: [Language: LanguageContext]
  let themes: [Language: Theme]

  /// `nil` for a page that cannot be rendered.
  func inputs(of page: Page) -> FileInputs? {
    guard let language = inputs.site.language(framing: page), let theme = themes[language],
      let template = theme.template(for: page, in: inputs.site)
    else { return nil }
    return inputs(of: page, reading: template.reads, by: template.fingerprint)
  }

  /// What a page is made from by a template that reads nothing else.
  func inputs(of page: Page, reading reads: Reads, by template: Fingerprint = Fingerprint()) -> FileInputs? {
    guard let language = inputs.site.language(framing: page), let context = contexts[language] else { return nil }
    let reads = reads.union(.everywhere)
    var result = FileInputs(template: template)
    let reading = PageReading(
      inputs: inputs, page: page, reads: reads, context: context, terms: inputs.terms(in: language))
    reading.add(to: &result)
    if reads.contains(.sections) { addSections(of: page, to: &result) }
    return result
  }

  /// A page that speaks all languages has a section in each, a page for missing addresses in one language its own.
  private func addSections(of page: Page, to result: inout FileInputs) {
    for config in inputs.site.languages(on: page) {
      guard let context = contexts[config.language], let theme = themes[config.language],
        let section = theme[page.kind == .chooser ? .chooserSection : .notFoundSection]
      else { continue }
      result.template.add(section.fingerprint)
      result.site.add(inputs.frames[config.language] ?? Fingerprint())
      let reading = PageReading(
        inputs: inputs, page: page, reads: section.reads, context: context, terms: inputs.terms(in: config.language))
      reading.addColumns(to: &result.shown)
    }
  }
}

/// A page, and what is read for it.
private struct PageReading {
  let inputs: SiteInputs
  let page: Page
  let reads: Reads
  /// That of the page's language, or of a section.
  let context: LanguageContext
  let terms: SiteInputs.LanguageTerms

  func add(to result: inout FileInputs) {
    if reads.contains(.site) { result.site = inputs.frames[context.language] ?? Fingerprint() }
    if reads.contains(.page) { addPage(to: &result.own) }
    if reads.contains(.subject) { addSubject(to: &result.own) }
    if reads.contains(.text) { forEachEdition { result.own.add(context.articles[$0.id].fingerprint) } }
    if reads.contains(.comments) { addComments(to: &result.own) }
    if reads.contains(.partners) { addPartners(to: &result.own) }
    if reads.contains(.terms) { addTerms(to: &result.shown) }
    if reads.contains(.picture) { addPicture(to: &result.own) }
    if reads.contains(.years) { addYears(to: &result.own) }
    addColumns(to: &result.shown)
    if reads.contains(.termCounts) { addTermCounts(to: &result.shown) }
    if reads.contains(.yearCounts) { addNeighbouringYears(to: &result.own) { $0.columns.count } }
  }

  /// The columns that it names, of each that of it which is said.
  func addColumns(to shown: inout Fingerprint) {
    if reads.contains(.entries) { addEntries(to: &shown) }
    if reads.contains(.featured) { add(context.featuredColumns(on: page), to: &shown) }
    if reads.contains(.newest) { add(context.newestColumns, to: &shown) }
    if reads.contains(.newestByCategory) {
      for (category, columns) in context.newestByCategory(on: page) {
        shown.add(category)
        add(columns, to: &shown)
      }
    }
    if reads.contains(.archiveTitles), page.kind == .archive {
      add(context.yearsWithTitles.flatMap(\.columns), to: &shown)
    }
    guard case .article(let id) = page.kind else { return }
    let edition = context.editions[id]
    if reads.contains(.neighbours) {
      for step in [1, -1] {
        let neighbour = context.neighbour(of: id, step)
        shown.add(neighbour == nil ? 0 : 1)
        if let neighbour { add(neighbour, to: &shown) }
      }
    }
    if reads.contains(.related) {
      let related = context.site.related[context.language]?[edition.work] ?? []
      add(related.lazy.map { context.listed(context.works[$0]) }, to: &shown)
    }
    if reads.contains(.parts), let place = context.seriesPlace(of: edition) {
      shown.add(place.number)
      shown.add(place.total)
      add(place.parts.lazy.map(\.column), to: &shown)
    }
  }

  /// The editions that it is about.
  private func forEachEdition(_ use: (Edition) -> Void) {
    switch page.kind {
    case .article(let edition): use(context.editions[edition])
    case .parallel(let pair):
      use(context.editions[pair.primary])
      use(context.editions[pair.other])
    default: break
    }
  }
}

// MARK: - What a page is about

extension PageReading {
  private func addPage(to own: inout Fingerprint) {
    own.add(page.route.address)
    own.add(page.language?.code ?? "")
    for alternate in page.alternates {
      own.add(alternate.language.code)
      own.add(alternate.route.address)
    }
    // Not all of them are named to search engines.
    for alternate in page.searchAlternates {
      own.add(alternate.code)
      own.add(alternate.route.address)
    }
    guard let pager = page.pager else { return }
    own.add(pager.number)
    own.add(pager.total)
    own.add(pager.routes.count)
    own.add(pager.routes[0].address)
  }

  private func addSubject(to own: inout Fingerprint) {
    switch page.kind {
    case .article(let id):
      own.add(inputs.metadata[id])
      // Another page of the same title gives this one's a date.
      own.add(context.ambiguousTitles.contains(context.editions[id].title) ? 1 : 0)
    case .parallel: forEachEdition { own.add(inputs.metadata[$0.id]) }
    case .term(let taxonomy, let index):
      own.add(terms.all[taxonomy.index][index].term)
      own.add(context.ambiguousTitles.contains(context.terms[taxonomy][index].text.text) ? 1 : 0)
    case .terms(let taxonomy):
      for term in terms.all[taxonomy.index] { own.add(term.term) }
    case .home: for term in terms.mayShow(on: page) { own.add(term.term) }
    case .columns, .titles, .archive, .archiveYear, .search, .chooser, .notFound: break
    }
  }

  private func addPartners(to own: inout Fingerprint) {
    forEachEdition { edition in
      own.add(inputs.site.parallelRoutes[edition.id]?.address ?? "")
      for id in context.works[edition.work].editions where id != edition.id {
        let partner = context.editions[id]
        own.add(partner.language.code)
        own.add(partner.title)
        own.add(partner.route.address)
      }
    }
  }

  private func addComments(to own: inout Fingerprint) {
    forEachEdition { edition in
      guard let comments = context.works[edition.work].comments else { return own.add(0) }
      own.add(comments.comments.count)
      own.add(comments.fingerprint)
    }
  }

  private func addTerms(to shown: inout Fingerprint) {
    forEachEdition { shown.add(inputs.terms(in: $0.language).byWork[$0.work].term) }
  }

  private func addPicture(to own: inout Fingerprint) {
    guard let picture = context.sharedPicture(of: page) else { return }
    own.add(picture.url)
    own.add(picture.alternativeText.text)
    own.add(picture.alternativeText.language.code)
    own.add(picture.dimensions?.width ?? 0)
    own.add(picture.dimensions?.height ?? 0)
  }

  private func addTermCounts(to shown: inout Fingerprint) {
    switch page.kind {
    case .term(let taxonomy, let index): shown.add(terms.all[taxonomy.index][index].counts)
    case .terms(let taxonomy): for term in terms.all[taxonomy.index] { shown.add(term.counts) }
    case .home: for term in terms.mayShow(on: page) { shown.add(term.counts) }
    default: forEachEdition { shown.add(terms.byWork[$0.work].counts) }
    }
  }

  /// On the page of a year also which years stand before and after it.
  private func addYears(to own: inout Fingerprint) {
    if page.kind == .archive {
      for (year, columns) in context.listing?.years ?? [] {
        own.add(year)
        addMonths(of: columns, to: &own)
      }
      own.add(context.listing?.columns.count ?? 0)
    } else {
      addMonths(of: page.entries, to: &own)
      addNeighbouringYears(to: &own) { $0.year }
    }
  }

  private func addMonths(of columns: [ListedColumn], to own: inout Fingerprint) {
    for column in columns {
      own.add(context.works[context.editions[column.edition].work].date?.date.month ?? 0)
    }
  }

  private func addNeighbouringYears(
    to own: inout Fingerprint, _ number: ((year: Int, columns: [ListedColumn])) -> Int
  ) {
    guard case .archiveYear(let year) = page.kind, let years = context.listing?.years,
      let place = years.firstIndex(where: { $0.year == year })
    else { return }
    for neighbour in [place - 1, place + 1] {
      own.add(years.indices.contains(neighbour) ? number(years[neighbour]) : 0)
    }
  }
}

// MARK: - Columns that a page names

extension PageReading {
  /// The archive lists every column without having them for entries.
  private func addEntries(to shown: inout Fingerprint) {
    guard page.kind == .archive else { return add(page.entries, to: &shown) }
    for (_, columns) in context.listing?.years ?? [] { add(columns, to: &shown) }
  }

  private func add(_ columns: some Collection<ListedColumn>, to shown: inout Fingerprint) {
    shown.add(columns.count)
    for column in columns { add(column, to: &shown) }
  }

  private func add(_ column: ListedColumn, to shown: inout Fingerprint) {
    let edition = context.editions[column.edition]
    shown.add(column.isForeign ? 1 : 0)
    if reads.contains(.cardTexts) {
      shown.add(inputs.fullCards[column.edition])
    } else if reads.contains(.cards) {
      shown.add(inputs.briefCards[column.edition])
    } else {
      shown.add(edition.route.address)
    }
    if reads.contains(.titles) { shown.add(edition.title) }
    guard reads.contains(.cardTerms) else { return }
    shown.add(terms.byWork[edition.work].term)
    if reads.contains(.termCounts) { shown.add(terms.byWork[edition.work].counts) }
  }
}
