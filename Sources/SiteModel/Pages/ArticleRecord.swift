package import Diagnostics
import Languages
package import Markdown
package import Records

/// An article as a later build can take it over, its HTML left out.
package struct ArticleRecord: Sendable {
  /// Of what it was made from: the document, the language's settings and texts.
  package var key: Fingerprint
  /// Of where its links and pictures led.
  package var destinations = Fingerprint()
  /// Whether a link or picture led nowhere; then what is said of it depends on all files of the site.
  package var hasBrokenLinks = false
  package var body = BodyFacts()
  package var readingMinutes = 0
  package var summary = ""
  package var fingerprint = Fingerprint()
  /// That of `Article`.
  package var textFingerprint: Int?
  /// The words of the body for the search.
  package var searchRecord: [UInt8] = []
  /// What was reported while it was rendered.
  package var log = DiagnosticLog()
}

extension ArticleRecord: Exchanged {
  package init() { self.init(key: Fingerprint()) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&key)
    record.exchange(&destinations)
    record.exchange(&hasBrokenLinks)
    record.exchange(&body)
    record.exchange(&readingMinutes)
    record.exchange(&summary)
    record.exchange(&fingerprint)
    record.exchange(&textFingerprint)
    record.exchange(&searchRecord)
    record.exchange(&log)
  }
}

/// An article, and what a later build is told of it.
package struct RenderedArticle: Sendable {
  package var article: Article
  package var record: ArticleRecord
  /// Whether it was taken over from an earlier build.
  package var isReused: Bool
}

/// What decides how bodies of one language are rendered, beside the bodies themselves.
package struct BodyKeys: Sendable {
  /// By language code; a language that is not here has bodies that can never be taken over.
  package var byLanguage: [String: Fingerprint]

  package init(_ byLanguage: [String: Fingerprint]) {
    self.byLanguage = byLanguage
  }

  /// Of the body of an edition's document.
  ///
  /// - Parameter isOriginal: Whether an edition says that it was translated from it, so that its text is remembered.
  func key(of document: Document, _ edition: Edition, isOriginal: Bool) -> Fingerprint? {
    guard var key = byLanguage[document.language.code] else { return nil }
    key.add(document.fingerprint)
    // The picture may be named in another edition.
    key.add((edition.isPictureAbove ? 1 : 0) | (isOriginal ? 2 : 0))
    return key
  }
}
