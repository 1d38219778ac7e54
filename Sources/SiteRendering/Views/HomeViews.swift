import Languages
import SiteModel
import Templates

/// The newest columns of a category.
final class CategoryColumnsView: HeldView {
  static let viewName = "category's columns"

  let term: TermView
  let cards: [CardView]

  init(term: TermView, cards: [CardView]) {
    self.term = term
    self.cards = cards
  }

  static let fields: [Field<CategoryColumnsView>] = [
    Field("category", .record(TermView.schema), "the category") { .record($0.term) },
    Field(
      "cards", .list(of: .record(CardView.schema)),
      "its three newest columns in the page's language that the page does not show already"
    ) { .list($0.cards) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// Columns of a list that exist in another language only.
final class ForeignColumnsView: HeldView {
  static let viewName = "columns in another language"

  let context: LanguageContext
  let language: Language
  let cards: [CardView]

  init(context: LanguageContext, language: Language, cards: [CardView]) {
    self.context = context
    self.language = language
    self.cards = cards
  }

  static let fields: [Field<ForeignColumnsView>] = [
    Field("lang", .text, "the code of the language that stands in for the page's own") { .text($0.language.code) },
    Field("languageName", .languageText, "its name in the page's language") { $0.context.name(of: $0.language) },
    Field("cards", .list(of: .record(CardView.schema)), "the columns, the newest first") { .list($0.cards) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
