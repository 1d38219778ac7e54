import Diagnostics
import Languages
import YAML

/// Which terms a work has in each language, from the lists of its editions.
///
/// 1. Every name is resolved by itself, in the language of its edition.
/// 2. Terms that site.yml defines hold for all editions; where the lists differ in them, the first list's are used.
/// 3. Terms that it does not define belong to the editions that name them.
/// 4. An edition without a list has that of the first one which gives one.
extension WorkGatherer {
  mutating func resolve(_ named: SharedTerms, log: inout DiagnosticLog) -> WorkTerms {
    var common = TermIndices()
    var own: [TermIndices]?
    for taxonomy in Taxonomy.allCases {
      guard let lists = named[taxonomy], !lists.isEmpty else { continue }
      let resolved = lists.map { ResolvedList($0, indices(of: $0, taxonomy, log: &log)) }
      let first = resolved[0]
      if resolved.allSatisfy({ $0.indices == first.indices }) {
        common[taxonomy] = first.indices
        for place in own?.indices ?? 0..<0 { own?[place][taxonomy] = first.indices }
        continue
      }
      judge(resolved, taxonomy, log: &log)
      for other in resolved.dropFirst() { pairs.note(first, other, taxonomy, project) }
      var byLanguage = own ?? Array(repeating: common, count: project.config.languages.count)
      for (place, config) in project.config.languages.enumerated() {
        let list = resolved.first { project.documents[$0.document].language == config.language } ?? first
        byLanguage[place][taxonomy] = merged(list, into: first, defined: resolvers[taxonomy].definedCount)
      }
      own = byLanguage
      common[taxonomy] = first.indices
    }
    return own.map(WorkTerms.init(byLanguage:)) ?? WorkTerms(common)
  }

  /// Reports the terms of a work without live editions that the site does not have; it gets none of them.
  mutating func judge(_ named: SharedTerms, log: inout DiagnosticLog) {
    for taxonomy in Taxonomy.allCases {
      for list in named[taxonomy] ?? [] {
        let document = project.documents[list.document]
        for name in list.value { resolvers[taxonomy].judge(name, in: document, log: &log) }
      }
    }
  }

  private mutating func indices(
    of names: SharedValue<[Located<String>]>, _ taxonomy: Taxonomy, log: inout DiagnosticLog
  ) -> [Int] {
    var indices: [Int] = []
    for name in names.value {
      let index = resolvers[taxonomy].resolve(name, in: project.documents[names.document], log: &log)
      if let index, !indices.contains(index) { indices.append(index) }
    }
    return indices
  }

  /// A list with the defined terms of the first one, in its order, at the places where it has defined terms.
  private func merged(_ list: ResolvedList, into first: ResolvedList, defined count: Int) -> [Int] {
    if list.document == first.document { return first.indices }
    var defined = first.indices.filter { $0 < count }[...]
    var result: [Int] = []
    for index in list.indices {
      if index >= count {
        result.append(index)
      } else if let next = defined.popFirst() {
        result.append(next)
      }
    }
    return result + defined
  }

  /// Warns where lists differ in what holds for all editions.
  private func judge(_ lists: [ResolvedList], _ taxonomy: Taxonomy, log: inout DiagnosticLog) {
    let count = resolvers[taxonomy].definedCount
    let first = lists[0]
    let expected = Set(first.indices.filter { $0 < count })
    for list in lists.dropFirst() where Set(list.indices.filter { $0 < count }) != expected {
      // A name that means nothing was reported where it stands.
      if list.hasFaults || first.hasFaults { continue }
      guard let mark = list.mark ?? first.mark else { continue }
      let hasOwn = (list.indices + first.indices).contains { $0 >= count }
      let help =
        hasOwn
        ? "what site.yml defines holds for both editions: name it in both, or in the first one only; "
          + "a word that is its name in another language goes under ‘name’ in site.yml" : nil
      reportConflict(
        taxonomy == .authors ? "author" : taxonomy.rawValue, in: project.documents[list.document], at: mark,
        first: project.documents[first.document], first.mark ?? mark,
        help: help ?? "it holds for both editions: write it in one of them only, or make them agree", log: &log)
    }
  }
}

/// The list of one edition, and what its names mean.
struct ResolvedList {
  let document: Int
  let indices: [Int]
  /// Where the first name stands.
  let mark: SourceMark?
  /// Whether a name of it means nothing.
  let hasFaults: Bool

  init(_ names: SharedValue<[Located<String>]>, _ indices: [Int]) {
    document = names.document
    self.indices = indices
    mark = names.value.first?.location
    hasFaults = indices.isEmpty && !names.value.isEmpty
  }
}
