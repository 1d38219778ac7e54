import Glibc

/// The share pictures that earlier builds drew, by the fingerprints of what is on them.
///
/// The folder is read once; no picture is opened, for an archive may have tens of thousands. The number of its bytes
/// stands in a file's name, by which one that was cut off is found and drawn again. The folder can be deleted at any
/// time.
struct SharePictureCache: Sendable {
  /// From the site's root.
  static let folder = ".sitegen-cache/share"

  let site: String

  var path: String { site + "/" + Self.folder }

  func prepare() throws(SystemFailure) {
    try prepareCacheFolder(Self.folder, in: site)
  }

  /// The pictures that are there and whole: their files by the names that they were ordered under.
  ///
  /// What a program that was killed has left half written is removed.
  func listing() -> [String: String] {
    var pictures: [String: String] = [:]
    for file in fileNames() {
      let parts = file.split(separator: "-", maxSplits: 1)
      guard parts.count == 2 else { continue }
      if parts[0] == "new" {
        removeLeftover(file, of: parts[1])
      } else if let byteCount = Int(parts[1].dropLast(".png".count), radix: 16), isFile(file, byteCount: byteCount) {
        pictures[String(parts[0])] = file
      }
    }
    return pictures
  }

  func removeAll() {
    for file in fileNames() where file.hasSuffix(".png") { unlink(path + "/" + file) }
  }

  /// Sorted, because that of two files for one picture the same must be taken everywhere.
  private func fileNames() -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }

  private func isFile(_ name: String, byteCount: Int) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == byteCount
  }

  private func removeLeftover(_ file: String, of process: Substring) {
    guard let id = pid_t(process.prefix { $0 != "-" }), kill(id, 0) != 0, errno == ESRCH else { return }
    unlink(path + "/" + file)
  }
}
