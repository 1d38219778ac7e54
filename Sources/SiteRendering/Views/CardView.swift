import Languages
import SiteModel
import Templates

/// A column as lists show it.
final class CardView: View {
  static let viewName = "card"

  let context: LanguageContext
  let column: ListedColumn
  /// Which part of a series, on the page of that.
  private let part: Int?
  private let edition: Edition
  private let work: Work

  init(context: LanguageContext, column: ListedColumn, part: Int? = nil) {
    self.context = context
    self.column = column
    self.part = part
    edition = context.editions[column.edition]
    work = context.works[edition.work]
  }

  /// A column in the language of the page, or the edition that stands in for it.
  convenience init(context: LanguageContext, work: Work) {
    self.init(context: context, column: context.listed(work))
  }

  static let fields: [Field<CardView>] = [
    Field("title", .languageText, "the title", reads: .cards) {
      $0.context.text($0.edition.linkTitle ?? $0.edition.title, $0.edition.language)
    },
    Field("subtitle", .optional(.languageText), "the subtitle", reads: .cards) { view in
      view.edition.subtitle.map { view.context.text($0, view.edition.language) } ?? .missing
    },
    Field("url", .url, "the column", reads: .cards) { .url($0.context.addresses.editions[$0.column.edition]) },
    Field("date", .optional(.text), "the date in the page's language", reads: .cards) { view in
      view.context.date(of: view.work).long
    },
    Field("isoDate", .optional(.text), "the date for `datetime`", reads: .cards) { $0.context.date(of: $0.work).iso },
    Field("summary", .optional(.languageText), "the summary, or the beginning of the text", reads: .cardTexts) { view in
      let summary = view.article.summary
      return summary.isEmpty ? .missing : view.context.text(summary, view.edition.language)
    },
    Field("minutes", .number, "how long it takes to read, estimated", reads: .cardTexts) {
      .number($0.article.readingMinutes)
    },
    Field("categories", .list(of: .record(TermView.schema)), "its categories", reads: .cardTerms) {
      $0.context.list(of: $0.work, .categories)
    },
    Field("authors", .list(of: .record(TermView.schema)), "its authors", reads: .cardTerms) {
      $0.context.list(of: $0.work, .authors)
    },
    Field("image", .optional(.record(ImageView.schema)), "its picture", reads: .cards) {
      ImageView.value($0.edition.image, context: $0.context)
    },
    Field("isForeign", .boolean, "whether the column has no edition in the page's language", reads: .cards) {
      .boolean($0.column.isForeign)
    },
    Field("languageLabel", .languageText, "the name, in itself, of the language that the column is in", reads: .cards) {
      view in
      let language = view.edition.language
      return view.context.text(view.context.label(of: language), language)
    },
    Field(
      "languageName", .languageText, "the name, in the page's language, of the language that the column is in",
      reads: .cards
    ) { $0.context.name(of: $0.edition.language) },
    Field("lang", .text, "the language that the column is in, for `hreflang`", reads: .cards) {
      .text($0.edition.language.code)
    },
    Field("isFeatured", .boolean, "whether the columnist marked it as a favourite", reads: .cards) {
      .boolean($0.work.isFeatured)
    },
    Field(
      "part", .optional(.number), "which part it is, from 1, on the page of its series; elsewhere nothing",
      reads: [.page, .entries]
    ) { $0.part.map { .number($0) } ?? .missing },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  /// Whether it stands in for another edition is the same on all pages of a language.
  var identity: Int { part == nil ? column.edition : -1 }

  private var article: Article { context.articles[column.edition] }
}
