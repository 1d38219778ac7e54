import Diagnostics
import SiteRendering

/// Reports the files of a site that no disk could hold under their names, before anything is written.
func checkPathLengths(_ files: [OutputFile], in folder: String, log: inout DiagnosticLog) {
  let mostInFolder = PathLimits.path - folder.utf8.count - 1
  for file in files where file.path.utf8.count > min(PathLimits.name, mostInFolder) {
    let name = file.path.utf8.split(separator: UInt8(ascii: "/")).max { $0.count < $1.count }
    let shown = shortened(file.path)
    if let name, name.count > PathLimits.name {
      log.report(
        .error, .outputBlocked,
        "‘\(shown)’ cannot be written: a name in its path has \(name.count) bytes, and disks hold \(PathLimits.name)",
        help: "shorten it where it comes from: a ‘slug’, a ‘url’, a file's name; a letter of Urdu has two bytes")
    } else if file.path.utf8.count > mostInFolder {
      log.report(
        .error, .outputBlocked,
        "‘\(shown)’ cannot be written: its path has \(file.path.utf8.count) bytes, and there may be \(mostInFolder)",
        help: "shorten it where it comes from: a ‘slug’, a ‘url’, the names of folders; or name a shorter folder with "
          + "--destination")
    }
  }
}

/// How long names and paths may be, in bytes.
private enum PathLimits {
  /// Of a file or folder, on every file system that is used for sites.
  static let name = 255
  /// Of a whole path: Linux takes 4095, and files are made under a longer one before they are moved to their places.
  static let path = 4000
}

/// The beginning and the end of a path that would fill a screen.
private func shortened(_ path: String) -> String {
  let scalars = path.unicodeScalars
  return scalars.count <= 100 ? path : "\(String(scalars.prefix(60)))…\(String(scalars.suffix(30)))"
}
