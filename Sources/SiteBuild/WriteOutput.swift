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
  /// 3. Files are rendered and compared on all cores; those that differ are replaced by rename, and folders that are new
  ///    are moved to their places when all their files are there.
  /// 4. Files of earlier builds are removed, then the folders that are empty without them.
  /// 5. The manifest is written with the files there are.
  func write(from site: String) throws(OutputFailure) -> WrittenOutput {
    let paths = files.map(\.path)
    let owned = Set(paths)
    let places = try OutputPlaces(made, in: folder)
    do {
      if folder.known.isEmpty {
        try folder.record(paths)
      } else if !owned.isSubset(of: folder.known) {
        try folder.record(folder.known.union(owned).sorted())
      }
      try places.open()
      var written = try writeFiles(to: places, from: site)
      try places.settle()
      let stale = folder.known.subtracting(owned).sorted()
      for path in stale where isReachedDirectly(path, in: folder.path) && unlink(folder.path + "/" + path) == 0 {
        written.counts.removed += 1
      }
      removeEmptyFolders(leftBy: stale, in: folder.path)
      if !stale.isEmpty { try folder.record(paths) }
      written.manifest = FileStamp(of: folder.path + "/" + OutputFolder.manifestName)
      return written
    } catch {
      places.discard()
      throw .system(error)
    }
  }

  private func writeFiles(to places: OutputPlaces, from site: String) throws(SystemFailure) -> WrittenOutput {
    let results = parallelMap(count: files.count) {
      [files, states, known = folder.known] (index: Int) -> WriteResult in
      switch states[index] {
      case .stands(let record): return .unchanged(record.stamp)
      case .made: return writeFile(files[index], isKnown: known.contains(files[index].path), to: places, from: site)
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

/// Makes a file and brings it to its place, or to the one from which its folder is moved there.
///
/// Only where an earlier build made a file is it compared with what is there.
private func writeFile(_ file: OutputFile, isKnown: Bool, to places: OutputPlaces, from site: String) -> WriteResult {
  do throws(SystemFailure) {
    let bytes = try file.bytes(from: site)
    let path = places.path(of: file.path)
    if let aside = places.pathAside(of: file.path) {
      if let parent = parentFolder(of: aside[...]) { try makeFolders(String(parent)) }
      var new = try NewFile(aside, asPartOf: path)
      try new.append(bytes)
      return .written(try new.close())
    }
    if isKnown, let stamp = stampOfFile(path, holding: bytes) { return .unchanged(stamp) }
    if let parent = parentFolder(of: path[...]) { try makeFolders(String(parent)) }
    try replaceFile(path, with: bytes)
    guard let stamp = FileStamp(ofFileItself: path) else { throw SystemFailure("cannot write", path) }
    return .written(stamp)
  } catch {
    return .failed(error)
  }
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
  var folder = parentFolder(of: path[...])
  while let current = folder {
    var status = stat()
    guard lstat(output + "/" + current, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    folder = parentFolder(of: current)
  }
  return true
}
