import Diagnostics
import YAML

/// Reads a mapping from the names of diagnostics to what they weigh.
func readDiagnosticLevels(_ node: YAMLNode, _ reader: inout TypedReader) -> DiagnosticPolicy {
  var policy = DiagnosticPolicy()
  for entry in reader.entries(node) ?? [] {
    guard let id = DiagnosticID(rawValue: entry.key.value) else {
      let near = suggestion(for: entry.key.value, among: DiagnosticID.allCases.map(\.rawValue))
      reader.reportInvalid(
        entry.key.location, "there is no diagnostic ‘\(entry.key.value)’",
        help: near.map { "did you mean ‘\($0)’?" }
          ?? "write the word that stands in brackets in the message: warning[latin-punctuation]")
      continue
    }
    policy.levels[id] = reader.read(under: entry.key) { reader in
      reader.choice(entry.value, of: DiagnosticPolicy.Level.allCases.map(\.rawValue)).flatMap(
        DiagnosticPolicy.Level.init)
    }
  }
  return policy
}
