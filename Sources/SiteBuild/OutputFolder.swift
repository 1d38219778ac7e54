import Diagnostics
import Glibc
import SiteModel

/// The folder that a site is written to, locked while a build has it.
///
/// The manifest `.sitegen-files` in it lists the files that sitegen made; nothing else is ever written over or removed.
struct OutputFolder: ~Copyable {
  static let manifestName = Manifest.name

  let path: String
  /// What earlier builds made.
  let manifest: Manifest
  private let lock: Int32

  /// The files that earlier builds made.
  var known: Set<String> { manifest.files }

  /// Opens the folder, making it when it is not there, and waits for nobody: a second build at the same time is refused.
  init(_ path: String) throws(OutputFailure) {
    self.path = path
    try asOutputFailure { () throws(SystemFailure) in try makeFolders(path) }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(SystemFailure("cannot open the output folder", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .locked(path)
    }
    do {
      manifest = try Self.readManifest(path)
    } catch {
      close(descriptor)
      throw error
    }
    lock = descriptor
  }

  deinit { close(lock) }

  /// Writes down which files are sitegen's, sorted by path, and which of them show an edition.
  func record(_ files: [String], editions: Set<String>) throws(SystemFailure) {
    try replaceFile(path + "/" + Self.manifestName, with: Manifest.bytes(files, editions: editions))
  }

  /// Whether an earlier build made the file at a path, and calls it by another that differs in letters' forms only: on a
  /// disk that does not know them both are one file.
  func isKnownInOtherLetters(_ file: String) -> Bool {
    let key = FoldedPath(file).key
    guard let stamp = FileStamp(ofFileItself: path + "/" + file) else { return false }
    return known.contains { FoldedPath($0).key == key && FileStamp(ofFileItself: path + "/" + $0) == stamp }
  }

  private static func readManifest(_ path: String) throws(OutputFailure) -> Manifest {
    let (manifest, isEmpty) = try asOutputFailure { () throws(SystemFailure) in
      // Whoever lays a link there could name any file of this folder.
      let isFile = FileStamp(ofFileItself: path + "/" + manifestName) != nil
      return (isFile ? try readFile(path + "/" + manifestName) : nil, try isEmptyFolder(path))
    }
    if let manifest { return Manifest(manifest) }
    guard isEmpty else { throw .foreign(path) }
    return Manifest()
  }
}

/// Whether nothing is in a folder but what a build was making when it was killed.
private func isEmptyFolder(_ path: String) throws(SystemFailure) -> Bool {
  guard let stream = opendir(path) else { throw SystemFailure("cannot read the folder", path) }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let name = name(of: entry)
    if name != ".", name != "..", name != ".sitegen-new" { return false }
  }
  return true
}
