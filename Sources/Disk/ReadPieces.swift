package import Diagnostics
import Glibc
package import Records

/// Gives the bytes of a regular file in pieces of at most a megabyte, for films that are larger than the memory.
package func readPieces(
  _ path: String, _ body: ([UInt8]) throws(DiagnosticError) -> Void
) throws(DiagnosticError) {
  var chunks = try FileChunks(path)
  while true {
    let piece = try chunks.next(1 << 20)
    if piece.isEmpty { return }
    try body(piece)
  }
}

/// The fingerprint of a file of any size; `nil` when there is nothing at its path.
package func fingerprintIfPresent(ofFile path: String) throws(DiagnosticError) -> Fingerprint? {
  if access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
  var fingerprint = Fingerprint()
  try readPieces(path) { piece throws(DiagnosticError) in fingerprint.add(piece) }
  return fingerprint
}

/// Copies a file of any size to a path, where it is whole or not at all.
package func copyFile(_ path: String, to target: String) throws(DiagnosticError) {
  try replaceFile(target) { file throws(DiagnosticError) in
    try readPieces(path) { piece throws(DiagnosticError) in try file.append(piece) }
  }
}
