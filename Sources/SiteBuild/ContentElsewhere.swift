import Diagnostics
import Languages
import SiteModel

/// Reports that all Markdown files lie where nothing is made of them: a folder was renamed, or never had the right name.
func reportContentElsewhere(_ count: Int, _ paths: [String], log: inout DiagnosticLog) {
  guard count == 0 else { return }
  let lost = paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".markdown") }
  guard !lost.isEmpty else { return }
  let (first, help) = advice(lost)
  log.report(
    .error, .contentElsewhere, at: Location(path: first),
    "content/ holds \(lost.count) Markdown file\(lost.count == 1 ? "" : "s") and none is in columns/ or pages/",
    help: help)
}

/// The file to name and what to do with the folder that holds most of them.
private func advice(_ paths: [String]) -> (first: String, help: String) {
  let held = paths.filter { !isOfFolderHeldBack($0) }
  guard let start = held.first else {
    return (
      paths[0],
      "move what is to be published to content/columns/; files in folders such as ‘_drafts’ need ‘draft: true’ there"
    )
  }
  var counts: [Substring: Int] = [:]
  for path in held { counts[folder(path), default: 0] += 1 }
  guard let largest = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, !largest.isEmpty,
    let first = held.first(where: { folder($0) == largest })
  else { return (start, "move columns to content/columns/") }
  if LanguageNames.code(of: String(largest)) == String(largest) {
    let name = first.split(separator: "/").last.map(String.init) ?? first
    let stem = name.prefix { $0 != "." }
    return (
      first,
      "move columns to content/columns/ and name each by its language: ‘\(name)’ becomes ‘\(stem).\(largest).md’"
    )
  }
  return (first, "rename the folder ‘content/\(largest)’ to ‘content/columns’")
}

/// The folder of `content/` in which a file lies; empty for one that lies in none.
private func folder(_ path: String) -> Substring {
  let parts = path.split(separator: "/")
  return parts.count > 2 ? parts[1] : ""
}

/// Whether a file lies in a folder in which other generators keep what they do not publish.
private func isOfFolderHeldBack(_ path: String) -> Bool {
  let folder = folder(path)
  return HoldBack.isSaid(byFolder: folder)
    || ["archetypes", "_templates", "templates", "_includes", "includes"].contains(folder.lowercased())
}
