import Diagnostics
import Disk
import Glibc
import Records
import SharePictures
import SiteModel

/// The share pictures that earlier builds drew, by the fingerprints of what is on them.
///
/// The folder is read once; only pictures that were not published from it yet are opened, for an archive may have tens
/// of thousands. The number of its bytes stands in a file's name, and their fingerprint: what was cut off or replaced
/// is drawn again. The folder can be deleted at any time.
struct SharePictureCache: Sendable {
  /// From the site's root.
  static let folder = ".sitegen-cache/share"

  let site: String

  /// Where a picture would be that is drawn when it is asked for: no file of the cache has such a name.
  static func orderedPath(_ file: SharePictureFile) -> String { "\(folder)/\(file.fingerprint.hexadecimal)" }

  var path: String { site + "/" + Self.folder }

  func prepare() throws(DiagnosticError) {
    try prepareCacheFolder(Self.folder, in: site)
  }

  /// The pictures that are there and whole: their files by the names that they were ordered under.
  ///
  /// What a program that was killed has left half written is removed.
  func listing() -> [String: String] {
    var pictures: [String: String] = [:]
    for file in names(inFolder: path) {
      let parts = file.split(separator: "-")
      guard parts.count >= 2 else { continue }
      if parts[0] == "new" {
        removeLeftover(file, of: parts[1])
      } else if parts.count == 3, let byteCount = Int(parts[1], radix: 16), isFile(file, byteCount: byteCount) {
        pictures[String(parts[0])] = file
      }
    }
    return pictures
  }

  /// Those of some pictures whose bytes are not what they were when they were drawn; they are removed.
  func removeDamaged(_ files: [String]) -> Set<String> {
    let areSound = parallelMap(count: files.count, batch: 16) { index in
      (try? readFile(path + "/" + files[index])).map { files[index].hasSuffix(sharePictureFileName("", of: $0)) }
        == true
    }
    var damaged: Set<String> = []
    for (file, isSound) in zip(files, areSound) where !isSound {
      unlink(path + "/" + file)
      damaged.insert(file)
    }
    return damaged
  }

  func removeAll() {
    for file in names(inFolder: path) where file.hasSuffix(".png") { unlink(path + "/" + file) }
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
