import Languages

/// The authors of some pages: one for all names that stand over one column.
struct PageAuthors {
  private(set) var all: [ImportedAuthor] = []
  private var ids = UniqueNames()

  /// Learns the names and lines about the author of one page.
  mutating func take(_ text: SplitText, _ page: SavedPage) {
    let names = Self.names(text, page)
    guard !names.isEmpty else { return }
    let index = all.firstIndex { author in names.contains { Self.isSame($0.name, in: author) } } ?? add(names)
    for (language, name) in names where all[index].names[language] == nil { all[index].names[language] = name }
    for part in text.parts {
      guard let bio = part.bio else { continue }
      // A line below the text of another edition may be in this language.
      let language = languageOfText(bio, expected: text.parts.compactMap(\.language))?.code ?? part.language
      if all[index].bios[language] == nil { all[index].bios[language] = bio }
    }
  }

  func id(of text: SplitText, _ page: SavedPage) -> String? {
    let names = Self.names(text, page)
    return all.first { author in names.contains { Self.isSame($0.name, in: author) } }?.id
  }

  private mutating func add(_ names: [(language: String?, name: String)]) -> Int {
    let slug = names.lazy.compactMap { Slug(ascii: $0.name)?.text }.first ?? "author"
    all.append(ImportedAuthor(id: ids.unique(slug), names: [:]))
    return all.count - 1
  }

  /// The bylines, else the name that the page gives elsewhere.
  private static func names(_ text: SplitText, _ page: SavedPage) -> [(language: String?, name: String)] {
    let bylines = text.parts.compactMap { part in part.author.map { (language: part.language, name: $0) } }
    if !bylines.isEmpty { return bylines }
    return page.author.map { [(languageOfText($0, expected: text.parts.compactMap(\.language))?.code, $0)] } ?? []
  }

  private static func isSame(_ name: String, in author: ImportedAuthor) -> Bool {
    author.names.values.contains { foldedWords($0) == foldedWords(name) }
  }
}
