import Diagnostics
import Disk
import Glibc
import Records
import SiteModel

/// The copies of pictures that earlier builds made, by what they were made from.
///
/// A file's name holds a fingerprint of the original's bytes and what was ordered of it, so a changed picture never meets
/// an old copy; and a fingerprint of its own bytes, so one that was damaged or replaced is made again. What no picture of
/// the site needs any more is removed. The folder can be deleted at any time.
struct PictureCache: Sendable {
  /// From the site's root.
  static let folder = ".sitegen-cache/pictures"

  let site: String
  /// What is in the folder, by the names without the fingerprints of the files themselves.
  private let files: [String: String]

  init(site: String) {
    self.site = site
    let names = names(inFolder: site + "/" + Self.folder)
    files = Dictionary(names.compactMap { name in Self.key(of: name).map { ($0, name) } }) { first, _ in first }
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
    /// Changes with its bytes.
    var mark: String
  }

  /// What a copy is kept under: the beginning of its file's name.
  func key(of order: PictureOrder, from original: [UInt8]) -> String {
    let mark = Fingerprint(of: original).hexadecimal
    return "\(mark)-\(String(original.count, radix: 16))-\(order.name)"
  }

  /// Removes the copies that are not among these.
  func removeAll(but used: Set<String>) {
    // What another build is just making is not its own yet.
    for name in files.values where !name.hasPrefix("new-") && !used.contains("\(Self.folder)/\(name)") {
      unlink("\(site)/\(Self.folder)/\(name)")
    }
  }

  private static func key(of name: String) -> String? {
    name.utf8.lastIndex(of: UInt8(ascii: "-")).map { String(name[..<$0]) }
  }

  /// The path of a copy with these bytes, from the site's root.
  func path(_ key: String, of bytes: [UInt8], _ format: PictureFormat) -> String {
    "\(Self.folder)/\(key)-\(Fingerprint(of: bytes).hexadecimal).\(format.rawValue)"
  }

  /// The copy that was ordered so, or `nil` when there is none, or none that is as it was made.
  func copy(_ key: String, _ order: PictureOrder) -> Copy? {
    guard let name = files[key] else { return nil }
    let path = "\(Self.folder)/\(name)"
    // A copy that cannot be read is as good as none: it is made again.
    guard let bytes = try? readFileIfPresent(site + "/" + path), self.path(key, of: bytes, order.format) == path else {
      unlink(site + "/" + path)
      return nil
    }
    return copy(at: path, bytes, order)
  }

  /// A copy that has just been made; `nil` when it is not whole or not what was ordered.
  func copy(at path: String, _ bytes: [UInt8], _ order: PictureOrder) -> Copy? {
    guard PictureFormat(bytes) == order.format, order.format.isComplete(bytes),
      let found = PictureDimensions(ofFile: bytes), order.fits(found)
    else { return nil }
    return Copy(path: path, dimensions: found, size: bytes.count, mark: Fingerprint(of: bytes).hexadecimal)
  }
}
