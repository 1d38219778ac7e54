package import Diagnostics
package import Glibc
import Records

/// Makes a folder and those above it.
package func makeFolders(_ path: String) throws(DiagnosticError) {
  if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
    throw DiagnosticError("cannot make the folder", path)
  }
  try makeFolders(String(path[..<slash]))
  if mkdir(path, 0o755) != 0, errno != EEXIST { throw DiagnosticError("cannot make the folder", path) }
}

/// Writes a file beside `path` and moves it there, so that whoever reads `path` sees the old bytes or the new ones.
///
/// Nothing is synced to the disk: a site can always be built again, and a sync for every file costs more than the build.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws(DiagnosticError) {
  try replaceFile(path) { file throws(DiagnosticError) in try file.append(bytes) }
}

/// Writes new bytes into a file that its author owns: it stays where it is, behind a link too, and as readable as it was.
///
/// They are on the disk before the old ones go, so that nothing is lost whatever happens. A file that may not be written
/// to is left alone, although another could be put in its place.
package func rewriteFile(_ path: String, with bytes: [UInt8]) throws(DiagnosticError) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return try replaceFile(path, with: bytes) }
  guard let target = realPath(path), stat(target, &status) == 0, access(target, W_OK) == 0 else {
    throw DiagnosticError("cannot write", path)
  }
  try replaceFile(target) { file throws(DiagnosticError) in
    try file.takeOver(status)
    try file.append(bytes)
    try file.sync()
  }
}

/// Writes a file anew as `replaceFile` does, behind a link too; into a device or a pipe it writes as it is.
package func replaceFileOrWriteInto(_ path: String, with bytes: [UInt8]) throws(DiagnosticError) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return try replaceFile(path, with: bytes) }
  if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
    return try replaceFile(realPath(path) ?? path, with: bytes)
  }
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw DiagnosticError("cannot write", path) }
  defer { close(descriptor) }
  guard writeAll(bytes, to: descriptor) else { throw DiagnosticError("cannot write", path) }
}

/// Where a file is made before it is moved to its place: beside it, so that the move is one step.
///
/// The name is short and always the same: a suffix would not fit to the longest names, and what a build that was killed
/// has left behind is written over.
package func temporaryPath(beside path: String) -> String {
  let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
  return path[..<start] + ".sitegen-new-" + Fingerprint(of: Array(path[start...].utf8)).hexadecimal
}

/// The same with what `write` appends to the file.
package func replaceFile(
  _ path: String, _ write: (borrowing NewFile) throws(DiagnosticError) -> Void
) throws(DiagnosticError) {
  let temporary = temporaryPath(beside: path)
  var file = try NewFile(temporary, asPartOf: path)
  try write(file)
  _ = try file.close()
  if rename(temporary, path) == 0 { return }
  let failure = DiagnosticError("cannot write", path)
  unlink(temporary)
  throw failure
}

/// A file that is being made; it goes again when it is not closed.
package struct NewFile: ~Copyable {
  private let path: String
  /// Where the file will be in the end: what failures name.
  private let final: String
  private let descriptor: Int32
  private var isOpen = true

  package init(_ path: String, asPartOf final: String) throws(DiagnosticError) {
    var descriptor = Self.open(path)
    if descriptor < 0, errno == EEXIST {
      // A leftover of a build that was killed, or a link that somebody laid there, is not written through.
      unlink(path)
      descriptor = Self.open(path)
    } else if descriptor < 0, errno == ENOENT, let folder = parentFolder(of: path[...]) {
      try makeFolders(String(folder))
      descriptor = Self.open(path)
    }
    guard descriptor >= 0 else { throw DiagnosticError("cannot write", final) }
    self.path = path
    self.final = final
    self.descriptor = descriptor
  }

  deinit {
    guard isOpen else { return }
    Glibc.close(descriptor)
    unlink(path)
  }

  private static func open(_ path: String) -> Int32 {
    Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
  }

  /// Gives the file the owner and the permissions of another, as far as this user may.
  package func takeOver(_ status: stat) throws(DiagnosticError) {
    // Only an administrator may give a file away; who may not becomes its owner, as with any editor.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw DiagnosticError("cannot write", final) }
  }

  /// Waits until the disk has everything.
  package func sync() throws(DiagnosticError) {
    guard fsync(descriptor) == 0 else { throw DiagnosticError("cannot write", final) }
  }

  package func append(_ bytes: [UInt8]) throws(DiagnosticError) {
    guard writeAll(bytes, to: descriptor) else { throw DiagnosticError("cannot write", final) }
  }

  /// Ends the file; the stamp is that of what was written.
  package mutating func close() throws(DiagnosticError) -> FileStamp {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiagnosticError("cannot write", final) }
    isOpen = false
    if Glibc.close(descriptor) == 0 { return FileStamp(status) }
    let failure = DiagnosticError("cannot write", final)
    unlink(path)
    throw failure
  }
}

/// Whether all bytes could be written; if not, `errno` says why.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      written += count
    }
    return true
  }
}
