import Synchronization

/// What the formats of one feed say, made for the first of them that is written and let go with the last.
///
/// Their files lie beside each other, so that they are written one soon after the other.
final class FeedFormats: Sendable {
  private struct State {
    var content: FeedContent?
    /// How many formats have still to be written.
    var rest: Int
  }

  private let count: Int
  private let state: Mutex<State>
  private let make: @Sendable () -> FeedContent

  init(count: Int, _ make: @escaping @Sendable () -> FeedContent) {
    self.count = count
    self.make = make
    state = Mutex(State(rest: count))
  }

  /// The content, to be written in one more format; it may be asked for again when all are written.
  func content() -> FeedContent {
    state.withLock { state in
      let content = state.content ?? make()
      state.rest -= 1
      if state.rest > 0 {
        state.content = content
      } else {
        state = State(rest: count)
      }
      return content
    }
  }
}
