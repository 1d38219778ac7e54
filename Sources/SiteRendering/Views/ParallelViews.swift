import Languages
import Markdown
import SiteModel
import Templates

/// The template `parallel`.
final class ParallelRoot: RootView {
  static let viewName = "parallel page"

  let frame: PageFrame
  let parallel: ParallelView

  init(frame: PageFrame, parallel: ParallelView) {
    self.frame = frame
    self.parallel = parallel
  }

  static let fields: [Field<ParallelRoot>] =
    commonFields + [
      Field("parallel", .record(ParallelView.schema), "the two editions", reads: .page) { .record($0.parallel) }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// Two editions of a column, side by side.
final class ParallelView: HeldView {
  static let viewName = "parallel"

  let sides: [ParallelSideView]
  let rows: [ParallelRowView]

  static let fields: [Field<ParallelView>] = [
    Field("sides", .list(of: .record(ParallelSideView.schema)), "the two editions, the one for the left first") {
      .list($0.sides)
    },
    Field("rows", .list(of: .record(ParallelRowView.schema)), "their texts, block beside block", reads: .text) {
      .list($0.rows)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  /// What is written from left to right stands on the left, whatever the language of the page.
  init(_ pair: EditionPair, primary: LanguageContext, other: LanguageContext) {
    var sides = [
      ParallelSideView(context: primary, edition: primary.editions[pair.primary]),
      ParallelSideView(context: other, edition: primary.editions[pair.other]),
    ]
    let directions = sides.map(\.context.language.direction)
    if directions[0] == .rightToLeft, directions[1] == .leftToRight { sides.swapAt(0, 1) }
    let (left, right) = (sides[0], sides[1])
    self.sides = sides
    rows = alignBlocks(left.blocks, with: right.blocks).rows.map { row in
      ParallelRowView(
        isHeading: row.isHeading, cells: [left.cell(row.left?.range), right.cell(row.right?.range)])
    }
  }
}

/// One of the two editions.
final class ParallelSideView: View {
  static let viewName = "side"

  let context: LanguageContext
  let edition: Edition
  private let html: [UInt8]

  init(context: LanguageContext, edition: Edition) {
    self.context = context
    self.edition = edition
    html = context.articles[edition.id].html
  }

  static let fields: [Field<ParallelSideView>] = [
    Field("title", .languageText, "its title", reads: .subject) { $0.context.text($0.edition.title) },
    Field("subtitle", .optional(.languageText), "its subtitle", reads: .subject) { view in
      view.edition.subtitle.map { view.context.text($0) } ?? .missing
    },
    Field("url", .url, "its own page", reads: .subject) { .url($0.context.href($0.edition)) },
    Field("label", .languageText, "its language's name in itself", reads: .site) {
      $0.context.text($0.context.config.label)
    },
    Field("lang", .text, "its language, for `lang`", reads: .subject) { .text($0.context.language.code) },
    Field("dir", .text, "its direction, for `dir`", reads: .subject) { .text($0.context.language.direction.rawValue) },
    Field("authors", .list(of: .languageText), "the names of its authors, in its language", reads: .terms) { view in
      .list(view.context.terms(of: view.work).authors.map { view.context.name(of: .authors, $0) })
    },
    Field("date", .optional(.languageText), "the date, in its language", reads: .subject) { view in
      view.work.date.map { view.context.text(view.context.formats.longDate($0.date)) } ?? .missing
    },
    Field("isoDate", .optional(.text), "the date for `datetime`", reads: .subject) { $0.context.date(of: $0.work).iso },
    Field("notes", .optional(.html), "its footnotes", reads: .text) { view in
      let notes = view.notes
      return notes.isEmpty ? .missing : .html(notes)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  var blocks: [MarkdownBody.Block] { context.articles[edition.id].body.blocks }
  private var work: Work { context.works[edition.work] }

  /// No language code has a low line, so ids with different prefixes are different.
  private var idPrefix: String { context.language.code + "_" }

  fileprivate func cell(_ range: Range<Int>?) -> ParallelCellView {
    var html: [UInt8] = []
    if let range { html.append(html: self.html[range], prefixingIDsWith: idPrefix) }
    return ParallelCellView(language: context.language, html: html)
  }

  /// What stands behind the last block.
  private var notes: [UInt8] {
    var html: [UInt8] = []
    html.append(html: self.html[(blocks.last?.range.upperBound ?? 0)...], prefixingIDsWith: idPrefix)
    return html
  }
}

/// A block of one edition beside its counterpart in the other.
final class ParallelRowView: HeldView {
  static let viewName = "row"

  let isHeading: Bool
  let cells: [ParallelCellView]

  init(isHeading: Bool, cells: [ParallelCellView]) {
    self.isHeading = isHeading
    self.cells = cells
  }

  static let fields: [Field<ParallelRowView>] = [
    Field("isHeading", .boolean, "whether a heading stands in it") { .boolean($0.isHeading) },
    Field("cells", .list(of: .record(ParallelCellView.schema)), "its two halves, the left one first") {
      .list($0.cells)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// One half of a row.
final class ParallelCellView: HeldView {
  static let viewName = "cell"

  let language: Language
  let html: [UInt8]

  init(language: Language, html: [UInt8]) {
    self.language = language
    self.html = html
  }

  static let fields: [Field<ParallelCellView>] = [
    Field("html", .html, "the block; nothing where this edition is the shorter one") { .html($0.html) },
    Field("lang", .text, "its language, for `lang`") { .text($0.language.code) },
    Field("dir", .text, "its direction, for `dir`") { .text($0.language.direction.rawValue) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
