package import Diagnostics
import Languages
import YAML

/// Pairs the documents into works, resolves their terms and gives every edition its address.
///
/// 1. Documents are grouped by translation key, or by path without language; comments are given to the work beside
///    whose files they lie.
/// 2. Of each group those are set aside that are drafts, lie in the future or have expired.
/// 3. The rest becomes a work, on all cores; values that hold for all editions are taken from whichever gives them.
/// 4. The terms that works name are found. Works are ordered and numbered; from here on they are known by their
///    indices, and the editions of each are made.
///
/// - Parameter known: That of an earlier state of the project: what is the same in both stands in memory once.
package func buildCatalog(_ project: Project, like known: Catalog? = nil, log: inout DiagnosticLog) -> Catalog {
  var groups = groupedByWork(project, log: &log)
  addComments(to: &groups, project, log: &log)
  let assembler = WorkAssembler(project: project, nearPartners: NearPartners(groups, in: project))
  let assembled = parallelMap(count: groups.count, batch: 32) { [groups] in assembler.assemble(groups[$0]) }
  var gatherer = WorkGatherer(project: project)
  for work in assembled { gatherer.add(work, log: &log) }
  offerDefinitions(gatherer, log: &log)
  let catalog = Catalog(gatherer.catalog(assembler, log: &log), like: known)
  judgeFeedIDs(of: catalog, log: &log)
  return catalog
}

/// The documents of one work, as indices into `Project.documents` in the order of the site's languages.
struct WorkGroup: Sendable {
  var kind: WorkKind
  var key: String
  var documents: [Int]
  /// The index in `Project.comments`.
  var comments: Int?
}

/// Groups documents that are editions of the same work, in the order of their keys.
private func groupedByWork(_ project: Project, log: inout DiagnosticLog) -> [WorkGroup] {
  var groups: [WorkGroup] = []
  var places: [GroupName: Int] = [:]
  places.reserveCapacity(project.documents.count)
  for (index, document) in project.documents.enumerated() {
    let kind = document.path.kind
    let key = document.frontMatter.translationKey?.value ?? document.path.key
    let place = places[GroupName(kind: kind, key: key), default: groups.count]
    if place == groups.count {
      places[GroupName(kind: kind, key: key)] = place
      groups.append(WorkGroup(kind: kind, key: key, documents: []))
    }
    groups[place].documents.append(index)
  }
  let rank = Dictionary(uniqueKeysWithValues: project.config.languages.enumerated().map { ($1.language, $0) })
  let documents = project.documents
  return groups.sorted { ($0.kind.rawValue, $0.key) < ($1.kind.rawValue, $1.key) }.map { group in
    var group = group
    group.documents.sort { one, other in
      let ranks = (rank[documents[one].language] ?? .max, rank[documents[other].language] ?? .max)
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : documents[one].path.path < documents[other].path.path
    }
    removeDuplicates(from: &group, project: project, log: &log)
    return group
  }
}

private struct GroupName: Hashable {
  var kind: WorkKind
  var key: String
}

private func removeDuplicates(from group: inout WorkGroup, project: Project, log: inout DiagnosticLog) {
  var seen: [Language: Int] = [:]
  group.documents.removeAll { index in
    let document = project.documents[index]
    guard let first = seen[document.language] else {
      seen[document.language] = index
      return false
    }
    let other = project.documents[first]
    log.report(
      .error, .duplicateEdition, at: Location(path: document.path.path),
      "‘\(other.path.path)’ is already the \(document.language.code) edition of ‘\(group.key)’",
      help: document.frontMatter.translationKey == nil
        ? "rename one of the two files, or remove it" : "give one of the two another ‘translationKey’",
      related: [Location(path: other.path.path)])
    return true
  }
}
