import Languages
import SiteModel
import Templates

/// The columns whose titles begin with one letter, or those of a year.
final class LetterView: HeldView {
  static let viewName = "letter"

  /// What its columns have in common.
  struct Heading: Equatable {
    var letter: String?
    var year: Int?
    var isForeign = false
  }

  let context: LanguageContext
  let heading: Heading
  let cards: [CardView]

  init(context: LanguageContext, heading: Heading, cards: [CardView]) {
    self.context = context
    self.heading = heading
    self.cards = cards
  }

  static let fields: [Field<LetterView>] = [
    Field("letter", .optional(.languageText), "the letter; nothing for titles that begin with a digit or a sign") {
      view in
      view.heading.letter.map(view.context.text) ?? .missing
    },
    Field("year", .optional(.text), "on the list by date, the year in the page's digits; nothing for undated columns") {
      view in
      .optional(view.heading.year.map(view.context.formats.plainNumber))
    },
    Field("isForeign", .boolean, "on the list by title, the columns that have no edition in the page's language") {
      .boolean($0.heading.isForeign)
    },
    Field("cards", .list(of: .record(CardView.schema)), "the columns") { .list($0.cards) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
