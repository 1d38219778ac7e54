import Diagnostics
import Disk
import Glibc
import SiteModel

/// A file found under a folder.
struct FoundFile: Sendable {
  /// From the root that the walk was given, with `/` between folders.
  var path: String
  var stamp: FileStamp

  /// In bytes.
  var size: Int { stamp.size }
}

/// Every file under `folder`, sorted by path; hidden ones are left out unless they are asked for, symbolic links are
/// followed only inside `root`.
///
/// A link that leads out of the root is reported and not followed: a site that one takes from somebody else must not
/// be able to publish what lies elsewhere on the disk. Nor is one that leads above the folder, to something hidden or to
/// a `closed` path: below `static/` that would publish drafts, notes and what was built before. Pipes, sockets and
/// devices are reported, and so are folders whose names end as those of texts do.
func listFiles(
  under folder: String, root: String, shownBehind prefix: String = "", textEndings: [String] = [],
  showsHidden: Bool = false, closed: [String] = [], inputs: inout InputLog, log: inout DiagnosticLog
) throws(DiagnosticError) -> [FoundFile] {
  guard let realRoot = realPath(root) else { throw DiagnosticError("cannot read", root) }
  var walk = FolderWalk(
    root: root, prefix: prefix, textEndings: textEndings, showsHidden: showsHidden,
    targets: LinkTargets(root: realRoot, folder: realPath(root + "/" + folder), closed: closed.compactMap(realPath)))
  if walk.isInside(folder, log: &log) { try walk.visit(folder, log: &log) }
  walk.reportLinksBehindLinks(log: &log)
  for folder in walk.folders { inputs.note(folder.path, folder.stamp) }
  let paths = walk.files.sorted()
  let found = parallelMap(count: paths.count, batch: 64) { foundFile(paths[$0], root: root) }
  var files: [FoundFile] = []
  files.reserveCapacity(found.count)
  for result in found {
    let file = try result.get()
    inputs.note(root + "/" + file.path, file.stamp)
    files.append(file)
  }
  return files
}

/// Looks at a regular file, or at the one to which a link leads.
private func foundFile(_ path: String, root: String) -> Result<FoundFile, DiagnosticError> {
  let absolute = root + "/" + path
  guard let stamp = FileStamp(of: absolute) else { return .failure(DiagnosticError("cannot read", absolute)) }
  return .success(FoundFile(path: path, stamp: stamp))
}

private struct FolderWalk {
  let root: String
  let showsHidden: Bool
  /// Regular files, by their paths from the root.
  var files: [String] = []
  /// Absolute paths, each in the state in which it was before it was read.
  var folders: [InputLog.Entry] = []
  /// The real paths of the folders on the way here, by which a link to an ancestor is found.
  private var ancestors: Set<String> = []
  private let targets: LinkTargets
  /// How many folders lie on the way here.
  private var depth = 0
  private static let mostFolders = 64
  /// How many links lie on the way here.
  private var linkDepth = 0
  private var linksBehindLinks: [String] = []

  /// What stands before the paths in messages: the way from the site's folder to the root.
  private let prefix: String
  private let textEndings: [String]

  init(root: String, prefix: String, textEndings: [String], showsHidden: Bool, targets: LinkTargets) {
    self.root = root
    self.showsHidden = showsHidden
    self.targets = targets
    self.prefix = prefix
    self.textEndings = textEndings
  }

  /// Whether a path is no link, or one that may be followed; otherwise it is reported.
  func isInside(_ path: String, log: inout DiagnosticLog) -> Bool {
    var status = stat()
    guard lstat(root + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return true }
    guard let fault = targets.fault(of: realPath(root + "/" + path)) else { return true }
    log.report(
      .error, .outsideSite, at: Location(path: prefix + path), "the symbolic link ‘\(prefix)\(path)’ \(fault.reason)",
      help: fault.help)
    return false
  }

  /// Tells once of the links that were not followed, for folders that lead to each other make more ways than a disk has
  /// room.
  func reportLinksBehindLinks(log: inout DiagnosticLog) {
    guard let first = linksBehindLinks.min() else { return }
    let more = linksBehindLinks.count == 1 ? " is" : " and \(linksBehindLinks.count - 1) more are"
    log.report(
      .warning, .outsideSite, at: Location(path: prefix + first),
      "the symbolic link ‘\(prefix)\(first)’\(more) not followed: other links lead to it already",
      help: "copy the folder to this place, or take the link away")
  }

  mutating func visit(_ folder: String, log: inout DiagnosticLog) throws(DiagnosticError) {
    guard depth < Self.mostFolders else { return reportTooDeep(folder, log: &log) }
    depth += 1
    defer { depth -= 1 }
    let absolute = root + "/" + folder
    folders.append(InputLog.Entry(path: absolute, stamp: FileStamp(of: absolute)))
    guard let entries = try entriesIfPresent(ofFolder: absolute) else { return }
    guard let real = realPath(absolute), ancestors.insert(real).inserted else { return }
    defer { ancestors.remove(real) }
    for entry in entries where showsHidden || entry.name.utf8.first != UInt8(ascii: ".") {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      guard entry.isNameUTF8 else {
        reportForeignName(path, isFolder: entry.kind == .folder, log: &log)
        continue
      }
      switch entry.kind {
      case .file: files.append(path)
      case .folder: try visitFolder(path, log: &log)
      case .other, nil: try visitEntry(path, log: &log)
      }
    }
  }

  private mutating func visitFolder(_ path: String, log: inout DiagnosticLog) throws(DiagnosticError) {
    if textEndings.contains(where: path.hasSuffix) { reportNoFile(path, "it is a folder, not a file", log: &log) }
    try visit(path, log: &log)
  }

  /// The way to a folder is walked anew for each one in it, and its path stands in every message.
  private func reportTooDeep(_ path: String, log: inout DiagnosticLog) {
    log.report(
      .error, .tooDeep, at: Location(path: prefix + path),
      "the folder ‘\(prefix)\(path)’ stands more than \(Self.mostFolders) folders deep, and is not looked into",
      help: "move what is needed in it nearer to ‘\(prefix)\(path.prefix { $0 != "/" })’, and remove the folder")
  }

  private func reportNoFile(_ path: String, _ kind: String, log: inout DiagnosticLog) {
    log.report(
      .error, .notAFile, at: Location(path: prefix + path), "‘\(prefix)\(path)’ cannot be read: \(kind)",
      help: "take it away, or put a file in its place")
  }

  /// A name in an old encoding of Windows, as archives bring it: no path of it could be written down.
  ///
  /// It matters where texts are read: a column, or a folder, which may be full of them, would be missing.
  private func reportForeignName(_ path: String, isFolder: Bool, log: inout DiagnosticLog) {
    let mayBeText = !textEndings.isEmpty && (isFolder || textEndings.contains(where: path.hasSuffix))
    let noun = isFolder ? "folder" : "file"
    log.report(
      mayBeText ? .error : .warning, .nameNotUTF8, at: Location(path: prefix + path),
      "the name of the \(noun) ‘\(prefix)\(path)’ is not in UTF-8, and what cannot be read of it is shown as �",
      help:
        "give the \(noun) another name in your file manager; names that an archive of Windows brought are right when "
        + "it is unpacked with their encoding: unzip -O cp1256 archive.zip")
  }

  private mutating func visitEntry(_ path: String, log: inout DiagnosticLog) throws(DiagnosticError) {
    let absolute = root + "/" + path
    var status = stat()
    guard lstat(absolute, &status) == 0 else { throw DiagnosticError("cannot read", absolute) }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink {
      guard isInside(path, log: &log) else { return }
      guard stat(absolute, &status) == 0 else { throw DiagnosticError("cannot read", absolute) }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where isLink: try visitLinkedFolder(path, log: &log)
    case S_IFDIR: try visitFolder(path, log: &log)
    case S_IFREG: files.append(path)
    default: reportNoFile(path, kind(of: status), log: &log)
    }
  }
}

extension FolderWalk {
  /// Behind a link only one more is followed, and none that leads back into the folder, where all is found anyway.
  private mutating func visitLinkedFolder(_ path: String, log: inout DiagnosticLog) throws(DiagnosticError) {
    let target = realPath(root + "/" + path)
    if let target, ancestors.contains(target) { return }
    guard linkDepth == 0 || linkDepth == 1 && !targets.isInFolder(target) else {
      linksBehindLinks.append(path)
      return
    }
    linkDepth += 1
    defer { linkDepth -= 1 }
    try visitFolder(path, log: &log)
  }
}
