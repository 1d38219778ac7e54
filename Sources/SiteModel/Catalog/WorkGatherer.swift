import Diagnostics
import Languages
import YAML

/// Gathers the works of all groups: finds the terms that they name, puts them into their order and numbers them.
struct WorkGatherer {
  let project: Project
  var resolvers: TermResolvers
  /// Words of different languages that stand at the same place in the lists of a column's editions.
  var pairs = TermPairs()
  /// The terms of works that are held back wholly or in part.
  private var heldBack: [SharedTerms] = []
  private var works: [LiveWork] = []
  private var skipped: [SkippedEdition] = []
  private var previewed: [SkippedEdition] = []
  private var clock = ClockRange()

  init(project: Project) {
    self.project = project
    resolvers = TermResolvers(project.config)
  }

  mutating func add(_ assembled: AssembledWork, log: inout DiagnosticLog) {
    log.append(assembled.log)
    for moment in assembled.moments { clock.cut(at: moment, clock: project.options.clock) }
    skipped += assembled.skipped
    previewed += assembled.previewed
    if !assembled.withHeldBack.isEmpty { heldBack.append(assembled.withHeldBack) }
    guard var work = assembled.work else {
      judge(assembled.terms, log: &log)
      return
    }
    work.terms = resolve(assembled.terms, log: &log)
    works.append(work)
  }

  /// What would be known if nothing were held back; told is nothing of it, and kept nothing.
  func withHeldBack() -> WorkGatherer {
    var all = self
    var unreported = DiagnosticLog()
    for terms in heldBack { _ = all.resolve(terms, log: &unreported) }
    return all
  }

  /// The categories of site.yml that columns name which are held back, by their indices.
  private func heldBackCategories() -> Set<Int> {
    var resolver = resolvers[.categories]
    guard resolver.definedCount > 0 else { return [] }
    var unreported = DiagnosticLog()
    var found: Set<Int> = []
    for list in heldBack.flatMap({ $0[.categories] ?? [] }) {
      for name in list.value {
        if let index = resolver.resolve(name, in: project.documents[list.document], log: &unreported) {
          found.insert(index)
        }
      }
    }
    return found
  }

  /// The works in their final order, numbered, with their editions.
  func catalog(_ assembler: WorkAssembler, log: inout DiagnosticLog) -> CatalogDraft {
    var catalog = CatalogDraft(
      project: project, terms: resolvers.terms, skipped: skipped.sorted { $0.path < $1.path },
      previewed: previewed.sorted { $0.path < $1.path },
      heldBackCategories: heldBackCategories(), clock: clock)
    catalog.findPicturesOfAuthors(assembler.assets, log: &log)
    let order = works.indices.map { WorkOrder(works[$0], place: $0) }.sorted(by: comesFirst).map(\.place)
    var firsts = [0]
    for place in order { firsts.append(firsts[firsts.count - 1] + works[place].group.documents.count) }
    let made = parallelMap(count: order.count, batch: 32) { [firsts] number in
      var log = DiagnosticLog()
      let work = works[order[number]]
      return (editions: assembler.editions(of: work, number: number, first: firsts[number], log: &log), log: log)
    }
    for (number, made) in made.enumerated() {
      log.append(made.log)
      catalog.editions += made.editions
      let work = works[order[number]]
      catalog.works.append(
        Work(
          work, id: number, editions: Array(firsts[number]..<firsts[number + 1]),
          comments: work.group.comments.map { project.comments[$0] }))
    }
    return catalog
  }

  /// Columns before pages, newer before older, and by key where the dates are the same: a total order.
  private func comesFirst(_ one: WorkOrder, _ other: WorkOrder) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    return works[one.place].group.key.utf8.lexicographicallyPrecedes(works[other.place].group.key.utf8)
  }
}

/// What decides where a work stands, in numbers that are compared without a look at the work.
private struct WorkOrder {
  /// The index among the works as they were gathered.
  let place: Int
  let rank: (kind: Int, age: Int, offset: Int)

  init(_ work: LiveWork, place: Int) {
    self.place = place
    let isColumn = work.group.kind == .column
    rank = (
      isColumn ? 0 : 1, isColumn ? -(work.date?.secondsSince1970 ?? .min + 1) : 0,
      isColumn ? -(work.date?.offsetSeconds ?? 0) : 0
    )
  }
}
