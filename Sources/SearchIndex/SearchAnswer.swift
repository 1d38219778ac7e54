/// What a search gives.
package struct SearchAnswer: Sendable {
  /// Works that have all that was asked for, as many as were wanted.
  package var results: [SearchResult] = []
  /// How many there are.
  package var total = 0
  /// Other queries that may have been meant, each with its first results.
  package var suggestions: [SearchSuggestion] = []
}

/// One work among results, in the edition that suits its reader.
package struct SearchResult: Sendable {
  package var fragment: ReadFragment
  /// The names of its categories in its language.
  package var categories: [String]
  package var excerpt: SearchExcerpt
  /// The nearest heading before the place.
  package var heading: ReadFragment.Heading?
}

/// A query that may have been meant.
package struct SearchSuggestion: Sendable {
  /// Why it is suggested; the raw value is what JSON says.
  package enum Kind: String, Sendable, CaseIterable {
    /// Other letters that look the same.
    case letters
    /// The words in the other script.
    case script
    /// Words that are spelt nearly the same.
    case near
    /// Some of the words only.
    case some
  }

  package var query: String
  package var kind: Kind
  package var results: [SearchResult]
}
