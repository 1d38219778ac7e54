import SearchIndex
import YAML

/// What readers can search for.
package struct SearchConfig: Sendable, Hashable {
  package var isEnabled = true
  /// Whether the theme has a page for it: not a setting.
  package var isOffered = true
  /// What means the same, besides the names of one term in several languages.
  package var synonyms: [[String]] = []

  package init() {}

  /// Whether there are a page and an index.
  package var isWanted: Bool { isEnabled && isOffered }
}

/// The keys of `search`.
let searchKeys = KeySet<SearchConfig>(
  "a key of ‘search’",
  [
    Key(
      "enabled", .boolean, "Whether the columns can be searched.", example: "enabled: true",
      standard: "\(SearchConfig().isEnabled)"
    ) {
      $0.isEnabled = $2.boolean($1)?.value ?? $0.isEnabled
    },
    Key(
      "synonyms", .mapping.of(.entries(.listOrOne(.text))),
      "Words that find each other: abbreviations, and names in both scripts. The names that a category, tag, series or "
        + "author has in two languages find each other by themselves.",
      example: "synonyms: {CPEC: سی پیک, UN: [United Nations, اقوام متحدہ]}"
    ) { $0.synonyms = readSynonyms($1, &$2) },
  ])

/// Reads a mapping from words to others that mean the same; each group as it was typed.
private func readSynonyms(_ node: YAMLNode, _ reader: inout TypedReader) -> [[String]] {
  var groups: [[String]] = []
  for entry in reader.entries(node) ?? [] {
    let others = reader.isAbsent(entry.value) ? [] : reader.read(under: entry.key) { $0.texts(entry.value) }
    guard let others else { continue }
    func report(_ place: SourceMark, _ problem: String) {
      reader.reportInvalid(place, problem, help: "write words on both sides: {CPEC: سی پیک}")
    }
    if others.isEmpty { report(entry.key.location, "‘\(entry.key.value)’ has no word beside it that means the same") }
    var group: [String] = []
    for typed in [entry.key] + others {
      if !hasSearchWord(typed.value) {
        report(typed.location, "‘\(typed.value)’ has no word that could be searched for")
      } else if let same = group.first(where: { searchForm($0) == searchForm(typed.value) }) {
        report(typed.location, "‘\(same)’ and ‘\(typed.value)’ are one word to the search already")
      } else {
        group.append(typed.value)
      }
    }
    if group.count > 1 { groups.append(group) }
  }
  return groups
}
