/// Where the symbolic links of a folder may lead; all paths are real ones.
struct LinkTargets: Sendable {
  private let root: String
  private let folder: String?
  private let closed: [String]

  init(root: String, folder: String?, closed: [String]) {
    self.root = root
    self.folder = folder
    self.closed = closed
  }

  struct Fault {
    var reason: String
    var help = "copy the file into the site's folder instead"
  }

  /// Why a link is not followed; `nil` for one that may be.
  func fault(of target: String?) -> Fault? {
    guard let target, lies(target, in: root) else { return Fault(reason: "leads out of the site, or to nothing") }
    if let closed = closed.first(where: { lies(target, in: $0) || lies($0, in: target) }) {
      return Fault(
        reason: "leads to ‘\(shown(closed, seenFrom: target))’, which is not for readers as it lies there",
        help: "take the link away, and copy the files that readers shall have into its folder")
    }
    // The link may be the folder itself.
    if let folder, folder != target, lies(folder, in: target) {
      return Fault(reason: "leads to a folder in which it lies itself", help: "take it away")
    }
    if isHidden(target), !isInFolder(target) {
      return Fault(
        reason: "leads to something hidden, which is not for readers",
        help: "take the link away, and copy the files that readers shall have into its folder")
    }
    return nil
  }

  func isInFolder(_ target: String?) -> Bool {
    guard let target, let folder else { return false }
    return lies(target, in: folder)
  }

  private func lies(_ path: String, in folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }

  private func isHidden(_ path: String) -> Bool {
    path.dropFirst(root.utf8.count).split(separator: "/").contains { $0.utf8.first == UInt8(ascii: ".") }
  }

  private func shown(_ closed: String, seenFrom target: String) -> String {
    let path = lies(target, in: closed) ? target : closed
    return lies(path, in: root) ? String(path.dropFirst(root == "/" ? 1 : root.utf8.count + 1)) : "the site's output"
  }
}
