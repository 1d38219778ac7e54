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

/// The categories with only those parents that exist and do not lead in a circle; the others are reported.
func categoriesWithSoundParents(_ categories: [TermConfig], _ reader: inout TypedReader) -> [TermConfig] {
  var categories = categories
  let ids = categories.map(\.id)
  for index in categories.indices {
    guard let parent = categories[index].parent, !ids.contains(parent.value) else { continue }
    reader.report(
      .error, .unknownCategory, at: parent.location, "there is no category ‘\(parent.value)’",
      help: suggestion(for: parent.value, among: ids).map { "did you mean ‘\($0)’?" }
        ?? "define it under ‘categories’, or remove ‘parent’")
    categories[index].parent = nil
  }
  for index in categories.indices {
    guard let parent = categories[index].parent, let path = circle(from: index, categories) else { continue }
    reader.report(
      .error, .categoryCycle, at: parent.location,
      "the category ‘\(categories[index].id)’ is its own ancestor: \(path.joined(separator: " → "))",
      help: "remove ‘parent’ from one of them")
    categories[index].parent = nil
  }
  return categories
}

/// The way up from a category until it comes back to it; `nil` when it ends elsewhere.
private func circle(from start: Int, _ categories: [TermConfig]) -> [String]? {
  var path = [categories[start].id]
  var current = start
  for _ in categories {
    guard let parent = categories[current].parent?.value,
      let next = categories.firstIndex(where: { $0.id == parent })
    else { return nil }
    path.append(parent)
    if next == start { return path }
    current = next
  }
  return nil
}
