extension KeySet {
  /// What the declarations say, for the reference; what does nothing yet is left out.
  package var declarations: [KeyDeclaration] { keys.map(\.declaration).filter { !$0.isPlanned } }
}

/// The keys as a table in Markdown.
package func referenceTable(_ rows: [KeyDeclaration]) -> String {
  var lines = ["| key | takes | meaning | example |", "| --- | --- | --- | --- |"]
  for row in rows {
    var meaning = row.meaning
    if let standard = row.standard { meaning += " Without it: `\(standard)`." }
    if !row.aliases.isEmpty {
      meaning += " Also read as \(row.aliases.map { "`\($0)`" }.joined(separator: ", "))."
    }
    let cells = ["`\(row.name)`", row.type.phrase, meaning, "`\(row.example)`"]
    lines.append("| \(cells.map(withoutBars).joined(separator: " | ")) |")
  }
  return lines.joined(separator: "\n") + "\n"
}

/// A bar would end the table's cell.
private func withoutBars(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
