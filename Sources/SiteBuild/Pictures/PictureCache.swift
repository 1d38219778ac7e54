import Diagnostics
import Disk
import Glibc
import Records
import SiteModel

/// The copies of pictures that earlier builds made, by what they were made from.
///
/// A file's name holds a fingerprint of the original's bytes, the width and the quality, so a changed picture never
/// meets an old copy; and a fingerprint of its own bytes, so one that was damaged or replaced is made again. The folder
/// can be deleted at any time.
struct PictureCache: Sendable {
  /// From the site's root.
  static let folder = ".sitegen-cache/pictures"

  let site: String
  /// What is in the folder, by the names without the fingerprints of the files themselves.
  private let files: [String: String]

  init(site: String) {
    self.site = site
    let names = names(inFolder: site + "/" + Self.folder)
    files = Dictionary(names.compactMap { name in Self.order(of: name).map { ($0, name) } }) { first, _ in first }
  }

  /// Makes the folder.
  func prepare() throws(DiagnosticError) { try prepareCacheFolder(Self.folder, in: site) }

  /// A copy that is there and sound, or that has just been made.
  struct Copy: Sendable {
    /// From the site's root.
    var path: String
    var dimensions: PictureDimensions
    /// In bytes.
    var size: Int
  }

  /// What a copy is ordered by: the beginning of its file's name.
  func order(of original: [UInt8], width: Int) -> String {
    let mark = Fingerprint(of: original).hexadecimal
    return "\(mark)-\(String(original.count, radix: 16))-\(width)w-q\(PictureFormat.quality)"
  }

  private static func order(of name: String) -> String? {
    name.utf8.lastIndex(of: UInt8(ascii: "-")).map { String(name[..<$0]) }
  }

  /// The path of a copy with these bytes, from the site's root.
  func path(_ order: String, of bytes: [UInt8], _ format: PictureFormat) -> String {
    "\(Self.folder)/\(order)-\(Fingerprint(of: bytes).hexadecimal).\(format.rawValue)"
  }

  /// The copy that was ordered so, or `nil` when there is none, or none that is as it was made.
  func copy(_ order: String, width: Int, _ format: PictureFormat) -> Copy? {
    guard let name = files[order] else { return nil }
    let path = "\(Self.folder)/\(name)"
    // A copy that cannot be read is as good as none: it is made again.
    guard let bytes = try? readFileIfPresent(site + "/" + path), self.path(order, of: bytes, format) == path else {
      unlink(site + "/" + path)
      return nil
    }
    return copy(at: path, bytes, width: width, format)
  }

  /// A copy that has just been made; `nil` when it is not whole or not of this width.
  func copy(at path: String, _ bytes: [UInt8], width: Int, _ format: PictureFormat) -> Copy? {
    guard PictureFormat(bytes) == format, format.isComplete(bytes), let found = PictureDimensions(ofFile: bytes),
      found.width == width
    else { return nil }
    return Copy(path: path, dimensions: found, size: bytes.count)
  }
}
