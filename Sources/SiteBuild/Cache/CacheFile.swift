import Diagnostics
import Glibc
import Records
import SiteModel

/// The file in which a build's cache lies: in the site's folder, one for each folder that the site is written to.
struct CacheFile: Sendable {
  static let folder = ".sitegen-cache"

  let path: String
  private let site: String

  init(site: String, destination: String) {
    self.site = site
    var fingerprint = Fingerprint()
    fingerprint.add(Self.settled(destination))
    path = "\(site)/\(Self.folder)/build-\(fingerprint.hexadecimal)"
  }

  /// The same path for a folder whether it is there yet or not.
  private static func settled(_ path: String) -> String {
    if let real = realPath(path) { return real }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return path }
    return settled(String(path[..<slash])) + path[slash...]
  }

  /// Reads the cache; `nil` when there is none that this program wrote whole.
  func load() -> BuildCache? {
    guard let program = Self.program, let bytes = try? readFileIfPresent(path) else { return nil }
    guard bytes.starts(with: Self.header) else { return nil }
    var head = RecordReader(bytes[Self.header.count...])
    guard head.value(Fingerprint.self) == program else { return nil }
    let entries: [PartEntry] = head.value()
    var parts: [ArraySlice<UInt8>] = []
    var start = head.position
    for entry in entries {
      guard entry.count >= 0, entry.count <= bytes.count - start else { return nil }
      parts.append(bytes[start..<start + entry.count])
      start += entry.count
    }
    guard !head.isDamaged, start == bytes.count else { return nil }
    let areWhole = parallelMap(count: parts.count, batch: 1) { [parts] in PartEntry(parts[$0]) == entries[$0] }
    return areWhole.allSatisfy { $0 } ? CacheParts.cache(from: parts) : nil
  }

  /// Writes the cache, or says in a note why it could not be written: the site is whole without it.
  func save(_ cache: BuildCache, log: inout DiagnosticLog) {
    guard let program = Self.program else { return }
    let parts = CacheParts(cache).parts
    var head = RecordWriter()
    head.append(Self.header[...])
    head.write(program)
    parallelMap(count: parts.count, batch: 1) { PartEntry(parts[$0][...]) }.write(to: &head)
    do {
      try prepareCacheFolder(Self.folder, in: site)
      try replaceFile(path, with: [head.bytes] + parts)
    } catch {
      log.report(
        .note, .cacheNotKept, "the next build will be slow: \(error)",
        help: "let sitegen write to ‘\(Self.folder)’ in the site's folder")
    }
  }

  /// Removes a cache that would be of no use.
  func remove() { unlink(path) }

  private static let header = Array("sitegen's cache of a build; may be deleted at any time\n".utf8)

  /// The program that runs: another one may make another site of the same files.
  private static var program: Fingerprint? {
    guard let stamp = FileStamp(of: "/proc/self/exe") else { return nil }
    var fingerprint = Fingerprint()
    stamp.add(to: &fingerprint)
    return fingerprint
  }
}

/// How long a part of the cache is, and the fingerprint by which damage is found.
private struct PartEntry: Recorded, Sendable, Equatable {
  let count: Int
  private let fingerprint: Fingerprint

  init(_ part: ArraySlice<UInt8>) {
    count = part.count
    var fingerprint = Fingerprint()
    fingerprint.add(part)
    self.fingerprint = fingerprint
  }

  init(from record: inout RecordReader) {
    count = record.number()
    fingerprint = record.value()
  }

  func write(to record: inout RecordWriter) {
    record.write(count)
    record.write(fingerprint)
  }
}

/// Makes a folder for what sitegen keeps in the site's folder; refused when a link leads it elsewhere, for a site that
/// one takes from somebody else must not write outside itself.
func prepareCacheFolder(_ folder: String, in site: String) throws(SystemFailure) {
  var path = site
  for part in folder.split(separator: "/") {
    path += "/" + part
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw SystemFailure("cannot keep anything in", path, reason: "it is a symbolic link")
    }
  }
  try makeFolders(path)
}
