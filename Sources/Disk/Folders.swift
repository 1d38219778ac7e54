package import Diagnostics
import Glibc

/// What a folder says of one of its entries.
package struct FolderEntry: Sendable {
  /// Bytes that are not UTF-8 are shown as �.
  package let name: String
  /// Whether the name is UTF-8, so that its path leads to it.
  package let isNameUTF8: Bool
  /// `nil` where the file system does not tell in its listings.
  package let kind: Kind?

  package enum Kind: Sendable {
    case file
    case folder
    /// A link, which may lead to either, or what is neither.
    case other
  }

  fileprivate init?(_ entry: UnsafeMutablePointer<dirent>) {
    let (name, isNameUTF8) = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) {
        String(validatingCString: $0).map { ($0, true) } ?? (String(cString: $0), false)
      }
    }
    if name == "." || name == ".." { return nil }
    self.name = name
    self.isNameUTF8 = isNameUTF8
    kind =
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): .file
      case Int32(DT_DIR): .folder
      case Int32(DT_UNKNOWN): nil
      default: .other
      }
  }
}

/// What lies in a folder, in no order.
package func entries(ofFolder path: String) throws(DiagnosticError) -> [FolderEntry] {
  if let entries = try entriesIfPresent(ofFolder: path) { return entries }
  throw DiagnosticError("cannot read the folder", path, reason: String(cString: strerror(ENOENT)))
}

/// What lies in a folder, in no order, or `nil` when there is nothing at its path.
package func entriesIfPresent(ofFolder path: String) throws(DiagnosticError) -> [FolderEntry]? {
  guard let stream = opendir(path) else {
    if errno == ENOENT { return nil }
    throw DiagnosticError("cannot read the folder", path)
  }
  defer { closedir(stream) }
  var entries: [FolderEntry] = []
  while let entry = readdir(stream) {
    if let entry = FolderEntry(entry) { entries.append(entry) }
  }
  return entries
}

/// The names of what lies in a folder, sorted; none of one that cannot be read.
package func names(inFolder path: String) -> [String] {
  ((try? entries(ofFolder: path)) ?? []).map(\.name).sorted()
}

/// Removes a file, a link, or a folder with all that is in it; links are not followed.
package func removeAll(_ path: String) {
  if unlink(path) == 0 || errno == ENOENT { return }
  guard let entries = try? entries(ofFolder: path) else { return }
  for entry in entries { removeAll(path + "/" + entry.name) }
  rmdir(path)
}

/// The path with every symbolic link resolved, or `nil` when there is nothing there.
package func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// A path that starts at a folder unless it is absolute.
package func absolutePath(_ path: String, in folder: String) -> String {
  path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path
}

/// The folder of a file or folder; `nil` for what lies in the outermost one.
package func parentFolder(of path: Substring) -> Substring? {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
}

/// Whether there is a folder at a path, or behind a link there.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
