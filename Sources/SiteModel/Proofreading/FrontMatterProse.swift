import Languages
import Proofreading
import YAML

/// The texts of front matter that readers read, each as a block to be proofread.
///
/// Names, terms and addresses are none: what is compared with other files stays as it was typed.
struct FrontMatterProse {
  /// What `title` says; empty without one.
  private(set) var title = ""
  private(set) var blocks: [ProseBlock] = []
  /// What is read in all texts of the front matter, by which a change is judged.
  let outline: [[String]]

  init(_ bytes: [UInt8], _ block: FrontMatterBlock, language: Language) {
    let places = textPlaces(in: bytes, block.header, block.format) { name in
      frontMatterKeys.declaredName(name).map { Self.texts[$0] != nil } ?? false
    }
    outline = places.map(\.path)
    for place in places {
      guard let key = place.path.first.flatMap(frontMatterKeys.declaredName) else { continue }
      if key == "title", place.path.count == 1 { title = place.text }
      let rest = place.path.dropFirst()
      guard let names = Self.texts[key], names.isEmpty ? rest.isEmpty : rest.first.map(names.contains) ?? false else {
        continue
      }
      // A text in several languages has the code of each above it.
      let code = names.isEmpty ? nil : rest.dropFirst().first
      guard code == nil || code == language.code else { continue }
      blocks.append(ProseBlock(.value, lines: place.pieces, in: bytes))
    }
  }

  /// By key: the keys below it that hold texts; none for a key that is a text itself.
  private static let texts: [String: Set<String>] = [
    "title": [], "linkTitle": [], "subtitle": [], "summary": [], "image": ["alt", "caption"], "corrections": ["text"],
  ]
}
