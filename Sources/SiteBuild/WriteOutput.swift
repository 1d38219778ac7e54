import Diagnostics
import Glibc
import SiteModel
package import SiteRendering

/// How many files a build wrote, found unchanged and removed.
package struct WriteCounts: Sendable, Equatable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// Of all files of the site.
  package var bytes = 0
}

/// Brings the output folder to what the site is: writes what differs, leaves what is the same, removes what no page owns.
///
/// 1. The folder is locked, and refused when it holds what sitegen did not make.
/// 2. The manifest is written with the old and the new files, so that a build that is killed leaves nothing unknown.
/// 3. Files are rendered and compared on all cores; those that differ are replaced by rename.
/// 4. Files of earlier builds are removed, then the folders that are empty without them.
/// 5. The manifest is written with the files there are.
package func writeOutput(_ files: [OutputFile], from site: String, to folder: String) throws(OutputFailure)
  -> WriteCounts
{
  let output = try OutputFolder(folder)
  let paths = Set(files.map(\.path))
  try checkPlaces(files, in: output)
  do {
    if !paths.isSubset(of: output.known) || !output.known.isSubset(of: paths) {
      try output.record(output.known.union(paths))
    }
    try makeFolders(for: files, in: folder)
    var counts = try writeFiles(files, from: site, to: folder)
    let stale = output.known.subtracting(paths).sorted()
    for path in stale where isReachedDirectly(path, in: folder) && unlink(folder + "/" + path) == 0 {
      counts.removed += 1
    }
    removeEmptyFolders(leftBy: stale, in: folder)
    if output.known != paths { try output.record(paths) }
    return counts
  } catch {
    throw .system(error)
  }
}

/// Refuses to write over what somebody else put into the folder, before anything is written.
private func checkPlaces(_ files: [OutputFile], in output: borrowing OutputFolder) throws(OutputFailure) {
  var checkedFolders: Set<Substring> = []
  for file in files {
    if !output.known.contains(file.path) {
      var status = stat()
      if lstat(output.path + "/" + file.path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .blocked(path: file.path, by: "a file") }
        try clear(file.path, in: output)
      }
    }
    var folder = parent(of: file.path[...])
    while let current = folder, checkedFolders.insert(current).inserted {
      var status = stat()
      if lstat(output.path + "/" + current, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
        let isOurs = output.known.contains(String(current))
        if !isOurs { throw .blocked(path: file.path, by: "‘\(current)’, which is not a folder") }
        // A page of an earlier build that is a folder now.
        unlink(output.path + "/" + current)
      }
      folder = parent(of: current)
    }
  }
}

/// Removes a folder in which there is nothing but files of earlier builds, to make way for a file.
private func clear(_ folder: String, in output: borrowing OutputFolder) throws(OutputFailure) {
  var log = DiagnosticLog()
  let root = output.path
  let found = try asOutputFailure { () throws(SystemFailure) in try listFiles(under: folder, root: root, log: &log) }
  if found.contains(where: { !output.known.contains($0.path) }) || log.hasErrors {
    throw .blocked(path: folder, by: "a folder")
  }
  for file in found { unlink(output.path + "/" + file.path) }
  removeEmptyFolders(leftBy: found.map(\.path), in: output.path)
  var status = stat()
  if lstat(output.path + "/" + folder, &status) == 0 { throw .blocked(path: folder, by: "a folder") }
}

private func parent(of path: Substring) -> Substring? {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
}

private func makeFolders(for files: [OutputFile], in output: String) throws(SystemFailure) {
  var made: Set<Substring> = []
  for file in files {
    guard let folder = parent(of: file.path[...]), made.insert(folder).inserted else { continue }
    try makeFolders(output + "/" + folder)
  }
}

/// What became of one file.
private enum WriteResult: Sendable {
  case written(bytes: Int)
  case unchanged(bytes: Int)
  case failed(SystemFailure)
}

private func writeFiles(_ files: [OutputFile], from site: String, to folder: String) throws(SystemFailure)
  -> WriteCounts
{
  let results = parallelMap(count: files.count) { write(files[$0], from: site, to: folder) }
  var counts = WriteCounts()
  for result in results {
    switch result {
    case .written(let bytes):
      counts.written += 1
      counts.bytes += bytes
    case .unchanged(let bytes):
      counts.unchanged += 1
      counts.bytes += bytes
    case .failed(let failure): throw failure
    }
  }
  return counts
}

private func write(_ file: OutputFile, from site: String, to folder: String) -> WriteResult {
  do {
    var bytes: [UInt8]
    switch file.content {
    case .rendered(let render):
      bytes = []
      render(&bytes)
    case .copy(let path): bytes = try readFile(path.utf8.first == UInt8(ascii: "/") ? path : site + "/" + path)
    }
    let path = folder + "/" + file.path
    if hasBytes(path, bytes) { return .unchanged(bytes: bytes.count) }
    try replaceFile(path, with: bytes)
    return .written(bytes: bytes.count)
  } catch {
    return .failed(error)
  }
}

/// Whether the file at `path` holds just these bytes.
private func hasBytes(_ path: String, _ bytes: [UInt8]) -> Bool {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
  else { return false }
  return bytes.withUnsafeBytes { expected in
    guard var rest = expected.baseAddress else { return true }
    let end = rest + expected.count
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      guard let start = chunk.baseAddress else { return false }
      while rest < end {
        let count = read(descriptor, start, chunk.count)
        guard count > 0, count <= end - rest, memcmp(rest, start, count) == 0 else { return false }
        rest += count
      }
      return true
    }
  }
}

/// Whether all folders on the way to a file are folders, and none a link to somewhere else.
private func isReachedDirectly(_ path: String, in output: String) -> Bool {
  var folder = parent(of: path[...])
  while let current = folder {
    var status = stat()
    guard lstat(output + "/" + current, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    folder = parent(of: current)
  }
  return true
}

private func removeEmptyFolders(leftBy stale: [String], in output: String) {
  for path in stale {
    var folder = parent(of: path[...])
    while let current = folder, rmdir(output + "/" + current) == 0 { folder = parent(of: current) }
  }
}
