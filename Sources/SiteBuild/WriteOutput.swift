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
  /// How many files were made anew, by what had changed; those that are made in every build are left out.
  package var reasons: [RenderReason: Int] = [:]
}

/// The output folder after a build.
struct WrittenOutput: Sendable {
  var counts = WriteCounts()
  /// In the order of the files.
  var records: [OutputRecord] = []
  var manifest: FileStamp?
}

extension OutputChanges {
  /// Brings the output folder to what the site is: makes what has changed, writes what differs, removes what no page owns.
  ///
  /// 1. The folder is refused when it holds what sitegen did not make.
  /// 2. The manifest is written with the old and the new files, so that a build that is killed leaves nothing unknown.
  /// 3. Files are rendered and compared on all cores; those that differ are replaced by rename.
  /// 4. Files of earlier builds are removed, then the folders that are empty without them.
  /// 5. The manifest is written with the files there are.
  func write(from site: String) throws(OutputFailure) -> WrittenOutput {
    let paths = files.map(\.path)
    let owned = Set(paths)
    try checkPlaces(made, in: folder)
    do {
      if !owned.isSubset(of: folder.known) { try folder.record(folder.known.union(owned).sorted()) }
      var written = try writeFiles(from: site)
      let stale = folder.known.subtracting(owned).sorted()
      for path in stale where isReachedDirectly(path, in: folder.path) && unlink(folder.path + "/" + path) == 0 {
        written.counts.removed += 1
      }
      removeEmptyFolders(leftBy: stale, in: folder.path)
      if !stale.isEmpty { try folder.record(paths) }
      written.manifest = FileStamp(of: folder.path + "/" + OutputFolder.manifestName)
      return written
    } catch {
      throw .system(error)
    }
  }

  private func writeFiles(from site: String) throws(SystemFailure) -> WrittenOutput {
    let results = parallelMap(count: files.count) {
      [files, states, path = folder.path, known = folder.known] (index: Int) -> WriteResult in
      switch states[index] {
      case .stands(let record): return .unchanged(record.stamp)
      case .made: return writeFile(files[index], isNew: !known.contains(files[index].path), from: site, to: path)
      }
    }
    var output = WrittenOutput()
    output.counts.reasons = reasons
    output.records.reserveCapacity(files.count)
    for (file, result) in zip(files, results) {
      let stamp: FileStamp
      switch result {
      case .written(let own):
        output.counts.written += 1
        stamp = own
      case .unchanged(let own):
        output.counts.unchanged += 1
        stamp = own
      case .failed(let failure): throw failure
      }
      output.counts.bytes += stamp.size
      output.records.append(OutputRecord(path: file.path, stamp: stamp, inputs: file.inputs))
    }
    return output
  }
}

/// What became of one file, and how it looks afterwards.
private enum WriteResult: Sendable {
  case written(FileStamp)
  case unchanged(FileStamp)
  case failed(SystemFailure)
}

/// Makes a file and brings it to its place; of a new one it is known that nothing is there.
private func writeFile(_ file: OutputFile, isNew: Bool, from site: String, to folder: String) -> WriteResult {
  do throws(SystemFailure) {
    var bytes: [UInt8]
    switch file.content {
    case .rendered(let render):
      bytes = []
      render(&bytes)
    case .copy(let path): bytes = try readFile(absolutePath(path, in: site))
    }
    let path = folder + "/" + file.path
    if !isNew, let stamp = stampOfFile(path, holding: bytes) { return .unchanged(stamp) }
    // Most pages have a folder of their own.
    if let parent = parent(of: path[...]) { try makeFolders(String(parent)) }
    try replaceFile(path, with: bytes)
    guard let stamp = FileStamp(ofFileItself: path) else { throw SystemFailure("cannot write", path) }
    return .written(stamp)
  } catch {
    return .failed(error)
  }
}

/// Refuses to write over what somebody else put into the folder, before anything is written.
private func checkPlaces(_ files: [OutputFile], in output: borrowing OutputFolder) throws(OutputFailure) {
  var folders: [Substring: Bool] = [:]
  for file in files {
    if let folder = parent(of: file.path[...]) {
      // Nothing can be in the way where there is no folder yet.
      guard try isThere(folder, above: file, in: output, &folders) else { continue }
    }
    guard !output.known.contains(file.path) else { continue }
    var status = stat()
    if lstat(output.path + "/" + file.path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .blocked(path: file.path, by: "a file") }
      try clear(file.path, in: output)
    }
  }
}

/// Whether a folder is there, looked up once in `states`.
///
/// A file in its place is a page of an earlier build that is a folder now, and is removed, or somebody else's.
private func isThere(
  _ folder: Substring, above file: OutputFile, in output: borrowing OutputFolder, _ states: inout [Substring: Bool]
) throws(OutputFailure) -> Bool {
  if let known = states[folder] { return known }
  var isThere = true
  if let parent = parent(of: folder) { isThere = try SiteBuild.isThere(parent, above: file, in: output, &states) }
  var status = stat()
  if isThere { isThere = lstat(output.path + "/" + folder, &status) == 0 }
  if isThere, status.st_mode & S_IFMT != S_IFDIR {
    guard output.known.contains(String(folder)) else {
      throw .blocked(path: file.path, by: "‘\(folder)’, which is not a folder")
    }
    unlink(output.path + "/" + folder)
    isThere = false
  }
  states[folder] = isThere
  return isThere
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

private func parent(of path: Substring) -> Substring? {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
}

/// The stamp of the file at `path` when it holds just these bytes.
func stampOfFile(_ path: String, holding bytes: [UInt8]) -> FileStamp? {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
  else { return nil }
  return holds(descriptor, bytes) ? FileStamp(status) : nil
}

/// Whether what is left to read of a file is just these bytes.
private func holds(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { expected in
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
