import Diagnostics
import YAML

/// A category, series or tag while it is read.
struct TermReading: Sendable {
  var name: Localized?
  var description: Localized?
  var parent: Located<String>?
}

private let nameAndDescription: [Key<TermReading>] = [
  Key(
    "name", aliases: ["title", "label"], .localizedText, "Its name as readers see it.",
    example: "name: {en: Foreign Affairs, ur: خارجہ امور}"
  ) { $0.name = $2.localized($1) },
  Key("description", .localizedText, "What it is about.", example: "description: {en: The world as seen from here.}") {
    $0.description = $2.localized($1)
  },
]

/// The keys of one category.
let categoryKeys = KeySet<TermReading>(
  "a key of a category",
  nameAndDescription + [
    Key("parent", .text, "The id of the category that it belongs to.", example: "parent: politics") {
      $0.parent = $2.text($1)
    }
  ])

/// The keys of one series or tag.
let termKeys = KeySet<TermReading>(
  "a key of a series or tag", foreign: ["parent": "only categories have a ‘parent’"], nameAndDescription)

/// Reads a mapping from ids to categories, series or tags; a text, or texts by language, in place of the keys is the name.
func readTerms(_ node: YAMLNode, _ keys: KeySet<TermReading>, _ reader: inout TypedReader) -> [TermConfig] {
  reader.definitions(node).map { entry in
    var reading = TermReading()
    if let name = reader.read(under: entry.key, { $0.nameAlone(entry.value, keys) }) {
      reading.name = name
    } else {
      reader.read(under: entry.key) { _ = keys.read(entry.value, into: &reading, &$0) }
    }
    var term = TermConfig(id: entry.key.value, name: reading.name ?? Localized(entry.key.value))
    term.description = reading.description
    term.parent = reading.parent
    return term
  }
}

/// The categories with only those parents that exist and do not lead in a circle or too deep; the others are reported.
func categoriesWithSoundParents(_ categories: [TermConfig], _ reader: inout TypedReader) -> [TermConfig] {
  var categories = categories
  var suggestions: SuggestionIndex?
  let indices = Dictionary(categories.enumerated().map { ($1.id, $0) }) { first, _ in first }
  for index in categories.indices {
    guard let parent = categories[index].parent, indices[parent.value] == nil else { continue }
    categories[index].parent = nil
    guard reader.hasRoom(for: .error, .unknownCategory) else { continue }
    if suggestions == nil { suggestions = SuggestionIndex(categories.map(\.id)) }
    reader.report(
      .error, .unknownCategory, at: parent.location, "there is no category ‘\(parent.value)’",
      help: suggestions?.nearest(to: parent.value).map { "did you mean ‘\($0)’?" }
        ?? "define it under ‘categories’, or remove ‘parent’")
  }
  for index in categories.indices {
    guard let parent = categories[index].parent else { continue }
    switch wayUp(from: index, categories, indices) {
    case .ends: continue
    case .circle(let path):
      reader.report(
        .error, .categoryCycle, at: parent.location,
        "the category ‘\(categories[index].id)’ is its own ancestor: \(path.joined(separator: " → "))",
        help: "remove ‘parent’ from one of them")
    case .tooDeep:
      reader.report(
        .error, .categoryCycle, at: parent.location,
        "the category ‘\(categories[index].id)’ has more than \(mostAncestors) others above it",
        help: "remove ‘parent’ here or in one of those")
    }
    categories[index].parent = nil
  }
  return categories
}

/// How many categories may stand above one: each page of one names them all.
private let mostAncestors = 20

private enum WayUp {
  case ends
  case circle([String])
  case tooDeep
}

/// The way up from a category, until it ends, comes back to it, or is too long.
private func wayUp(from start: Int, _ categories: [TermConfig], _ indices: [String: Int]) -> WayUp {
  var path = [categories[start].id]
  var current = start
  while path.count <= mostAncestors + 1 {
    guard let parent = categories[current].parent?.value, let next = indices[parent] else { return .ends }
    path.append(parent)
    if next == start { return .circle(path) }
    current = next
  }
  return .tooDeep
}
