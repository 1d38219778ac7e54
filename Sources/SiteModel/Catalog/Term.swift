package import Languages

/// A way to group columns.
package enum Taxonomy: String, Sendable, Hashable, CaseIterable {
  case categories
  case tags
  case series
  case authors
}

/// One category, tag, series or author, with its name in each language.
package struct Term: Sendable {
  /// What stands in the address.
  package var id: String
  package var name: Localized
  package var description: Localized?
  /// The index of the parent among the terms of the same taxonomy.
  package var parent: Int?
  package var children: [Int] = []
  /// Pages of the author elsewhere.
  package var url: String?
  package var sameAs: [String] = []
  /// The author's.
  package var image: EditionImage?

  /// The name to show in `language`, with the language that the name is in.
  package func name(in language: Language, among languages: [Language]) -> LanguageText {
    name.text(for: language, among: languages) ?? LanguageText(text: id, language: language)
  }
}
