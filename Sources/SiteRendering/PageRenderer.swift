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
    guard let language = page.language ?? site.config.defaultLanguage?.language, let context = contexts[language],
      let theme = themes[language]
    else { return }
    let frame = PageFrame(page, context: context)
    let template = theme.template(for: page, in: site)
    switch page.kind {
    case .article(let edition):
      let article = ArticleView(context: context, edition: context.editions[edition])
      try render(ArticleRoot(frame: frame, article: article), by: template, &output)
    case .home, .term:
      try render(ListRoot(frame: frame, list: ListView(context: context, page: page)), by: template, &output)
    case .terms(let taxonomy):
      try render(TermsRoot(frame: frame, taxonomy: taxonomy), by: template, &output)
    case .columns:
      try render(TitleIndexRoot(frame: frame), by: template, &output)
    case .archive:
      try render(ArchiveRoot(frame: frame), by: template, &output)
    case .archiveYear(let year):
      guard let view = YearView(year: year, context: context) else { return }
      try render(YearRoot(frame: frame, year: view), by: template, &output)
    case .parallel(let pair):
      guard let other = contexts[site.catalog.editions[pair.other].language] else { return }
      let view = ParallelView(pair, primary: context, other: other)
      try render(ParallelRoot(frame: frame, parallel: view), by: template, &output)
    case .chooser:
      try renderShared(frame, by: template, sections: .chooserSection, &output)
    case .notFound:
      try renderShared(frame, by: template, sections: .notFoundSection, &output)
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
  private func renderShared(
    _ frame: PageFrame, by template: Template?, sections sectionName: Theme.TemplateName,
    _ output: inout [UInt8]
  ) throws(EndlessTemplate) {
    var sections: [SectionView] = []
    for config in site.config.languages {
      let speaks = frame.page.language == nil || frame.page.language == config.language
      guard speaks, let own = contexts[config.language] else { continue }
      var html: [UInt8] = []
      try render(SectionContentView(context: own, page: frame.page), by: themes[config.language]?[sectionName], &html)
      sections.append(SectionView(context: own, html: html))
    }
    try render(SharedRoot(frame: frame, sections: sections), by: template, &output)
  }
}
