package import Diagnostics
import Languages
import YAML

/// Pairs the documents into works, resolves their terms and gives every edition its address.
///
/// 1. Documents that are drafts, lie in the future or have expired are set aside.
/// 2. The rest is grouped by translation key, or by path without language.
/// 3. Each group becomes a work; values that hold for all editions are taken from whichever gives them.
/// 4. Works are ordered, numbered and given their routes; from here on they are known by their indices.
package func buildCatalog(_ project: Project, log: inout DiagnosticLog) -> Catalog {
  var drafts = WorkAssembler(project: project)
  for group in groupedByWork(project, log: &log) {
    drafts.assemble(group, log: &log)
  }
  var draft = drafts.catalog()
  giveRoutes(to: &draft, log: &log)
  return Catalog(draft)
}

/// The documents of one work, as indices into `Project.documents` in the order of the site's languages.
struct WorkGroup {
  var kind: WorkKind
  var key: String
  var documents: [Int]
}

/// Groups documents that are editions of the same work, in the order of their keys.
private func groupedByWork(_ project: Project, log: inout DiagnosticLog) -> [WorkGroup] {
  var groups: [String: WorkGroup] = [:]
  for (index, document) in project.documents.enumerated() {
    let kind = document.path.kind
    let key = document.frontMatter.translationKey?.value ?? document.path.key
    groups["\(kind.rawValue):\(key)", default: WorkGroup(kind: kind, key: key, documents: [])].documents.append(index)
  }
  let rank = Dictionary(uniqueKeysWithValues: project.config.languages.enumerated().map { ($1.language, $0) })
  let documents = project.documents
  return groups.keys.sorted().compactMap { name in
    guard var group = groups[name] else { return nil }
    group.documents.sort { one, other in
      let ranks = (rank[documents[one].language] ?? .max, rank[documents[other].language] ?? .max)
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : documents[one].path.path < documents[other].path.path
    }
    removeDuplicates(from: &group, project: project, log: &log)
    return group
  }
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
