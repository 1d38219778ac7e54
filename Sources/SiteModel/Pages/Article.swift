package import Markdown
package import Records

/// An edition with its rendered body.
package final class Article: Sendable {
  /// The index in `Catalog.editions`.
  package let edition: Int
  /// What is told of the body; its HTML stands elsewhere.
  package let body: BodyFacts
  /// An estimate, at least 1.
  package let readingMinutes: Int
  /// The summary that the author gives, else what stands before the mark `<!--more-->`, else the beginning of the text.
  package let summary: String
  /// Changes when the HTML does.
  package let fingerprint: Fingerprint
  /// The whole of its `TextFingerprint`, where an edition says that it was translated from it.
  package let textFingerprint: UInt32?
  /// The words of the body for the search; empty where the site has none.
  package let searchRecord: [UInt8]
  private let text: LazyHTML

  package init(
    edition: Int, body: BodyFacts, readingMinutes: Int, summary: String, fingerprint: Fingerprint, text: LazyHTML,
    textFingerprint: UInt32? = nil, searchRecord: [UInt8] = []
  ) {
    self.searchRecord = searchRecord
    self.textFingerprint = textFingerprint
    self.edition = edition
    self.body = body
    self.readingMinutes = readingMinutes
    self.summary = summary
    self.fingerprint = fingerprint
    self.text = text
  }

  convenience init(_ record: ArticleRecord, edition: Int, text: LazyHTML) {
    self.init(
      edition: edition, body: record.body, readingMinutes: record.readingMinutes, summary: record.summary,
      fingerprint: record.fingerprint, text: text,
      textFingerprint: record.textFingerprint.map { UInt32(truncatingIfNeeded: $0) },
      searchRecord: record.searchRecord)
  }

  /// The HTML of the body, footnotes at its end.
  ///
  /// It may be rendered for this, so whoever looks twice keeps it.
  package var html: [UInt8] { text.html() }
}

/// The HTML of a body, wherever it is until it is needed.
///
/// The bodies of a large archive together are more than a machine should have to remember; most are needed once.
package struct LazyHTML: Sendable {
  package let html: @Sendable () -> [UInt8]

  package init(_ html: @escaping @Sendable () -> [UInt8]) {
    self.html = html
  }

  /// One that is kept in memory.
  package static func inMemory(_ html: [UInt8]) -> LazyHTML { LazyHTML { html } }
}
