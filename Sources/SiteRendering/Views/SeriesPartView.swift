import SiteModel
import Templates

/// The place of a column in its series.
final class SeriesPartView: HeldView {
  static let viewName = "series part"

  let context: LanguageContext
  let term: TermView
  let place: SeriesPlace

  init(context: LanguageContext, place: SeriesPlace) {
    self.context = context
    self.place = place
    term = context.terms[.series][place.series]
  }

  static let fields: [Field<SeriesPartView>] = [
    Field("name", .languageText, "the name of the series", reads: .terms) { .languageText($0.term.text) },
    Field("url", .url, "the page of the series", reads: .terms) { .url($0.term.url) },
    Field("number", .number, "which part this is, from 1") { .number($0.place.number) },
    Field("total", .number, "how many parts there are") { .number($0.place.total) },
    Field("isWhole", .boolean, "whether `parts` names them all; it does up to \(SeriesPlace.wholeSeries)") {
      .boolean($0.place.parts.count == $0.place.total)
    },
    Field(
      "parts", .list(of: .record(PartView.schema)),
      "the parts, the first one first; of a longer series the first, the last, and \(SeriesPlace.reach) on each side of "
        + "this one"
    ) { view in .list(view.place.parts.map { PartView(part: $0, of: view) }) },
    Field("next", .optional(.record(CardView.schema)), "the part after this one") { view in
      view.place.next.map { .record(CardView(context: view.context, column: $0.column)) } ?? .missing
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func value(_ article: ArticleView) -> TemplateValue {
    guard let place = article.context.seriesPlace(of: article.edition) else { return .missing }
    return .record(SeriesPartView(context: article.context, place: place))
  }
}

/// One part of a series: a column as lists show it, and whether it is the one being read.
final class PartView: HeldView {
  static let viewName = "part"

  let card: CardView
  let part: SeriesPlace.Part
  let isCurrent: Bool

  init(part: SeriesPlace.Part, of series: SeriesPartView) {
    self.part = part
    card = CardView(context: series.context, column: part.column)
    isCurrent = part.number == series.place.number
  }

  static let fields: [Field<PartView>] =
    CardView.fields.map { field in
      Field(field.name, field.kind, field.meaning, reads: field.reads) { field.read($0.card) }
    }
    + [
      Field("number", .number, "which part of the series it is, from 1") { .number($0.part.number) },
      Field("followsGap", .boolean, "whether parts before it are left out") { .boolean($0.part.followsGap) },
      Field("isCurrent", .boolean, "whether it is the column of this page") { .boolean($0.isCurrent) },
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
