/// The candidate nearest to a misspelt word, when one is near enough to be meant.
///
/// Distance is optimal string alignment (insertions, deletions, substitutions and swapped neighbours) over
/// lower-cased Unicode scalars; a third of the word's length may differ, at least one letter. Of several that are equally
/// near the first is taken.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  let allowed = max(1, typed.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    // Only what is nearer than the best is of use.
    let bound = best.map { $0.distance - 1 } ?? allowed
    guard bound >= 0 else { break }
    guard abs(letters.count - typed.count) <= bound,
      let distance = alignmentDistance(typed, letters, atMost: bound)
    else { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

/// The distance of two words, or `nil` when it is greater than `bound`.
///
/// Only those places are looked at that a way of so few steps can reach, and nothing more once no way is left: thousands
/// of words may be compared with thousands.
private func alignmentDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], atMost bound: Int) -> Int? {
  let far = bound + 1
  var beforeLast = Array(repeating: far, count: other.count + 1)
  var last = (0...other.count).map { min($0, far) }
  var current = beforeLast
  for row in 0..<one.count {
    let first = max(0, row - bound)
    let end = min(other.count, row + bound + 1)
    guard first < end || other.isEmpty else { return nil }
    for column in current.indices { current[column] = far }
    current[0] = min(row + 1, far)
    var least = current[0]
    for column in first..<max(first, end) {
      let change = one[row] == other[column] ? 0 : 1
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = min(cost, far)
      least = min(least, cost)
    }
    // A step may pass over one row: two letters that changed places.
    if least > bound, row > 0, !last.contains(where: { $0 <= bound }) { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[other.count] <= bound ? last[other.count] : nil
}
