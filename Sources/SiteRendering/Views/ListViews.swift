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
      .list($0.cards)
    },
    Field(
      "featured", .list(of: .record(CardView.schema)), "on the first page of the home: the columnist's favourites",
      reads: .featured
    ) { .list($0.featured) },
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

  private var cards: [CardView] {
    let before = ((page.pager?.number ?? 1) - 1) * context.site.config.pagerSize
    return page.entries.enumerated().map { index, column in
      CardView(context: context, column: column, part: isOf(.series) ? before + index + 1 : nil)
    }
  }

  private var featured: [CardView] {
    context.featuredColumns(on: page).map { CardView(context: context, column: $0) }
  }

  private var term: TemplateValue {
    guard case .term(let taxonomy, let index) = page.kind else { return .missing }
    return .record(context.terms[taxonomy][index])
  }

  private func isOf(_ taxonomy: Taxonomy) -> Bool {
    if case .term(taxonomy, _) = page.kind { true } else { false }
  }
}

/// The pages of a long list.
final class PagerView: HeldView {
  static let viewName = "pager"

  let context: LanguageContext
  let pager: Pager

  init(context: LanguageContext, pager: Pager) {
    self.context = context
    self.pager = pager
  }

  static let fields: [Field<PagerView>] = [
    Field("number", .number, "the number of this page, from 1") { .number($0.pager.number) },
    Field("count", .number, "how many pages there are") { .number($0.pager.routes.count) },
    Field("newer", .optional(.url), "the page before this one") { view in
      .optional(url: view.pager.previous.map(view.context.href))
    },
    Field("older", .optional(.url), "the page after this one") { view in
      .optional(url: view.pager.next.map(view.context.href))
    },
    Field(
      "links", .list(of: .record(PagerLinkView.schema)),
      "the first and the last page and those near this one, with gaps"
    ) { .list($0.links) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func value(_ list: ListView) -> TemplateValue {
    guard let pager = list.page.pager, pager.routes.count > 1 else { return .missing }
    return .record(PagerView(context: list.context, pager: pager))
  }

  private var links: [PagerLinkView] {
    let near = max(1, pager.number - 2)...min(pager.routes.count, pager.number + 2)
    let shown = Set([1, pager.routes.count] + Array(near)).sorted()
    var links: [PagerLinkView] = []
    for number in shown {
      if let last = links.last, number > last.number + 1 {
        links.append(PagerLinkView(number: number - 1, url: nil, isCurrent: false))
      }
      links.append(
        PagerLinkView(number: number, url: context.href(pager.routes[number - 1]), isCurrent: number == pager.number))
    }
    return links
  }
}

/// One page of a long list, or the gap between two that are not neighbours.
final class PagerLinkView: HeldView {
  static let viewName = "pager link"

  let number: Int
  let url: String?
  let isCurrent: Bool

  init(number: Int, url: String?, isCurrent: Bool) {
    self.number = number
    self.url = url
    self.isCurrent = isCurrent
  }

  static let fields: [Field<PagerLinkView>] = [
    Field("number", .number, "the number of the page") { .number($0.number) },
    Field("url", .optional(.url), "the page") { .optional(url: $0.url) },
    Field("isCurrent", .boolean, "whether it is this page") { .boolean($0.isCurrent) },
    Field("isGap", .boolean, "pages are left out here") { .boolean($0.url == nil) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
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

/// All columns in the order of the alphabet.
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
      "groups", .list(of: .record(LetterView.schema)), "the columns by the first letter of their titles",
      reads: [.entries, .titles]
    ) {
      .list($0.groups)
    },
    Field("total", .number, "how many columns there are", reads: .page) { .number($0.page.pager?.total ?? 0) },
    Field(
      "pager", .optional(.record(PagerView.schema)), "the pages of the index, when there is more than one", reads: .page
    ) {
      PagerView.value(ListView(context: $0.context, page: $0.page))
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var groups: [LetterView] {
    var groups: [(letter: String?, isForeign: Bool, cards: [CardView])] = []
    for column in page.entries {
      let title = context.editions[column.edition].title
      let letter = column.isForeign ? nil : indexLetter(of: title, in: context.language)
      let card = CardView(context: context, column: column)
      if groups.last?.letter == letter, groups.last?.isForeign == column.isForeign {
        groups[groups.count - 1].cards.append(card)
      } else {
        groups.append((letter, column.isForeign, [card]))
      }
    }
    return groups.map { LetterView(context: context, letter: $0.letter, isForeign: $0.isForeign, cards: $0.cards) }
  }
}

/// The columns whose titles begin with one letter.
final class LetterView: HeldView {
  static let viewName = "letter"

  let context: LanguageContext
  let letter: String?
  let isForeign: Bool
  let cards: [CardView]

  init(context: LanguageContext, letter: String?, isForeign: Bool, cards: [CardView]) {
    self.context = context
    self.letter = letter
    self.isForeign = isForeign
    self.cards = cards
  }

  static let fields: [Field<LetterView>] = [
    Field("letter", .optional(.languageText), "the letter; nothing for titles that begin with a digit or a sign") {
      view in
      view.letter.map(view.context.text) ?? .missing
    },
    Field("isForeign", .boolean, "the columns that have no edition in the page's language") { .boolean($0.isForeign) },
    Field("cards", .list(of: .record(CardView.schema)), "the columns") { .list($0.cards) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
