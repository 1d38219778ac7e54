import Languages
import Markdown
import SiteModel
import Synchronization
import Templates

/// A column or a standing page with everything that belongs to it.
final class ArticleView: View {
  static let viewName = "article"

  let context: LanguageContext
  let edition: Edition
  let work: Work
  private let html = Mutex<[UInt8]?>(nil)

  init(context: LanguageContext, edition: Edition) {
    self.context = context
    self.edition = edition
    work = context.works[edition.work]
  }

  static let fields: [Field<ArticleView>] = [
    Field("title", .languageText, "the title", reads: .subject) { $0.context.text($0.edition.title) },
    Field("subtitle", .optional(.languageText), "the subtitle", reads: .subject) { view in
      view.edition.subtitle.map(view.context.text) ?? .missing
    },
    Field("isColumn", .boolean, "a column, not a standing page", reads: .subject) { .boolean($0.work.kind == .column) },
    Field("body", .html, "the text, footnotes included", reads: .text) { .html($0.article.html) },
    Field(
      "opening", .optional(.html), "the first paragraph; nothing where the text begins with something else",
      reads: .text
    ) { view in
      let end = view.endOfOpening
      return end == 0 ? .missing : .html(Array(view.keptHTML[..<end]))
    },
    Field("rest", .html, "the text behind `opening`, footnotes included", reads: .text) { view in
      .html(Array(view.keptHTML[view.endOfOpening...]))
    },
    Field("date", .optional(.text), "the date with its weekday, in the page's language", reads: .subject) { view in
      view.work.date.map { .text(view.context.formats.fullDate($0.date)) } ?? .missing
    },
    Field("shortDate", .optional(.text), "the date without its weekday", reads: .subject) {
      $0.context.date(of: $0.work).long
    },
    Field("isoDate", .optional(.text), "the date for `datetime`", reads: .subject) { $0.context.date(of: $0.work).iso },
    Field("modified", .optional(.text), "when it was last changed, in the page's language", reads: .subject) { view in
      view.edition.lastModified.map { .text(view.context.formats.longDate($0.date)) } ?? .missing
    },
    Field("isoModified", .optional(.text), "when it was last changed, for `datetime`", reads: .subject) {
      .optional($0.edition.lastModified?.date.iso)
    },
    Field("publishedTime", .optional(.text), "the moment of the date, with its distance from UTC", reads: .subject) {
      .optional($0.work.date?.rfc3339)
    },
    Field(
      "modifiedTime", .optional(.text), "the moment of the last change, with its distance from UTC", reads: .subject
    ) {
      .optional($0.edition.lastModified?.rfc3339)
    },
    Field("minutes", .number, "how long it takes to read, estimated", reads: .text) {
      .number($0.article.readingMinutes)
    },
    Field("authors", .list(of: .record(TermView.schema)), "the authors", reads: .terms) {
      $0.context.list(of: $0.work, .authors)
    },
    Field("translator", .optional(.text), "who translated it; nothing for the original", reads: .subject) { view in
      .optional(view.work.translator(in: view.edition.language))
    },
    Field("isTranslation", .boolean, "whether the column was written in another language first", reads: .subject) {
      view in
      .boolean(view.work.isTranslation(in: view.edition.language))
    },
    Field("categories", .list(of: .record(TermView.schema)), "its categories", reads: .terms) {
      $0.context.list(of: $0.work, .categories)
    },
    Field("tags", .list(of: .record(TermView.schema)), "its tags", reads: .terms) {
      $0.context.list(of: $0.work, .tags)
    },
    Field("series", .optional(.record(SeriesPartView.schema)), "the series that it is a part of", reads: .parts) {
      SeriesPartView.value($0)
    },
    Field("image", .optional(.record(ImageView.schema)), "the picture that stands for it", reads: .subject) {
      ImageView.value($0.edition.image, context: $0.context)
    },
    Field(
      "figure", .optional(.record(ImageView.schema)), "the same picture, unless the text itself shows it",
      reads: [.subject, .text]
    ) {
      ImageView.value($0.context.figure(of: $0.edition), context: $0.context)
    },
    Field(
      "headings", .list(of: .record(HeadingView.schema)), "its headings of the second and third level", reads: .text
    ) { view in
      .list(
        view.article.body.outline.lazy.filter { $0.level <= 3 }.map { HeadingView(heading: $0, context: view.context) })
    },
    Field("hasContents", .boolean, "whether it has headings enough for a table of contents", reads: .text) { view in
      .boolean(view.article.body.outline.count >= 3)
    },
    Field("partners", .list(of: .record(PartnerView.schema)), "its editions in the other languages", reads: .partners) {
      .list($0.partners)
    },
    Field(
      "parallel", .optional(.url), "the page that shows it beside its edition in another language", reads: .partners
    ) { view in
      .optional(url: view.context.site.parallelRoutes[view.edition.id].map { view.context.href($0) })
    },
    Field(
      "missingLanguages", .list(of: .record(MissingLanguageView.schema)), "the languages that it has no edition in",
      reads: [.subject, .partners]
    ) { view in
      .list(view.missingLanguages)
    },
    Field("previous", .optional(.record(CardView.schema)), "the column before it in time", reads: .neighbours) {
      $0.neighbour(1)
    },
    Field("next", .optional(.record(CardView.schema)), "the column after it in time", reads: .neighbours) {
      $0.neighbour(-1)
    },
    Field("related", .list(of: .record(CardView.schema)), "columns on the same subjects", reads: .related) { view in
      .list(view.related)
    },
    Field("publishedIn", .optional(.record(PublishedInView.schema)), "where it first appeared", reads: .subject) {
      view in
      view.work.publishedIn.map { .record(PublishedInView(context: view.context, publication: $0)) } ?? .missing
    },
    Field("location", .optional(.languageText), "where it was written", reads: .subject) {
      $0.context.text($0.work.location)
    },
    Field(
      "corrections", .list(of: .record(CorrectionView.schema)), "what was put right in it, the oldest first",
      reads: .subject
    ) {
      view in
      .list(view.edition.corrections.map { CorrectionView(context: view.context, correction: $0) })
    },
    Field("citation", .optional(.record(CitationView.schema)), "how to cite it; columns only", reads: .subject) {
      view in
      guard view.work.kind == .column, view.context.site.config.citations.isEnabled else { return .missing }
      return .record(CitationView(context: view.context, edition: view.edition))
    },
    Field(
      "comments", .optional(.record(CommentsView.schema)), "where readers answer, if site.yml says so; columns only",
      reads: .subject
    ) { CommentsView.value($0) },
    Field(
      "readerComments", .list(of: .record(ReaderCommentView.schema)),
      "what readers wrote under it in former days: each behind the one that it answers", reads: .comments
    ) { ReaderCommentView.values($0) },
    Field("commentCount", .number, "how many these are", reads: .comments) {
      .number($0.work.comments?.comments.count ?? 0)
    },
    Field(
      "playerScript", .optional(.url), "the theme's `js/parts/players.js`, where the text has a film or sound to load",
      reads: .text
    ) { view in
      .optional(url: view.article.body.hasPlayers ? view.context.assets["js/parts/players.js"] : nil)
    },
    Field("params", .dynamic, "the author's own values, under ‘params’", reads: .subject) {
      .dictionary($0.edition.params.mapValues { TemplateValue($0) })
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var article: Article { context.articles[edition.id] }

  /// The text for `opening` and `rest`, which stand on one page: it may be rendered each time that it is asked for.
  private var keptHTML: [UInt8] {
    html.withLock { html in
      let text = html ?? article.html
      html = text
      return text
    }
  }

  private var endOfOpening: Int {
    article.body.blocks.first.flatMap { $0.kind == .paragraph ? $0.range.upperBound : nil } ?? 0
  }

  private var partners: [PartnerView] {
    work.editions.filter { $0 != edition.id }.map {
      PartnerView(context: context, edition: context.editions[$0])
    }
  }

  private var missingLanguages: [MissingLanguageView] {
    guard context.catalog.languages.count > 1, !work.isUntranslated else { return [] }
    return context.site.config.languages.filter { language in
      context.catalog.edition(of: work, in: language.language) == nil
    }.map { MissingLanguageView(context: context, language: $0.language) }
  }

  /// The edition so many places later in the list of this language, whose first is the newest.
  private func neighbour(_ step: Int) -> TemplateValue {
    guard work.kind == .column, let column = context.neighbour(of: edition.id, step) else { return .missing }
    return .record(CardView(context: context, column: column))
  }

  private var related: [CardView] {
    let hidesForeign = context.site.config.missingTranslation == .hide
    return (context.site.related[context.language]?[work.id] ?? []).map {
      CardView(context: context, work: context.works[$0])
    }
    .filter { !(hidesForeign && $0.column.isForeign) }
  }
}

/// The same column in another language.
final class PartnerView: HeldView {
  static let viewName = "partner"

  let context: LanguageContext
  let edition: Edition

  init(context: LanguageContext, edition: Edition) {
    self.context = context
    self.edition = edition
  }

  static let fields: [Field<PartnerView>] = [
    Field("title", .languageText, "its title") { $0.context.text($0.edition.title, $0.edition.language) },
    Field("label", .languageText, "its language's name in itself") {
      $0.context.text($0.context.label(of: $0.edition.language), $0.edition.language)
    },
    Field("url", .url, "its address") { .url($0.context.href($0.edition)) },
    Field("lang", .text, "its language, for `lang` and `hreflang`") { .text($0.edition.language.code) },
    Field("dir", .text, "its direction, for `dir`") { .text($0.edition.language.direction.rawValue) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// A heading of an article, for a table of contents.
final class HeadingView: HeldView {
  static let viewName = "heading"

  let heading: MarkdownBody.Heading
  let context: LanguageContext

  init(heading: MarkdownBody.Heading, context: LanguageContext) {
    self.heading = heading
    self.context = context
  }

  static let fields: [Field<HeadingView>] = [
    Field("url", .url, "the address of the heading on its page") { .url("#" + $0.context.fragment($0.heading.id)) },
    Field("text", .languageText, "its text") { $0.context.text($0.heading.text) },
    Field("isNested", .boolean, "whether it is of the third level") { .boolean($0.heading.level > 2) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
