import Diagnostics
package import Languages
import YAML

/// In which languages works have no edition.
package struct MissingLanguages: Sendable {
  private let catalog: Catalog
  /// The languages of editions that are held back, by the kind and the key of their work.
  private let heldBack: [String: Set<Language>]

  package init(_ catalog: Catalog) {
    self.catalog = catalog
    var languages: [String: Set<Language>] = [:]
    for document in catalog.documents where catalog.isSkipped(document.path.path) {
      let key = document.frontMatter.translationKey?.value ?? document.path.key
      languages[Self.name(document.path.kind, key), default: []].insert(document.language)
    }
    heldBack = languages
  }

  /// The languages of the site in which a work has none, not even one that is held back; no language for a work that is
  /// left as it is on purpose.
  package func of(_ work: Work) -> [Language] {
    guard !work.isUntranslated, work.editions.count < catalog.languages.count else { return [] }
    let own = Set(work.editions.map { catalog.editions[$0].language })
      .union(heldBack[Self.name(work.kind, work.key)] ?? [])
    return catalog.languages.filter { !own.contains($0) }
  }

  private static func name(_ kind: WorkKind, _ key: String) -> String { "\(kind.rawValue) \(key)" }
}

/// The editions that works do not have in the languages of the site.
package func missingEditions(_ catalog: Catalog) -> [PairFinding] {
  let missing = MissingLanguages(catalog)
  return catalog.works.flatMap { work in
    missing.of(work).compactMap { language in
      guard let first = work.editions.first.map({ catalog.editions[$0] }) else { return nil }
      let document = catalog.documents[first.document]
      let path = missingPath(in: language, beside: document)
      let name = KnownLanguage.name(of: language, in: .english) ?? language.code
      return PairFinding(
        work: work.id, edition: first.id,
        Diagnostic(
          .note, .missingTranslation, at: document.source.location(line: 1, column: 1),
          "‘\(first.title)’ has no edition in \(name)",
          help: "write ‘\(path)’; or, if there is to be none, add this line to the front matter: "
            + MappingSyntax(of: document.source).line("untranslated", .plain("true")),
          related: [Location(path: path)]))
    }
  }
}

/// The file that would pair with another by its name.
private func missingPath(in language: Language, beside document: Document) -> String {
  let ending = "." + (document.path.languageCode ?? document.language.code) + ".md"
  let path = document.path.path
  guard path.hasSuffix(ending) else { return "\(document.path.folder)/\(document.path.name).\(language.code).md" }
  return path.dropLast(ending.count) + ".\(language.code).md"
}
