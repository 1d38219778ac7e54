import Disk
import Glibc
import SiteModel

/// Removes the files of earlier builds that the site has no more, and the folders that are empty without them; gives how
/// many they were.
///
/// `new` are the paths that no earlier build made. On a disk that does not know capital letters a file whose path differs
/// from the former one in them only is that same file: it gets the new letters.
func removeStaleFiles(_ stale: [String], new: [String], in output: String) -> Int {
  let respelt = new.isEmpty ? [:] : newSpellings(of: stale, among: new)
  var removed = 0
  for path in stale where isReachedDirectly(path, in: output) {
    guard let status = regularFile(output + "/" + path) else { continue }
    if let spelling = respelt[path], let other = regularFile(output + "/" + spelling),
      other.st_ino == status.st_ino, other.st_dev == status.st_dev
    {
      respell(path, as: spelling, in: output)
    } else if unlink(output + "/" + path) == 0 {
      removed += 1
    }
  }
  removeEmptyFolders(leftBy: stale, in: output)
  return removed
}

/// The new paths that differ from those of earlier builds in letters' forms only.
private func newSpellings(of stale: [String], among new: [String]) -> [String: String] {
  let keys = Dictionary(stale.map { (FoldedPath($0).key, $0) }, uniquingKeysWith: { first, _ in first })
  var spellings: [String: String] = [:]
  for path in new {
    if let former = keys[FoldedPath(path).key] { spellings[former] = path }
  }
  return spellings
}

/// Gives folders and file, from the outermost on, the letters of a new path.
func respell(_ path: String, as new: String, in output: String) {
  var place = output
  for (former, own) in zip(path.split(separator: "/"), new.split(separator: "/")) {
    if !former.utf8.elementsEqual(own.utf8) { rename("\(place)/\(former)", "\(place)/\(own)") }
    place += "/" + own
  }
}

/// What is at a path, when it is a file.
func regularFile(_ path: String) -> stat? {
  var status = stat()
  guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return status
}

/// Whether all folders on the way to a file are folders, and none a link to somewhere else.
func isReachedDirectly(_ path: String, in output: String) -> Bool {
  var folder = parentFolder(of: path[...])
  while let current = folder {
    var status = stat()
    guard lstat(output + "/" + current, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    folder = parentFolder(of: current)
  }
  return true
}

private func removeEmptyFolders(leftBy stale: [String], in output: String) {
  for path in stale {
    var folder = parentFolder(of: path[...])
    while let current = folder, rmdir(output + "/" + current) == 0 { folder = parentFolder(of: current) }
  }
}
