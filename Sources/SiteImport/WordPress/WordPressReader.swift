package import Diagnostics

/// Reads the exports of WordPress: WXR 1.0 to 1.2.
package struct WordPressReader: ImportReader {
  /// The parts of one export.
  private let files: [String]
  /// The folder in which the pictures of the old site lie, `wp-content/uploads`.
  private let media: String?
  private var index: ExportIndex?

  package init(files: [String], media: String? = nil) {
    self.files = files
    self.media = media
  }

  package mutating func survey(log: inout DiagnosticLog) throws(DiagnosticError) -> ImportedSite {
    let (site, index) = try surveyExport(files, log: &log)
    self.index = index
    return site
  }

  package mutating func forEachItem(
    _ settings: ImportSettings, log: inout DiagnosticLog,
    _ body: (ImportedItem, inout DiagnosticLog) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    if index == nil { _ = try survey(log: &log) }
    guard let index else { return }
    let folder = try media.map { path throws(DiagnosticError) in try MediaFolder(path) }
    let maker = WorkMaker(index, media: folder, settings)
    var place = 0
    for file in files {
      _ = try readExport(file) { (part: ExportPart) throws(DiagnosticError) in
        // A file that has grown since it was surveyed is read as far as it was known.
        guard case .item(let item) = part, place < index.entries.count else { return }
        try body(maker.converted(item, at: place), &log)
        place += 1
      }
    }
  }
}
