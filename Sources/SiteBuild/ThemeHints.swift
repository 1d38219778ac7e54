import Diagnostics
import Languages
import SiteModel
import SiteRendering
import YAML

// What a theme says to nobody: texts that no template asks for, files whose names nothing asks for. A misspelt name is
// the usual cause, and nothing else would tell.

extension ThemeSources {
  /// Whether any of some templates has a word.
  static func templates(_ templates: [String: SourceText], say word: String) -> Bool {
    let word = Array(word.utf8)
    return templates.values.contains { template in
      let bytes = template.bytes
      guard let first = word.first, bytes.count >= word.count else { return false }
      return (0...bytes.count - word.count).contains { start in
        bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
      }
    }
  }
}

/// The words that some templates say between braces, blanks and signs: `t.pager.next`, and of it `pager.next` and `next`.
///
/// Made once for all texts of a file, which may be many.
private struct SaidWords {
  private var words: Set<String> = []

  init(_ templates: [String: SourceText]) {
    for template in templates.values {
      for run in template.bytes.split(whereSeparator: Self.isBetweenWords) {
        let parts = run.split(separator: UInt8(ascii: "."))
        for start in parts.indices.prefix(Self.mostParts) {
          for end in parts.indices[start...].prefix(Self.mostParts) {
            words.insert(parts[start...end].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "."))
          }
        }
      }
    }
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  /// No name has more of them.
  private static let mostParts = 6

  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || "{}<>()[]\"'|=#^/&,;:!?*+$%~@`\\".utf8.contains(byte)
  }
}

/// Warns of texts that neither the theme below nor a template knows.
func reportUnaskedStrings(
  _ own: ThemeStrings, _ table: ThemeStringTable, _ templates: [String: SourceText], _ source: SourceText,
  log: inout DiagnosticLog
) {
  let unknown = table.entries.isEmpty ? [] : own.entries.filter { table.entries[$0.key.value] == nil }
  guard !unknown.isEmpty else { return }
  let said = SaidWords(templates)
  for entry in unknown where !said.contains(entry.key.value) {
    guard log.hasRoom(for: .warning, .unknownString, in: source.path) else { continue }
    log.report(
      .warning, .unknownString, at: source.location(at: entry.key.location),
      "no template asks for the text ‘\(entry.key.value)’",
      help: suggestion(for: entry.key.value, among: table.entries.keys.sorted()).map { "did you mean ‘\($0)’?" }
        ?? "remove it, or ask for it in a template: {{t.\(entry.key.value)}}")
  }
}

/// Warns of a file of texts whose name is not the code of a language, or of none that the site has.
func reportMisnamedStrings(
  _ source: SourceText, _ code: String, _ languages: [LanguageConfig]?, log: inout DiagnosticLog
) {
  let folder = source.path.split(separator: "/").dropLast().joined(separator: "/")
  let meant = LanguageNames.code(of: code)
  if let meant, meant != code, languages?.contains(where: { $0.language.code == code }) != true {
    log.report(
      .warning, .ignoredFile, at: Location(path: source.path), "‘\(code)’ is not the code of a language",
      help: "rename the file to \(folder)/\(meant).yml")
  } else if let languages, !languages.contains(where: { $0.language.code == code }) {
    log.report(
      .warning, .ignoredFile, at: Location(path: source.path), "‘\(code)’ is not a language of this site",
      help: "rename the file to \(languages.map { "\(folder)/\($0.language.code).yml" }.joined(separator: " or "))")
  }
}

/// Warns of templates that nothing uses and that are named almost as another one.
func reportUnusedTemplates(
  _ added: [String], among templates: [String: SourceText], layouts: Set<String>, log: inout DiagnosticLog
) {
  for name in added where !layouts.contains(name) {
    guard let source = templates[name],
      !["{{>\(name)", "{{> \(name)", "{{<\(name)", "{{< \(name)"].contains(where: {
        ThemeSources.templates(templates, say: $0)
      }),
      let near = suggestion(for: name, among: templates.keys.filter { !added.contains($0) }.sorted())
    else { continue }
    log.report(
      .warning, .ignoredFile, at: Location(path: source.path), "nothing uses the template ‘\(name)’",
      help: "did you mean ‘\(near)’? Rename the file to \(near).mustache; a template for some columns is asked for by "
        + "‘layout: \(name)’ in their front matter")
  }
}
