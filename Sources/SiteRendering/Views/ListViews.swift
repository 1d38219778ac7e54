import Languages
import SiteModel
import Templates

/// A list of columns: the home page, a category, a tag, a series, an author.
final class ListView: View {
  static let viewName = "list"

  let context: LanguageContext
  let page: Page

  init(context: LanguageContext, page: Page) {
    self.context = context
    self.page = page
  }

  static let fields: [Field<ListView>] = [
    Field("cards", .list(of: .record(CardView.schema)), "the columns of this page of the list", reads: .entries) {
      .list($0.cards(of: $0.page.entries))
    },
    Field(
      "leading", .list(of: .record(CardView.schema)),
      "those of them that stand first: the ones in the page's language, or the parts of a series in their order",
      reads: .entries
    ) {
      .list($0.cards(of: $0.page.entries.filter($0.leads)))
    },
    Field(
      "foreign", .list(of: .record(ForeignColumnsView.schema)),
      "the others, which exist in other languages only, by language", reads: [.entries, .cards]
    ) {
      .list($0.foreign)
    },
    Field(
      "featured", .list(of: .record(CardView.schema)), "on the first page of the home: the columnist's favourites",
      reads: .featured
    ) { .list($0.cards(of: $0.context.featuredColumns(on: $0.page))) },
    Field(
      "categories", .list(of: .record(TermView.schema)),
      "on the first page of the home: the categories that have no parent and some column", reads: .subject
    ) {
      .list($0.homeTerms(.categories))
    },
    Field(
      "series", .list(of: .record(TermView.schema)), "on the first page of the home: the series that have some column",
      reads: .subject
    ) {
      .list($0.homeTerms(.series))
    },
    Field(
      "newestByCategory", .list(of: .record(CategoryColumnsView.schema)),
      "on the first page of the home, where there are columns enough: what is new in each category",
      reads: [.subject, .newestByCategory]
    ) {
      .list($0.newestByCategory)
    },
    Field("total", .number, "how many columns the whole list has", reads: .page) {
      .number($0.page.pager?.total ?? $0.page.entries.count)
    },
    Field(
      "pager", .optional(.record(PagerView.schema)), "the pages of the list, when there is more than one", reads: .page
    ) {
      PagerView.value($0)
    },
    Field(
      "term", .optional(.record(TermView.schema)), "the category, tag, series or author whose columns these are",
      reads: .subject
    ) {
      $0.term
    },
    Field("isCategory", .boolean, "the columns of a category", reads: .page) { .boolean($0.isOf(.categories)) },
    Field("isTag", .boolean, "the columns of a tag", reads: .page) { .boolean($0.isOf(.tags)) },
    Field("isSeries", .boolean, "the columns of a series, the first part first", reads: .page) {
      .boolean($0.isOf(.series))
    },
    Field("isAuthor", .boolean, "the columns of an author", reads: .page) { .boolean($0.isOf(.authors)) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private func cards(of columns: [ListedColumn]) -> [CardView] {
    let before = ((page.pager?.number ?? 1) - 1) * context.site.config.pagerSize
    // On the pages of a series, which keeps its order, these are all columns of the page.
    return columns.enumerated().map { index, column in
      CardView(context: context, column: column, part: isOf(.series) ? before + index + 1 : nil)
    }
  }

  private func leads(_ column: ListedColumn) -> Bool { !page.kind.ownLanguageLeads || !column.isForeign }

  /// In the order of the site's languages.
  private var foreign: [ForeignColumnsView] {
    let foreign = page.entries.filter { !leads($0) }
    return context.catalog.languages.compactMap { language in
      let own = foreign.filter { context.editions[$0.edition].language == language }
      return own.isEmpty ? nil : ForeignColumnsView(context: context, language: language, cards: cards(of: own))
    }
  }

  private func homeTerms(_ taxonomy: Taxonomy) -> [TermView] {
    context.homeTerms(taxonomy, on: page).map { context.terms[taxonomy][$0] }
  }

  private var newestByCategory: [CategoryColumnsView] {
    context.newestByCategory(on: page).map {
      CategoryColumnsView(term: context.terms[.categories][$0.category], cards: cards(of: $0.columns))
    }
  }

  private var term: TemplateValue {
    guard case .term(let taxonomy, let index) = page.kind else { return .missing }
    return .record(context.terms[taxonomy][index])
  }

  private func isOf(_ taxonomy: Taxonomy) -> Bool {
    if case .term(taxonomy, _) = page.kind { true } else { false }
  }
}

/// All categories, tags, series or authors.
final class TermsView: View {
  static let viewName = "terms"

  let context: LanguageContext
  let taxonomy: Taxonomy

  init(context: LanguageContext, taxonomy: Taxonomy) {
    self.context = context
    self.taxonomy = taxonomy
  }

  static let fields: [Field<TermsView>] = [
    Field(
      "terms", .list(of: .record(TermView.schema)),
      "those that have no parent, in the order of site.yml; tags in alphabetical order", reads: .subject
    ) { .list($0.terms) },
    Field("isCategories", .boolean, "the index of categories", reads: .page) { .boolean($0.taxonomy == .categories) },
    Field("isTags", .boolean, "the index of tags", reads: .page) { .boolean($0.taxonomy == .tags) },
    Field("isSeries", .boolean, "the index of series", reads: .page) { .boolean($0.taxonomy == .series) },
    Field("isAuthors", .boolean, "the index of authors", reads: .page) { .boolean($0.taxonomy == .authors) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var terms: [TermView] {
    let all = context.terms[taxonomy]
    let views = all.indices.filter {
      all[$0].term.parent == nil && context.listing?.shows(taxonomy, $0, in: context.catalog) ?? false
    }.map { all[$0] }
    guard taxonomy == .tags else { return views }
    let keyed = views.map { ($0, SortKey($0.text.text, in: context.language)) }
    return keyed.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0.term.id < $1.0.term.id }.map(\.0)
  }
}

/// All columns, by date or in the order of the alphabet.
final class TitleIndexView: View {
  static let viewName = "title index"

  let context: LanguageContext
  let page: Page

  init(context: LanguageContext, page: Page) {
    self.context = context
    self.page = page
  }

  static let fields: [Field<TitleIndexView>] = [
    Field(
      "groups", .list(of: .record(LetterView.schema)),
      "the columns by their years, or by the first letter of their titles", reads: [.entries, .titles, .cards]
    ) {
      .list($0.groups)
    },
    Field("total", .number, "how many columns there are", reads: .page) { .number($0.page.pager?.total ?? 0) },
    Field(
      "titles", .optional(.url), "on the list by date, that by title; nothing where the theme has no template `titles`",
      reads: [.page, .site]
    ) {
      $0.page.kind == .columns && $0.context.site.config.hasTitleIndex
        ? .url($0.context.href($0.context.routes.titles($0.context.language))) : .missing
    },
    Field(
      "pager", .optional(.record(PagerView.schema)), "the pages of the index, when there is more than one", reads: .page
    ) {
      PagerView.value(ListView(context: $0.context, page: $0.page))
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var groups: [LetterView] {
    var groups: [(heading: LetterView.Heading, cards: [CardView])] = []
    for column in page.entries {
      let heading = heading(of: column)
      if groups.last?.heading != heading { groups.append((heading, [])) }
      groups[groups.count - 1].cards.append(CardView(context: context, column: column))
    }
    return groups.map { LetterView(context: context, heading: $0.heading, cards: $0.cards) }
  }

  private func heading(of column: ListedColumn) -> LetterView.Heading {
    let edition = context.editions[column.edition]
    if page.kind == .columns { return LetterView.Heading(year: context.works[edition.work].date?.date.year) }
    return LetterView.Heading(
      letter: column.isForeign ? nil : indexLetter(of: edition.title, in: context.language),
      isForeign: column.isForeign)
  }
}
