import Glibc
import SiteModel

/// The copies of pictures that earlier builds made, by what they were made from.
///
/// A file's name holds a fingerprint of the original's bytes, the width and the quality, so a changed picture never
/// meets an old copy. The folder can be deleted at any time; a damaged file in it is made again.
struct PictureCache: Sendable {
  /// From the site's root.
  static let folder = ".sitegen-cache/pictures"

  let site: String

  /// Makes the folder; refused when a link leads it elsewhere, for a site that one takes from somebody else must not
  /// write outside itself.
  func prepare() throws(SystemFailure) {
    var path = site
    for part in Self.folder.split(separator: "/") {
      path += "/" + part
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
        throw SystemFailure("cannot keep pictures in", path, reason: "it is a symbolic link")
      }
    }
    try makeFolders(path)
  }

  /// A copy that is there and sound, or that has just been made.
  struct Copy: Sendable {
    var dimensions: PictureDimensions
    /// In bytes.
    var size: Int
  }

  /// The path of a copy, from the site's root.
  func path(of original: [UInt8], width: Int, _ format: PictureFormat) -> String {
    let digest = String(Self.fingerprint(of: original), radix: 16)
    let mark = String(repeating: "0", count: 16 - digest.utf8.count) + digest
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

  /// Takes eight bytes at a time; enough to tell pictures apart, not meant against forgers.
  private static func fingerprint(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
      }
      var index = 0
      while index + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      while index < buffer.count {
        mix(UInt64(buffer[index]))
        index += 1
      }
      return hash
    }
  }
}
