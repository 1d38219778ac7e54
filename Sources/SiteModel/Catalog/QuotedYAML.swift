import Languages
import YAML

/// A text as it may stand in a line of YAML that a person pastes, within braces too.
func quotedYAML(_ text: String) -> String {
  let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
  let isPlain =
    !text.isEmpty && text.unicodeScalars.first != " " && text.unicodeScalars.last != " "
    && !words.contains(text.lowercased())
    && text.unicodeScalars.allSatisfy {
      $0 == " " || $0.isArabicMark || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  return isPlain ? text : MappingSyntax.yaml.quoted(text)
}
