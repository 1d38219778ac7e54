import SiteModel

/// Runs `body` for every index on all cores, and gives its results in order, or the first failure.
///
/// It goes on in pieces: where one page cannot be made because of its template, a thousand others may take as long to find
/// the same.
func parallelUntilFailure<Value: Sendable>(
  count: Int, _ body: @escaping @Sendable (Int) -> Result<Value, SystemFailure>
) throws(SystemFailure) -> [Value] {
  let piece = 128
  var values: [Value] = []
  values.reserveCapacity(count)
  for start in stride(from: 0, to: count, by: piece) {
    for result in parallelMap(count: min(piece, count - start), { body(start + $0) }) {
      values.append(try result.get())
    }
  }
  return values
}
