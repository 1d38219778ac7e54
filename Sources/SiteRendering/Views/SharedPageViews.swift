import Languages
import SiteModel
import Templates

/// One language's part of a page that speaks all of them: the front page and the page for missing addresses.
///
/// It is rendered by a template of its own (`chooser-section`, `404-section`) with the texts of its language.
final class SectionView: HeldView {
  static let viewName = "section"

  let context: LanguageContext
  let html: [UInt8]

  init(context: LanguageContext, html: [UInt8]) {
    self.context = context
    self.html = html
  }

  static let fields: [Field<SectionView>] = [
    Field("lang", .text, "its language, for `lang`") { .text($0.context.language.code) },
    Field("dir", .text, "its direction, for `dir`") { .text($0.context.language.direction.rawValue) },
    Field("html", .html, "what the section's own template made") { .html($0.html) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// What the template of a section may name.
final class SectionContentView: View {
  static let viewName = "section content"

  let context: LanguageContext
  let page: Page

  init(context: LanguageContext, page: Page) {
    self.context = context
    self.page = page
  }

  static let fields: [Field<SectionContentView>] = [
    Field("site", .record(SiteView.schema), "the site in this language", reads: .site) {
      .record(SiteView(context: $0.context, current: $0.page))
    },
    Field("label", .languageText, "the language's name in itself", reads: .site) {
      $0.context.text($0.context.config.label)
    },
    Field(
      "newest", .list(of: .record(CardView.schema)), "the newest columns that have an edition in this language",
      reads: .newest
    ) {
      .list($0.newest)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var newest: [CardView] {
    context.newestColumns.map { CardView(context: context, column: $0) }
  }
}
