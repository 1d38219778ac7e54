import Diagnostics
package import Languages

/// Every work of the site with its editions paired, its terms resolved and its addresses given.
package final class Catalog: Sendable {
  package let config: SiteConfig
  package let options: BuildOptions
  /// Those of the site, the default one first.
  package let languages: [Language]
  /// The files that editions were made from; `Edition.document` is an index into them.
  package let documents: [Document]
  /// Columns first, the newest first; then standing pages by key.
  package let works: [Work]
  /// In the order of `works`, and within a work in the order of the site's languages.
  package let editions: [Edition]
  package let terms: [Taxonomy: [Term]]
  package let assets: [ContentAsset]
  /// The paths of files beside the columns that are not published.
  let unpublished: Set<String>
  package let feedIDs: FeedIDs
  /// The list of old addresses that site.yml names.
  package let redirectFile: RedirectFile?
  /// Editions left out because they are drafts, lie in the future or have expired.
  package let skipped: [SkippedEdition]
  /// Those for which the same holds, and which are here because this run asks for such.
  package let previewed: [SkippedEdition]
  /// The categories that such editions name: of one that no other has, nothing is shown yet.
  let heldBackCategories: Set<Int>
  /// Their paths.
  private let skippedPaths: Set<String>
  /// The clock may stand anywhere in it without a change of what is left out.
  package let clock: ClockRange
  /// The index of the edition made from each file, by the file's path.
  package let editionByPath: [String: Int]

  init(_ draft: CatalogDraft, like known: Catalog?) {
    let project = draft.project
    config = project.config
    options = project.options
    languages = project.config.languages.map(\.language)
    documents = project.documents
    assets = project.assets
    unpublished = project.unpublished
    redirectFile = project.redirectFile
    works = draft.works
    editions = known.map { draft.editions(like: $0) } ?? draft.editions
    terms = draft.terms
    skipped = draft.skipped
    previewed = draft.previewed
    heldBackCategories = draft.heldBackCategories
    skippedPaths = Set(draft.skipped.map(\.path))
    clock = draft.clock
    feedIDs = FeedIDs(draft.works, config: project.config)
    editionByPath = Dictionary(
      draft.editions.map { (project.documents[$0.document].path.path, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same catalog with some documents read anew, whose front matter says the same.
  package init(_ other: Catalog, documents: [Document]) {
    self.documents = documents
    config = other.config
    options = other.options
    languages = other.languages
    works = other.works
    editions = other.editions
    terms = other.terms
    assets = other.assets
    unpublished = other.unpublished
    feedIDs = other.feedIDs
    redirectFile = other.redirectFile
    skipped = other.skipped
    previewed = other.previewed
    heldBackCategories = other.heldBackCategories
    skippedPaths = other.skippedPaths
    clock = other.clock
    editionByPath = other.editionByPath
  }

  /// Whether each file's edition has the address and the place that it has in a catalog of the same files.
  func hasSameAddresses(as other: Catalog) -> Bool {
    editions.count == other.editions.count
      && zip(editions, other.editions).allSatisfy { $0.document == $1.document && $0.route == $1.route }
  }

  /// Whether an edition was left out that was made from the file at a path.
  package func isSkipped(_ path: String) -> Bool { skippedPaths.contains(path) }

  package func term(_ taxonomy: Taxonomy, _ index: Int) -> Term { terms[taxonomy, default: []][index] }

  /// The terms of a work as pages in a language show them.
  package func terms(of work: Work, in language: Language) -> TermIndices {
    work.terms.areCommon ? work.terms[0] : work.terms[languages.firstIndex(of: language) ?? 0]
  }

  /// The edition of a work in a language.
  package func edition(of work: Work, in language: Language) -> Edition? {
    for id in work.editions where editions[id].language == language { return editions[id] }
    return nil
  }
}

/// An edition that is held back, and why.
package struct SkippedEdition: Sendable, Hashable {
  package enum Reason: String, Sendable, CaseIterable {
    case draft
    case future
    case expired
  }

  package var reason: Reason
  package var path: String
  /// When a future one is due.
  package var due: DateTime?

  package init(reason: Reason, path: String, due: DateTime?) {
    self.reason = reason
    self.path = path
    self.due = due
  }
}
