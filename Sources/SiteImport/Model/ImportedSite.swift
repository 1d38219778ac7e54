/// What an export says of the whole site, known before the first text is converted.
package struct ImportedSite: Sendable, Equatable {
  /// The address of the old site: `https://example.org/blog`, without a slash at the end; empty where it is not known.
  package var baseURL = ""
  package var title = ""
  /// Titles of its own for a language, by code.
  package var titles: [String: String] = [:]
  package var tagline = ""
  /// A name of the time zone database, where the export has one: `Asia/Karachi`.
  package var timeZone: String?
  /// Every language that a text is in, by code, the one with the most texts first, with how many they are.
  package var languages: [ImportedLanguage] = []
  /// What is uncertain about them, each in a sentence without a full stop.
  package var languageDoubts: [String] = []
  package var categories: [ImportedTerm] = []
  package var tags: [ImportedTerm] = []
  package var authors: [ImportedAuthor] = []
  /// Old addresses at which feed readers ask for news.
  package var oldFeeds: [ImportedFeed] = []
  /// Old addresses of lists of all columns, such as that of the category in which everything lay that nobody had filed.
  package var oldLists: [String] = []
  /// Files that texts name by their addresses, to be copied below `static/`: `images/river.jpg`.
  package var staticFiles: [ImportedFile] = []
  /// How many items the export holds, of every kind; `nil` where that is not known beforehand.
  package var itemCount: Int?

  package init() {}
}

package struct ImportedLanguage: Sendable, Equatable {
  /// A code as site.yml has it: `ur`, `pt-br`.
  package var code: String
  /// How many texts are in it.
  package var count: Int
  /// The title of one of them; empty where none is known.
  package var example: String

  package init(code: String, count: Int, example: String = "") {
    self.code = code
    self.count = count
    self.example = example
  }
}

/// A category or tag.
package struct ImportedTerm: Sendable, Equatable {
  /// A readable ASCII id, unique in its taxonomy, by which works name it: that of site.yml and of the new address.
  package var id: String
  /// Its names by language; one under `nil` where the language is not known.
  package var names: [String?: String]
  package var description: String
  /// The id of the category that it belongs to.
  package var parent: String?
  /// Why it may be two things and not one.
  package var doubt: String?
  /// Its old addresses, as paths from the root of the site.
  package var oldAddresses: [String]

  package init(
    id: String, names: [String?: String], description: String = "", parent: String? = nil, oldAddresses: [String] = []
  ) {
    self.id = id
    self.names = names
    self.description = description
    self.parent = parent
    self.oldAddresses = oldAddresses
  }
}

/// An old address of a feed, as a path from the root of the site.
package struct ImportedFeed: Sendable, Equatable {
  package enum Subject: Sendable, Equatable {
    case all
    /// Of the columns of a category or author, by its id.
    case category(String), author(String)
  }

  package var address: String
  package var subject: Subject
  package var isAtom: Bool

  package init(_ address: String, of subject: Subject = .all, isAtom: Bool = false) {
    self.address = address
    self.subject = subject
    self.isAtom = isAtom
  }
}

package struct ImportedAuthor: Sendable, Equatable {
  package var id: String
  /// The names under the headlines, by language; one under `nil` where the language is not known.
  package var names: [String?: String]
  package var bios: [String?: String]
  package var oldAddresses: [String]

  package init(id: String, names: [String?: String], bios: [String?: String] = [:], oldAddresses: [String] = []) {
    self.id = id
    self.names = names
    self.bios = bios
    self.oldAddresses = oldAddresses
  }
}
