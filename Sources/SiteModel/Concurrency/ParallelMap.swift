import Dispatch

/// The results of `transform` for `0..<count`, in order, made on all cores.
///
/// Work is handed out in runs of neighbours, by which each core reads memory that lies together; a task for every
/// element would cost more than a small element does.
///
/// - Parameter progress: Is told of each run that has ended.
package func parallelMap<Result: Sendable>(
  count: Int, batch: Int = 16, progress: WorkProgress? = nil, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let batches = (count + batch - 1) / batch
  guard batches > 1 else { return (0..<count).map(transform) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Every index is written by exactly one iteration, and `concurrentPerform` returns when all have ended.
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: batches) { number in
      for index in number * batch..<min(count, (number + 1) * batch) {
        results.initializeElement(at: index, to: transform(index))
      }
      progress?.advance(by: min(count, (number + 1) * batch) - number * batch)
    }
    initialized = count
  }
}
