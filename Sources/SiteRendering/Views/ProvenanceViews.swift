import Languages
import SiteModel
import Templates

/// The newspaper, book or magazine in which a column first appeared.
final class PublishedInView: HeldView {
  static let viewName = "publication"

  let context: LanguageContext
  let publication: PublishedIn

  init(context: LanguageContext, publication: PublishedIn) {
    self.context = context
    self.publication = publication
  }

  static let fields: [Field<PublishedInView>] = [
    Field("name", .text, "its name") { .text($0.publication.name) },
    Field("date", .optional(.text), "the date of the issue, in the page's language") { view in
      view.publication.date.map { .text(view.context.formats.longDate($0.date)) } ?? .missing
    },
    Field("isoDate", .optional(.text), "the date of the issue, for `datetime`") {
      .optional($0.publication.date?.date.iso)
    },
    Field("page", .optional(.text), "the page") { .optional($0.publication.page) },
    Field("url", .optional(.url), "a link to it") { view in
      .optional(url: view.publication.url.map { $0.hasPrefix("/") ? view.context.href(address: $0) : $0 })
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

extension LanguageContext {
  /// A publication for those who read it elsewhere: the address of a file of this site gets its scheme and host.
  func withFullAddress(_ publication: PublishedIn) -> PublishedIn {
    guard let url = publication.url, url.hasPrefix("/") else { return publication }
    var publication = publication
    publication.url = origin + href(address: url)
    return publication
  }
}

/// Something that was wrong in an edition and was put right.
final class CorrectionView: HeldView {
  static let viewName = "correction"

  let context: LanguageContext
  let correction: Correction

  init(context: LanguageContext, correction: Correction) {
    self.context = context
    self.correction = correction
  }

  static let fields: [Field<CorrectionView>] = [
    Field("text", .languageText, "what was wrong, and what is right") { $0.context.text($0.correction.text) },
    Field("date", .text, "the day on which it was put right, in the page's language") { view in
      .text(view.context.formats.longDate(view.correction.date.date))
    },
    Field("isoDate", .text, "the same for `datetime`") { .text($0.correction.date.date.iso) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// What a citation needs beside what the column says of itself.
final class CitationView: HeldView {
  static let viewName = "citation"

  let context: LanguageContext
  let edition: Edition

  init(context: LanguageContext, edition: Edition) {
    self.context = context
    self.edition = edition
  }

  static let fields: [Field<CitationView>] = [
    Field("titleEndsSentence", .boolean, "whether the title ends with a full stop, a question mark or the like") {
      .boolean($0.titleEndsSentence)
    },
    Field("files", .list(of: .record(CitationFileView.schema)), "the citation in files for reference managers") {
      view in
      .list(
        view.context.site.config.citations.writtenFormats.map { format in
          CitationFileView(format: format, url: view.context.href(format.route(beside: view.edition.route)))
        })
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var titleEndsSentence: Bool {
    edition.title.unicodeScalars.last.map { ".?!…۔؟".unicodeScalars.contains($0) } ?? false
  }
}

/// A file with a citation.
final class CitationFileView: HeldView {
  static let viewName = "citation file"

  let format: CitationFormat
  let url: String

  init(format: CitationFormat, url: String) {
    self.format = format
    self.url = url
  }

  static let fields: [Field<CitationFileView>] = [
    Field("format", .text, "`BibTeX` or `CSL-JSON`") { .text($0.name) },
    Field("type", .text, "the media type, for `type`") { .text($0.format.mediaType) },
    Field("url", .url, "its address") { .url($0.url) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var name: String {
    switch format {
    case .bibtex: "BibTeX"
    case .csl: "CSL-JSON"
    }
  }
}
