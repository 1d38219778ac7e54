package import Diagnostics
import Disk
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
    var parts: [(mark: PartMark, content: ArraySlice<UInt8>)] = []
    var start = head.position
    while start < bytes.count {
      let end = start + PartMark.size
      guard end <= bytes.count, let mark = PartMark(written: bytes[start..<end]), mark.count <= bytes.count - end
      else { return nil }
      parts.append((mark, bytes[end..<end + mark.count]))
      start = end + mark.count
    }
    let areWhole = parallelMap(count: parts.count, batch: 1) { [parts] in
      PartMark(of: parts[$0].content) == parts[$0].mark
    }
    return areWhole.allSatisfy { $0 } ? CacheParts.cache(from: parts.map(\.content)) : nil
  }

  /// Writes the cache, or says in a note why it could not be written: the site is whole without it.
  func save(_ sources: SourceMemory, _ output: OutputMemory, log: inout DiagnosticLog) {
    guard let program = Self.program else { return }
    let parts = CacheParts(sources, output)
    var head = RecordWriter()
    head.append(Self.header[...])
    head.write(program)
    do {
      try prepareCacheFolder(Self.folder, in: site)
      try replaceFile(path) { file throws(DiagnosticError) in
        try file.append(head.bytes)
        // A few at a time: all together would be the most memory that a build takes.
        for start in stride(from: 0, to: parts.count, by: Self.partsAtOnce) {
          let made = parallelMap(count: min(Self.partsAtOnce, parts.count - start), batch: 1) { index in
            let part = parts[start + index]
            return (mark: PartMark(of: part[...]).bytes, part: part)
          }
          for (mark, part) in made {
            try file.append(mark)
            try file.append(part)
          }
        }
      }
    } catch {
      log.report(
        .note, .cacheNotKept, "the next build will be slow: \(error)",
        help: "let sitegen write to ‘\(Self.folder)’ in the site's folder")
    }
  }

  /// Removes a cache that would be of no use.
  func remove() { unlink(path) }

  private static let partsAtOnce = 8

  private static let header = Array("sitegen's cache of a build; may be deleted at any time\n".utf8)

  /// The program that runs: another one may make another site of the same files.
  private static var program: Fingerprint? {
    guard let stamp = FileStamp(of: "/proc/self/exe") else { return nil }
    var fingerprint = Fingerprint()
    stamp.add(to: &fingerprint)
    return fingerprint
  }
}

/// What stands before each part of the cache: how long it is, and the fingerprint by which damage is found.
private struct PartMark: Sendable, Equatable {
  static let size = 16

  let count: Int
  private let fingerprint: Fingerprint

  init(of part: ArraySlice<UInt8>) {
    count = part.count
    var fingerprint = Fingerprint()
    fingerprint.add(part)
    self.fingerprint = fingerprint
  }

  /// `nil` when no part is that long.
  init?(written bytes: ArraySlice<UInt8>) {
    var record = RecordReader(bytes)
    let count = record.bits()
    guard count <= UInt64(Int32.max) else { return nil }
    self.count = Int(count)
    fingerprint = record.value()
  }

  var bytes: [UInt8] {
    var record = RecordWriter(capacity: Self.size)
    record.write(bits: UInt64(count))
    record.write(fingerprint)
    return record.bytes
  }
}

/// Where sitegen keeps what may be deleted at any time, from a site's folder.
package let cacheFolder = CacheFile.folder

/// Makes a folder for what sitegen keeps in the site's folder; refused when a link leads it elsewhere, for a site that
/// one takes from somebody else must not write outside itself.
package func prepareCacheFolder(_ folder: String, in site: String) throws(DiagnosticError) {
  var path = site
  for part in folder.split(separator: "/") {
    path += "/" + part
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw DiagnosticError("cannot keep anything in", path, reason: "it is a symbolic link")
    }
  }
  try makeFolders(path)
}
