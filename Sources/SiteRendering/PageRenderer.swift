import Diagnostics
import Languages
import Markup
import SiteModel
import Templates

/// Renders a page by the template of its kind.
struct PageRenderer: Sendable {
  let site: Site
  let contexts: [Language: LanguageContext]
  let themes: [Language: Theme]

  /// Appends the page.
  ///
  /// What cannot be rendered was reported before, and then nothing is written.
  func render(_ page: Page, into output: inout [UInt8]) {
    guard let language = page.language ?? site.config.defaultLanguage?.language, let context = contexts[language],
      let theme = themes[language]
    else { return }
    output.reserveCapacity(output.count + 16 * 1024)
    let frame = PageFrame(page, context: context)
    let template = theme.template(for: page, in: site)
    switch page.kind {
    case .article(let edition):
      let article = ArticleView(context: context, edition: context.editions[edition])
      render(ArticleRoot(frame: frame, article: article), by: template, &output)
    case .home, .term:
      render(ListRoot(frame: frame, list: ListView(context: context, page: page)), by: template, &output)
    case .terms(let taxonomy):
      render(TermsRoot(frame: frame, taxonomy: taxonomy), by: template, &output)
    case .columns:
      render(TitleIndexRoot(frame: frame), by: template, &output)
    case .archive:
      render(ArchiveRoot(frame: frame), by: template, &output)
    case .archiveYear(let year):
      guard let view = YearView(year: year, context: context) else { return }
      render(YearRoot(frame: frame, year: view), by: template, &output)
    case .parallel(let pair):
      guard let other = contexts[site.catalog.editions[pair.other].language] else { return }
      let view = ParallelView(pair, primary: context, other: other)
      render(ParallelRoot(frame: frame, parallel: view), by: template, &output)
    case .chooser:
      renderShared(frame, by: template, sections: .chooserSection, &output)
    case .notFound:
      renderShared(frame, by: template, sections: .notFoundSection, &output)
    }
  }

  private func render(_ view: some View, by template: Template?, _ output: inout [UInt8]) {
    template?.render(view, into: &output)
  }

  /// A page that speaks all languages: each has a section, rendered by a template that has the texts of its language.
  private func renderShared(
    _ frame: PageFrame, by template: Template?, sections sectionName: Theme.TemplateName,
    _ output: inout [UInt8]
  ) {
    let sections = site.config.languages.compactMap { config -> SectionView? in
      guard let own = contexts[config.language] else { return nil }
      var html: [UInt8] = []
      render(SectionContentView(context: own, page: frame.page), by: themes[config.language]?[sectionName], &html)
      return SectionView(context: own, html: html)
    }
    render(SharedRoot(frame: frame, sections: sections), by: template, &output)
  }

  /// Appends the page that stands at an old address, for hosts that know no other redirects.
  func render(_ redirect: Redirect, into output: inout [UInt8]) {
    let edition = site.catalog.editions[redirect.edition]
    guard let context = contexts[edition.language] else { return }
    let path = context.href(edition.route)
    output.append("<!DOCTYPE html>\n<html lang=\"")
    output.appendEscaped(edition.language.code)
    output.append("\" dir=\"")
    output.append(edition.language.direction.rawValue)
    output.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    output.appendEscaped(markedForPlainText(edition.title, base: edition.language.direction))
    output.append("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"")
    output.appendEscaped(context.absolute(edition.route))
    output.append("\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.appendEscaped(path)
    output.append("\">\n</head>\n<body>\n<main>\n<h1>")
    output.appendEscaped(context.texts["redirect.moved"])
    output.append(" <a href=\"")
    output.appendEscaped(path)
    output.append("\">")
    output.appendEscaped(edition.title)
    output.append("</a></h1>\n</main>\n</body>\n</html>\n")
  }
}
