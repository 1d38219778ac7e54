import Diagnostics
import SiteBuild
import SiteModel

/// Puts findings where their authors can mend them: into the column, into site.yml or the theme, else into the file.
///
/// 1. What stands in the text of a column is told there, each by itself. What the build has told of the same place is
///    not told again.
/// 2. What is the same on several pages comes from their frame: it is told once, with the number of the pages, where the
///    settings or the theme have it.
/// 3. What is found nowhere is told of the file of the site.
struct PlaceFinder {
  private let facts: SiteFacts
  /// What the build has told, by path and line.
  private let told: [String: [Diagnostic]]
  private var known: Set<Diagnostic> = []
  private var groups: [Group: (first: Finding, pages: Set<Int>)] = [:]
  private var order: [Group] = []
  private var searched: (file: Int, searches: [SourceSearch])?
  private var lines: (file: Int, starts: [Int])?

  /// What is taken for the same fault.
  private struct Group: Hashable {
    var id: DiagnosticID
    var message: String
    var trace: Finding.Trace
  }

  init(_ facts: SiteFacts, told log: DiagnosticLog) {
    self.facts = facts
    told = Dictionary(grouping: log.diagnostics) { $0.location?.path ?? "" }
  }

  mutating func report(to log: inout DiagnosticLog) {
    for finding in facts.findings.sorted(by: { ($0.file, $0.offset) < ($1.file, $1.offset) }) {
      if let place = placeInText(of: finding) {
        report(finding, at: place, pages: 1, to: &log)
      } else {
        let group = Group(id: finding.id, message: finding.message, trace: finding.trace)
        if groups[group] == nil { order.append(group) }
        groups[group, default: (finding, [])].pages.insert(finding.file)
      }
    }
    let frames = facts.site.made?.frames.map(SourceSearch.init) ?? []
    for group in order {
      guard let (finding, pages) = groups[group] else { continue }
      let place = place(of: finding.trace, in: frames) ?? placeInFile(finding.file, finding.offset)
      report(finding, at: place, pages: pages.count, to: &log)
    }
  }

  private mutating func report(_ finding: Finding, at place: Location, pages: Int, to log: inout DiagnosticLog) {
    guard !isTold(finding, at: place) else { return }
    var message = finding.message
    if pages > 1 {
      let noun = facts.pages[finding.file] == nil ? "in \(pages) files" : "on \(pages) pages"
      message += " (\(noun), such as ‘\(facts.address(finding.file))’)"
    }
    let related = finding.related.map { [Location(path: shownPath($0))] } ?? []
    let diagnostic = Diagnostic(finding.severity, finding.id, at: place, message, help: finding.help, related: related)
    if known.insert(diagnostic).inserted { log.report(diagnostic) }
  }

  /// Whether the build has told the same of the same place.
  private func isTold(_ finding: Finding, at place: Location) -> Bool {
    (told[place.path] ?? []).contains { diagnostic in
      guard diagnostic.id == finding.id else { return false }
      if diagnostic.location?.line == place.line { return true }
      guard case .address(let address) = finding.trace else { return false }
      return diagnostic.message.contains("‘\(address)’")
    }
  }

  /// The place in a Markdown file, or in a file that was copied into the site as it is.
  private mutating func placeInText(of finding: Finding) -> Location? {
    guard let made = facts.site.made else { return nil }
    let path = facts.site.paths[finding.file]
    if let planned = made.plannedFile(at: path), let original = made.original(of: planned) {
      let place = placeInFile(finding.file, finding.offset)
      return Location(path: original, line: place.line, column: place.column)
    }
    if searched?.file != finding.file {
      searched = (finding.file, made.documents(of: path).map { SourceSearch($0.source) })
    }
    return place(of: finding.trace, in: searched?.searches ?? [])
  }

  private func place(of trace: Finding.Trace, in searches: [SourceSearch]) -> Location? {
    for search in searches {
      if let place = search.place(of: trace, base: facts.book.base, beginning: facts.book.beginning) { return place }
    }
    return nil
  }

  /// The place in the file of the site itself.
  private mutating func placeInFile(_ file: Int, _ offset: Int) -> Location {
    if lines?.file != file { lines = (file, facts.site.lineStarts(of: file)) }
    let starts = lines?.starts ?? []
    var range = starts.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range = starts[middle] <= offset ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return Location(path: shownPath(file), line: max(1, range.lowerBound))
  }

  private func shownPath(_ file: Int) -> String {
    if let made = facts.site.made, let planned = made.plannedFile(at: facts.site.paths[file]),
      let original = made.original(of: planned)
    {
      return original
    }
    return facts.site.shownFolder + "/" + facts.site.paths[file]
  }
}
