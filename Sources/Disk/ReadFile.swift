package import Diagnostics
package import Glibc

/// The bytes of a regular file.
///
/// All that sitegen reads is read here. What is no file is refused: a pipe would have no end, a device might answer for
/// ever.
package func readFile(_ path: String) throws(DiagnosticError) -> [UInt8] {
  let (descriptor, size) = try openFile(path)
  defer { close(descriptor) }
  guard size <= largestFile else {
    throw DiagnosticError(
      "cannot read", path,
      reason: "it has \(size / 1_000_000) MB, and more than \(largestFile / 1_000_000) are not read")
  }
  var failed = false
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got < 0, errno == EINTR { continue }
      failed = got < 0
      if got <= 0 { return }
      count += got
    }
  }
  if failed { throw DiagnosticError("cannot read", path) }
  return bytes
}

/// The bytes of a file, or `nil` when there is nothing at its path.
package func readFileIfPresent(_ path: String) throws(DiagnosticError) -> [UInt8]? {
  if access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
  return try readFile(path)
}

/// The first bytes of a file, at most `count`; empty when it cannot be read.
package func readHead(_ path: String, count: Int) -> [UInt8] {
  guard let (descriptor, _) = try? openFile(path) else { return [] }
  defer { close(descriptor) }
  return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
}

/// A regular file, open for reading until nobody holds it any more.
package final class OpenedFile: Sendable {
  package let descriptor: Int32
  /// In bytes, when it was opened.
  package let size: Int

  /// Does not wait for anybody: a pipe at which nobody writes is refused like all that is no file.
  package init(_ path: String) throws(DiagnosticError) {
    (descriptor, size) = try openFile(path)
  }

  deinit { close(descriptor) }

  /// A descriptor of the same file for somebody who closes it; `nil` where the system has none to give.
  package func copiedDescriptor() -> Int32? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy < 0 ? nil : copy
  }
}

/// Whether something is at a path that this user may not read.
package func isForbidden(_ path: String) -> Bool { access(path, R_OK) != 0 && errno == EACCES }

/// A file is read into memory whole; a sparse one may say that it is larger than all memory there is.
private let largestFile = 2_000_000_000

/// Opens a file without waiting for anybody, and gives its size.
private func openFile(_ path: String) throws(DiagnosticError) -> (descriptor: Int32, size: Int) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  var status = stat()
  guard descriptor >= 0 else {
    let failure = DiagnosticError("cannot read", path)
    // A socket cannot even be opened, and the system's words for that say nothing.
    if errno == ENXIO, stat(path, &status) == 0 { throw DiagnosticError("cannot read", path, reason: kind(of: status)) }
    throw failure
  }
  guard fstat(descriptor, &status) == 0 else {
    let failure = DiagnosticError("cannot read", path)
    close(descriptor)
    throw failure
  }
  guard status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    throw DiagnosticError("cannot read", path, reason: kind(of: status))
  }
  return (descriptor, Int(status.st_size))
}

/// What something is that is no regular file.
package func kind(of status: stat) -> String {
  switch status.st_mode & S_IFMT {
  case S_IFDIR: "it is a folder, not a file"
  case S_IFIFO: "it is a named pipe, not a file"
  case S_IFSOCK: "it is a socket, not a file"
  default: "it is a device, not a file"
  }
}
