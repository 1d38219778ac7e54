import Diagnostics
import Disk
import SiteBuild
import SiteModel

extension ImportRun {
  /// Files that belong to no work, and are named by their addresses.
  mutating func copy(_ staticFiles: [ImportedFile], log: inout DiagnosticLog) throws(DiagnosticError) {
    for file in staticFiles {
      tell(
        try files.keep(.copy(of: file.source), at: "static/\(file.name)", of: "static", "file:\(file.name)"), log: &log)
    }
  }

  mutating func tell(_ file: AccountedFile, log: inout DiagnosticLog) {
    account.files.append(file)
    guard file.fate == .inTheWay else { return }
    log.report(
      .warning, .importInTheWay, at: Location(path: file.path),
      "it is there already, and no import has written it: it was left as it is",
      help: "to have the imported one in its place, rename yours and run the import again")
  }

  /// Counts a work among those that are kept from readers, if none of its files that stay as they are shows it.
  mutating func holdBack(_ work: ImportedWork, _ staying: [FormerEdition], _ notes: inout [ImportNote]) {
    guard let reason = work.heldBack else { return }
    let shown = staying.filter { !$0.isDraft && ContentPath($0.path)?.draftFolder == nil }.map { "‘\($0.path)’" }
    guard !shown.isEmpty else { return account.heldBack[reason, default: 0] += 1 }
    notes.append(
      ImportNote(
        .stillPublic,
        "the old site keeps it from readers now (\(reason.words)), and \(shown.joined(separator: " and ")) "
          + "\(shown.count == 1 ? "was" : "were") edited since and still \(shown.count == 1 ? "shows" : "show") it: "
          + "write ‘draft: true’ there, or remove \(shown.count == 1 ? "it" : "them")"))
  }
}

extension ImportNote {
  /// Of comments that came, went or changed since somebody edited the file that holds them.
  static func commentsStay(in path: String) -> ImportNote {
    ImportNote(
      .mended, "the comments in ‘\(path)’ were edited since: what the old site has added or removed is not taken over")
  }

  /// Of comments that the old site does not show any more.
  static func commentsStillPublic(in path: String) -> ImportNote {
    ImportNote(.stillPublic, "the old site shows no comment of it any more, and ‘\(path)’ does: remove that file")
  }
}
