import Languages

/// The columns nearest in subject to each column, by the index of their work, for pages in each language: its own terms
/// are compared, and what has an edition in it comes before what has none.
///
/// Columns that share a series, tags or categories are weighed 5, 3 and 1 for each; only the neighbours in time
/// within a term are looked at, so that a term with ten thousand columns costs no more than one with fifty.
func relatedColumns(in catalog: Catalog, limit: Int) -> [Language: [[Int]]] {
  let areCommon = catalog.works.allSatisfy(\.terms.areCommon)
  let groups = (areCommon ? [0] : Array(catalog.languages.indices)).map { RelatedGroups(catalog, language: $0) }
  let spoken = catalog.languages.map { language in
    catalog.works.map { catalog.edition(of: $0, in: language) != nil }
  }
  let byWork = parallelMap(count: limit > 0 ? catalog.works.count : 0) { id in
    let neighbours = groups.map { $0.neighbours(of: id) }
    return spoken.indices.map { nearest(to: id, neighbours[areCommon ? 0 : $0], spoken: spoken[$0], limit: limit) }
  }
  return Dictionary(
    uniqueKeysWithValues: catalog.languages.enumerated().map { place, language in
      (language, limit > 0 ? byWork.map { $0[place] } : Array(repeating: [], count: catalog.works.count))
    })
}

/// A column that shares terms with another.
private struct Neighbour {
  let work: Int
  var score: Int

  /// A total order: by what is shared, then by the distance in time, then by age.
  func isNearer(than other: Neighbour, to id: Int) -> Bool {
    if score != other.score { return score > other.score }
    let distances = (abs(work - id), abs(other.work - id))
    return distances.0 != distances.1 ? distances.0 < distances.1 : work < other.work
  }
}

/// The nearest of the neighbours of a work, those that a language has an edition of (`spoken`) before all others.
private func nearest(to id: Int, _ neighbours: [Neighbour], spoken: [Bool], limit: Int) -> [Int] {
  let comesBefore = { (one: Neighbour, other: Neighbour) in
    spoken[one.work] != spoken[other.work] ? spoken[one.work] : one.isNearer(than: other, to: id)
  }
  var nearest: [Neighbour] = []
  nearest.reserveCapacity(limit + 1)
  for candidate in neighbours {
    if nearest.count == limit, let last = nearest.last, !comesBefore(candidate, last) { continue }
    nearest.insert(candidate, at: nearest.firstIndex { comesBefore(candidate, $0) } ?? nearest.count)
    if nearest.count > limit { nearest.removeLast() }
  }
  return nearest.map(\.work)
}

private struct RelatedGroups: Sendable {
  private static let weights: [(taxonomy: Taxonomy, weight: Int)] = [(.series, 5), (.tags, 3), (.categories, 1)]
  /// How many neighbours on each side of a column are looked at within a term.
  private static let reach = 12

  private let works: [Work]
  /// The place of the language among those of the site.
  private let language: Int
  private var membersByTerm: [Taxonomy: [[Int]]] = [:]

  init(_ catalog: Catalog, language: Int) {
    self.language = language
    works = catalog.works
    membersByTerm = catalog.terms.mapValues { Array(repeating: [], count: $0.count) }
    for work in works where work.kind == .column {
      for taxonomy in Taxonomy.allCases {
        for index in work.terms[language][taxonomy] { membersByTerm[taxonomy]?[index].append(work.id) }
      }
    }
  }

  /// The neighbours in time within all terms of a column, each once, with what they share with it.
  func neighbours(of id: Int) -> [Neighbour] {
    var found: [Neighbour] = []
    for (taxonomy, weight) in Self.weights {
      for term in works[id].terms[language][taxonomy] {
        guard let members = membersByTerm[taxonomy]?[term] else { continue }
        let place = position(of: id, in: members)
        for other in members[max(0, place - Self.reach)..<min(members.count, place + Self.reach + 1)] where other != id
        {
          found.append(Neighbour(work: other, score: weight))
        }
      }
    }
    // Each term's are in order already, which makes it a merge.
    found.sort { $0.work < $1.work }
    var merged: [Neighbour] = []
    merged.reserveCapacity(found.count)
    for neighbour in found {
      if merged.last?.work == neighbour.work {
        merged[merged.count - 1].score += neighbour.score
      } else {
        merged.append(neighbour)
      }
    }
    return merged
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
