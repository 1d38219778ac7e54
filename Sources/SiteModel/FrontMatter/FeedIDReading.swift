import Languages
import Markup
import YAML

extension TypedReader {
  /// A URI: a scheme, and behind it signs that a URI may have.
  mutating func identifier(_ node: YAMLNode) -> Located<String>? {
    guard let typed = text(node) else { return nil }
    if isURI(typed.value) { return typed }
    reportInvalid(
      typed.location, "‘\(typed.value)’ is not a URI, by which feed readers know a column",
      help: "write one such as ‘tag:example.org,2000:my-column.en’, or the address at which the column first appeared")
    return nil
  }

  private func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.endOfScheme, text.utf8.index(after: colon) < text.utf8.endIndex else { return false }
    let others = "?#[]%&'".utf8
    return text.utf8[colon...].allSatisfy { PercentEncoding.isPathByte($0) || others.contains($0) || $0 >= 0x80 }
      && !text.unicodeScalars.contains {
        $0.isWhiteSpace || $0.isBidiControl || $0.properties.generalCategory == .control
      }
  }
}
