package import Diagnostics
import Glibc

extension DiagnosticError {
  /// Something that the machine refused: an unreadable folder, a full disk.
  ///
  /// - Parameters:
  ///   - action: What was being done, such as `cannot write`.
  ///   - code: What the last system call said.
  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.init(action, path, reason: String(cString: strerror(code)), code: code)
  }

  /// - Parameter reason: In place of the system's own words.
  package init(_ action: String, _ path: String, reason: String) {
    self.init(action, path, reason: reason, code: 0)
  }

  private init(_ action: String, _ path: String, reason: String, code: Int32) {
    let message = "\(action) ‘\(path)’: \(reason)"
    // Whatever is not read is written: files, folders, locks.
    self.init(
      action.hasPrefix("cannot read")
        ? Diagnostic(.error, .cannotRead, message, help: "see whether it is there and may be read: ls -l ‘\(path)’")
        : Diagnostic(.error, .cannotWrite, message, help: Self.helpForWriting(path, code)))
  }

  private static func helpForWriting(_ path: String, _ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "make room on the disk; this shows how full it is: df -h"
    case EEXIST: "it is there already, and stays as it is: move it away, or choose another name"
    case ENOTDIR: "a part of the path is a file and no folder: ls -l ‘\(path)’"
    case EISDIR: "there is a folder of that name: move it away, or choose another name"
    case EACCES, EPERM, EROFS: "see who may write there: ls -ld ‘\(path)’ and the folder it lies in"
    case ENAMETOOLONG: "choose a shorter name"
    default: "see who may write there, and how full the disk is: df -h"
    }
  }
}
