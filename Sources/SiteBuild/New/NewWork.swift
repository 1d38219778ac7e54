package import Diagnostics
import Disk
package import SiteModel

/// What a new column or standing page is to be, as it was typed.
package struct NewWork: Sendable {
  package struct Title: Sendable {
    /// The code of its language; `nil` where its letters are to say that.
    package var language: String?
    package var text: String

    package init(_ text: String, in language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  package var kind: WorkKind
  package var titles: [Title] = []
  /// Without one it is made of a title.
  ///
  /// That of a standing page may have folders: `docs/beds`.
  package var slug: String?
  /// Whether it gets a folder of its own, for pictures.
  package var hasFolder = false
  package var isDraft = true
  package var categories: [String] = []
  package var author: String?
  /// The day of a column; without it, today in the site's time zone.
  package var date: String?

  package init(_ kind: WorkKind) {
    self.kind = kind
  }
}

/// A text that is to be written into a new file.
package struct NewText: Sendable, Equatable {
  /// From the site's folder.
  package var path: String
  package var text: String
}

/// What came of a plan for a new work.
package struct PlannedWork: Sendable {
  /// In the order of the site's languages.
  package var texts: [NewText] = []
  /// The languages of the site in which it has no edition.
  package var missingLanguages: [String] = []
  /// The day, as front matter has it, before which readers do not see it; `nil` where it has come.
  package var dueDay: String?
  /// What a build will say of the new texts.
  package var messages: [Diagnostic] = []
}

/// Plans the files of a new column or page; nothing is written.
///
/// The site is read with all that is held back, and the new texts are tried in it before there is a file of them: a
/// build finds nothing wrong with what leaves here.
///
/// - Returns: `nil` when there is no site that could be read; `log` says why.
/// - Throws: What is typed and cannot be, with what to type instead.
package func planNewWork(
  _ work: NewWork, _ request: BuildRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> PlannedWork? {
  var request = request
  (request.includesDrafts, request.includesFuture, request.includesExpired) = (true, true, true)
  var found = DiagnosticLog()
  guard let loaded = try loadProject(request, earlier: nil, log: &found) else {
    log.append(found)
    return nil
  }
  // What site.yml says of authors, categories and the time zone would be missed in silence.
  let ofSettings = found.diagnostics.filter { $0.severity == .error && $0.location?.path == request.settingsFile }
  guard ofSettings.isEmpty else {
    for diagnostic in ofSettings { log.report(diagnostic) }
    return nil
  }
  return try NewWorkPlanner(work, loaded).plan()
}

/// Writes the texts, all of them or none; what is there already is never touched.
///
/// No link is followed that leads out of the site's folder.
package func createTexts(_ texts: [NewText], in folder: String) throws(DiagnosticError) {
  try checkPlaces(of: texts.map(\.path), in: folder)
  try createFiles(texts.map { FileToCreate(folder + "/" + $0.path, $0.text) })
}
