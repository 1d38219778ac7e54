import Languages
import SiteModel
import Templates

/// A template with which a page does not come to an end.
package struct EndlessTemplate: Error, Sendable {
  /// Of the theme.
  package var file: String
}

/// Renders a page by the template of its kind.
final class PageRenderer: Sendable {
  let site: Site
  let contexts: [Language: LanguageContext]
  let themes: [Language: Theme]

  init(site: Site, contexts: [Language: LanguageContext], themes: [Language: Theme]) {
    self.site = site
    self.contexts = contexts
    self.themes = themes
  }

  /// Appends the page.
  ///
  /// What cannot be rendered was reported before, and then nothing is written.
  func render(_ page: Page, into output: inout [UInt8]) throws(EndlessTemplate) {
    guard let theme = site.language(framing: page).flatMap({ themes[$0] }), let root = try root(of: page) else {
      return
    }
    try render(root, by: theme.template(for: page, in: site), &output)
  }

  /// What the template of a page is given.
  func root(of page: Page) throws(EndlessTemplate) -> (any RootView)? {
    guard let context = site.language(framing: page).flatMap({ contexts[$0] }) else { return nil }
    let frame = PageFrame(page, context: context)
    switch page.kind {
    case .article(let edition):
      return ArticleRoot(frame: frame, article: ArticleView(context: context, edition: context.editions[edition]))
    case .home, .term: return ListRoot(frame: frame, list: ListView(context: context, page: page))
    case .terms(let taxonomy): return TermsRoot(frame: frame, taxonomy: taxonomy)
    case .columns, .titles: return TitleIndexRoot(frame: frame)
    case .archive: return ArchiveRoot(frame: frame)
    case .archiveYear(let year):
      return YearView(year: year, context: context).map { YearRoot(frame: frame, year: $0) }
    case .search: return SearchRoot(frame: frame)
    case .parallel(let pair):
      return contexts[site.catalog.editions[pair.other].language].map {
        ParallelRoot(frame: frame, parallel: ParallelView(pair, primary: context, other: $0))
      }
    case .chooser: return AllLanguagesRoot(frame: frame, sections: try sections(of: page, by: .chooserSection))
    case .notFound: return AllLanguagesRoot(frame: frame, sections: try sections(of: page, by: .notFoundSection))
    }
  }

  private func render(
    _ view: some View, by template: Template?, _ output: inout [UInt8]
  ) throws(EndlessTemplate) {
    guard let template else { return }
    if !template.render(view, into: &output) { throw EndlessTemplate(file: template.file) }
  }

  /// A page that speaks all languages, or one that says the same in its own: each has a section, rendered by a template
  /// that has the texts of its language.
  private func sections(
    of page: Page, by name: Theme.TemplateName
  ) throws(EndlessTemplate) -> [SectionView] {
    var sections: [SectionView] = []
    for config in site.languages(on: page) {
      guard let own = contexts[config.language] else { continue }
      var html: [UInt8] = []
      try render(SectionContentView(context: own, page: page), by: themes[config.language]?[name], &html)
      sections.append(SectionView(context: own, html: html))
    }
    return sections
  }
}
