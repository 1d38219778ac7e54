package import Diagnostics
import Languages
package import Markdown
package import Records

/// An article as a later build can take it over, its HTML left out.
package struct ArticleRecord: Sendable {
  /// Of what it was made from: the document, the language's settings and texts.
  package var key: Fingerprint
  /// Of where its links and pictures led.
  package var destinations: Fingerprint
  /// Whether a link or picture led nowhere; then what is said of it depends on all files of the site.
  package var hasBrokenLinks: Bool
  package var body: BodyFacts
  package var readingMinutes: Int
  package var summary: String
  package var fingerprint: Fingerprint
  /// What was reported while it was rendered.
  package var log: DiagnosticLog
}

extension ArticleRecord: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(destinations)
    record.write(hasBrokenLinks)
    record.write(body)
    record.write(readingMinutes)
    record.write(summary)
    record.write(fingerprint)
    record.write(log)
  }

  package init(from record: inout RecordReader) {
    self.init(
      key: record.value(), destinations: record.value(), hasBrokenLinks: record.flag(), body: record.value(),
      readingMinutes: record.number(), summary: record.text(), fingerprint: record.value(), log: record.value())
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

  /// Of a document's body.
  func key(of document: Document) -> Fingerprint? {
    guard var key = byLanguage[document.language.code] else { return nil }
    key.add(document.fingerprint)
    return key
  }
}
