import Diagnostics
import Disk
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
  init(_ path: String) throws(DiagnosticError) {
    self.path = path
    try makeFolders(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiagnosticError("cannot open the output folder", path) }
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
  func record(_ files: [String], editions: Set<String>) throws(DiagnosticError) {
    try replaceFile(path + "/" + Self.manifestName, with: Manifest.bytes(files, editions: editions))
  }

  /// Whether an earlier build made the file at a path, and calls it by another that differs in letters' forms only: on a
  /// disk that does not know them both are one file.
  func isKnownInOtherLetters(_ file: String) -> Bool {
    let key = FoldedPath(file).key
    guard let stamp = FileStamp(ofFileItself: path + "/" + file) else { return false }
    return known.contains { FoldedPath($0).key == key && FileStamp(ofFileItself: path + "/" + $0) == stamp }
  }

  private static func readManifest(_ path: String) throws(DiagnosticError) -> Manifest {
    // Whoever lays a link there could name any file of this folder.
    if FileStamp(ofFileItself: path + "/" + manifestName) != nil {
      return Manifest(try readFile(path + "/" + manifestName))
    }
    // What a build was making when it was killed is nobody's.
    guard try entries(ofFolder: path).allSatisfy({ $0.name == ".sitegen-new" }) else { throw .foreign(path) }
    return Manifest()
  }
}

extension DiagnosticError {
  /// A folder holds files that sitegen did not make.
  fileprivate static func foreign(_ path: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .error, .foreignOutput, "‘\(path)’ holds files that sitegen did not make, so nothing is written there",
        help: "name another folder with --destination, or empty this one yourself"))
  }

  /// Another build has the folder.
  fileprivate static func locked(_ path: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .error, .outputLocked, "another build is writing to ‘\(path)’",
        help: "wait until it has ended, then build again"))
  }

  /// A file of the site is in the way of somebody else's file or folder.
  static func blocked(_ path: String, by other: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .error, .outputBlocked, "‘\(path)’ cannot be written: \(other) is there that sitegen did not make",
        help: "move it away, or give the page another address"))
  }
}
