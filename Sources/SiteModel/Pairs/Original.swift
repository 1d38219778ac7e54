import Languages

extension Catalog {
  /// Whether an edition says from which state of another it was translated.
  package func isStamped(_ edition: Edition) -> Bool { documents[edition.document].frontMatter.translatedFrom != nil }

  /// The edition of the work that another one was translated from: one that does not say so of itself.
  ///
  /// Of several it is that in the original language, else the first of the site's languages. `nil` where there is none.
  package func original(of translation: Edition) -> Edition? {
    let work = works[translation.work]
    let candidates = work.editions.map { editions[$0] }.filter { $0.id != translation.id && !isStamped($0) }
    return candidates.first { $0.language == work.originalLanguage } ?? candidates.first
  }

  /// Whether an edition is the original of one that says what it was translated from.
  func isOriginalOfStamped(_ edition: Edition) -> Bool {
    guard !isStamped(edition) else { return false }
    return works[edition.work].editions.contains { other in
      other != edition.id && isStamped(editions[other]) && original(of: editions[other])?.id == edition.id
    }
  }

  /// Whether an edition is taken for a translation of which nothing is noted yet: it has an original, and is neither in
  /// the language in which the work was first written nor, where that is not known, in the first of the site's languages
  /// that it has.
  package func isTranslation(_ edition: Edition) -> Bool {
    let work = works[edition.work]
    let own = work.editions.map { editions[$0] }
    let unstamped = own.filter { !isStamped($0) }
    // Where others are stamped, the one that is left is what they were made from.
    guard own.count > 1, unstamped.count > 1 else { return false }
    let first = unstamped.first { $0.language == work.originalLanguage } ?? unstamped.first
    return first?.id != edition.id
  }
}
