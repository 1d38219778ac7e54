import Dispatch
import Synchronization

/// Writes to standard error for who cannot wait: a terminal that was stopped (Ctrl-S), or a pager that waits for its
/// reader, takes nothing, and the preview has to go on all the same.
final class PatientOutput: Sendable {
  private let queue = DispatchQueue(label: "output")
  private let waiting = Mutex("")

  /// Writes a text when the reader takes it.
  ///
  /// - Parameter replaces: Whether what still waits is of no interest any more.
  func write(_ text: String, replaces: Bool) {
    waiting.withLock { waiting in
      // Who has not read so much will not read all of it.
      waiting = replaces || waiting.utf8.count > Self.most ? text : waiting + text
    }
    queue.async {
      let text = self.waiting.withLock { waiting in
        defer { waiting = "" }
        return waiting
      }
      if !text.isEmpty { writeToStandardError(text) }
    }
  }

  /// In bytes.
  private static let most = 1_000_000
}
