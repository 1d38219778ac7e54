import Languages
import Markdown
package import SharePictures

/// What stands on the pictures that columns are shared with: the words, in the language of each edition.
package struct SharePictureComposer: Sendable {
  private let catalog: Catalog
  private let formats: [Language: LocaleFormats]
  private let configs: [Language: LanguageConfig]
  /// What is found to be of another language in texts of each, and that language.
  private let foreign: [Language: (runs: ForeignRuns, language: Language)]

  package init(_ catalog: Catalog) {
    let config = catalog.config
    self.catalog = catalog
    formats = Dictionary(uniqueKeysWithValues: config.languages.map { ($0.language, LocaleFormats($0)) })
    configs = Dictionary(uniqueKeysWithValues: config.languages.map { ($0.language, $0) })
    let foreign = config.languages.compactMap { own -> (Language, (ForeignRuns, Language))? in
      let others = ForeignLanguages(of: own.language, in: config)
      guard config.markup.autoBidi, let runs = ForeignRuns(in: own.language, foreign: others),
        let other = own.language.direction == .rightToLeft ? others.latin : others.arabic
      else { return nil }
      return (own.language, (runs, other))
    }
    self.foreign = Dictionary(uniqueKeysWithValues: foreign)
  }

  /// Of all the site's languages, whatever is written in them; and that of digits, which Arabic letters go with.
  package var faces: Set<SharePictureFace> {
    Set(catalog.languages.map(SharePictureFace.init) + [.serif])
  }

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
    let masthead = line(configs[language]?.title ?? "", language)
    let title = line(edition.title, language)
    var picture = SharePicture(masthead: masthead, title: title.text.isEmpty ? masthead : title)
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
    let tagline = line(config.tagline ?? "", config.language)
    return SharePicture(masthead: title, title: tagline.text.isEmpty ? title : tagline)
  }

  private func line(_ text: String, _ language: Language) -> SharePicture.Line {
    let own = SharePicture.Setting(language)
    let text = Array(inOneLine(text).utf8)
    guard let foreign = foreign[language] else {
      return SharePicture.Line(String(decoding: text, as: UTF8.self), own)
    }
    var runs: [SharePicture.Run] = []
    var taken = 0
    func take(until end: Int, _ setting: SharePicture.Setting) {
      guard end > taken else { return }
      runs.append(SharePicture.Run(String(decoding: text[taken..<end], as: UTF8.self), setting))
      taken = end
    }
    for range in foreign.runs.ranges(in: text) {
      take(until: range.lowerBound, own)
      take(until: range.upperBound, SharePicture.Setting(foreign.language))
    }
    take(until: text.count, own)
    return SharePicture.Line(runs, own)
  }
}

/// The text without control characters and emoji, and with one space wherever there is white space.
///
/// Embeddings and overrides go too: the latter would turn the letters of a title round. Marks and isolates stay, for they
/// are what an author mends the order of words with. Emoji are pictures in colours, for which the machine that builds
/// seldom has a font: boxes with numbers would be drawn.
private func inOneLine(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for letter in text {
    let scalars = letter.unicodeScalars.filter { !$0.isVariationSelector }
    if letter.isEmoji { continue }
    for scalar in scalars where !("\u{202A}"..."\u{202E}").contains(scalar) {
      let isSpace = scalar.isWhiteSpace && scalar != "\u{A0}"
      if isSpace || scalar.properties.generalCategory == .control {
        if let last = result.last, last != " " { result.append(" ") }
      } else {
        result.append(scalar)
      }
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

extension Character {
  /// Whether it is drawn in colours, as ☕ and 👨‍👩‍👧 are, and © is not.
  fileprivate var isEmoji: Bool {
    guard let first = unicodeScalars.first, !first.isASCII else { return false }
    return first.properties.isEmojiPresentation
      || first.properties.isEmoji && (first.value >= 0x1F000 || unicodeScalars.contains("\u{FE0F}"))
  }
}

extension Unicode.Scalar {
  /// Whether it says no more than in which style the character before it is to be drawn.
  fileprivate var isVariationSelector: Bool { ("\u{FE00}"..."\u{FE0F}").contains(self) || self == "\u{20E3}" }
}

extension SharePicture.Setting {
  fileprivate init(_ language: Language) {
    self.init(
      language: language.code, isRightToLeft: language.direction == .rightToLeft, face: SharePictureFace(language))
  }
}

extension SharePictureFace {
  fileprivate init(_ language: Language) {
    switch language.script {
    case .arabic: self = KnownLanguage[language.code]?.isNastaliq == true ? .nastaliq : .naskh
    case .latin, .hebrew, .other: self = .serif
    }
  }
}
