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
    return entries.map(Self.pair).joined(separator: "\n")
  }

  private static func pair(_ entry: YAMLEntry) -> String { "\(entry.key.value) = \(value(entry.value))" }

  private static func value(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain):
      let isBare =
        isPlain && (["true", "false"].contains(text) || (text.first?.isNumber == true && !text.contains(" ")))
      return isBare ? text : "\"\(text)\""
    case .sequence(let items): return "[\(items.map(value).joined(separator: ", "))]"
    case .mapping(let entries): return "{\(entries.map(pair).joined(separator: ", "))}"
    }
  }
}
