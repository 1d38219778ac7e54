package import Diagnostics
import Disk
package import SiteModel
import Synchronization

/// Runs `body` for every index on all cores, and gives its results in order, or the failure of the lowest index.
///
/// What comes behind a failure is not begun any more: where one page cannot be made because of its template, a thousand
/// others may take as long to find the same.
package func parallelUntilFailure<Value: Sendable>(
  count: Int, progress: WorkProgress? = nil, _ body: @escaping @Sendable (Int) -> Result<Value, DiagnosticError>
) throws(DiagnosticError) -> [Value] {
  let first = FirstFailure()
  let results = parallelMap(count: count, progress: progress) { index -> Result<Value, DiagnosticError>? in
    guard index < first.index.load(ordering: .relaxed) else { return nil }
    let result = body(index)
    if case .failure = result { first.index.min(index, ordering: .relaxed) }
    return result
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  for result in results {
    if let result { values.append(try result.get()) }
  }
  return values
}

/// The lowest index at which something failed.
private final class FirstFailure: Sendable {
  let index = Atomic(Int.max)
}
