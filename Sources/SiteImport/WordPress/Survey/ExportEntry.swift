/// What the first reading keeps of an item.
struct ExportEntry: Sendable {
  /// `wordpress@example.org:123`.
  var sourceID: String
  /// The site of the export in which it stands: `example.org`.
  var site: String
  var number: Int?
  /// The number that it has in the export, where another item has it too.
  var sharedNumber: Int?
  var fate: ExportFate
  /// The name that its file is to have, before others are looked at; empty for what becomes no work.
  var leaf = ""
  /// Its path below the folder of its kind; empty for what becomes no work.
  var key = ""
  var year: String?
  var parent: Int?
  /// The language that a plugin gives it.
  var language: String?
  /// The languages in which a good part of it is.
  var languages: [String] = []
  /// Those of `languages` that are no more than likely, until the whole export is known.
  var guessed: [GuessedLanguage] = []
  /// Why its language may be another.
  var languageDoubt: String?
  /// Its title, where that is needed to tell of its language.
  var example = ""
  /// What items have in common that are translations of one another.
  var group: String?
  var link = ""
  /// Whether it may be put together of two, the end of one and the beginning of the next being lost.
  var isPatched = false
  /// Whether it was published and says of no day that it was then, or that it was changed then.
  var isUndated = false
  /// Whether a line within it says where another language begins, whatever a plugin says of the whole.
  var isMarked = false
  /// By what the text is cut: what a plugin says of a text that a marker parts holds for its first part alone.
  var languageOfAll: String? { isMarked ? nil : language }
  var feedID: String?
  /// What it was called before in its address.
  var oldSlugs: [String] = []
  /// Old addresses, from the root of the site.
  var aliases: [String] = []
  /// What is to be told of others, which lead nowhere.
  var notes: [ImportNote] = []

  /// Takes its number from it, for another before it has that.
  mutating func losesNumber() {
    sharedNumber = number
    number = nil
  }
}

/// By what two items with one number are told apart: exports of several sites may be joined, each of which counts from 1.
struct ExportIdentity {
  private let guid: String
  private let link: String
  private let content: Int

  init(_ item: ExportItem) {
    guid = item["guid"].trimmed
    link = item["link"].trimmed
    content = item.record.bytes("content:encoded").hashValue
  }

  func isSame(as other: ExportIdentity) -> Bool {
    content == other.content && (guid == other.guid || link == other.link)
  }
}

/// A picture or file of the library.
struct ExportAttachment: Sendable {
  var address: String
  var alternative: String
  /// HTML.
  var caption: String
  var title: String
  var parent: Int?
  var link: String
}
