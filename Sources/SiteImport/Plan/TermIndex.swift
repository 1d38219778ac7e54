import Languages
import SiteModel

/// The categories, tags or authors that site.yml has, by their ids and by their names.
///
/// A name says what a thing is; an id is a mere handle, and two people may have given the same one to different things.
struct TermIndex {
  private var names: [String: [String: String]] = [:]
  private var idsByName: [String: [String]] = [:]
  private let languages: [Language]

  init(_ known: [(id: String, name: Localized)], _ languages: [Language]) {
    self.languages = languages
    for (id, name) in known {
      names[id, default: [:]].merge(byLanguage(name.texts)) { first, _ in first }
      for text in Set(name.texts.values.map(Self.plain)) { idsByName[text, default: []].append(id) }
    }
  }

  func has(_ id: String) -> Bool { names[id] != nil }

  /// What an imported thing is called here: what has one of its names, or else its id and no other name in a language in
  /// which it has one.
  func id(_ id: String, _ imported: [String?: String]) -> String? {
    let found = imported.values.map(Self.plain).sorted().flatMap { idsByName[$0] ?? [] }
    if found.contains(id) { return id }
    if let first = found.first { return first }
    guard let own = names[id] else { return nil }
    let other = byLanguage(
      Dictionary(uniqueKeysWithValues: imported.map { ($0.key ?? "", $0.value) }))
    let isAnother = own.contains { code, name in other[code].map { $0 != name } ?? false }
    return isAnother ? nil : id
  }

  /// Names as they are compared; one without a language is in that which its letters suggest.
  private func byLanguage(_ texts: [String: String]) -> [String: String] {
    var names: [String: String] = [:]
    for (code, text) in texts.sorted(by: { $0.key > $1.key }) {
      let likely = languages.first.map { Language.likely(of: text, among: languages, else: $0).code } ?? ""
      let code = code.isEmpty ? likely : code
      names[code] = names[code] ?? Self.plain(text)
    }
    return names
  }

  private static func plain(_ name: String) -> String {
    wordsOnOneLine(name.lowercased())
  }
}
