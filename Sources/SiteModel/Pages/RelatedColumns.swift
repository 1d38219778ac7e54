/// The columns nearest in subject to each column, by the index of their work.
///
/// Columns that share a series, tags or categories are weighed 5, 3 and 1 for each; only the neighbours in time
/// within a term are looked at, so that a term with ten thousand columns costs no more than one with fifty.
func relatedColumns(in catalog: Catalog, limit: Int) -> [[Int]] {
  guard limit > 0 else { return Array(repeating: [], count: catalog.works.count) }
  let groups = RelatedGroups(catalog)
  return parallelMap(count: catalog.works.count) { groups.related(to: $0, limit: limit) }
}

private struct RelatedGroups: Sendable {
  private static let weights: [(taxonomy: Taxonomy, weight: Int)] = [(.series, 5), (.tags, 3), (.categories, 1)]
  /// How many neighbours on each side of a column are looked at within a term.
  private static let reach = 12

  private let works: [Work]
  private var membersByTerm: [Taxonomy: [[Int]]] = [:]

  init(_ catalog: Catalog) {
    works = catalog.works
    membersByTerm = catalog.terms.mapValues { Array(repeating: [], count: $0.count) }
    for work in works where work.kind == .column {
      for taxonomy in Taxonomy.allCases {
        for index in work.terms[taxonomy] { membersByTerm[taxonomy]?[index].append(work.id) }
      }
    }
  }

  func related(to id: Int, limit: Int) -> [Int] {
    let work = works[id]
    var scores: [(work: Int, score: Int)] = []
    for (taxonomy, weight) in Self.weights {
      for term in work.terms[taxonomy] {
        guard let members = membersByTerm[taxonomy]?[term] else { continue }
        let place = position(of: id, in: members)
        for other in members[max(0, place - Self.reach)..<min(members.count, place + Self.reach + 1)] where other != id
        {
          if let known = scores.firstIndex(where: { $0.work == other }) {
            scores[known].score += weight
          } else {
            scores.append((other, weight))
          }
        }
      }
    }
    scores.sort { one, other in
      if one.score != other.score { return one.score > other.score }
      let distances = (abs(one.work - id), abs(other.work - id))
      return distances.0 != distances.1 ? distances.0 < distances.1 : one.work < other.work
    }
    return scores.prefix(limit).map(\.work)
  }

  /// Members are in ascending order, so a halving search finds the place.
  private func position(of id: Int, in members: [Int]) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
