import Diagnostics
import Disk

/// The pictures and files of the old site, `wp-content/uploads`, as they lie in a folder of this machine.
struct MediaFolder: Sendable {
  /// By their decoded paths below the uploads.
  private var files: [String: String] = [:]
  /// By their names alone; `nil` where several files have one.
  private var byName: [String: String?] = [:]

  init(_ folder: String) throws(DiagnosticError) {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let root = realPath(path) ?? path
    var open = [(path: path, below: "", depth: 0)]
    while let next = open.popLast() {
      for entry in try entries(ofFolder: next.path) where entry.isNameUTF8 && !entry.name.hasPrefix(".") {
        let path = next.path + "/" + entry.name
        let below = next.below + entry.name
        switch Self.kind(of: entry, at: path, in: root) {
        case .file: add(path, below: below, name: entry.name)
        case .folder where next.depth < 12: open.append((path, below + "/", next.depth + 1))
        default: continue
        }
      }
    }
  }

  /// What an entry is, and what a link leads to within the folder: whatever lies elsewhere on the machine, or is no file
  /// that ends, is none of the pictures.
  private static func kind(of entry: FolderEntry, at path: String, in root: String) -> FolderEntry.Kind? {
    if entry.kind == .file || entry.kind == .folder { return entry.kind }
    if FileStamp(ofFileItself: path) != nil { return .file }
    guard let real = realPath(path), real.hasPrefix(root + "/") || root == "/" else { return nil }
    if FileStamp(ofFileItself: real) != nil { return .file }
    // A link to a folder could lead round in a circle; where the file system names no kinds it may be one itself.
    return entry.kind == nil && isFolder(real) ? .folder : nil
  }

  private mutating func add(_ path: String, below: String, name: String) {
    let key = Self.belowUploads(decodingWhatCanBe(below).text)
    if files[key] == nil { files[key] = path }
    let name = decodingWhatCanBe(name).text
    byName[name] = byName[name] == nil ? path : .some(nil)
  }

  /// `2025/08/river.jpg` of every path or address of it.
  private static func belowUploads(_ path: String) -> String {
    for mark in ["wp-content/uploads/", "uploads/", "/files/"] {
      if let range = path.firstRange(of: mark) {
        let rest = path[range.upperBound...]
        // Of a site among many on one machine.
        if rest.hasPrefix("sites/"), let slash = rest.dropFirst(6).firstIndex(of: "/") {
          return String(rest[rest.index(after: slash)...])
        }
        return String(rest)
      }
    }
    return path
  }

  /// The file of an address, the original rather than a copy of another size.
  ///
  /// `path` is decoded, without host and query.
  func file(_ path: String) -> String? {
    let key = Self.belowUploads(path.hasPrefix("/") ? String(path.dropFirst()) : path)
    for candidate in originals(of: key) {
      if let file = files[candidate] { return file }
    }
    guard !path.contains("uploads/"), let name = key.split(separator: "/").last.map(String.init) else { return nil }
    return originals(of: name).lazy.compactMap { byName[$0] ?? nil }.first
  }
}

/// The names that a picture may have in its original size, and its own: `river.jpg` for `river-600x400.jpg`.
func originals(of path: String) -> [String] {
  guard let dot = path.lastIndex(of: "."), path[dot...].count <= 5 else { return [path] }
  let (stem, ending) = (path[..<dot], path[dot...])
  var candidates: [String] = []
  if let hyphen = stem.lastIndex(of: "-") {
    let mark = stem[stem.index(after: hyphen)...]
    let sizes = mark.split(separator: "x", omittingEmptySubsequences: false)
    let isSize = sizes.count == 2 && sizes.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    if isSize || mark == "scaled" || mark == "rotated" { candidates += [stem[..<hyphen] + ending].map(String.init) }
    if isSize { candidates.append(stem[..<hyphen] + "-scaled" + ending) }
    // A picture that was cut keeps the moment of it in its name.
    if mark.hasPrefix("e"), mark.dropFirst().count >= 10, mark.dropFirst().allSatisfy(\.isNumber) {
      return [path, String(stem[..<hyphen] + ending)]
    }
  }
  return candidates + [path]
}
