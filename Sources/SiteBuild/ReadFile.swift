import Glibc

/// The bytes of a file.
package func readFile(_ path: String) throws(SystemFailure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw SystemFailure("cannot read", path) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw SystemFailure("cannot read", path) }
  var failed = false
  let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if got < 0, errno == EINTR { continue }
      failed = got < 0
      if got <= 0 { return }
      count += got
    }
  }
  if failed { throw SystemFailure("cannot read", path) }
  return bytes
}

/// The bytes of a file, or `nil` when there is none.
package func readFileIfPresent(_ path: String) throws(SystemFailure) -> [UInt8]? {
  if access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
  return try readFile(path)
}

/// The first bytes of a file, at most `count`; empty when it cannot be read.
func readHead(_ path: String, count: Int) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return [] }
  defer { close(descriptor) }
  return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
}
