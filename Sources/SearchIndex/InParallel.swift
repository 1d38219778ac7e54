import Dispatch

/// The results of `make` for `0..<count`, in order, made on all cores, or one after the other.
func inParallel<Result: Sendable>(
  _ count: Int, on cores: Bool, _ make: @Sendable (Int) -> Result
) -> [Result] {
  guard cores, count > 1 else { return (0..<count).map(make) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each place is written by one iteration, and `concurrentPerform` returns when all have ended.
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: count) { results.initializeElement(at: $0, to: make($0)) }
    initialized = count
  }
}

/// Cuts `0..<count` into parts of some size; the last may be shorter.
func parts(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
