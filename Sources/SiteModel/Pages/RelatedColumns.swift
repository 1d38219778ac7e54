import Languages

/// The columns nearest in subject to each column, by the index of their work, for pages in each language: its own terms
/// are compared.
func relatedColumns(in catalog: Catalog, limit: Int) -> [Language: [[Int]]] {
  let areCommon = catalog.works.allSatisfy(\.terms.areCommon)
  let common = areCommon ? relatedColumns(in: catalog, language: 0, limit: limit) : []
  return Dictionary(
    uniqueKeysWithValues: catalog.languages.enumerated().map { place, language in
      (language, areCommon ? common : relatedColumns(in: catalog, language: place, limit: limit))
    })
}

/// The columns nearest in subject to each column as one language has its terms.
///
/// Columns that share a series, tags or categories are weighed 5, 3 and 1 for each; only the neighbours in time
/// within a term are looked at, so that a term with ten thousand columns costs no more than one with fifty.
private func relatedColumns(in catalog: Catalog, language: Int, limit: Int) -> [[Int]] {
  guard limit > 0 else { return Array(repeating: [], count: catalog.works.count) }
  let groups = RelatedGroups(catalog, language: language)
  return parallelMap(count: catalog.works.count) { groups.related(to: $0, limit: limit) }
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

  func related(to id: Int, limit: Int) -> [Int] {
    var nearest: [Neighbour] = []
    nearest.reserveCapacity(limit + 1)
    for candidate in neighbours(of: id) {
      if nearest.count == limit, let last = nearest.last, !candidate.isNearer(than: last, to: id) { continue }
      let place = nearest.firstIndex { candidate.isNearer(than: $0, to: id) } ?? nearest.count
      nearest.insert(candidate, at: place)
      if nearest.count > limit { nearest.removeLast() }
    }
    return nearest.map(\.work)
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

  /// The neighbours in time within all terms of a column, each once, with what they share with it.
  private func neighbours(of id: Int) -> [Neighbour] {
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
