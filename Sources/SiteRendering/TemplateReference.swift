package import Templates

/// The page of the documentation that lists every name that a template may use, made from the views themselves.
package func templateReference() -> String {
  var text = """
    # Names in templates

    Every template is given the names of one of the pages below. Names of a value are written behind a dot,
    as in `{{article.title}}`, or inside a section, as in `{{#article}}{{title}}{{/article}}`. A name that is not in
    these tables is an error when the site is built.

    “Text with its language” has four names more: `.text`, `.lang`, `.dir` and `.foreign`, which says whether it is in
    another language than the page. Lists have `.count`, and inside a section over one there are `@first`, `@last`,
    `@index` (from 0) and `@number` (from 1). The texts of `strings/<language>.yml` are under `t`, as in `{{t.menu.home}}`.

    A theme without a template that is not needed has no pages of that kind.

    | template | is given | needed |
    | --- | --- | --- |

    """
  for name in Theme.TemplateName.allCases {
    text +=
      "| `\(name.rawValue)` | [\(name.schema.name)](#\(anchor(name.schema.name))) | \(name.isRequired ? "yes" : "no") |\n"
  }
  var pending = Theme.TemplateName.allCases.map(\.schema)
  var seen: Set<Schema> = []
  while !pending.isEmpty {
    let schema = pending.removeFirst()
    guard seen.insert(schema).inserted else { continue }
    text += "\n## \(schema.name)\n\n" + markdownTable(of: schema)
    pending += schema.fields.compactMap { recordSchema(of: $0.kind) }
  }
  return text
}

/// Every template of a theme with what it is given.
package func templateSchemas() -> [(name: String, schema: Schema)] {
  Theme.TemplateName.allCases.map { ($0.rawValue, $0.schema) }
}

/// The keys of the texts that every theme must have.
package func requiredThemeTexts() -> [String] { ThemeText.allCases.map(\.rawValue) }

private func recordSchema(of kind: ValueKind) -> Schema? {
  switch kind {
  case .record(let schema): schema
  case .list(let inner), .optional(let inner): recordSchema(of: inner)
  default: nil
  }
}

private func anchor(_ name: String) -> String {
  String(name.unicodeScalars.map { $0 == " " ? "-" : Character($0) })
}
