package import Diagnostics
import Glibc
import SiteRendering

/// Something that the machine refused: an unreadable folder, a full disk.
package struct SystemFailure: Error, Sendable, CustomStringConvertible {
  /// What was being done, such as `cannot write`.
  package var action: String
  package var path: String
  /// The system's own words.
  package var reason: String
  /// What it is in truth, where a file of the author is to blame and not the machine.
  package private(set) var fault: Diagnostic?

  package init(_ action: String, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// The failure that the last system call left behind in `errno`.
  package init(_ action: String, _ path: String) {
    self.init(action, path, reason: String(cString: strerror(errno)))
  }

  /// A page that does not come to an end; only when it is written is that found.
  init(_ endless: EndlessTemplate, page: String) {
    self.init("cannot make", page, reason: "its template never ends")
    fault = Diagnostic(
      .error, .endlessTemplate, at: Location(path: endless.file),
      "‘\(page)’ never comes to an end, or takes millions of steps or more than 64 MB, when this template makes it",
      help:
        "take sections over lists out of each other; a template that includes itself must do so in a section that is "
        + "empty at last, as one over ‘children’ is")
  }

  package var description: String { "\(action) ‘\(path)’: \(reason)" }

  /// What the person at the terminal should know.
  package var diagnostic: Diagnostic {
    if let fault { return fault }
    // Whatever is not read is written: files, folders, locks.
    return action.hasPrefix("cannot read")
      ? Diagnostic(.error, .cannotRead, description, help: "see whether it is there and may be read: ls -l ‘\(path)’")
      : Diagnostic(.error, .cannotWrite, description, help: "see who may write there, and how full the disk is: df -h")
  }
}
