/// What came of an import: everything that went in is in what came out, or told of.
package struct ImportAccount: Sendable {
  /// Whether nothing was written.
  package var isDryRun = false
  /// What was read.
  package var sources: [String] = []
  /// How many items the source was said to hold; `nil` where that was not known.
  package var expectedItems: Int?
  /// How many items were read.
  package var items = 0
  /// How many of them became columns and standing pages.
  package var columns = 0
  package var pages = 0
  /// How many were left out, by reason.
  package var skipped: [String: Int] = [:]
  /// How many works are drafts now, by why they were held back.
  package var heldBack: [ImportedWork.HeldBack: Int] = [:]
  package var comments = 0
  /// How many comments of columns and pages were left out, by reason.
  package var leftOutComments: [String: Int] = [:]
  package var words = WordCounts()
  /// Every file, in the order in which the items came.
  package var files: [AccountedFile] = []
  /// What became of site.yml.
  package var settings = AccountedSettings()
  /// Works that were cut into editions.
  package var cuts: [AccountedCut] = []
  /// Works of which something is to be told, in the order in which they came.
  package var told: [AccountedWork] = []

  package init() {}

  /// Works and what was left out are together all that was read.
  package var isBalanced: Bool { items == columns + pages + skipped.values.reduce(0, +) }

  /// Whether no text came out.
  package var isEmpty: Bool { columns + pages == 0 }

  package func count(_ fate: FileFate) -> Int { files.count { $0.fate == fate } }

  package func count(_ kind: ImportNote.Kind) -> Int {
    told.reduce(0) { $0 + $1.notes.count { $0.kind == kind } }
  }
}

/// How many words readers saw in the old system, and where they are now.
package struct WordCounts: Sendable, Equatable {
  package var read = 0
  /// In bodies and titles.
  package var written = 0
  /// Elsewhere, or left out on purpose, by place: `author`, `marker`, and `left out` with their language.
  package var moved: [String: Int] = [:]
  package var lost = 0
  /// Stand in what was written, and did not before.
  package var added = 0

  package init() {}

  /// Counts words that stand elsewhere; a place without any is none.
  mutating func move(_ count: Int, to place: String) {
    if count > 0 { moved[place, default: 0] += count }
  }
}

/// What became of a file of the site.
package enum FileFate: String, Sendable, CaseIterable {
  /// It was not there.
  case written
  /// It was as an earlier import had left it, and the source has changed since.
  case updated
  /// It says the same already.
  case unchanged
  /// Somebody has changed it since an earlier import; it was left as it is.
  case edited
  /// Somebody has removed it since an earlier import; it was not brought back.
  case deleted
  /// It is there and no import has written it; it was left as it is.
  case inTheWay = "in-the-way"
}

package struct AccountedFile: Sendable, Equatable {
  /// From the site's folder.
  package var path: String
  package var fate: FileFate
}

/// What became of site.yml and the list of old addresses.
package struct AccountedSettings: Sendable, Equatable {
  package var isNew = false
  /// What was added, by the key under which it stands: the ids of categories, the codes of languages.
  package var added: [String: [String]] = [:]
  /// Lines that have to be added by hand, for they cannot be without changing others.
  package var linesToAdd: String?
  /// How many old addresses of categories, tags and authors the list of old addresses got.
  package var redirects = 0
  /// The list of old addresses, where it got any.
  package var redirectsPath: String?

  package init() {}
}

/// A work of several editions that came as one item, with the ends of each.
package struct AccountedCut: Sendable, Equatable {
  package struct Side: Sendable, Equatable {
    package var language: String
    package var title: String
    /// The first and the last line of the text, cut where they are long.
    package var first: String
    package var last: String
  }

  package var source: ImportSource
  package var sides: [Side]
  /// Why it is not certain; empty where it is.
  package var doubts: [String] = []
}

/// A work of which something is to be told.
package struct AccountedWork: Sendable, Equatable {
  package var source: ImportSource
  /// The files of its editions.
  package var paths: [String]
  package var notes: [ImportNote]
}
