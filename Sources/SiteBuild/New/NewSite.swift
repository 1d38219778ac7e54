package import Diagnostics
import Disk
import Languages

extension DiagnosticError {
  fileprivate init(occupied folder: String, by names: [String]) {
    let shown = names.prefix(3).map { "‘\($0)’" }.joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    self.init(
      usage: "the folder ‘\(folder)’ is not empty: it holds \(shown)",
      help: names.contains("site.yml")
        ? "there is a site in it already: sitegen build --source \(folder)"
        : "name a folder that is not there yet: sitegen new site my-column")
  }
}

/// Makes a small site in English and Urdu, with comments that teach, where nothing of a site is yet.
///
/// - Parameters:
///   - folder: Is made where it is not there. One that has files in it is refused, but for those with which repositories
///     begin, which are left as they are.
///   - clock: The day of its column, read in the site's time zone; `nil` for now.
/// - Returns: The paths of what was made, from the folder.
package func createSite(in folder: String, clock: String?) throws(DiagnosticError) -> [String] {
  let present = try entriesIfPresent(ofFolder: folder)?.map(\.name).sorted() ?? []
  let inTheWay = try occupants(of: folder)
  guard inTheWay.isEmpty else { throw DiagnosticError(occupied: folder, by: inTheWay) }
  let files = starterSite(on: today(clock)).filter { !present.contains($0.path) }
  try createFiles(files.map { FileToCreate(folder + "/" + $0.path, $0.text) })
  return files.map(\.path)
}

/// What lies in a folder that a new site could not be made in; empty where it could.
package func occupants(of folder: String) throws(DiagnosticError) -> [String] {
  try entriesIfPresent(ofFolder: folder)?.map(\.name).filter { !isHarmless($0) }.sorted() ?? []
}

/// Whether a file or folder is one with which a repository begins, or that a desktop leaves everywhere.
private func isHarmless(_ name: String) -> Bool {
  let exact: Set = [
    ".git", ".gitignore", ".gitattributes", ".github", ".gitlab-ci.yml", ".editorconfig", ".vscode", ".idea",
    ".DS_Store", "Thumbs.db", "desktop.ini", ".directory",
  ]
  let stem = name.prefix { $0 != "." }.lowercased()
  return exact.contains(name) || ["readme", "license", "licence", "copying"].contains(stem)
}

private func today(_ clock: String?) -> CalendarDate {
  let zone = TimeZoneOffsets.builtIn(starterTimeZone) ?? .utc
  let now = clock.flatMap { try? WrittenDate($0).moment(in: zone).secondsSince1970 } ?? currentSeconds()
  return DateTime(secondsSince1970: now, offsetSeconds: zone.offset(secondsSince1970: now)).date
}
