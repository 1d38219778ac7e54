import Diagnostics
import Disk

/// Refuses paths whose folders lead out of the site by a link: the next build would not read what lies there.
func checkPlaces(of paths: [String], in site: String) throws(DiagnosticError) {
  guard let root = realPath(site) else { throw DiagnosticError("cannot read", site) }
  for path in paths {
    var folder = parentFolder(of: path[...]) ?? ""
    while !folder.isEmpty, realPath(site + "/" + folder) == nil { folder = parentFolder(of: folder) ?? "" }
    guard !folder.isEmpty, let real = realPath(site + "/" + folder) else { continue }
    guard real == root || real.hasPrefix(root == "/" ? root : root + "/") else {
      throw DiagnosticError(
        usage: "‘\(folder)’ leads out of the site, to ‘\(real)’",
        help: "put a folder in place of the link; builds do not follow it either")
    }
  }
}
