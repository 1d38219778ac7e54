package import Diagnostics
import Glibc

/// A file that is to be made where nothing is yet.
package struct FileToCreate: Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}

/// Makes files and the folders that they need, all of them or none.
///
/// Whatever is at the place of one of them, be it a link that leads nowhere, is left as it is; then, and when the disk is
/// full, those that were made before it go again, and so do their folders.
package func createFiles(_ files: [FileToCreate]) throws(DiagnosticError) {
  var folders: [String] = []
  var made: [String] = []
  do throws(DiagnosticError) {
    for file in files {
      if let parent = parentFolder(of: file.path[...]), !parent.isEmpty {
        try createFolders(String(parent), noting: &folders)
      }
      try createFile(file)
      made.append(file.path)
    }
  } catch {
    for path in made { unlink(path) }
    for folder in folders.reversed() { rmdir(folder) }
    throw error
  }
}

private func createFolders(_ path: String, noting made: inout [String]) throws(DiagnosticError) {
  if mkdir(path, 0o755) == 0 {
    made.append(path)
    return
  }
  if errno == EEXIST {
    guard isFolder(path) else { throw DiagnosticError("cannot make the folder", path) }
    return
  }
  guard errno == ENOENT, let parent = parentFolder(of: path[...]), !parent.isEmpty else {
    throw DiagnosticError("cannot make the folder", path)
  }
  try createFolders(String(parent), noting: &made)
  guard mkdir(path, 0o755) == 0 else { throw DiagnosticError("cannot make the folder", path) }
  made.append(path)
}

private func createFile(_ file: FileToCreate) throws(DiagnosticError) {
  let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw DiagnosticError("cannot write", file.path) }
  let isWritten = writeAll(file.bytes, to: descriptor)
  let failure = isWritten ? nil : DiagnosticError("cannot write", file.path)
  // A disk on another machine may say only now that it is full.
  if close(descriptor) == 0, failure == nil { return }
  let later = failure ?? DiagnosticError("cannot write", file.path)
  unlink(file.path)
  throw later
}
