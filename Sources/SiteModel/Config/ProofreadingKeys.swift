import Languages
import YAML

/// The keys of `proofreading`.
let proofreadingKeys = KeySet<SiteConfig>(
  "a key of ‘proofreading’",
  [
    Key(
      "spellings", .mapping,
      "How the house spells words that have two spellings: the one that is not wanted, and the one that is.",
      example: "spellings: {توتا: طوطا, ہندستان: ہندوستان}"
    ) { $0.spellings = readSpellings($1, &$2) }
  ])

/// Reads a mapping from words to words.
///
/// What takes the place of a word may not have to be replaced itself: nobody could tell which spelling is wanted.
private func readSpellings(_ node: YAMLNode, _ reader: inout TypedReader) -> [String: String] {
  var spellings: [String: String] = [:]
  let entries = reader.entries(node) ?? []
  let words = Set(entries.map(\.key.value))
  for entry in entries {
    let word = entry.key.value
    let isWord = !word.isEmpty && word.unicodeScalars.allSatisfy { $0.isWordPart || $0.isArabicMark }
    guard isWord else {
      reader.reportInvalid(
        entry.key.location, "‘\(word)’ is not one word", help: "write a word without spaces and signs: {لئے: لیے}")
      continue
    }
    guard let own = reader.read(under: entry.key, { $0.text(entry.value) }) else { continue }
    let parts = own.value.unicodeScalars.split { !$0.isWordPart && !$0.isArabicMark }.map { String($0) }
    if let again = parts.first(where: words.contains) {
      reader.reportInvalid(
        own.location, "‘\(again)’ is to be replaced itself, so ‘\(word)’ would be changed again and again",
        help: "name each word once, on the left where it is not wanted or on the right where it is")
      continue
    }
    spellings[word] = own.value
  }
  return spellings
}
