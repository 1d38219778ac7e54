import Languages
import SiteModel
import YAML

/// What an import says of categories, tags and authors, as it stands in site.yml.
struct Definitions {
  /// The languages of the site, the default one first.
  let languages: [Language]

  /// The keys of site.yml under which something of an import stands, in their order there.
  static let keys = ["languages", "authors", "categories", "tags"]

  /// `politics: {name: {en: Politics, ur: سیاست}, parent: world}`; `nil` for what needs no definition.
  func category(_ term: ImportedTerm, id: String, parent: String?) -> WrittenValue.Pair {
    var value = named(term.names, else: id)
    if !term.description.isEmpty { value.append(.init("description", .text(wordsOnOneLine(term.description)))) }
    if let parent { value.append(.init("parent", .text(parent))) }
    return .init(id, .mapping(value))
  }

  /// `nil` for a tag whose name is its id, which shows as it is written.
  func tag(_ term: ImportedTerm, id: String) -> WrittenValue.Pair? {
    if term.description.isEmpty, term.names.values.allSatisfy({ $0 == id }) { return nil }
    return category(term, id: id, parent: nil)
  }

  func author(_ author: ImportedAuthor, id: String) -> WrittenValue.Pair {
    var value = named(author.names, else: id)
    if let bio = bio(of: author) { value.append(bio) }
    return .init(id, .mapping(value))
  }

  /// `bio: {en: …, ur: …}`; `nil` where nothing is said of somebody.
  func bio(of author: ImportedAuthor) -> WrittenValue.Pair? { text(author.bios).map { .init("bio", $0) } }

  /// What columns of the site name and site.yml does not define yet; an id of its own is the author's to choose where the
  /// name is in other letters than English ones.
  func known(_ term: Term) -> WrittenValue.Pair {
    let texts = term.name.texts
    let name: WrittenValue =
      texts[""].map { .text($0) }
      ?? .mapping(languages.compactMap { language in texts[language.code].map { .init(language.code, .text($0)) } })
    let id = term.id.utf8.allSatisfy { $0 < 0x80 } ? term.id : "id-of-your-choice"
    return .init(id, .mapping([.init("name", name)]))
  }

  private func named(_ names: [String?: String], else id: String) -> [WrittenValue.Pair] {
    [.init("name", text(names) ?? .text(id))]
  }

  /// A text for all languages, or one for each that has one; a name without a language is in that which its letters
  /// suggest.
  private func text(_ names: [String?: String]) -> WrittenValue? {
    var texts: [String: String] = [:]
    for (code, name) in names {
      let name = wordsOnOneLine(name)
      if let code, !name.isEmpty, languages.contains(where: { $0.code == code }) { texts[code] = name }
    }
    if let name = (names[nil] ?? nil).map(wordsOnOneLine), !name.isEmpty {
      if texts.isEmpty { return .text(name) }
      if let first = languages.first {
        let likely = Language.likely(of: name, among: languages, else: first)
        texts[likely.code] = texts[likely.code] ?? name
      }
    }
    if texts.isEmpty {
      let others = names.compactMap { code, name in code.map { ($0, wordsOnOneLine(name)) } }.filter { !$0.1.isEmpty }
      return others.min { $0.0 < $1.0 }.map { .text($0.1) }
    }
    if Set(texts.values).count == 1, texts.count == languages.count, let same = texts.values.first {
      return .text(same)
    }
    return .mapping(languages.compactMap { language in texts[language.code].map { .init(language.code, .text($0)) } })
  }

  /// What a language that is new to a site has; the titles of the others serve for it.
  func language(_ code: String) -> WrittenValue.Pair {
    let name = KnownLanguage[code]?.ownName ?? code
    return .init(code, .mapping([.init("label", .text(name))]))
  }
}

/// The words of a text with one space between them, whatever stood there.
func wordsOnOneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
