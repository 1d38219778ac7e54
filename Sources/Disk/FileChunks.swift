package import Diagnostics
import Glibc

/// A file, read piece by piece from its beginning: one that may be larger than the memory.
package struct FileChunks: ~Copyable {
  private let file: OpenedFile
  private let path: String

  package init(_ path: String) throws(DiagnosticError) {
    file = try OpenedFile(path)
    self.path = path
  }

  /// In bytes, when it was opened.
  package var size: Int { file.size }

  /// The next bytes, at most `count`; none at the end.
  package mutating func next(_ count: Int) throws(DiagnosticError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat { got = read(file.descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      failed = got < 0
      filled = max(0, got)
    }
    if failed { throw DiagnosticError("cannot read", path) }
    return bytes
  }
}
