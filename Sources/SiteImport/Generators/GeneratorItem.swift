import YAML

/// A text of another generator, known by its path and front matter; its body is read when its turn comes.
struct GeneratorItem: Sendable {
  /// From the generator's folder.
  var path: String
  /// As it stands in its own file, with what settings say of all files like it.
  var front: GeneratorValue
  /// A code as site.yml has it.
  var language: String
  /// Why the language is not sure; `nil` where it is.
  var languageDoubt: String?
  /// What it shares with its translations, and with nothing else.
  var pair: String
  /// Where it lies without the language and what every file has: `2025/visit`, `about/team`.
  var place: String
  /// The name of its file or bundle, without date and language.
  var name: String
  /// `2025-08-22`, where the name begins with a day.
  var dateInName: String?
  /// Whether that is no day of its own.
  var isDateMade = false
  var isColumn: Bool
  /// Whether each word of `categories: a b` is one, as Jekyll has it.
  var namesTermsByWords = false
  var isDraft = false
  /// Where it was, as paths from the root of the old site.
  var oldAddresses: [String] = []
  /// The one that it had itself, whether or not it leads on.
  var formerAddress: String?
  /// What was found out before its text was read.
  var notes: [ImportNote] = []
  var files: [ImportedFile] = []
  /// Below `content/columns` or `content/pages`.
  var key = ""

  var title: String? { front["title"]?.text }
  var isHTML: Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }
  /// From the site's root, without language and ending: what links to it may name.
  var target: String { (isColumn ? "columns/" : "pages/") + key }
}
