import Glibc

/// Lets one command at a time change the texts of a site: two that mend one file at once would undo each other's work.
///
/// It lasts as long as somebody holds it, or until the process ends.
package final class TextLock: Sendable {
  private let descriptor: Int32

  /// Waits until it is free; a folder that cannot be locked is taken as it is.
  package init(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
