import Diagnostics
import Disk
import Records
import Synchronization

/// Reads texts again that a build has read before, and remembers the first that could not be read, or that is another now.
///
/// A page of such a text would be empty, or have the front matter of one state and the words of another. Those who ask
/// for a text stand in the middle of a stage and go on with what they get; `check` afterwards ends the build.
final class SecondReads: Sendable {
  private let first = Mutex<DiagnosticError?>(nil)

  /// The text of a file that was in the state of `stamp` and had these bytes.
  func text(_ path: String, _ stamp: FileStamp, _ fingerprint: Fingerprint) -> [UInt8] {
    do throws(DiagnosticError) {
      let bytes = withoutByteOrderMark(try readFile(path))
      // A file that was only touched is the same.
      if FileStamp(of: path) != stamp, Fingerprint(of: bytes) != fingerprint {
        throw DiagnosticError(
          "cannot build", path, reason: "it was changed while the site was built; nothing is written, build again")
      }
      return bytes
    } catch {
      first.withLock { failure in failure = failure ?? error }
      return []
    }
  }

  /// Throws when a text could not be read again.
  func check() throws(DiagnosticError) {
    if let failure = first.withLock({ $0 }) { throw failure }
  }
}
