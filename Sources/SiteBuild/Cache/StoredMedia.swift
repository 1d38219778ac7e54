import Disk
import Pictures
import Records
import SiteModel

/// What was found in a picture or film: it is opened once, and again when it has changed.
struct StoredMedia: Sendable {
  var path = ""
  var stamp = FileStamp()
  var finding = MediaFinding()

  func reliable(before moment: Int) -> StoredMedia {
    StoredMedia(path: path, stamp: stamp.reliable(before: moment), finding: finding)
  }
}

extension StoredMedia: Exchanged {
  mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&path)
    record.exchange(&stamp)
    record.exchange(choice: &finding.notes)
    record.exchange(choice: &finding.fault)
    record.exchange(&finding.isActive)
  }
}

/// What a picture or film tells beside what it shows, and what is wrong with it.
struct MediaFinding: Sendable, Equatable {
  enum Notes: String, Sendable, CaseIterable {
    /// None.
    case harmless
    case telling
    case tellingPlace
    /// There may be some, and the file cannot be taken apart.
    case unreadable
    /// It says where it was taken, and cannot be taken apart.
    case unreadablePlace
  }

  /// Why readers will not see it, or not whole.
  enum Fault: String, Sendable, CaseIterable {
    case none
    case empty
    case cut
    /// Its name is that of a picture and its bytes are not.
    case noPicture
    /// A picture of a telephone, under a name that promises another kind.
    case heif
  }

  var notes = Notes.harmless
  var fault = Fault.none
  /// Whether it is a drawing that would run or fetch something.
  var isActive = false
}

extension MediaFinding {
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
      self.init()
      return
    }
    self.init(bytes, isNamedAsPicture: Self.pictureEndings.contains { name.hasSuffix($0) })
    // Whatever hides under the name of a drawing is read as one.
    if name.hasSuffix(".svg"), !bytes.isEmpty, MediaFormat(bytes) != .svg { notes = .unreadable }
  }

  private init(_ bytes: [UInt8], isNamedAsPicture: Bool) {
    self.init()
    let clean = CleanFile(bytes)
    isActive = clean?.wasActive ?? false
    if let clean {
      notes = clean.toldPlace ? .tellingPlace : clean.bytes == bytes ? .harmless : .telling
    } else if CleanFile.mayTell(bytes) {
      notes = CleanFile.mayTellPlace(bytes) ? .unreadablePlace : .unreadable
    }
    if bytes.isEmpty {
      fault = .empty
    } else if isNamedAsPicture, MediaFormat(bytes)?.isPicture != true {
      fault = .noPicture
    } else if isNamedAsPicture, MediaFormat.isHEIF(bytes) {
      fault = .heif
    } else if clean?.isCut == true || isNamedAsPicture && clean == nil {
      fault = .cut
    }
  }

  /// Those of pictures that are known by their bytes, whatever they are called.
  private static let pictureEndings = [".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".gif", ".webp", ".avif"]

  /// Those of sound and films in Ogg, out of which no notes are taken.
  static let oggEndings = [".ogv", ".ogg", ".oga", ".opus"]

  private static let endings =
    pictureEndings + oggEndings + [
      ".heic", ".heif", ".svg", ".mp4", ".m4v", ".m4a", ".mov", ".3gp", ".tif", ".tiff", ".webm", ".mp3", ".aac",
      ".flac", ".wav",
    ]
}
