import SiteModel

/// The list of the files that sitegen made in an output folder: a line for each, sorted.
///
/// A line `# edition` before one says that a column or page is in it. To versions that do not know such lines they are
/// notes, and a list that somebody has sorted or cut has fewer of them: then less is known, and nothing wrong.
struct Manifest: Sendable {
  static let name = ".sitegen-files"
  private static let header = "# Files made by sitegen; it removes those that no page owns any more.\n"
  private static let mark = "# edition"

  private(set) var files: Set<String> = []
  /// Those of them that show a column or a standing page.
  private(set) var editions: Set<String> = []

  init() {}

  /// Reads a list; what no build could have written was put there by hand, and is not believed.
  init(_ bytes: [UInt8]) {
    var isEdition = false
    for ended in bytes.split(separator: UInt8(ascii: "\n")) {
      // Git for Windows ends lines with both; no path of a site has a carriage return.
      let line = ended.last == UInt8(ascii: "\r") ? ended.dropLast() : ended
      if line.first == UInt8(ascii: "#") {
        isEdition = line.elementsEqual(Self.mark.utf8)
        continue
      }
      defer { isEdition = false }
      guard Route.isPathOfSite(line) else { continue }
      let path = String(decoding: line, as: UTF8.self)
      files.insert(path)
      if isEdition { editions.insert(path) }
    }
  }

  /// The list of files that are sorted.
  static func bytes(_ files: [String], editions: Set<String>) -> [UInt8] {
    var bytes = Array(header.utf8)
    for file in files {
      if editions.contains(file) {
        bytes += mark.utf8
        bytes.append(UInt8(ascii: "\n"))
      }
      bytes += file.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
