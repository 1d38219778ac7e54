import Diagnostics
import SiteImport
import YAML

/// A reader of items that a test lists.
struct ListedReader: ImportReader {
  var site = ImportedSite()
  var items: [ImportedItem] = []
  /// How many items are read before the source breaks off.
  var breaksAfter: Int?
  private(set) var settings: ImportSettings?

  init(_ works: [ImportedWork], languages: [String] = ["en", "ur"]) {
    items = works.map { .work($0) }
    site.title = "A Second Look"
    site.baseURL = "https://old.example"
    site.languages = languages.map { ImportedLanguage(code: $0, count: works.count) }
    site.itemCount = works.count
  }

  mutating func survey(log: inout DiagnosticLog) throws(DiagnosticError) -> ImportedSite { site }

  mutating func forEachItem(
    _ settings: ImportSettings, log: inout DiagnosticLog,
    _ body: (ImportedItem, inout DiagnosticLog) throws(DiagnosticError) -> Void
  ) throws(DiagnosticError) {
    self.settings = settings
    for item in items.prefix(breaksAfter ?? items.count) { try body(item, &log) }
    if breaksAfter != nil { throw DiagnosticError(Diagnostic(.error, .cannotRead, "the export breaks off")) }
  }
}

extension ImportedWork {
  /// A work whose editions have a title and paragraphs each, and whose words are these.
  init(_ number: Int, _ key: String, _ texts: [(language: String, title: String, body: [String])]) {
    self.init(
      source: ImportSource(
        id: "wordpress:\(number)", title: texts.first?.title ?? "", address: "https://old.example/\(key)/"), key: key)
    date = "2025-08-22"
    editions = texts.map { text in
      var edition = ImportedEdition(language: text.language, title: text.title)
      edition.blocks = text.body.map { ImportedBlock(.paragraph, $0, words: $0) }
      return edition
    }
    words = texts.map { ([$0.title] + $0.body).joined(separator: " ") }.joined(separator: " ")
    params = [.init("wordpress_id", .plain("\(number)"))]
  }

  /// A column in English and Urdu.
  static func pair(_ number: Int, _ key: String) -> ImportedWork {
    ImportedWork(
      number, key,
      [
        ("en", "A Timely Mission", ["The delegation arrived in time.", "It stayed for a week."]),
        ("ur", "ایک بروقت سفارت", ["وفد وقت پر پہنچا۔", "وہ ایک ہفتے ٹھہرا۔"]),
      ])
  }
}
