import Languages
import Markdown
import Markup
import Records
import SiteModel

/// What is cited of an edition, in the words of no format: the writers below it cannot disagree.
struct Citation: Sendable {
  /// Names the edition in a list of works: of ASCII letters, digits and hyphens, the same when a title is polished.
  var key: String
  var language: Language
  var locale: String
  var title: String
  var subtitle: String?
  var authors: [String]
  var translator: String?
  /// The title of the site.
  var container: String
  var date: CalendarDate?
  var url: String
  var summary: String
  var categories: [String]
  var tags: [String]
  /// The edition that it was translated from.
  var original: (language: Language, title: String)?
  var publishedIn: PublishedIn?
  /// Where it first appeared, in a sentence of its language.
  var note: String?
}

extension Citation {
  init(_ edition: Edition, context: LanguageContext) {
    let catalog = context.catalog
    let work = context.works[edition.work]
    key = Self.key(of: edition, work)
    language = edition.language
    locale = context.config.locale
    title = strippingControls(edition.title)
    subtitle = edition.subtitle.map(strippingControls)
    authors = context.names(of: work, .authors)
    translator = work.translator(in: edition.language)
    container = strippingControls(context.config.title)
    date = work.date?.date
    url = context.absolute(edition)
    summary = context.articles[edition.id].summary
    categories = context.names(of: work, .categories)
    tags = context.names(of: work, .tags)
    publishedIn = work.publishedIn
    note = work.publishedIn.map { Self.note(on: $0, context) }
    if work.isTranslation(in: edition.language), let language = work.originalLanguage,
      let other = catalog.edition(of: work, in: language)
    {
      original = (language, strippingControls(other.title))
    }
  }

  /// What a citation is made from, in all formats: all that the initializer above reads.
  static func inputs(of edition: Edition, _ inputs: SiteInputs) -> FileInputs {
    let catalog = inputs.site.catalog
    let work = catalog.works[edition.work]
    // The summary may be the beginning of the text.
    var shown = inputs.fullCards[edition.id]
    for other in work.editions where other != edition.id {
      shown.add(catalog.editions[other].language.code)
      shown.add(catalog.editions[other].title)
    }
    shown.add(inputs.terms(in: edition.language).byWork[work.id].term)
    return FileInputs(
      site: inputs.frames[edition.language] ?? Fingerprint(), own: inputs.metadata[edition.id], shown: shown)
  }

  /// The name of the file before the slug, which may change; both may be in letters that old programs cannot read.
  private static func key(of edition: Edition, _ work: Work) -> String {
    let name = [work.name, edition.slug].first { name in
      !name.utf8.isEmpty && name.utf8.allSatisfy(isPlainKeyByte)
    }
    let year = work.date.map { "-\($0.date.year)" } ?? ""
    let stem = name ?? "column-" + Fingerprint(of: Array(work.key.utf8)).hexadecimal
    return "\(stem)\(year)-\(edition.language.code)"
  }

  private static func isPlainKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || "-._".utf8.contains(byte)
  }

  private static func note(on publication: PublishedIn, _ context: LanguageContext) -> String {
    let parts = [
      publication.name, publication.date.map { context.formats.longDate($0.date) },
      publication.page.map { context.texts.filled(.onPage, "page", $0) },
    ]
    return context.texts[.publishedIn] + " "
      + parts.compactMap { $0 }.joined(separator: context.formats.listSeparator)
  }
}
