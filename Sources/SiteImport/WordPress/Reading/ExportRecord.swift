/// What stands between the tags of an author, a category, a comment…, by the names of its elements.
///
/// Names have the prefixes that WordPress gives them, whatever those of the file are: `wp:status`, `content:encoded`.
struct ExportRecord {
  private var texts: [String: [UInt8]] = [:]
  /// Elements that may stand once and stood twice, as where the end of one item and the beginning of the next are
  /// missing.
  private(set) var hasDoubles = false

  subscript(_ name: String) -> String { texts[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }

  func bytes(_ name: String) -> [UInt8] { texts[name] ?? [] }

  mutating func add(_ text: [UInt8], to name: String) {
    if texts[name] != nil { hasDoubles = true } else { texts[name] = text }
  }
}

/// One `<item>` of an export.
struct ExportItem {
  /// The line of its beginning, from 1.
  var line = 0
  var record = ExportRecord()
  var terms: [ExportItemTerm] = []
  var meta: [(key: String, value: String)] = []
  var comments: [ExportRecord] = []
  /// Whether readers were asked for a password, which is never kept.
  var hasPassword = false
  /// Whether the file is damaged within it, so that what it says of itself may belong to another.
  var isDamaged = false

  subscript(_ name: String) -> String { record[name] }

  func meta(_ key: String) -> String? { meta.first { $0.key == key }?.value }
}

/// A category, a tag, a format or a language of an item.
struct ExportItemTerm: Equatable {
  var domain: String
  var nicename: String
  var name: String
}

/// What an export delivers, one after another.
enum ExportPart {
  case item(ExportItem)
  case author(ExportRecord)
  /// `wp:category`, `wp:tag` or `wp:term`.
  case term(element: String, ExportRecord)
  /// An element of the channel: `title`, `wp:base_blog_url`.
  case channel(name: String, text: String)
}

extension [UInt8] {
  /// Whether a mark that begins with `<` stands in a text.
  func holds(_ mark: String) -> Bool {
    let mark = Array(mark.utf8)
    var rest = self[...]
    while let place = rest.firstIndex(of: mark[0]) {
      if self[place...].starts(with: mark) { return true }
      rest = self[(place + 1)...]
    }
    return false
  }
}
