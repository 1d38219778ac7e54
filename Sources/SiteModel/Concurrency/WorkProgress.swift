import Diagnostics
import Synchronization

/// How far a piece of work has come: which of its parts is being done, and how much of that.
///
/// Whoever works says so, and whoever wants to know asks; nobody is called back. A part counts once for a run of
/// neighbours, so that its cores do not wait for one another.
package final class WorkProgress: Sendable {
  /// What is being done.
  package struct State: Sendable, Equatable {
    /// What it is, to stand before a number: `reading`, `rendering`.
    package var name: String
    package var done: Int
    /// `nil` where nobody knows.
    package var total: Int?

    package init(name: String, done: Int, total: Int?) {
      self.name = name
      self.done = done
      self.total = total
    }

    /// The state in words that fit a line of so many letters.
    ///
    /// A line that is as wide as a terminal would be broken, and could not be drawn over.
    package func line(columns: Int) -> String {
      var line = name
      if let total, total > 0 { line += " \(grouped(min(done, total))) of \(grouped(total))" }
      return String((line + " …").prefix(max(0, columns - 1)))
    }
  }

  /// A file, and how long it took.
  package struct TimedFile: Sendable, Equatable {
    package var path: String
    package var duration: Duration
  }

  /// How many of the slowest files are kept.
  package static let slowestCount = 5

  private struct Part {
    var name = ""
    var total: Int?
  }

  private let part = Mutex(Part())
  private let done = Atomic(0)
  private let timesFiles: Bool
  private let slow = Mutex<[TimedFile]>([])

  /// - Parameter timesFiles: Whether the slowest files are to be known in the end, for which the clock is looked at twice
  ///   for each.
  package init(timesFiles: Bool = false) {
    self.timesFiles = timesFiles
  }

  /// Begins a part; the one before it has ended.
  package func begin(_ name: String, total: Int? = nil) {
    part.withLock { part in
      part = Part(name: name, total: total)
      done.store(0, ordering: .relaxed)
    }
  }

  package func advance(by count: Int = 1) { done.add(count, ordering: .relaxed) }

  /// `nil` before the first part.
  package var state: State? {
    let part = part.withLock { $0 }
    guard !part.name.isEmpty else { return nil }
    return State(name: part.name, done: done.load(ordering: .relaxed), total: part.total)
  }

  /// The slowest files, the slowest first.
  package var slowest: [TimedFile] { slow.withLock { $0 } }

  /// Does what a file needs, and notes how long that took where times are wanted.
  package func timing<Result>(_ path: @autoclosure () -> String, _ work: () -> Result) -> Result {
    guard timesFiles else { return work() }
    let start = ContinuousClock.now
    let result = work()
    note(path(), ContinuousClock.now - start)
    return result
  }

  private func note(_ path: String, _ duration: Duration) {
    slow.withLock { slow in
      if slow.count == Self.slowestCount, let last = slow.last, last.duration >= duration { return }
      let place = slow.firstIndex { $0.duration < duration } ?? slow.endIndex
      slow.insert(TimedFile(path: path, duration: duration), at: place)
      if slow.count > Self.slowestCount { slow.removeLast() }
    }
  }
}
