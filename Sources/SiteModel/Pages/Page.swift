package import Languages

/// Whatever gets an address and is rendered by the theme.
package final class Page: Sendable {
  package let kind: PageKind
  /// The language of everything around the text; `nil` for the pages that speak all of them.
  package let language: Language?
  package let route: Route
  /// This page in every language that has it, itself included, in the order of the site's languages; empty when it
  /// stands alone.
  package let alternates: [Alternate]
  /// What search engines are told of them: nothing of a page that is hidden from them.
  ///
  /// The heads of pages and the sitemap both show this, so that they cannot disagree.
  package let searchAlternates: [SearchAlternate]
  /// The columns that it lists, those of this page of the list only.
  package let entries: [ListedColumn]
  package let pager: Pager?

  package init(
    kind: PageKind, language: Language?, route: Route, entries: [ListedColumn] = [], pager: Pager? = nil,
    alternates: [Alternate] = [], searchAlternates: [SearchAlternate] = []
  ) {
    self.kind = kind
    self.language = language
    self.route = route
    self.entries = entries
    self.pager = pager
    self.alternates = alternates
    self.searchAlternates = searchAlternates
  }

  /// The same page, which is there in other languages too.
  func linked(to alternates: [Alternate], searched: [SearchAlternate]) -> Page {
    Page(
      kind: kind, language: language, route: route, entries: entries, pager: pager, alternates: alternates,
      searchAlternates: searched)
  }
}

/// What a page shows.
package enum PageKind: Sendable, Hashable {
  /// An edition of a column or of a standing page, by its index in `Catalog.editions`.
  case article(edition: Int)
  case home
  /// The titles of all columns, the newest first.
  case columns
  /// The titles of all columns in the order of the alphabet.
  case titles
  /// All categories, tags, series or authors.
  case terms(Taxonomy)
  /// The columns of one category, tag, series or author, by its index in `Catalog.terms`.
  case term(Taxonomy, Int)
  case archive
  case archiveYear(Int)
  /// Where readers search the site.
  case search
  /// Two editions of a column side by side.
  case parallel(EditionPair)
  /// The front page, which lets the reader choose a language.
  case chooser
  /// What a host shows for an address that is not there: in all languages, or below the folder of one in that one.
  case notFound

  var isArticle: Bool { if case .article = self { true } else { false } }
}

/// The same page in one of the site's languages.
package struct Alternate: Sendable, Hashable {
  package var language: Language
  package var route: Route

  package init(language: Language, route: Route) {
    self.language = language
    self.route = route
  }
}

/// A page by the code under which search engines look for it: that of its language, or `x-default`.
package struct SearchAlternate: Sendable {
  package let code: String
  package let route: Route
}

/// A column in a list: the edition in the list's language, or one that stands in for it.
package struct ListedColumn: Sendable, Hashable {
  /// The index in `Catalog.editions`.
  package var edition: Int
  /// Whether the column has no edition in the language of the list.
  package var isForeign: Bool

  package init(edition: Int, isForeign: Bool) {
    self.edition = edition
    self.isForeign = isForeign
  }
}

/// The place of a page in a list of several.
package struct Pager: Sendable, Hashable {
  /// From 1.
  package var number: Int
  /// The routes of all pages of the list, the first one first.
  package var routes: [Route]
  /// How many columns the whole list has.
  package var total: Int

  package var previous: Route? { number > 1 ? routes[number - 2] : nil }
  package var next: Route? { number < routes.count ? routes[number] : nil }
}
