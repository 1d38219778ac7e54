import Languages
package import SharePictures

/// What stands on the pictures that columns are shared with: the words, in the language of each edition.
package struct SharePictureComposer: Sendable {
  private let catalog: Catalog
  private let formats: [Language: LocaleFormats]
  private let configs: [Language: LanguageConfig]

  package init(_ catalog: Catalog) {
    self.catalog = catalog
    formats = Dictionary(uniqueKeysWithValues: catalog.config.languages.map { ($0.language, LocaleFormats($0)) })
    configs = Dictionary(uniqueKeysWithValues: catalog.config.languages.map { ($0.language, $0) })
  }

  /// Of all the site's languages, whatever is written in them.
  package var faces: Set<SharePictureFace> { Set(catalog.languages.map(SharePictureFace.init)) }

  package func picture(of subject: SharePictureFile.Subject) -> SharePicture {
    switch subject {
    case .edition(let index): picture(of: catalog.editions[index])
    case .language(let index): picture(of: catalog.config.languages[index])
    }
  }

  /// The masthead, the first series, the title, the authors and the date.
  private func picture(of edition: Edition) -> SharePicture {
    let language = edition.language
    let work = catalog.works[edition.work]
    let terms = catalog.terms(of: work, in: language)
    var picture = SharePicture(
      masthead: line(configs[language]?.title ?? "", language), title: line(edition.title, language))
    picture.series = terms.series.first.map { index in
      let name = catalog.term(.series, index).name(in: language, among: catalog.languages)
      return line(name.text, name.language)
    }
    let authors = terms.authors.map { index in
      catalog.term(.authors, index).name(in: language, among: catalog.languages)
    }
    if !authors.isEmpty, let formats = formats[language] {
      // A name that is known in another language only keeps that language's direction.
      let own = authors.count == 1 ? authors[0].language : language
      picture.author = line(formats.list(authors.map(\.text)), own)
    }
    picture.date = work.date.flatMap { date in formats[language].map { line($0.longDate(date.date), language) } }
    return picture
  }

  /// The name of the site and what it says of itself, for pages that are no columns.
  private func picture(of config: LanguageConfig) -> SharePicture {
    let title = line(config.title, config.language)
    return SharePicture(masthead: title, title: config.tagline.map { line($0, config.language) } ?? title)
  }

  private func line(_ text: String, _ language: Language) -> SharePicture.Line {
    SharePicture.Line(
      inOneLine(text), language: language.code, isRightToLeft: language.direction == .rightToLeft,
      face: SharePictureFace(language))
  }
}

/// The text without control characters, and with one space wherever there is white space.
///
/// Embeddings and overrides go too: the latter would turn the letters of a title round. Marks and isolates stay, for they
/// are what an author mends the order of words with.
private func inOneLine(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !("\u{202A}"..."\u{202E}").contains(scalar) {
    let isSpace = scalar.isWhiteSpace && scalar != "\u{A0}"
    if isSpace || scalar.properties.generalCategory == .control {
      if let last = result.last, last != " " { result.append(" ") }
    } else {
      result.append(scalar)
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

extension SharePictureFace {
  fileprivate init(_ language: Language) {
    switch language.script {
    case .arabic: self = KnownLanguage[language.code]?.isNastaliq == true ? .nastaliq : .naskh
    case .latin, .hebrew, .other: self = .serif
    }
  }
}
