import Foundation

/// The checkout that these tests belong to.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Copies the site of the repository, settings, content and themes, into an empty folder.
  static func copySite(to folder: URL) throws {
    for name in ["site.yml", "content", "themes"] {
      try FileManager.default.copyItem(at: root.appending(path: name), to: folder.appending(path: name))
    }
    try addMissingFonts(to: folder.appending(path: "themes/waraq"))
  }

  /// The font is made, not committed; where that was not done, empty files stand for it and its licence.
  static func addMissingFonts(to theme: URL) throws {
    let fonts = theme.appending(path: "assets/fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    for name in ["NotoNastaliqUrdu-Regular.woff2", "OFL.txt"] {
      let file = fonts.appending(path: name)
      if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
    }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
