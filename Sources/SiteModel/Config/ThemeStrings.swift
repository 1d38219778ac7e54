package import Diagnostics
package import YAML

/// The words of a theme in one language, in the order of the file.
package struct ThemeStrings: Sendable {
  package struct Entry: Sendable {
    /// With dots between the keys of nested mappings: `pager.next`.
    package var key: Located<String>
    package var value: StringEntry
  }

  package private(set) var entries: [Entry] = []
  private var index: [String: Int] = [:]

  package init() {}

  package subscript(key: String) -> StringEntry? { index[key].map { entries[$0].value } }

  fileprivate mutating func append(_ entry: Entry) -> SourceMark? {
    if let first = index[entry.key.value] { return entries[first].key.location }
    index[entry.key.value] = entries.count
    entries.append(entry)
    return nil
  }
}

/// One text of a theme, or its forms for different counts.
package enum StringEntry: Sendable, Hashable {
  case text(Located<String>)
  /// By the CLDR's names of plural forms: `one`, `other`, …; `other` is always there.
  case plural([String: Located<String>])
}

/// Reads a theme's strings/<lang>.yml; `nil` when it is no YAML mapping at all.
package func decodeThemeStrings(_ source: SourceText, log: inout DiagnosticLog) -> ThemeStrings? {
  guard let node = parseYAML(source, log: &log) else { return nil }
  var reader = TypedReader(source)
  var strings = ThemeStrings()
  let entries = reader.entries(node)
  for entry in entries ?? [] { read(entry, under: "", into: &strings, &reader) }
  log.append(reader.log)
  return entries == nil ? nil : strings
}

private let pluralForms = ["zero", "one", "two", "few", "many", "other"]

private func read(
  _ entry: YAMLEntry, under prefix: String, into strings: inout ThemeStrings, _ reader: inout TypedReader
) {
  let key = Located(prefix + entry.key.value, at: entry.key.location)
  switch entry.value.content {
  case .scalar(let text, _):
    add(.text(Located(text, at: entry.value.mark)), key, &strings, &reader)
  case .sequence:
    reader.report(
      .error, .wrongType, at: entry.value.mark, "‘\(key.value)’ expects a text, not a list",
      help: "for example: \(entry.key.value): Read more")
  case .mapping(let inner):
    if inner.contains(where: { $0.key.value == "other" }) {
      if let forms = readForms(inner, of: key, &reader) { add(.plural(forms), key, &strings, &reader) }
    } else {
      for entry in inner { read(entry, under: key.value + ".", into: &strings, &reader) }
    }
  }
}

private func readForms(
  _ entries: [YAMLEntry], of key: Located<String>, _ reader: inout TypedReader
) -> [String: Located<String>]? {
  var forms: [String: Located<String>] = [:]
  for entry in entries {
    guard pluralForms.contains(entry.key.value) else {
      reader.report(
        .error, .unknownKey, at: entry.key.location, "‘\(entry.key.value)’ is not a plural form of ‘\(key.value)’",
        help: suggestion(for: entry.key.value, among: pluralForms).map { "did you mean ‘\($0)’?" }
          ?? "the forms are \(pluralForms.joined(separator: ", "))")
      continue
    }
    guard let text = entry.value.text else {
      reader.report(
        .error, .wrongType, at: entry.value.mark,
        "the form ‘\(entry.key.value)’ of ‘\(key.value)’ expects a text, not \(entry.value.kind)")
      continue
    }
    forms[entry.key.value] = Located(text, at: entry.value.mark)
  }
  return forms["other"] == nil ? nil : forms
}

private func add(
  _ value: StringEntry, _ key: Located<String>, _ strings: inout ThemeStrings, _ reader: inout TypedReader
) {
  guard let first = strings.append(.init(key: key, value: value)) else { return }
  reader.report(
    .error, .duplicateKey, at: key.location, "‘\(key.value)’ stands twice",
    help: "remove one of the two; the first is on line \(first.line)", related: [first])
}
