import Pictures
import Records
import SiteModel

/// What was found in a picture or film: it is opened once, and again when it has changed.
struct StoredMedia: Sendable {
  var path: String
  var stamp: FileStamp
  var finding: MediaFinding

  func settled(before moment: Int) -> StoredMedia {
    StoredMedia(path: path, stamp: stamp.settled(before: moment), finding: finding)
  }
}

extension StoredMedia: Recorded {
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(stamp)
    record.write(choice: finding)
  }

  init(from record: inout RecordReader) {
    self.init(path: record.text(), stamp: record.value(), finding: record.choice() ?? .unreadable)
  }
}

/// What a picture or film tells beside what it shows.
enum MediaFinding: String, Sendable, CaseIterable {
  /// Nothing.
  case harmless
  case telling
  case tellingPlace
  /// It may tell something, and cannot be taken apart.
  case unreadable

  /// `nil` for a file of another kind.
  init?(of file: FoundFile, in site: String, earlier: StoredMedia?) {
    let name = file.path.lowercased()
    guard Self.endings.contains(where: { name.hasSuffix($0) }) else { return nil }
    if let earlier, earlier.stamp == file.stamp {
      self = earlier.finding
      return
    }
    // What cannot be read now is reported when it is copied.
    guard let bytes = try? readFile(site + "/" + file.path) else {
      self = .harmless
      return
    }
    if let clean = CleanFile(bytes) {
      self = clean.toldPlace ? .tellingPlace : clean.bytes == bytes ? .harmless : .telling
    } else {
      self = CleanFile.mayTell(bytes) ? .unreadable : .harmless
    }
  }

  private static let endings = [
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".gif", ".webp", ".avif", ".heic", ".heif", ".svg", ".mp4",
    ".m4v", ".m4a", ".mov", ".3gp", ".tif", ".tiff",
  ]
}
