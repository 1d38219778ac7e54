import Languages

/// Words that seem to be one term in two languages: they stand at the same place in the lists of a column's editions.
struct TermPairs {
  private struct Pair: Hashable {
    let first: Int
    let other: Int
  }

  /// How often two terms stand at the same place, by taxonomy and by the place of the other's language.
  private var votes: [Taxonomy: [Int: [Pair: Int]]] = [:]

  var isEmpty: Bool { votes.isEmpty }

  /// Counts the words of two lists that only one of them has, when both have as many of them.
  mutating func note(_ first: ResolvedList, _ other: ResolvedList, _ taxonomy: Taxonomy, _ project: Project) {
    let one = first.indices.filter { !other.indices.contains($0) }
    let two = other.indices.filter { !first.indices.contains($0) }
    guard one.count == two.count, !first.hasFaults, !other.hasFaults else { return }
    let language = project.documents[other.document].language
    guard let place = project.config.languages.firstIndex(where: { $0.language == language }) else { return }
    for (index, partner) in zip(one, two) {
      votes[taxonomy, default: [:]][place, default: [:]][Pair(first: index, other: partner), default: 0] += 1
    }
  }

  /// The groups of terms that seem to be one, none of which is in two, those that were seen most often first chosen.
  func groups(_ taxonomy: Taxonomy, undefined start: Int) -> [[Int]] {
    var partners: [Int: [Int]] = [:]
    var taken: Set<Int> = []
    for (_, pairs) in (votes[taxonomy] ?? [:]).sorted(by: { $0.key < $1.key }) {
      var firsts: Set<Int> = []
      let ordered = pairs.sorted { one, two in
        one.value != two.value
          ? one.value > two.value : (one.key.first, one.key.other) < (two.key.first, two.key.other)
      }
      for (pair, _) in ordered where pair.first >= start && pair.other >= start {
        guard !firsts.contains(pair.first), !taken.contains(pair.other), !taken.contains(pair.first),
          partners[pair.other] == nil
        else { continue }
        firsts.insert(pair.first)
        taken.insert(pair.other)
        partners[pair.first, default: []].append(pair.other)
      }
    }
    return partners.sorted { $0.key < $1.key }.map { [$0.key] + $0.value }
  }
}
