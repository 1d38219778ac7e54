import Diagnostics
import Markup

/// Looks in the whole text of a document, front matter and raw HTML among it, for the names of files.
struct FileMentions {
  private struct Name {
    let asset: Int
    let bytes: [UInt8]
    /// Where the dot of its ending is.
    let dot: Int
  }

  private let catalog: Catalog
  private var names: [Name] = []

  /// Looks for these files, by their indices in `Catalog.assets`.
  init(_ assets: [Int], in catalog: Catalog) {
    self.catalog = catalog
    for asset in assets {
      let path = catalog.assets[asset].path
      let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
      for spelling in Set([name, PercentEncoding.encodePath(name)]) {
        let bytes = Array(spelling.utf8)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot + 1 < bytes.count else { continue }
        names.append(Name(asset: asset, bytes: bytes, dot: dot))
      }
    }
  }

  /// The files that a document names by a path that leads to them.
  func mentioned(by document: Document) -> Set<Int> {
    guard !names.isEmpty else { return [] }
    let text = document.source.inMemory.bytes
    var found: Set<Int> = []
    for dot in text.indices where text[dot] == UInt8(ascii: ".") {
      for name in names where dot >= name.dot && dot - name.dot + name.bytes.count <= text.count {
        let start = dot - name.dot
        guard text[dot + 1] == name.bytes[name.dot + 1], text[start...].starts(with: name.bytes),
          !found.contains(name.asset), leads(text, to: name, at: start, from: document)
        else { continue }
        found.insert(name.asset)
      }
    }
    return found
  }

  /// Whether the path that ends in a name is one to its file: from the document, or from the root of the site.
  private func leads(_ text: [UInt8], to name: Name, at start: Int, from document: Document) -> Bool {
    var first = start
    while first > 0, !Self.isDelimiter(text[first - 1]) { first -= 1 }
    let written = String(decoding: text[first..<start + name.bytes.count], as: UTF8.self)
    let asset = catalog.assets[name.asset]
    guard let path = PercentEncoding.decode(written) else { return false }
    if path.utf8.first == UInt8(ascii: "/") || path.contains("://") { return path.hasSuffix(asset.route.address) }
    return resolvedPath(path, fromFolder: document.path.folder) == asset.path
  }

  /// What may stand before an address in Markdown, HTML and YAML.
  private static func isDelimiter(_ byte: UInt8) -> Bool { byte <= 0x20 || delimiters.contains(byte) }

  private static let delimiters = Set("\"'()<>[]{},=|`".utf8)
}
