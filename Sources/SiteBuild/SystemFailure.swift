package import Diagnostics
import Glibc

/// Something that the machine refused: an unreadable folder, a full disk.
package struct SystemFailure: Error, Sendable, CustomStringConvertible {
  /// What was being done, such as `cannot write`.
  package var action: String
  package var path: String
  /// The system's own words.
  package var reason: String

  package init(_ action: String, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// The failure that the last system call left behind in `errno`.
  package init(_ action: String, _ path: String) {
    self.init(action, path, reason: String(cString: strerror(errno)))
  }

  package var description: String { "\(action) ‘\(path)’: \(reason)" }

  /// What the person at the terminal should know.
  package var diagnostic: Diagnostic {
    // Whatever is not read is written: files, folders, locks.
    action.hasPrefix("cannot read")
      ? Diagnostic(.error, .cannotRead, description, help: "see whether it is there and may be read: ls -l ‘\(path)’")
      : Diagnostic(.error, .cannotWrite, description, help: "see who may write there, and how full the disk is: df -h")
  }
}
