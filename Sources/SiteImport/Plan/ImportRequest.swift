package import SiteModel

/// What a command asks of an import.
package struct ImportRequest: Sendable {
  /// The folder of the site; it is made where it is not there.
  package var folder: String
  /// Whether nothing is written, and only told what would be.
  package var isDryRun = false
  /// Codes of languages that site.yml gets where it lacks them.
  package var addedLanguages: [String] = []
  /// Codes of languages whose texts are left out.
  package var leftOutLanguages: [String] = []
  /// Asks whether site.yml is to get a language that it lacks, where somebody is there to answer.
  package var asksForLanguage: (@Sendable (ImportedLanguage) -> Bool)?
  /// Where pictures and other files of texts come from.
  package var pictures = Pictures.besideTexts
  /// What is read, as the account names it.
  package var sources: [String] = []
  /// Whether all that the other system has is read: what is not in it is gone there.
  package var isWhole = false
  /// Told how far the import has come.
  package var progress: WorkProgress?

  package enum Pictures: Sendable, Equatable {
    case besideTexts
    case folder(String)
    /// A folder could be given, and none was.
    case notGiven
  }

  package init(folder: String) { self.folder = folder }
}
