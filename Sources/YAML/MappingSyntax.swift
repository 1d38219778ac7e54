import Diagnostics

/// The language in which a mapping is written, for messages that say what to type.
package enum MappingSyntax: Sendable, Hashable {
  case yaml
  case toml

  /// A line that gives a key a text.
  package func line(_ key: String, _ text: String) -> String {
    self == .yaml ? "\(key): \(text)" : "\(key) = \"\(text)\""
  }

  /// A line that gives a key a date, in the form of RFC 3339.
  package func line(_ key: String, date: String) -> String {
    guard self == .toml else { return "\(key): \(date)" }
    // TOML has no time without seconds.
    return "\(key) = \(date)" + (date.utf8.count == "2025-08-22T09:30".utf8.count ? ":00" : "")
  }

  /// An example in YAML, as it is written here.
  package func example(_ yaml: String) -> String {
    guard self == .toml else { return yaml }
    var log = DiagnosticLog()
    guard let node = parseYAML(SourceText(path: "", yaml), log: &log), case .mapping(let entries) = node.content else {
      return yaml
    }
    return entries.map { line($0.key.value, WrittenValue($0.value)) }.joined(separator: "\n")
  }
}
