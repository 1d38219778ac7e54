import Diagnostics
import Disk
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
  /// What is not in its place yet.
  fileprivate(set) var moves: [FileMove] = []
}

extension OutputChanges {
  /// Brings the output folder to what the site is: makes what has changed, writes what differs, removes what no page owns.
  ///
  /// 1. The folder is refused when it holds what sitegen did not make.
  /// 2. Files are rendered and compared on all cores; those that differ are made aside. Nothing has been changed so far,
  ///    and `check` may refuse to go on.
  /// 3. The folders in which something changes are looked at: whether sitegen may write there.
  /// 4. The manifest is written with the old and the new files, so that a build that is killed leaves nothing unknown.
  /// 5. Everything that was made is moved to its place.
  /// 6. Files of earlier builds are removed, then the folders that are empty without them.
  /// 7. The manifest is written with the files there are.
  func write(
    from site: String, progress: WorkProgress?, check: () throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) -> WrittenOutput {
    let places = try OutputDestinations(files, where: { [states] in states[$0].isMade }, in: folder)
    do {
      try places.open()
      var written = try makeFiles(in: places, from: site, progress)
      try check()
      let (known, paths) = (folder.manifest, files.map(\.path))
      let stale = known.files.subtracting(owned).sorted()
      try places.checkAccess(moving: written.moves.lazy.map { paths[$0.file] }, removing: stale)
      let isListed = owned.isSubset(of: known.files)
      if !isListed { try folder.record(known.files.union(owned).sorted(), editions: known.editions.union(editions)) }
      try places.settle()
      try written.move(to: places)
      written.counts.removed = places.filesInTheWay
      if !stale.isEmpty {
        let new = isListed ? [] : paths.filter { !known.files.contains($0) }
        written.counts.removed += removeStaleFiles(stale, new: new, in: folder.path)
      }
      let marked = isListed ? known.editions : known.editions.union(editions)
      if !stale.isEmpty || marked != editions { try folder.record(paths, editions: editions) }
      places.discard()
      written.manifest = FileStamp(of: folder.path + "/" + OutputFolder.manifestName)
      return written
    } catch {
      places.restore()
      throw error
    }
  }

  private func makeFiles(
    in places: OutputDestinations, from site: String, _ progress: WorkProgress?
  ) throws(DiagnosticError) -> WrittenOutput {
    progress?.begin("writing", total: files.count)
    let results = try parallelUntilFailure(count: files.count, progress: progress) {
      [files, states, known = folder.known] (index: Int) -> Result<MadeFile, DiagnosticError> in
      switch states[index] {
      case .upToDate(let record): return .success(MadeFile(stamp: record.stamp, isWritten: false))
      case .made:
        let isKnown = known.contains(files[index].path)
        let isInNewFolder = index == 0 || !files[index].isBeside(files[index - 1])
        return makeFile(
          files[index], number: index, isKnown: isKnown, isInNewFolder: isInNewFolder, in: places, from: site)
      }
    }
    var output = WrittenOutput()
    output.counts.reasons = reasons
    output.records.reserveCapacity(files.count)
    for (file, made) in zip(files, results) {
      if made.isWritten { output.counts.written += 1 } else { output.counts.unchanged += 1 }
      if let place = made.place { output.moves.append(FileMove(file: output.records.count, from: place)) }
      output.counts.bytes += made.stamp.size
      output.records.append(OutputRecord(path: file.path, stamp: made.stamp, inputs: file.inputs))
    }
    return output
  }
}

/// A file that was made by itself, and is still to be moved to its place.
struct FileMove: Sendable {
  /// The index in `WrittenOutput.records`.
  var file: Int
  var from: String
}

extension WrittenOutput {
  /// Moves the files that were made by themselves; where they stand then they have another stamp.
  fileprivate mutating func move(to places: OutputDestinations) throws(DiagnosticError) {
    let stamps = parallelMap(count: moves.count, batch: 32) {
      [moves, records] (index: Int) -> Result<FileStamp, DiagnosticError> in
      let path = places.path(of: records[moves[index].file].path)
      guard rename(moves[index].from, path) == 0, let stamp = FileStamp(ofFileItself: path) else {
        return .failure(DiagnosticError("cannot write", path))
      }
      return .success(stamp)
    }
    for (move, stamp) in zip(moves, stamps) { records[move.file].stamp = try stamp.get() }
    moves = []
  }
}

extension OutputFile {
  /// Whether it lies in the folder of another file.
  fileprivate func isBeside(_ other: OutputFile) -> Bool {
    parentFolder(of: path[...]) == parentFolder(of: other.path[...])
  }
}

/// What became of one file.
private struct MadeFile: Sendable {
  var stamp: FileStamp
  /// Whether it differs from what was there.
  var isWritten: Bool
  /// Where it waits to be moved by itself.
  var place: String?
}

/// Makes a file aside, unless just these bytes are at its place.
///
/// Only where an earlier build made a file is it compared with what is there.
///
/// - Parameter isInNewFolder: Whether its folder is likely to be missing; where it is not, asking for it would take as
///   long as opening the file.
private func makeFile(
  _ file: OutputFile, number: Int, isKnown: Bool, isInNewFolder: Bool, in places: OutputDestinations, from site: String
) -> Result<MadeFile, DiagnosticError> {
  do throws(DiagnosticError) {
    let bytes = try file.bytes(from: site)
    let path = places.path(of: file.path)
    if isKnown, let stamp = stampOfFile(path, holding: bytes) {
      return .success(MadeFile(stamp: stamp, isWritten: false))
    }
    let place: String
    var isAlone = false
    switch places.making(file.path, number: number) {
    case .inNewFolder(let aside): place = aside
    case .alone(let aside): (place, isAlone) = (aside, true)
    }
    if isInNewFolder, let parent = parentFolder(of: place[...]) { try makeFolders(String(parent)) }
    var new = try NewFile(place, asPartOf: path)
    try new.append(bytes)
    return .success(MadeFile(stamp: try new.close(), isWritten: true, place: isAlone ? place : nil))
  } catch {
    return .failure(error)
  }
}

/// The stamp of the file at `path` when it holds just these bytes.
func stampOfFile(_ path: String, holding bytes: [UInt8]) -> FileStamp? {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
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
