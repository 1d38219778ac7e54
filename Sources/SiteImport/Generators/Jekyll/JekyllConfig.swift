import Diagnostics
import Languages
import YAML

/// The settings of a site of Jekyll.
struct JekyllConfig: Sendable {
  private let value: GeneratorValue

  init(_ folder: GeneratorFolder, log: inout DiagnosticLog) throws(DiagnosticError) {
    value = try folder.data(["_config.yml", "_config.yaml", "_config.toml"], log: &log) ?? .none
  }

  var baseURL: String {
    let host = value["url"]?.text ?? ""
    guard host.hasPrefix("http") else { return "" }
    let path = (value["baseurl"]?.text ?? "").trimmingSlashes
    return String(host.reversed().drop { $0 == "/" }.reversed()) + (path.isEmpty ? "" : "/" + path)
  }
  var title: String { value["title"]?.text ?? value["name"]?.text ?? "" }
  var tagline: String { (value["tagline"] ?? value["description"])?.text?.inOneLine ?? "" }
  var timeZone: String? { value["timezone"]?.text }
  var permalink: String? { value["permalink"]?.text }
  var excluded: ExcludedPaths {
    ExcludedPaths(jekyllExclude: value["exclude"]?.texts ?? [], include: value["include"]?.texts ?? [])
  }
  var excerptSeparator: String? { value["excerpt_separator"]?.text }
  /// What `site.…` shows where it is a text.
  func text(_ name: String) -> String? { value[name]?.text }

  /// Codes, the default language first.
  var languages: [String] {
    let own = (value["default_lang"] ?? value["lang"] ?? value["locale"] ?? value["language"])?.text.map(languageCode)
    let all = (value["languages"] ?? value["langs"])?.texts.map(languageCode) ?? []
    guard let own else { return all }
    return [own] + all.filter { $0 != own }
  }

  /// What the plugin for several languages puts before the addresses of one: `/pt-BR`, and nothing for the default one.
  func prefix(of language: String) -> String {
    guard value["languages"] != nil, value["default_lang"] != nil, language != languages.first else { return "" }
    let typed = (value["languages"]?.texts ?? []).first { languageCode($0) == language }
    return typed.map { "/" + $0 } ?? ""
  }

  /// Names of collections, by the folder in which each lies.
  var collections: [String: GeneratorValue] {
    var all: [String: GeneratorValue] = [:]
    for name in value["collections"]?.texts ?? [] { all[name] = GeneratorValue.none }
    for entry in value["collections"]?.entries ?? [] { all[entry.key.value] = GeneratorValue(entry.value) }
    return all
  }
  /// The folder in which collections lie, posts among them.
  var collectionsFolder: String { (value["collections_dir"]?.text ?? "").trimmingSlashes }

  /// What the settings say of all files like this one; the values that stand last and fit best win.
  func defaults(for path: String, type: String) -> GeneratorValue {
    var found: [(length: Int, values: GeneratorValue)] = []
    guard case .sequence(let items)? = value["defaults"]?.node.content else { return .none }
    for item in items.map({ GeneratorValue($0) }) {
      let scope = (item["scope"]?["path"]?.text ?? "").trimmingSlashes
      let isInside = scope.isEmpty || path == scope || path.hasPrefix(scope + "/") || matches(path, scope)
      guard isInside, let values = item["values"] else { continue }
      if let wanted = item["scope"]?["type"]?.text, wanted != type, wanted + "s" != type { continue }
      found.append((scope.utf8.count, values))
    }
    return found.enumerated().sorted { ($1.element.length, $1.offset) < ($0.element.length, $0.offset) }
      .reduce(GeneratorValue.none) { $0.merged(with: $1.element.values) }
  }

  /// A pattern with a star, as in `_posts/*/ur`.
  private func matches(_ path: String, _ pattern: String) -> Bool {
    guard pattern.contains("*") else { return false }
    let (wanted, own) = (pattern.split(separator: "/"), path.split(separator: "/"))
    return own.count >= wanted.count && zip(wanted, own).allSatisfy { $0 == "*" || $0 == "**" || $0 == $1 }
  }
}

/// A language as site.yml names it: `en_US` and `pt-BR` become `en-us` and `pt-br`.
func languageCode(_ typed: String) -> String { typed.lowercased().replacing("_", with: "-") }
