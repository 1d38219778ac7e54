/// The terms of a work: indices into `Catalog.terms` by taxonomy, in the order in which the author named them.
///
/// Four fields and not a dictionary, which would hash the taxonomy whenever a page or a fingerprint asks.
package struct TermIndices: Sendable, Equatable {
  package private(set) var categories: [Int] = []
  package private(set) var tags: [Int] = []
  package private(set) var series: [Int] = []
  package private(set) var authors: [Int] = []

  /// Those of one taxonomy; empty when the author named none.
  package internal(set) subscript(taxonomy: Taxonomy) -> [Int] {
    get {
      switch taxonomy {
      case .categories: categories
      case .tags: tags
      case .series: series
      case .authors: authors
      }
    }
    set {
      switch taxonomy {
      case .categories: categories = newValue
      case .tags: tags = newValue
      case .series: series = newValue
      case .authors: authors = newValue
      }
    }
  }
}
