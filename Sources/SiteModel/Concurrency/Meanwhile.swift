import Dispatch
import Synchronization

/// A value that is made on another core while whoever asked for it goes on.
final class Meanwhile<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once.
  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let value = make()
      made.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// Waits for the value.
  func value() -> Value {
    isDone.wait()
    // For whoever else waits.
    isDone.signal()
    guard let value = made.withLock({ $0 }) else { preconditionFailure("it is told when there is a value") }
    return value
  }
}
