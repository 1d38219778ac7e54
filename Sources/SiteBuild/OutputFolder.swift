import Glibc

/// The folder that the site is written to, locked for one build.
///
/// Beside the site it holds one file of sitegen's own, the manifest: the paths of the files that builds have made.
/// What is not in it was put there by somebody else, and is neither removed nor overwritten.
struct OutputFolder: ~Copyable {
  static let manifestName = ".sitegen-files"
  private static let header = "# Files made by sitegen; it removes those that no page owns any more.\n"

  let path: String
  /// The files that earlier builds made.
  let known: Set<String>
  private let lock: Int32

  /// Opens the folder, making it when it is not there, and waits for nobody: a second build at the same time is refused.
  init(_ path: String) throws(OutputFailure) {
    self.path = path
    try asOutputFailure { () throws(SystemFailure) in try makeFolders(path) }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(SystemFailure("cannot open the output folder", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .locked(path)
    }
    do {
      known = try Self.readManifest(path)
    } catch {
      close(descriptor)
      throw error
    }
    lock = descriptor
  }

  deinit { close(lock) }

  /// Writes down which files are sitegen's, sorted by path.
  func record(_ files: [String]) throws(SystemFailure) {
    var bytes = Array(Self.header.utf8)
    for file in files {
      bytes.append(contentsOf: file.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    try replaceFile(path + "/" + Self.manifestName, with: bytes)
  }

  private static func readManifest(_ path: String) throws(OutputFailure) -> Set<String> {
    let (manifest, isEmpty) = try asOutputFailure { () throws(SystemFailure) in
      (try readFileIfPresent(path + "/" + manifestName), try isEmptyFolder(path))
    }
    guard let manifest else {
      if isEmpty { return [] }
      throw .foreign(path)
    }
    let lines = manifest.split(separator: UInt8(ascii: "\n"))
    return Set(lines.lazy.filter(isInside).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a line names a file of the folder; a path that leads out of it can only have been put there by hand.
  private static func isInside(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first != UInt8(ascii: "#"), line.first != UInt8(ascii: "/") else { return false }
    for index in line.indices.dropFirst() where line[index] == UInt8(ascii: ".") && line[index - 1] == line[index] {
      // Only where dots are next to each other is it worth a closer look.
      return !line.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    }
    return true
  }
}

private func isEmptyFolder(_ path: String) throws(SystemFailure) -> Bool {
  guard let stream = opendir(path) else { throw SystemFailure("cannot read the folder", path) }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let name = name(of: entry)
    if name != ".", name != ".." { return false }
  }
  return true
}
