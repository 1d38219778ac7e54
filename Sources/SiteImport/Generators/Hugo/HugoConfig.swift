import Diagnostics
import Languages
import YAML

/// The settings of a site of Hugo, from one file or from the folder `config/_default`.
struct HugoConfig: Sendable {
  struct HugoLanguage: Sendable {
    /// As Hugo's own addresses and file names have it.
    var name: String
    var title: String?
    var contentFolder: String?
    var isDisabled = false
  }

  private let value: GeneratorValue
  /// The default one first.
  private(set) var languages: [HugoLanguage] = []

  init(_ folder: GeneratorFolder, log: inout DiagnosticLog) throws(DiagnosticError) {
    var value = GeneratorValue.none
    for stem in ["hugo", "config", "config/_default/hugo", "config/_default/config"] {
      if let own = try folder.data(Self.endings.map { stem + $0 }, log: &log) { value = value.merged(with: own) }
    }
    for name in ["languages", "params", "permalinks", "taxonomies", "module"] {
      let files = Self.endings.map { "config/_default/\(name)\($0)" }
      guard let part = try folder.data(files, log: &log) else { continue }
      value = value.merged(
        with: GeneratorValue(
          .init(.mapping([.init(key: .init(name, at: part.node.mark), value: part.node)]), at: part.node.mark)))
    }
    self.value = value
    languages = Self.languages(of: value)
  }

  private static let endings = [".toml", ".yaml", ".yml", ".json"]

  private static func languages(of value: GeneratorValue) -> [HugoLanguage] {
    let first = (value["defaultContentLanguage"]?.text ?? "en").lowercased()
    let disabled = Set((value["disableLanguages"]?.texts ?? []).map { $0.lowercased() })
    let entries = (value["languages"]?.entries ?? []).enumerated().sorted {
      (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
    }
    var all = entries.map(\.element).map { entry in
      let own = GeneratorValue(entry.value)
      let name = entry.key.value.lowercased()
      return HugoLanguage(
        name: name, title: own["title"]?.text, contentFolder: own["contentDir"]?.text.map(Self.folder),
        isDisabled: own["disabled"]?.boolean == true || disabled.contains(name))
    }
    if !all.contains(where: { $0.name == first }) { all.insert(HugoLanguage(name: first), at: 0) }
    return all.filter { $0.name == first } + all.filter { $0.name != first }
  }

  /// Hugo lists those without a weight last.
  private static func weight(_ entry: YAMLEntry) -> Int {
    let weight = GeneratorValue(entry.value)["weight"]?.text.flatMap { Int($0) } ?? 0
    return weight == 0 ? .max : weight
  }

  private static func folder(_ typed: String) -> String {
    typed.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  var isEmpty: Bool { value.entries.isEmpty }
  var baseURL: String {
    let typed = value["baseURL"]?.text ?? ""
    return typed.hasPrefix("http") ? String(typed.reversed().drop { $0 == "/" }.reversed()) : ""
  }
  var title: String { value["title"]?.text ?? languages.lazy.compactMap(\.title).first ?? "" }
  var tagline: String { (value["params"]?["description"] ?? value["params"]?["subtitle"])?.text ?? "" }
  var timeZone: String? { value["timeZone"]?.text }
  var contentFolder: String { value["contentDir"]?.text.map(Self.folder) ?? "content" }
  /// What `ignoreFiles` and the mounts leave out below a folder.
  func excluded(in root: String) -> ExcludedPaths { ExcludedPaths(hugo: value, root: root) }
  var staticFolders: [String] { value["staticDir"]?.texts.map(Self.folder) ?? ["static"] }
  var defaultLanguage: String { languages[0].name }
  var isDefaultInFolder: Bool { value["defaultContentLanguageInSubdir"]?.boolean ?? false }
  var hasUglyAddresses: Bool { value["uglyURLs"]?.boolean ?? false }
  var keepsCapitals: Bool { value["disablePathToLower"]?.boolean ?? false }
  var mainSections: Set<String> {
    Set((value["mainSections"] ?? value["params"]?["mainSections"])?.texts ?? [])
  }
  /// What `{{< param >}}` shows.
  func parameter(_ name: String) -> String? {
    var found = value["params"]
    for part in name.split(separator: ".") { found = found?[String(part)] }
    return found?.text
  }

  /// The pattern of the addresses of a section's pages.
  func permalink(ofSection section: String) -> String? {
    let all = value["permalinks"]
    return (all?["page"]?[section] ?? all?[section])?.text
  }

  /// Whether a word is a language of the site, or of the world where the site names none.
  func isLanguage(_ word: String) -> Bool {
    let word = word.lowercased()
    if languages.contains(where: { $0.name == word }) { return true }
    return languages.count == 1 && word.utf8.count == 2 && KnownLanguage[word]?.ownName != nil
  }

  /// The address before a language's own: `/ur`, or nothing.
  func prefix(of language: String) -> String {
    language == defaultLanguage && !isDefaultInFolder ? "" : "/" + language
  }
}
