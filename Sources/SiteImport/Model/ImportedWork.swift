package import YAML

/// One item of an export, converted: a column or standing page with its editions, usually one, two where a post held
/// both.
///
/// A translation that is an item of its own is an `ImportedWork` of its own with the same `key`.
package struct ImportedWork: Sendable, Equatable {
  package enum Kind: Sendable, Equatable { case column, page }

  /// Why it is not to be seen by readers: it becomes a draft, whatever its date.
  package enum HeldBack: String, Sendable, Equatable {
    case draft, pending, scheduled, `private`, password
    /// A part of it was shown to some readers only, or to none.
    case members
  }

  package var source: ImportSource
  package var kind = Kind.column
  package var heldBack: HeldBack?
  /// Its path without language and ending, below `content/columns` or `content/pages`: `2025/visit`, `about/team`.
  ///
  /// Readable ASCII, and unique among all works: what the address is made of.
  package var key: String
  /// As front matter has it, on the site's own clocks: `2025-08-22`, or `2025-08-22 00:30`.
  package var date: String?
  package var lastmod: String?
  /// Ids of the terms and authors of the `ImportedSite`.
  package var categories: [String] = []
  package var tags: [String] = []
  package var authors: [String] = []
  package var featured = false
  package var editions: [ImportedEdition] = []
  package var comments: [ImportedComment] = []
  /// How many others it had, by why they were left out.
  package var leftOutComments: [String: Int] = [:]
  /// What else is to stand in its front matter, below `params`: `wordpress_id`, `format`.
  package var params: [WrittenValue.Pair] = []
  /// Files that belong beside it, such as its pictures: it becomes a bundle where there are any.
  package var files: [ImportedFile] = []
  /// What is uncertain, kept or lost.
  package var notes: [ImportNote] = []
  /// The words that readers saw of the item in the old system, titles and texts of bodies, with one space between them;
  /// those that were left out on purpose (a marker, a byline that went into front matter) are named in `movedWords`.
  package var words = ""
  /// Words that stand elsewhere than in bodies and titles now, or nowhere, each with where they went.
  package var movedWords: [MovedWords] = []

  package init(source: ImportSource, key: String) {
    self.source = source
    self.key = key
  }
}

/// A work in one language.
package struct ImportedEdition: Sendable, Equatable {
  /// A code as site.yml has it.
  package var language: String
  package var title: String
  package var summary: String?
  /// The body.
  package var blocks: [ImportedBlock] = []
  /// The id by which feed readers know it, where the old system had one (`guid`).
  package var feedId: String?
  /// Old addresses that lead to this edition, as paths from the root of the site, decoded: `/2025/08/22/visit/`,
  /// `/?p=123`.
  package var aliases: [String] = []
  /// Other keys of its front matter, each a declared one.
  package var fields: [WrittenValue.Pair] = []

  package init(language: String, title: String) {
    self.language = language
    self.title = title
  }
}

/// Words that were moved out of a body.
package struct MovedWords: Sendable, Equatable {
  package var words: String
  /// Such as `author`, `bio`, `marker` or `shortcode`.
  package var place: String

  package init(_ words: String, to place: String) {
    self.words = words
    self.place = place
  }
}

/// A file that is copied beside a work.
package struct ImportedFile: Sendable, Equatable {
  /// Where it is now.
  package var source: String
  /// Its name beside the work.
  package var name: String

  package init(source: String, name: String) {
    self.source = source
    self.name = name
  }
}
