/// The terms of a work as each of the site's languages shows them.
///
/// They are the same in all languages unless the editions wrote words of their own that site.yml does not define.
package struct WorkTerms: Sendable {
  private let common: TermIndices
  /// In the order of the site's languages; empty when they are the same in all of them.
  private let own: [TermIndices]

  init(_ common: TermIndices = TermIndices()) {
    self.common = common
    own = []
  }

  /// The terms by language, in the order of the site's languages.
  init(byLanguage terms: [TermIndices]) {
    let first = terms.first ?? TermIndices()
    common = first
    own = terms.allSatisfy { $0 == first } ? [] : terms
  }

  /// Whether all languages show the same ones.
  package var areCommon: Bool { own.isEmpty }

  /// Those that pages in a language show, by its place among the site's languages.
  package subscript(language: Int) -> TermIndices { own.isEmpty ? common : own[language] }
}
