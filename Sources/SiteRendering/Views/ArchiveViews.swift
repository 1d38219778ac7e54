import Languages
import SiteModel
import Templates

/// The archive: every year with its months, or with its titles while they are few.
final class ArchiveView: View {
  static let viewName = "archive"

  let context: LanguageContext

  init(context: LanguageContext) {
    self.context = context
  }

  static let fields: [Field<ArchiveView>] = [
    Field("years", .list(of: .record(YearView.schema)), "the years that have columns, the newest first", reads: .years)
    { view in
      let years = view.context.listing?.years ?? []
      return .list(years.indices.map { YearView(context: view.context, index: $0) })
    },
    Field("total", .number, "how many columns there are", reads: .years) { view in
      .number(view.context.listing?.columns.count ?? 0)
    },
    Field(
      "titles", .list(of: .record(YearTitlesView.schema)),
      "the years with their titles, while there are fewer than fifty columns; nothing else",
      reads: [.years, .archiveTitles]
    ) { view in
      .list(
        view.context.yearsWithTitles.indices.map { index in
          YearTitlesView(year: YearView(context: view.context, index: index))
        })
    },
  ]

  /// From so many columns on, titles stand on the pages of their years.
  static let fewestForMonths = 50

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// One year of the archive.
final class YearView: HeldView {
  static let viewName = "year"

  let context: LanguageContext
  /// The place in the language's years, whose first is the newest.
  let index: Int

  static let fields: [Field<YearView>] = [
    Field("name", .text, "the year, in the page's digits") { .text($0.name) },
    Field("url", .url, "the page of the year") { .url($0.url) },
    Field("count", .number, "how many columns it has", reads: .years) { .number($0.columns.count) },
    Field(
      "months", .list(of: .record(MonthView.schema)), "the months that have columns, the newest first", reads: .years
    ) {
      .list($0.months)
    },
    Field("earlier", .optional(.record(NeighbourYearView.schema)), "the year with columns before it", reads: .years) {
      $0.neighbour(1)
    },
    Field("later", .optional(.record(NeighbourYearView.schema)), "the year with columns after it", reads: .years) {
      $0.neighbour(-1)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  init(context: LanguageContext, index: Int) {
    self.context = context
    self.index = index
  }

  /// The view of a year that has columns.
  convenience init?(year: Int, context: LanguageContext) {
    guard let index = context.listing?.years.firstIndex(where: { $0.year == year })
    else { return nil }
    self.init(context: context, index: index)
  }

  private var listing: Listing? { context.listing }
  private var year: Int { listing?.years[index].year ?? 0 }
  fileprivate var columns: [ListedColumn] { listing?.years[index].columns ?? [] }
  private var route: Route { context.routes.year(year, context.language) }
  fileprivate var url: String { context.href(route) }
  var name: String { context.formats.plainNumber(year) }

  private var months: [MonthView] {
    var months: [(month: Int, columns: [ListedColumn])] = []
    for column in columns {
      let work = context.works[context.editions[column.edition].work]
      guard let month = work.date?.date.month else { continue }
      if months.last?.month != month { months.append((month, [])) }
      months[months.count - 1].columns.append(column)
    }
    return months.map { MonthView(context: context, year: route, month: $0.month, columns: $0.columns) }
  }

  private func neighbour(_ step: Int) -> TemplateValue {
    guard let years = listing?.years, years.indices.contains(index + step) else { return .missing }
    return .record(NeighbourYearView(year: YearView(context: context, index: index + step)))
  }
}

/// A year of a short archive.
final class YearTitlesView: HeldView {
  static let viewName = "year of a short archive"

  let year: YearView

  init(year: YearView) {
    self.year = year
  }

  static let fields: [Field<YearTitlesView>] = [
    Field("name", .text, "the year, in the page's digits") { .text($0.year.name) },
    Field("url", .url, "the page of the year") { .url($0.year.url) },
    Field("count", .number, "how many columns it has") { .number($0.year.columns.count) },
    Field("cards", .list(of: .record(CardView.schema)), "the columns, the newest first") { view in
      .list(view.year.columns.map { CardView(context: view.year.context, column: $0) })
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// A year that is named on the page of another.
final class NeighbourYearView: HeldView {
  static let viewName = "neighbouring year"

  let year: YearView

  init(year: YearView) {
    self.year = year
  }

  static let fields: [Field<NeighbourYearView>] = [
    Field("name", .text, "the year, in the page's digits") { .text($0.year.name) },
    Field("url", .url, "the page of the year") { .url($0.year.url) },
    Field("count", .number, "how many columns it has", reads: .yearCounts) { .number($0.year.columns.count) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// One month of a year of the archive.
final class MonthView: HeldView {
  static let viewName = "month"

  let context: LanguageContext
  let year: Route
  let month: Int
  let columns: [ListedColumn]

  init(context: LanguageContext, year: Route, month: Int, columns: [ListedColumn]) {
    self.context = context
    self.year = year
    self.month = month
    self.columns = columns
  }

  static let fields: [Field<MonthView>] = [
    Field("name", .text, "the month's name") { .text($0.context.formats.monthName($0.month)) },
    Field("id", .text, "the id of the month on the page of its year") { .text($0.id) },
    Field("url", .url, "the month on the page of its year") { .url($0.context.href($0.year) + "#" + $0.id) },
    Field("count", .number, "how many columns it has") { .number($0.columns.count) },
    Field("cards", .list(of: .record(CardView.schema)), "the columns", reads: .entries) { view in
      .list(view.columns.map { CardView(context: view.context, column: $0) })
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var id: String { month < 10 ? "month-0\(month)" : "month-\(month)" }
}
