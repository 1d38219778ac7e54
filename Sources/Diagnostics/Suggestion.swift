/// The candidate nearest to a misspelt word, when one is near enough to be meant.
///
/// Distance is optimal string alignment (insertions, deletions, substitutions and swapped neighbours) over
/// lower-cased Unicode scalars; a third of the word's length may differ, at least one letter. Of several that are equally
/// near the first is taken.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  var search = NearestWord(word)
  for candidate in candidates {
    if search.isFound { break }
    search.compare(ComparedWord(candidate))
  }
  return search.best?.text
}

/// Words that may be meant, for whoever has many misspelt ones to compare with them.
///
/// In all they are compared so often as takes a moment, and then nothing is suggested any more: a thousand misspelt words
/// and thousands of right ones are millions of pairs.
package struct SuggestionIndex: Sendable {
  private let candidates: [ComparedWord]
  private var stepsLeft: Int

  package init(_ candidates: some Sequence<String>, steps: Int = 20_000_000) {
    self.candidates = candidates.map(ComparedWord.init)
    stepsLeft = steps
  }

  /// As `suggestion` finds it.
  package mutating func nearest(to word: String) -> String? {
    guard stepsLeft > 0 else { return nil }
    var search = NearestWord(word)
    for candidate in candidates {
      if search.isFound { break }
      search.compare(candidate)
    }
    stepsLeft -= search.steps + candidates.count
    return search.best?.text
  }
}

/// A word in small letters, and which letters it has.
private struct ComparedWord: Sendable {
  let text: String
  let letters: [Unicode.Scalar]
  /// A bit for each letter; some share one.
  let signature: UInt64

  init(_ text: String) {
    self.text = text
    letters = Array(text.lowercased().unicodeScalars)
    signature = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}

/// The search for the word that is nearest to another.
private struct NearestWord {
  private let word: ComparedWord
  private let allowed: Int
  private(set) var best: (text: String, distance: Int)?
  /// What it has cost: the places looked at in all comparisons.
  private(set) var steps = 0

  init(_ word: String) {
    self.word = ComparedWord(word)
    allowed = max(1, self.word.letters.count / 3)
  }

  /// Nothing can be nearer than the same word.
  var isFound: Bool { best?.distance == 0 }

  mutating func compare(_ candidate: ComparedWord) {
    // Only what is nearer than the best is of use.
    let bound = best.map { $0.distance - 1 } ?? allowed
    // Each step takes away at most one letter, and brings at most one.
    guard bound >= 0, abs(candidate.letters.count - word.letters.count) <= bound,
      (candidate.signature & ~word.signature).nonzeroBitCount <= bound,
      (word.signature & ~candidate.signature).nonzeroBitCount <= bound
    else { return }
    steps += word.letters.count * min(candidate.letters.count, 2 * bound + 1)
    if let distance = alignmentDistance(word.letters, candidate.letters, atMost: bound) {
      best = (candidate.text, distance)
    }
  }
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
