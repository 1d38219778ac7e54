import YAML

extension TypedReader {
  /// What `TextFingerprint` writes.
  mutating func textFingerprint(_ node: YAMLNode) -> Located<String>? {
    guard let typed = text(node) else { return nil }
    if TextFingerprint(written: typed.value) != nil { return typed }
    reportInvalid(
      typed.location,
      "‘\(typed.value)’ is not what ‘sitegen stamp’ writes: eight hexadecimal digits, or more behind a full stop",
      help: "remove the line; ‘sitegen stamp’ with the name of this file writes it anew")
    return nil
  }
}
