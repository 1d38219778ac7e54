import Diagnostics

/// Gives each file of comments to the work whose files lie beside it, and tells of those beside which there is none.
///
/// A work that is held back has its comments too, and they are held back with it.
func addComments(to groups: inout [WorkGroup], _ project: Project, log: inout DiagnosticLog) {
  guard !project.comments.isEmpty else { return }
  var works: [WorkName: Int] = [:]
  for (place, group) in groups.enumerated() {
    for document in group.documents {
      let path = project.documents[document].path
      works[WorkName(kind: path.kind, key: path.key)] = place
    }
  }
  for (index, file) in project.comments.enumerated() {
    if let place = works[WorkName(kind: file.kind, key: file.key)] {
      guard let first = groups[place].comments else {
        groups[place].comments = index
        continue
      }
      reportSecond(file, after: project.comments[first], log: &log)
    } else if !project.unreadKeys.contains(file.key) {
      reportLone(file, works: works, log: &log)
    }
  }
}

private struct WorkName: Hashable {
  var kind: WorkKind
  var key: String
}

private func reportSecond(_ file: CommentsFile, after first: CommentsFile, log: inout DiagnosticLog) {
  log.report(
    .warning, .ignoredFile, at: Location(path: file.path),
    "nothing is made of ‘\(file.path)’: the comments of the same work stand in ‘\(first.path)’",
    help: "move what is in it to that file", related: [Location(path: first.path)])
}

private func reportLone(_ file: CommentsFile, works: [WorkName: Int], log: inout DiagnosticLog) {
  // One file is for all editions, so that it has no language in its name.
  let shorter = file.key.lastIndex(of: ".").map { String(file.key[..<$0]) }
  let meant = shorter.flatMap { works[WorkName(kind: file.kind, key: $0)] == nil ? nil : $0 }
  log.report(
    .warning, .ignoredFile, at: Location(path: file.path),
    "the comments in ‘\(file.path)’ are not shown: there is no text beside it whose comments they could be",
    help: meant.map { "they are shown under all editions: rename the file to ‘content/\($0).comments.yml’" }
      ?? "the file has the name of the column and lies beside it: ‘visit.comments.yml’ beside ‘visit.en.md’")
}
