extension TerminalReport {
  /// How many of a kind are shown in all, unless somebody wants to see everything.
  private static let shownOfAKind = 5
  /// From so many diagnostics on, a person wants to know how many there are of what.
  private static let summarized = 20

  /// What a run found, by path and line, and how many there are of each kind when that is not seen at a glance.
  ///
  /// Of each kind the first five are shown, with `isVerbose` all that the log kept. Errors, warnings and notes of one
  /// name are kinds of their own.
  /// `place` may put each on another path, such as the one that leads to it from where the command runs.
  package func text(
    _ log: DiagnosticLog, isVerbose: Bool, leavesOutNotes: Bool = false, place: (Diagnostic) -> Diagnostic = { $0 }
  ) -> String {
    let least = leavesOutNotes ? Severity.warning : .note
    let found = Self.everything(in: log).filter { $0.severity >= least }
    let shown = isVerbose ? found : Self.firstOfEachKind(found)
    let sums = log.sums.filter { $0.severity >= least }
    let total = sums.reduce(0) { $0 + $1.count }
    var result = shown.map { text(place($0)) }.joined()
    guard sums.count > 1 || shown.count < total, shown.count < total || total > Self.summarized else { return result }
    let hint = shown.count < total && !isVerbose ? " (of each \(Self.shownOfAKind) are shown, all with --verbose)" : ""
    result += "\nBy kind\(hint):\n"
    return result + Self.table(sums)
  }

  /// The diagnostics in the order of the report, those of a file that are only counted behind its others.
  package static func everything(in log: DiagnosticLog) -> [Diagnostic] {
    let rests = Dictionary(grouping: log.rests, by: \.kind.path)
    guard !rests.isEmpty else { return sorted(log.diagnostics) }
    var result: [Diagnostic] = []
    var path: String?
    for diagnostic in sorted(log.diagnostics) {
      let next = diagnostic.location?.path ?? ""
      if let path, path != next { result += (rests[path] ?? []).map(\.diagnostic) }
      path = next
      result.append(diagnostic)
    }
    return result + (path.flatMap { rests[$0] } ?? []).map(\.diagnostic)
  }

  private static func firstOfEachKind(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var counts: [DiagnosticLog.Kind: Int] = [:]
    return diagnostics.filter { diagnostic in
      let kind = DiagnosticLog.Kind(path: "", severity: diagnostic.severity, id: diagnostic.id)
      counts[kind, default: 0] += 1
      return counts[kind, default: 0] <= shownOfAKind
    }
  }

  private static func table(_ sums: [DiagnosticLog.Sum]) -> String {
    let counts = sums.map { grouped($0.count) }
    let names = sums.map { "\($0.severity.rawValue)[\($0.id.rawValue)]" }
    let (widthOfCounts, widthOfNames) = (counts.map(\.utf8.count).max() ?? 0, names.map(\.utf8.count).max() ?? 0)
    var result = ""
    for (sum, (count, name)) in zip(sums, zip(counts, names)) {
      result += "  " + String(repeating: " ", count: widthOfCounts - count.utf8.count) + count + "  " + name
      if sum.files > 0 {
        result += String(repeating: " ", count: widthOfNames - name.utf8.count)
        result += "  in \(grouped(sum.files)) file\(sum.files == 1 ? "" : "s")"
      }
      result += "\n"
    }
    return result
  }
}
