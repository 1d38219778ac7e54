import Glibc
import Records
import SiteModel

/// The copies of pictures that earlier builds made, by what they were made from.
///
/// A file's name holds a fingerprint of the original's bytes, the width and the quality, so a changed picture never
/// meets an old copy. The folder can be deleted at any time; a damaged file in it is made again.
struct PictureCache: Sendable {
  /// From the site's root.
  static let folder = ".sitegen-cache/pictures"

  let site: String

  /// Makes the folder.
  func prepare() throws(SystemFailure) { try prepareCacheFolder(Self.folder, in: site) }

  /// A copy that is there and sound, or that has just been made.
  struct Copy: Sendable {
    var dimensions: PictureDimensions
    /// In bytes.
    var size: Int
  }

  /// The path of a copy, from the site's root.
  func path(of original: [UInt8], width: Int, _ format: PictureFormat) -> String {
    let mark = Fingerprint(of: original).hexadecimal
    let length = String(original.count, radix: 16)
    return "\(Self.folder)/\(mark)-\(length)-\(width)w-q\(PictureFormat.quality).\(format.rawValue)"
  }

  /// The copy at a path, or `nil` when there is none, or none that is whole and of this width.
  func copy(at path: String, width: Int, _ format: PictureFormat) -> Copy? {
    var status = stat()
    guard lstat(site + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // A copy that cannot be read is as good as none: it is made again.
    guard let bytes = try? readFileIfPresent(site + "/" + path) else { return nil }
    guard PictureFormat(bytes) == format, format.isComplete(bytes), let found = PictureDimensions(ofFile: bytes),
      found.width == width
    else { return nil }
    return Copy(dimensions: found, size: bytes.count)
  }
}
