import Languages
import Records
import SiteModel
import Templates

/// Puts together what one page is made from.
///
/// What is added for a kind of page is what its views can show: a field that reads something new has to be
/// accompanied by an addition here.
struct PageInputs: Sendable {
  let inputs: SiteInputs
  let contexts: [Language: LanguageContext]
  let themes: [Language: Theme]
  private let shownFields: [ObjectIdentifier: ShownFields]

  private var site: Site { inputs.site }

  init(inputs: SiteInputs, contexts: [Language: LanguageContext], themes: [Language: Theme]) {
    self.inputs = inputs
    self.contexts = contexts
    self.themes = themes
    let templates = themes.values.flatMap(\.all)
    shownFields = Dictionary(templates.map { (ObjectIdentifier($0), ShownFields($0)) }) { first, _ in first }
  }

  private func shown(by template: Template?) -> ShownFields {
    template.flatMap { shownFields[ObjectIdentifier($0)] } ?? ShownFields()
  }

  /// `nil` for a page that cannot be rendered.
  func inputs(of page: Page) -> FileInputs? {
    guard let language = page.language ?? site.config.defaultLanguage?.language, let context = contexts[language],
      let theme = themes[language]
    else { return nil }
    let terms = inputs.terms(in: language)
    var result = FileInputs(site: inputs.frames[language] ?? Fingerprint())
    addPlace(of: page, to: &result.own)
    if let picture = context.sharedPicture(of: page) {
      result.own.add(picture.url)
      result.own.add(picture.alternativeText)
    }
    let template = theme.template(for: page, in: site)
    if let template { result.template = template.fingerprint }
    let fields = shown(by: template)
    switch page.kind {
    case .article(let edition): addArticle(edition, fields, context, terms, to: &result)
    case .home, .term: addList(page, fields, context, terms, to: &result)
    case .terms(let taxonomy):
      for term in terms.all[taxonomy.place] {
        result.own.add(term.term)
        result.shown.add(term.counts)
      }
    case .columns:
      addCards(page.entries, fields, terms, to: &result.shown)
      // A column stands under the letter of its title, also where its card shows a shorter one.
      for column in page.entries { result.shown.add(context.editions[column.edition].title) }
    case .archive: addArchive(fields, context, terms, to: &result.own)
    case .archiveYear(let year): addYear(year, page, fields, context, terms, to: &result)
    case .parallel(let pair): addPair(pair, context, to: &result)
    case .chooser, .notFound: addSections(page, to: &result)
    }
    return result
  }

  /// The address of a page, its translations and its place in a list of several.
  private func addPlace(of page: Page, to own: inout Fingerprint) {
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
}

// MARK: - Articles

extension PageInputs {
  private func addArticle(
    _ id: Int, _ fields: ShownFields, _ context: LanguageContext, _ terms: SiteInputs.LanguageTerms,
    to result: inout FileInputs
  ) {
    let edition = context.editions[id]
    let work = context.works[edition.work]
    result.own.add(inputs.editions[id])
    result.own.add(site.parallelRoutes[id]?.address ?? "")
    // Another page of the same title gives this one's a date.
    result.own.add(context.ambiguousTitles.contains(edition.title) ? 1 : 0)
    for other in work.editions where other != id { addPartner(other, to: &result.own) }
    addTerms(of: work, fields, terms, to: &result.shown)
    guard work.kind == .column else { return }
    let neighbours = [context.neighbour(of: id, 1), context.neighbour(of: id, -1)]
    for neighbour in neighbours {
      result.shown.add(neighbour == nil ? 0 : 1)
      if let neighbour { addCard(neighbour, fields, terms, to: &result.shown) }
    }
    for related in site.related[context.language]?[work.id] ?? [] {
      addCard(context.listed(context.works[related]), fields, terms, to: &result.shown)
    }
    if let place = context.seriesPlace(of: edition) {
      result.shown.add(place.number)
      result.shown.add(place.total)
      for part in place.parts { addCard(part.column, fields, terms, to: &result.shown) }
    }
  }

  /// What an article says of its edition in another language.
  private func addPartner(_ id: Int, to fingerprint: inout Fingerprint) {
    let partner = site.catalog.editions[id]
    fingerprint.add(partner.language.code)
    fingerprint.add(partner.title)
    fingerprint.add(partner.route.address)
  }

  private func addPair(_ pair: EditionPair, _ context: LanguageContext, to result: inout FileInputs) {
    let editions = [pair.primary, pair.other].map { context.editions[$0] }
    let work = context.works[editions[0].work]
    for edition in editions {
      result.own.add(inputs.editions[edition.id])
      result.site.add(inputs.frames[edition.language] ?? Fingerprint())
      addTerms(of: work, ShownFields(), inputs.terms(in: edition.language), to: &result.shown)
    }
    for other in work.editions { addPartner(other, to: &result.own) }
  }

  private func addTerms(
    of work: Work, _ fields: ShownFields, _ terms: SiteInputs.LanguageTerms, to shown: inout Fingerprint
  ) {
    shown.add(terms.byWork[work.id].term)
    if fields.termCounts { shown.add(terms.byWork[work.id].counts) }
  }
}

// MARK: - Lists

extension PageInputs {
  private func addCards(
    _ columns: [ListedColumn], _ fields: ShownFields, _ terms: SiteInputs.LanguageTerms, to shown: inout Fingerprint
  ) {
    shown.add(columns.count)
    for column in columns { addCard(column, fields, terms, to: &shown) }
  }

  private func addCard(
    _ column: ListedColumn, _ fields: ShownFields, _ terms: SiteInputs.LanguageTerms, to shown: inout Fingerprint
  ) {
    shown.add(fields.wholeCards ? inputs.fullCards[column.edition] : inputs.briefCards[column.edition])
    shown.add(column.isForeign ? 1 : 0)
    let work = site.catalog.works[site.catalog.editions[column.edition].work]
    addTerms(of: work, fields, terms, to: &shown)
  }

  private func addList(
    _ page: Page, _ fields: ShownFields, _ context: LanguageContext, _ terms: SiteInputs.LanguageTerms,
    to result: inout FileInputs
  ) {
    if case .term(let taxonomy, let index) = page.kind {
      let term = terms.all[taxonomy.place][index]
      result.own.add(term.term)
      result.own.add(term.counts)
      result.own.add(context.ambiguousTitles.contains(context.terms[taxonomy][index].text.text) ? 1 : 0)
    }
    addCards(page.entries, fields, terms, to: &result.shown)
    if fields.featured {
      addCards(context.featuredColumns(on: page), fields, terms, to: &result.shown)
    }
  }

  private func addArchive(
    _ fields: ShownFields, _ context: LanguageContext, _ terms: SiteInputs.LanguageTerms, to own: inout Fingerprint
  ) {
    for (year, columns) in context.listing?.years ?? [] {
      own.add(year)
      for column in columns {
        own.add(context.works[context.editions[column.edition].work].date?.date.month ?? 0)
        if fields.monthCards { addCard(column, fields, terms, to: &own) }
      }
    }
  }

  private func addYear(
    _ year: Int, _ page: Page, _ fields: ShownFields, _ context: LanguageContext, _ terms: SiteInputs.LanguageTerms,
    to result: inout FileInputs
  ) {
    addCards(page.entries, fields, terms, to: &result.shown)
    let years = context.listing?.years ?? []
    guard let place = years.firstIndex(where: { $0.year == year }) else { return }
    for neighbour in [place - 1, place + 1] {
      guard years.indices.contains(neighbour) else {
        result.own.add(0)
        continue
      }
      result.own.add(years[neighbour].year)
      if fields.neighbourCounts { result.own.add(years[neighbour].columns.count) }
    }
  }

  /// A page that speaks all languages has a section in each, a page for missing addresses in one language its own.
  private func addSections(_ page: Page, to result: inout FileInputs) {
    for config in site.config.languages where page.language == nil || page.language == config.language {
      guard let context = contexts[config.language], let theme = themes[config.language] else { continue }
      let section = theme[page.kind == .chooser ? .chooserSection : .notFoundSection]
      if let section { result.template.add(section.fingerprint) }
      result.site.add(inputs.frames[config.language] ?? Fingerprint())
      addCards(context.newestColumns, shown(by: section), inputs.terms(in: config.language), to: &result.shown)
    }
  }
}
