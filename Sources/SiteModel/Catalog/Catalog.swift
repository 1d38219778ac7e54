import Diagnostics
package import Languages

/// Every work of the site with its editions paired, its terms resolved and its addresses given.
package struct Catalog: Sendable {
  package var config: SiteConfig
  package var options: BuildOptions
  /// The files that editions were made from; `Edition.document` is an index into them.
  package var documents: [Document]
  /// Columns first, the newest first; then standing pages by key.
  package var works: [Work]
  /// In the order of `works`, and within a work in the order of the site's languages.
  package var editions: [Edition]
  package var terms: [Taxonomy: [Term]]
  package var assets: [ContentAsset]
  package var routes: RouteTable
  /// The list of old addresses that site.yml names.
  package var redirectFile: RedirectFile?
  /// Editions left out because they are drafts, lie in the future or have expired.
  package var skipped: [SkippedEdition]
  /// The clock may stand anywhere in it without a change of what is left out.
  package var clock = ClockRange()
  /// The index of the edition made from each file, by the file's path.
  package var editionByPath: [String: Int]

  package var languages: [Language] { config.languages.map(\.language) }

  package func term(_ taxonomy: Taxonomy, _ index: Int) -> Term { terms[taxonomy, default: []][index] }

  /// The edition of a work in a language.
  package func edition(of work: Work, in language: Language) -> Edition? {
    work.editions.lazy.map { editions[$0] }.first { $0.language == language }
  }
}

/// The thing written: one column or one standing page, with what holds for all its editions.
package struct Work: Sendable {
  /// The index in `Catalog.works`.
  package var id: Int
  package var kind: WorkKind
  /// The translation key, or the path without language.
  package var key: String
  /// In the site's time zone; standing pages may have none.
  package var date: DateTime?
  /// Indices into `Catalog.editions`, in the order of the site's languages.
  package var editions: [Int]
  /// Indices into `Catalog.terms` by taxonomy, in the order in which the author named them.
  package var terms: [Taxonomy: [Int]]
  package var isFeatured: Bool
  /// The language that it was first written in, where the author says so or only one edition has no translator.
  package var originalLanguage: Language?
  package var translator: String?
  package var publishedIn: PublishedIn?

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
package struct Edition: Sendable {
  /// The index in `Catalog.editions`.
  package var id: Int
  /// The index in `Catalog.works`.
  package var work: Int
  /// The index in `Catalog.documents`.
  package var document: Int
  package var language: Language
  package var title: String
  /// A shorter title for lists, when the author gives one.
  package var linkTitle: String?
  package var subtitle: String?
  package var summary: String?
  package var slug: String
  package var route: Route
  /// When the text was last changed, be it by a correction.
  package var lastModified: DateTime?
  /// The oldest first.
  package var corrections: [Correction] = []
  package var isHiddenFromSearch: Bool
  package var layout: String?
  package var image: EditionImage?
  package var params: [String: ParameterValue]
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
