package import Diagnostics

/// One system that texts are brought from.
///
/// Texts are read one after another, and none is kept: an export may be larger than the memory.
package protocol ImportReader {
  /// What is known of the whole before a text is converted; the first of two passes.
  ///
  /// - Throws: What makes the source unreadable as a whole. A source that is cut off or broken further down is reported to
  ///   `log` as an error, and what came before it is delivered.
  mutating func survey(log: inout DiagnosticLog) throws(DiagnosticError) -> ImportedSite

  /// Every item in turn: converted, or left out with the reason.
  ///
  /// `settings` is what site.yml says once the import has written its part.
  mutating func forEachItem(
    _ settings: ImportSettings, log: inout DiagnosticLog,
    _ body: (ImportedItem, inout DiagnosticLog) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError)
}

/// What becomes of one item of a source.
package enum ImportedItem: Sendable, Equatable {
  case work(ImportedWork)
  /// Nothing is written of it: a menu entry, a style sheet, what is in the bin. `reason` is a few words that items of the
  /// kind have in common, by which they are counted.
  case skipped(ImportSource, reason: String)
  /// Nothing is written of it, for nobody knows what it is: a product, an event. `kind` is what its system calls it.
  case unknown(ImportSource, kind: String)
}

/// What readers of an import have to know of the site that it goes into.
package struct ImportSettings: Sendable, Equatable {
  /// Codes, the default language first.
  package var languages: [String]
  /// The id in site.yml for each imported category, tag and author, where it has another one there.
  package var terms: [String: String] = [:]
  /// The time zone of site.yml, a name of the database.
  package var timeZone: String?

  package init(languages: [String]) { self.languages = languages }
}
