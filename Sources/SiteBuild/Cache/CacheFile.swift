import Diagnostics
import Glibc
import Records

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
    guard bytes.count > Self.header.count + 16, bytes.starts(with: Self.header) else { return nil }
    var reader = RecordReader(bytes[Self.header.count...])
    let content = bytes[(Self.header.count + 16)...]
    guard reader.value(Fingerprint.self) == program, reader.value(Fingerprint.self) == Self.fingerprint(of: content)
    else { return nil }
    let cache = BuildCache(from: &reader)
    return reader.isDamaged || !reader.isAtEnd ? nil : cache
  }

  /// Writes the cache, or says in a note why it could not be written: the site is whole without it.
  func save(_ cache: BuildCache, log: inout DiagnosticLog) {
    guard let program = Self.program else { return }
    var content = RecordWriter(capacity: cache.estimatedSize)
    content.write(cache)
    var head = RecordWriter()
    head.append(Self.header[...])
    head.write(program)
    head.write(Self.fingerprint(of: content.bytes[...]))
    do {
      try prepareCacheFolder(Self.folder, in: site)
      try replaceFile(path, with: head.bytes, and: content.bytes)
    } catch {
      log.report(
        .note, .cacheNotKept, "the next build will be slow: \(error)",
        help: "let sitegen write to ‘\(Self.folder)’ in the site's folder")
    }
  }

  /// Removes a cache that would be of no use.
  func remove() { unlink(path) }

  private static let header = Array("sitegen's cache of a build; may be deleted at any time\n".utf8)

  private static func fingerprint(of bytes: ArraySlice<UInt8>) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint
  }

  /// The program that runs: another one may make another site of the same files.
  private static var program: Fingerprint? {
    guard let stamp = FileStamp(of: "/proc/self/exe") else { return nil }
    var fingerprint = Fingerprint()
    stamp.add(to: &fingerprint)
    return fingerprint
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
