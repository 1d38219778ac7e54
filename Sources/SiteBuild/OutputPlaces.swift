import Diagnostics
import Glibc
import SiteRendering

/// Where the files of a build are written.
///
/// A folder that is not there yet is made inside `.sitegen-new`, a folder of sitegen's own, and moved to its place when
/// all files are written: nobody reads a section of which half is missing, and a first build moves a few folders in
/// place of thousands of files.
struct OutputPlaces: Sendable {
  private enum Folder {
    case there(device: UInt)
    /// Not there: it, or the folder above it that is missing too, is made aside.
    case aside(Int)
    /// Not there, and on another disk than the folder in which others are made.
    case elsewhere
  }

  private let root: String
  private let workshop: String
  /// The disk of the output folder, and so of what is made aside.
  private let device: UInt
  private var folders: [Substring: Folder] = [:]
  /// The folders that are made aside, without those inside them.
  private var madeAside: [Substring] = []

  /// Looks where files go, and refuses to write over what somebody else put there, before anything is written.
  init(_ files: [OutputFile], in output: borrowing OutputFolder) throws(OutputFailure) {
    root = output.path
    workshop = root + "/.sitegen-new"
    var status = stat()
    // The folder itself may be reached by a link.
    device = stat(root, &status) == 0 ? UInt(status.st_dev) : 0
    for file in files {
      if let parent = parentFolder(of: file.path[...]) {
        // Nothing can be in the way where there is no folder yet.
        guard case .there = try find(parent, above: file, in: output) else { continue }
      }
      guard !output.known.contains(file.path) else { continue }
      if lstat(root + "/" + file.path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .blocked(path: file.path, by: "a file") }
        try clear(file.path, in: output)
      }
    }
  }

  /// Looks a folder up, once.
  ///
  /// A file in its place is a page of an earlier build that is a folder now, and is removed, or somebody else's.
  private mutating func find(
    _ folder: Substring, above file: OutputFile, in output: borrowing OutputFolder
  ) throws(OutputFailure) -> Folder {
    if let known = folders[folder] { return known }
    var found = Folder.there(device: device)
    if let parent = parentFolder(of: folder) { found = try find(parent, above: file, in: output) }
    if case .there(let deviceOfParent) = found {
      var status = stat()
      var isThere = lstat(root + "/" + folder, &status) == 0
      if isThere, status.st_mode & S_IFMT != S_IFDIR {
        guard output.known.contains(String(folder)) else {
          throw .blocked(path: file.path, by: "‘\(folder)’, which is not a folder")
        }
        unlink(root + "/" + folder)
        isThere = false
      }
      found = isThere ? .there(device: UInt(status.st_dev)) : deviceOfParent == device ? aside(folder) : .elsewhere
    }
    folders[folder] = found
    return found
  }

  private mutating func aside(_ folder: Substring) -> Folder {
    madeAside.append(folder)
    return .aside(madeAside.count - 1)
  }

  /// The path of a file of the site.
  func path(of file: String) -> String { root + "/" + file }

  /// The path at which a file is made now when its folder is made aside, else `nil`.
  func pathAside(of file: String) -> String? {
    guard let parent = parentFolder(of: file[...]), case .aside(let number)? = folders[parent] else { return nil }
    return "\(workshop)/\(number)\(Substring(file.utf8.dropFirst(madeAside[number].utf8.count)))"
  }

  /// Makes the folder in which others are made; what a build that was killed has left there goes.
  func open() throws(SystemFailure) {
    discard()
    if !madeAside.isEmpty { try makeFolders(workshop) }
  }

  /// Moves the folders that were made aside to their places.
  func settle() throws(SystemFailure) {
    for (number, folder) in madeAside.enumerated() {
      let place = root + "/" + folder
      guard rename("\(workshop)/\(number)", place) == 0 else { throw SystemFailure("cannot make the folder", place) }
    }
    rmdir(workshop)
  }

  /// Removes what was made aside.
  func discard() { removeAll(workshop) }
}

/// Removes a file, a link, or a folder with all that is in it; links are not followed.
private func removeAll(_ path: String) {
  if unlink(path) == 0 || errno == ENOENT { return }
  guard let stream = opendir(path) else { return }
  var names: [String] = []
  while let entry = readdir(stream) { names.append(name(of: entry)) }
  closedir(stream)
  for name in names where name != "." && name != ".." { removeAll(path + "/" + name) }
  rmdir(path)
}

/// Removes a folder in which there is nothing but files of earlier builds, to make way for a file.
private func clear(_ folder: String, in output: borrowing OutputFolder) throws(OutputFailure) {
  var log = DiagnosticLog()
  let root = output.path
  var unnoted = InputLog()
  let found = try asOutputFailure { () throws(SystemFailure) in
    try listFiles(under: folder, root: root, inputs: &unnoted, log: &log)
  }
  if found.contains(where: { !output.known.contains($0.path) }) || log.hasErrors {
    throw .blocked(path: folder, by: "a folder")
  }
  for file in found { unlink(output.path + "/" + file.path) }
  removeEmptyFolders(leftBy: found.map(\.path), in: output.path)
  var status = stat()
  if lstat(output.path + "/" + folder, &status) == 0 { throw .blocked(path: folder, by: "a folder") }
}

func removeEmptyFolders(leftBy stale: [String], in output: String) {
  for path in stale {
    var folder = parentFolder(of: path[...])
    while let current = folder, rmdir(output + "/" + current) == 0 { folder = parentFolder(of: current) }
  }
}

/// The folder of a file or folder; `nil` for what lies in the outermost one.
func parentFolder(of path: Substring) -> Substring? {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
}
