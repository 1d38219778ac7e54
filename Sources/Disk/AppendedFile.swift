package import Diagnostics
import Glibc

/// A file to which lines are added, each of them in one step: a process that is killed leaves whole lines, and at most the
/// beginning of one behind them.
package final class AppendedFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Makes the file where there is none.
  package init(_ path: String) throws(DiagnosticError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DiagnosticError("cannot write", path) }
  }

  deinit { close(descriptor) }

  package func append(_ bytes: [UInt8]) throws(DiagnosticError) {
    guard writeAll(bytes, to: descriptor) else { throw DiagnosticError("cannot write", path) }
  }
}
