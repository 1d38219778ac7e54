import Diagnostics
package import Languages

/// Every work of the site with its editions paired, its terms resolved and its addresses given.
///
/// A class that never changes, as `Site` is.
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
  /// The categories that such editions name: of one that no other has, nothing is shown yet.
  let heldBackCategories: Set<Int>
  /// Their paths.
  private let skippedPaths: Set<String>
  /// The clock may stand anywhere in it without a change of what is left out.
  package let clock: ClockRange
  /// The index of the edition made from each file, by the file's path.
  package let editionByPath: [String: Int]

  init(_ draft: CatalogDraft) {
    let project = draft.project
    config = project.config
    options = project.options
    languages = project.config.languages.map(\.language)
    documents = project.documents
    assets = project.assets
    unpublished = project.unpublished
    redirectFile = project.redirectFile
    works = draft.works
    editions = draft.editions
    terms = draft.terms
    skipped = draft.skipped
    heldBackCategories = draft.heldBackCategories
    skippedPaths = Set(draft.skipped.map(\.path))
    clock = draft.clock
    feedIDs = FeedIDs(draft.works, config: project.config)
    editionByPath = Dictionary(
      draft.editions.map { (project.documents[$0.document].path.path, $0.id) }, uniquingKeysWith: { first, _ in first })
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

/// The thing written: one column or one standing page, with what holds for all its editions.
///
/// A class that never changes, as `Edition` is: lists, cards and feeds name the same ones again and again, and a copy of
/// a structure counts a reference for each of its texts.
package final class Work: Sendable {
  /// The index in `Catalog.works`.
  package let id: Int
  package let kind: WorkKind
  /// The translation key, or the path without language.
  package let key: String
  /// In the site's time zone; standing pages may have none.
  package let date: DateTime?
  /// Indices into `Catalog.editions`, in the order of the site's languages.
  package let editions: [Int]
  /// By the place of a language among those of the site.
  package let terms: WorkTerms
  package let isFeatured: Bool
  /// The language that it was first written in, where the author says so or only one edition has no translator.
  package let originalLanguage: Language?
  package let translator: String?
  package let publishedIn: PublishedIn?
  /// Left in one language on purpose.
  package let isUntranslated: Bool

  init(_ draft: WorkDraft, id: Int, editions: [Int]) {
    self.id = id
    self.editions = editions
    kind = draft.kind
    key = draft.key
    date = draft.date
    terms = draft.terms
    isFeatured = draft.isFeatured
    originalLanguage = draft.originalLanguage
    translator = draft.translator
    publishedIn = draft.publishedIn
    isUntranslated = draft.isUntranslated
  }

  /// Whether the edition in a language was translated from another one.
  package func isTranslation(in language: Language) -> Bool {
    originalLanguage.map { $0 != language } ?? (translator != nil)
  }

  /// Who translated the edition in a language; nobody when it is the original.
  package func translator(in language: Language) -> String? { isTranslation(in: language) ? translator : nil }

  /// The last part of the key.
  package var name: String {
    key.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key[key.index(after: $0)...]) } ?? key
  }
}

/// A work in one language: everything but the rendered text.
package final class Edition: Sendable {
  /// The index in `Catalog.editions`.
  package let id: Int
  /// The index in `Catalog.works`.
  package let work: Int
  /// The index in `Catalog.documents`.
  package let document: Int
  package let language: Language
  package let title: String
  /// A shorter title for lists, when the author gives one.
  package let linkTitle: String?
  package let subtitle: String?
  package let summary: String?
  package let slug: String
  package let route: Route
  /// The name that the author gives it for feeds.
  package let feedID: String?
  /// When the text was last changed, be it by a correction.
  package let lastModified: DateTime?
  /// The oldest first.
  package let corrections: [Correction]
  package let isHiddenFromSearch: Bool
  package let layout: String?
  package let image: EditionImage?
  package let params: [String: ParameterValue]

  init(_ draft: EditionDraft, id: Int, work: Int) {
    self.id = id
    self.work = work
    document = draft.document
    language = draft.language
    title = draft.title
    linkTitle = draft.linkTitle
    subtitle = draft.subtitle
    summary = draft.summary
    slug = draft.slug
    route = draft.route
    feedID = draft.feedID
    lastModified = draft.lastModified
    corrections = draft.corrections
    isHiddenFromSearch = draft.isHiddenFromSearch
    layout = draft.layout
    image = draft.image
    params = draft.params
  }
}

/// The picture that stands for an edition.
package struct EditionImage: Sendable, Hashable {
  /// An address of this site without its base path, or a URL of another host.
  package var address: String
  package var isOnThisSite: Bool
  package var dimensions: PictureDimensions?
  /// Smaller copies of it, the narrowest first.
  package var variants: [PictureVariant] = []
  package var alternativeText: String
  package var caption: String?
  package var credit: String?
}

/// An edition that this build leaves out, and why.
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
