import Diagnostics
import Disk

/// The files below a folder of another generator, by their paths in it; links are not followed, for they may lead to
/// anything that lies on the machine.
struct GeneratorFolder: Sendable {
  let root: String
  /// Sorted.
  private(set) var paths: [String] = []

  private static let leftOut: Set<String> = [
    "node_modules", "vendor", "public", "_site", "resources", "themes", "theme",
  ]
  private static let mostFolders = 64

  init(_ root: String) throws(DiagnosticError) {
    self.root = root
    try visit("", depth: 0)
    paths.sort()
  }

  private mutating func visit(_ folder: String, depth: Int) throws(DiagnosticError) {
    guard depth < Self.mostFolders else { return }
    let absolute = folder.isEmpty ? root : root + "/" + folder
    for entry in try entries(ofFolder: absolute) where entry.isNameUTF8 && !entry.name.hasPrefix(".") {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      switch entry.kind {
      case .file: paths.append(path)
      case .folder:
        if depth == 0, Self.leftOut.contains(entry.name) { continue }
        try visit(path, depth: depth + 1)
      case .other, nil: continue
      }
    }
  }

  mutating func remove(_ gone: Set<String>) { if !gone.isEmpty { paths.removeAll { gone.contains($0) } } }

  func read(_ path: String) throws(DiagnosticError) -> [UInt8] { try readFile(root + "/" + path) }

  /// The first of some files that is there, read as data.
  func data(_ names: [String], log: inout DiagnosticLog) throws(DiagnosticError) -> GeneratorValue? {
    for name in names where paths.contains(name) { return generatorData(try read(name), path: name, log: &log) }
    return nil
  }
}
