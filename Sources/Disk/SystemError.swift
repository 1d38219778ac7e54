package import Diagnostics
import Glibc

extension DiagnosticError {
  /// Something that the machine refused: an unreadable folder, a full disk.
  ///
  /// - Parameters:
  ///   - action: What was being done, such as `cannot write`.
  ///   - reason: The system's own words; those for the last system call unless others are given.
  package init(_ action: String, _ path: String, reason: String = String(cString: strerror(errno))) {
    let message = "\(action) ‘\(path)’: \(reason)"
    // Whatever is not read is written: files, folders, locks.
    self.init(
      action.hasPrefix("cannot read")
        ? Diagnostic(.error, .cannotRead, message, help: "see whether it is there and may be read: ls -l ‘\(path)’")
        : Diagnostic(.error, .cannotWrite, message, help: "see who may write there, and how full the disk is: df -h"))
  }
}
