import Glibc

/// Makes a folder and those above it.
func makeFolders(_ path: String) throws(SystemFailure) {
  if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
    throw SystemFailure("cannot make the folder", path)
  }
  try makeFolders(String(path[..<slash]))
  if mkdir(path, 0o755) != 0, errno != EEXIST { throw SystemFailure("cannot make the folder", path) }
}

/// Writes a file beside `path` and moves it there, so that whoever reads `path` sees the old bytes or the new ones.
///
/// Nothing is synced to the disk: a site can always be built again, and a sync for every file costs more than the build.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
  try replaceFile(path, with: [bytes])
}

/// The same with pieces that are written one after the other.
func replaceFile(_ path: String, with pieces: [[UInt8]]) throws(SystemFailure) {
  let temporary = path + ".sitegen-new"
  _ = try createFile(temporary, holding: pieces, asPartOf: path)
  if rename(temporary, path) == 0 { return }
  let failure = SystemFailure("cannot write", path)
  unlink(temporary)
  throw failure
}

/// Makes a new file; the stamp is that of the file as it was closed.
///
/// A failure names `final`, where the file will be in the end, and leaves nothing behind.
func createFile(
  _ path: String, holding pieces: [[UInt8]], asPartOf final: String
) throws(SystemFailure) -> FileStamp {
  var descriptor = openNewFile(path)
  if descriptor < 0, errno == EEXIST {
    // A leftover of a build that was killed, or a link that somebody laid there, is not written through.
    unlink(path)
    descriptor = openNewFile(path)
  }
  guard descriptor >= 0 else { throw SystemFailure("cannot write", final) }
  var status = stat()
  var failure: SystemFailure?
  if !pieces.allSatisfy({ writeAll($0, to: descriptor) }) || fstat(descriptor, &status) != 0 {
    failure = SystemFailure("cannot write", final)
  }
  if close(descriptor) != 0, failure == nil { failure = SystemFailure("cannot write", final) }
  if let failure {
    unlink(path)
    throw failure
  }
  return FileStamp(status)
}

private func openNewFile(_ path: String) -> Int32 {
  open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
}

/// Whether all bytes could be written; if not, `errno` says why.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
