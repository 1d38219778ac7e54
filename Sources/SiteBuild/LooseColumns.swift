import Diagnostics
import Disk
import Glibc
import SiteModel

/// Warns of columns that lie beside site.yml, where nothing is read.
func reportLooseColumns(
  in site: String, languages: [String], inputs: inout InputLog, log: inout DiagnosticLog
) throws(DiagnosticError) {
  let names = markdownNames(in: site)
  inputs.noteMarkdown(names, in: site)
  let columns = names.filter { isColumn($0, in: site, languages: languages, inputs: &inputs) }
  guard let first = columns.first else { return }
  let more = columns.count - 1
  log.report(
    .warning, .ignoredFile, at: Location(path: first),
    more == 0
      ? "‘\(first)’ is not read, because it lies beside site.yml"
      : "‘\(first)’ and \(more) more columns are not read, because they lie beside site.yml",
    help: "move \(more == 0 ? "it" : "them") into the folder content/columns/, as content/columns/\(first); a standing "
      + "page belongs into content/pages/")
}

/// The names of the Markdown files of a folder itself, sorted; none of one that cannot be read.
func markdownNames(in folder: String) -> [String] {
  let entries = (try? entries(ofFolder: folder)) ?? []
  return entries.filter { entry in
    let small = entry.name.lowercased()
    return entry.kind != .folder && entry.isNameUTF8 && entry.name.utf8.first != UInt8(ascii: ".")
      && (small.hasSuffix(".md") || small.hasSuffix(".markdown"))
  }.map(\.name).sorted()
}

/// Whether a file is a column by its front matter, or by a language in its name.
///
/// What stands beside the settings of every project, a README in several languages among it, is none.
private func isColumn(_ name: String, in site: String, languages: [String], inputs: inout InputLog) -> Bool {
  let parts = name.split(separator: ".")
  guard let stem = parts.first?.lowercased(), !namesOfProjects.contains(stem) else { return false }
  inputs.note(site + "/" + name)
  if parts.count > 2, languages.contains(String(parts[parts.count - 2])) { return true }
  return beginsWithFrontMatter(readHead(site + "/" + name, count: 4096))
}

private let namesOfProjects: Set = [
  "readme", "changelog", "changes", "history", "license", "licence", "copying", "contributing", "contributors",
  "authors", "code_of_conduct", "code-of-conduct", "security", "support", "governance",
]
