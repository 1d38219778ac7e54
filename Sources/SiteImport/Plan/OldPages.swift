import SiteModel

/// Where the old addresses of an import would stand as pages: a file cannot be a folder too, as `/p7.html` and
/// `/p7.html/picture/` would have it.
struct OldPages {
  /// In small letters, which many disks do not tell from capital ones.
  private var files: [String: OldAddress] = [:]
  private var folders: [String: OldAddress] = [:]

  /// Takes the place of an address; gives the one that it clashes with, where it cannot stand.
  mutating func take(_ address: OldAddress) -> OldAddress? {
    guard address.canBePage else { return nil }
    let file = address.route.file.lowercased()
    let above = Self.folders(of: file)
    if let other = above.compactMap({ files[$0] }).first ?? folders[file] { return other }
    files[file] = address
    for folder in above where folders[folder] == nil { folders[folder] = address }
    return nil
  }

  /// `a` and `a/b` of `a/b/c.html`.
  private static func folders(of file: String) -> [String] {
    file.utf8.indices.filter { file.utf8[$0] == UInt8(ascii: "/") }.map { String(file[..<$0]) }
  }
}

extension OldAddress {
  /// Why another cannot be led on, in words behind a colon.
  var clashWords: String { "no host has a file and a folder of one name, and it clashes with ‘\(text)’" }
}
