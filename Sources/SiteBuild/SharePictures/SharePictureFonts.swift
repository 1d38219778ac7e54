import Diagnostics
import Disk
import Glibc
import SharePictures

/// Which fonts the pictures of the cache were drawn with.
///
/// Lines of a file: the face, the font's file, its size and when it was changed. A font that has been updated or taken
/// away since makes all pictures stale, and that is known without asking for fonts.
struct SharePictureFonts: Sendable, Equatable {
  private static let name = "fonts"

  private let text: String

  /// Those that were noted at the last drawing.
  init?(notedIn cache: SharePictureCache) {
    guard let bytes = try? readFileIfPresent("\(cache.path)/\(Self.name)") else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Those of an answer to `sitegen-share-pictures fonts`, as they are on the disk now.
  init?(answer: [UInt8]) {
    var lines = ""
    for line in String(decoding: answer, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let state = Self.state(of: String(parts[1])) else { return nil }
      lines += "\(line)\t\(state)\n"
    }
    text = lines
  }

  /// Whether they are as they were, and there is one for each face.
  func hold(for faces: Set<SharePictureFace>) -> Bool {
    var found: Set<String> = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 3, Self.state(of: String(parts[1])) == String(parts[2]) else { return false }
      found.insert(String(parts[0]))
    }
    return faces.allSatisfy { found.contains($0.rawValue) }
  }

  func note(in cache: SharePictureCache) throws(DiagnosticError) {
    try replaceFile("\(cache.path)/\(Self.name)", with: Array(text.utf8))
  }

  private static func state(of file: String) -> String? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    return "\(status.st_size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
  }
}
