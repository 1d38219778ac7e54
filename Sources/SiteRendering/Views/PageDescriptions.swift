import Languages
import SiteModel
import Templates

/// Sentences about pages for which nobody wrote one, and titles that more than one page has.
extension LanguageContext {
  /// A text of the theme about the site, and about what a page is named after.
  func sentence(_ key: ThemeText, name: String = "") -> LanguageText {
    let base = texts.language.direction
    let text = texts.filled(
      key,
      [
        "name": isolatedForPlainText(name, base: base), "site": isolatedForPlainText(config.title, base: base),
      ])
    return LanguageText(text: text, language: texts.language)
  }

  /// What site.yml says of a category, tag, series or author, else what its page holds.
  func description(of taxonomy: Taxonomy, _ index: Int) -> LanguageText {
    let view = terms[taxonomy][index]
    if let own = view.term.description?.text(for: language, among: catalog.languages) { return own }
    return sentence(.describe(taxonomy), name: view.text.text)
  }

  /// What the site says of itself.
  var siteDescription: String { config.description ?? config.tagline ?? config.title }

  /// The site's names, each once, for the page on which readers choose a language.
  var titleOfAllLanguages: TemplateValue {
    var names: [String] = []
    for own in site.config.languages where !names.contains(own.title) { names.append(own.title) }
    return text(names.map { isolatedForPlainText($0, base: language.direction) }.joined(separator: " – "))
  }

  /// What the site says of itself in each language, for the page on which readers choose one.
  var descriptionOfAllLanguages: TemplateValue {
    let lines = site.config.languages.map { own in
      isolatedForPlainText(own.tagline ?? own.title, base: language.direction)
    }
    return text((lines.count > 1 ? lines : [config.title, siteDescription]).joined(separator: " – "))
  }

  func isAmbiguous(title: TemplateValue) -> Bool {
    guard case .languageText(let text) = title else { return false }
    return ambiguousTitles.contains(text.text)
  }
}

/// The titles that more than one page of a language has.
func ambiguousTitles(_ site: Site, _ language: Language, _ texts: ThemeTexts, _ terms: TermViews) -> Set<String> {
  var seen: Set<String> = []
  var twice: Set<String> = []
  func note(_ title: String) {
    if !seen.insert(title).inserted { twice.insert(title) }
  }
  for index in IndexPage.allCases where index != .search || site.config.search.isWanted { note(texts[index.title]) }
  if site.config.hasTitleIndex { note(texts[.titlesTitle]) }
  for edition in site.catalog.editions where edition.language == language { note(edition.title) }
  for taxonomy in Taxonomy.allCases {
    for term in terms[taxonomy] { note(term.text.text) }
  }
  return twice
}
