import Glibc

/// The folder that the site is written to, locked for one build.
///
/// Beside the site it holds one file of sitegen's own, the manifest: the paths of the files that builds have made.
/// What is not in it was put there by somebody else, and is neither removed nor overwritten.
struct OutputFolder: ~Copyable {
  static let manifestName = ".sitegen-files"
  private static let header = "# Files made by sitegen; it removes those that no page owns any more.\n"

  let path: String
  /// The files that earlier builds made.
  let known: Set<String>
  private let lock: Int32

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
      known = try Self.readManifest(path)
    } catch {
      close(descriptor)
      throw error
    }
    lock = descriptor
  }

  deinit { close(lock) }

  /// Writes down which files are sitegen's, sorted by path.
  func record(_ files: [String]) throws(SystemFailure) {
    var bytes = Array(Self.header.utf8)
    for file in files {
      bytes.append(contentsOf: file.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    try replaceFile(path + "/" + Self.manifestName, with: bytes)
  }

  private static func readManifest(_ path: String) throws(OutputFailure) -> Set<String> {
    let (manifest, isEmpty) = try asOutputFailure { () throws(SystemFailure) in
      (try readFileIfPresent(path + "/" + manifestName), try isEmptyFolder(path))
    }
    guard let manifest else {
      if isEmpty { return [] }
      throw .foreign(path)
    }
    let lines = manifest.split(separator: UInt8(ascii: "\n"))
    return Set(lines.lazy.filter(isInside).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a line names a file of the folder; a path that leads out of it can only have been put there by hand.
  private static func isInside(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first != UInt8(ascii: "#"), line.first != UInt8(ascii: "/") else { return false }
    for index in line.indices.dropFirst() where line[index] == UInt8(ascii: ".") && line[index - 1] == line[index] {
      // Only where dots are next to each other is it worth a closer look.
      return !line.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    }
    return true
  }
}

private func isEmptyFolder(_ path: String) throws(SystemFailure) -> Bool {
  guard let stream = opendir(path) else { throw SystemFailure("cannot read the folder", path) }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let isDots = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 3) { strcmp($0, ".") == 0 || strcmp($0, "..") == 0 }
    }
    if !isDots { return false }
  }
  return true
}

private func openNewFile(_ path: String) -> Int32 {
  open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
}

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
/// What is too large to be copied for it may come as two arrays, one after the other.
package func replaceFile(_ path: String, with bytes: [UInt8], and more: [UInt8] = []) throws(SystemFailure) {
  let temporary = path + ".sitegen-new"
  var descriptor = openNewFile(temporary)
  if descriptor < 0, errno == EEXIST {
    // A leftover of a build that was killed, or a link that somebody laid there, is not written through.
    unlink(temporary)
    descriptor = openNewFile(temporary)
  }
  guard descriptor >= 0 else { throw SystemFailure("cannot write", path) }
  var failure: SystemFailure?
  if !writeAll(bytes, to: descriptor) || !writeAll(more, to: descriptor) {
    failure = SystemFailure("cannot write", path)
  }
  if close(descriptor) != 0, failure == nil { failure = SystemFailure("cannot write", path) }
  if failure == nil, rename(temporary, path) != 0 { failure = SystemFailure("cannot write", path) }
  if let failure {
    unlink(temporary)
    throw failure
  }
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
