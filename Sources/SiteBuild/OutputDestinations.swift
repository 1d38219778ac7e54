import Diagnostics
import Disk
import Glibc
import SiteModel
import SiteRendering

/// Where the files of a build are made, and where they go.
///
/// Everything new is made inside `.sitegen-new`, a folder of sitegen's own in the output folder: files under numbers, and
/// folders that are not there yet whole. It is moved to its places when all of it is there; so a build that fails has
/// changed nothing, and nobody reads a section of which half is missing. What is in the way is moved out of it first,
/// into the same folder, and goes with that when everything is in place.
struct OutputDestinations: Sendable {
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
  /// The folder of each file that is made, by the file's number.
  private var parents: [Folder]
  /// The folders that are made aside, without those inside them.
  private var madeAside: [Substring] = []
  /// Files of earlier builds where a folder is needed, and folders of them where a file is.
  private var obstacles: [String] = []
  /// How many files of earlier builds are in `obstacles`.
  private(set) var filesInTheWay = 0

  /// Looks where files go, and refuses to write over what somebody else put there; nothing is changed.
  ///
  /// - Parameter isMade: Of each file, by its number.
  init(
    _ files: [OutputFile], where isMade: (Int) -> Bool, in output: borrowing OutputFolder
  ) throws(DiagnosticError) {
    root = output.path
    workshop = root + "/.sitegen-new"
    var status = stat()
    // The folder itself may be reached by a link.
    device = stat(root, &status) == 0 ? UInt(status.st_dev) : 0
    parents = Array(repeating: .there(device: device), count: files.count)
    for (number, file) in files.enumerated() where isMade(number) {
      if let parent = parentFolder(of: file.path[...]) {
        parents[number] = try find(parent, above: file, in: output)
        // Nothing can be in the way where there is no folder yet.
        guard case .there = parents[number] else { continue }
      }
      guard lstat(root + "/" + file.path, &status) == 0 else { continue }
      let isKnown = output.known.contains(file.path)
      if status.st_mode & S_IFMT == S_IFDIR {
        let own = try countOwnFiles(under: file.path, in: output)
        // Where a build made a file it left no empty folder.
        if isKnown, own == 0 { throw .blocked(file.path, by: "a folder") }
        filesInTheWay += own
        obstacles.append(file.path)
      } else if !isKnown, !output.isKnownInOtherLetters(file.path) {
        throw .blocked(file.path, by: "a file")
      }
    }
  }

  /// Looks a folder up, once.
  ///
  /// A file in its place is a page of an earlier build that is a folder now, or somebody else's.
  private mutating func find(
    _ folder: Substring, above file: OutputFile, in output: borrowing OutputFolder
  ) throws(DiagnosticError) -> Folder {
    if let known = folders[folder] { return known }
    var found = Folder.there(device: device)
    if let parent = parentFolder(of: folder) { found = try find(parent, above: file, in: output) }
    if case .there(let deviceOfParent) = found {
      var status = stat()
      var isThere = lstat(root + "/" + folder, &status) == 0
      if isThere, status.st_mode & S_IFMT != S_IFDIR {
        guard status.st_mode & S_IFMT == S_IFREG, output.known.contains(String(folder)) else {
          throw .blocked(file.path, by: "‘\(folder)’, which is not a folder")
        }
        obstacles.append(String(folder))
        filesInTheWay += 1
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

  /// Where a file is made.
  enum Making {
    /// In a folder that is moved as a whole.
    case inNewFolder(String)
    /// By itself, to be moved to its place.
    case alone(String)
  }

  /// Where a file is made that has a number among those of the build.
  func making(_ file: String, number: Int) -> Making {
    switch parents[number] {
    case .aside(let folder):
      let inside = Substring(file.utf8.dropFirst(madeAside[folder].utf8.count))
      return .inNewFolder(workshop + "/" + String(folder) + inside)
    case .there(let own) where own == device:
      // Not too many in one folder, which all cores would wait for.
      return .alone("\(workshop)/files-\(number / 256)/\(number)")
    // A file cannot be moved to another disk.
    case .there, .elsewhere: return .alone(temporaryPath(beside: path(of: file)))
    }
  }

  /// Makes the folder in which others are made; what a build that was killed has left there goes.
  func open() throws(DiagnosticError) {
    discard()
    try makeFolders(workshop)
  }

  /// Looks at the folders that are about to change; nothing is changed.
  ///
  /// Where files cannot be put or removed the build ends here: later it would leave half of a site.
  ///
  /// - Parameters:
  ///   - moved: Files that are to be moved to their places.
  ///   - stale: Files that are to be removed.
  func checkAccess(moving moved: some Sequence<String>, removing stale: [String]) throws(DiagnosticError) {
    var parents = Set(moved.map { parentFolder(of: $0[...]) ?? "" })
    for path in stale where isReachedDirectly(path, in: root) && regularFile(root + "/" + path) != nil {
      parents.insert(parentFolder(of: path[...]) ?? "")
    }
    for path in obstacles { parents.insert(parentFolder(of: path[...]) ?? "") }
    for folder in madeAside { parents.insert(parentFolder(of: folder) ?? "") }
    // A folder that goes to another one is written to itself: it has a new parent.
    for path in obstacles where regularFile(root + "/" + path) == nil { parents.insert(path[...]) }
    for folder in parents.sorted() {
      let path = folder.isEmpty ? root : root + "/" + folder
      guard access(path, W_OK | X_OK) == 0 else { throw DiagnosticError("cannot write in the folder", path) }
    }
  }

  /// Moves what is in the way out of it, and the folders that were made aside to their places.
  func settle() throws(DiagnosticError) {
    for (number, path) in obstacles.enumerated() {
      guard rename(root + "/" + path, "\(workshop)/old-\(number)") == 0 else {
        throw DiagnosticError("cannot move", root + "/" + path)
      }
    }
    for (number, folder) in madeAside.enumerated() {
      let place = root + "/" + folder
      guard rename("\(workshop)/\(number)", place) == 0 else { throw DiagnosticError("cannot make the folder", place) }
    }
  }

  /// Puts back what was in the way, as far as nothing new is in its place yet, and removes what was made.
  func restore() {
    var status = stat()
    for (number, path) in obstacles.enumerated() where lstat(root + "/" + path, &status) != 0 {
      rename("\(workshop)/old-\(number)", root + "/" + path)
    }
    discard()
  }

  /// Removes what was made aside, and what was in the way.
  func discard() { removeAll(workshop) }
}

/// How many files of earlier builds a folder has that makes way for a file; refused when others are in it.
private func countOwnFiles(under folder: String, in output: borrowing OutputFolder) throws(DiagnosticError) -> Int {
  let found = try everything(under: folder, in: output.path)
  guard found.allSatisfy({ output.known.contains($0) }) else { throw .blocked(folder, by: "a folder") }
  return found.count
}

/// The paths of all files below a folder, hidden ones and links too.
private func everything(under folder: String, in output: String) throws(DiagnosticError) -> [String] {
  var paths: [String] = []
  for entry in try entries(ofFolder: output + "/" + folder) {
    let path = folder + "/" + entry.name
    // No build gives names that are not UTF-8, and their paths lead to nothing.
    guard entry.isNameUTF8 else {
      paths.append(path)
      continue
    }
    var status = stat()
    guard lstat(output + "/" + path, &status) == 0 else { throw DiagnosticError("cannot read", output + "/" + path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      paths += try everything(under: path, in: output)
    } else {
      paths.append(path)
    }
  }
  return paths
}
