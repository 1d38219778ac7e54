import Languages
import SiteModel
import Templates

/// A category, tag, series or author, and the way to its page.
struct TermView: View {
  static let viewName = "term"

  let context: LanguageContext
  let taxonomy: Taxonomy
  let index: Int

  static let fields: [Field<TermView>] = [
    Field("id", .text, "what stands in its address") { .text($0.term.id) },
    Field("name", .languageText, "its name") { $0.context.name(of: $0.term) },
    Field("description", .optional(.languageText), "what it is about; of an author, who it is") {
      $0.context.text($0.term.description)
    },
    Field("url", .url, "its page") { .url($0.context.href($0.context.route($0.taxonomy, $0.index))) },
    Field("count", .number, "how many columns it has, those of its descendants included") { .number($0.count) },
    Field("children", .list(of: .record(TermView.schema)), "the categories below it") { view in
      .list(view.term.children.map { TermView(context: view.context, taxonomy: view.taxonomy, index: $0) })
    },
    Field("website", .optional(.url), "the author's page elsewhere") { .optional(url: $0.term.url) },
    Field("profiles", .list(of: .url), "the author's other pages") { .list($0.term.sameAs.map { .url($0) }) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  var term: Term { context.catalog.term(taxonomy, index) }

  private var count: Int {
    context.site.listings[context.language]?.columnsByTerm[taxonomy]?[index].count ?? 0
  }
}

extension LanguageContext {
  func termViews(of work: Work, _ taxonomy: Taxonomy) -> [TermView] {
    (work.terms[taxonomy] ?? []).map { TermView(context: self, taxonomy: taxonomy, index: $0) }
  }
}
