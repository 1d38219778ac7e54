/// One name that a view offers to templates, as the documentation shows it.
package struct FieldDescription: Sendable, Hashable {
  package let name: String
  package let kind: ValueKind
  /// What it is, in a few words.
  package let meaning: String
  package let reads: Reads
}

/// The names that a template may use of one type of view.
///
/// The fields are asked for only when they are needed, so that a view may hold views of its own type: a category
/// has child categories, whose schema is its own.
package struct Schema: Sendable {
  /// The view's name in messages and in the documentation.
  package let name: String
  private let identity: ObjectIdentifier
  private let describe: @Sendable () -> [FieldDescription]

  package init<Subject: View>(_ view: Subject.Type) {
    name = view.viewName
    identity = ObjectIdentifier(view)
    describe = {
      Subject.fields.map { FieldDescription(name: $0.name, kind: $0.kind, meaning: $0.meaning, reads: $0.reads) }
    }
  }

  /// The names in the order of their slots.
  package var fields: [FieldDescription] { describe() }
}

extension Schema: Hashable {
  package static func == (one: Schema, other: Schema) -> Bool { one.identity == other.identity }

  package func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}

/// The names of a schema as a Markdown table, for the page that documents templates.
package func markdownTable(of schema: Schema) -> String {
  var table = "| name | kind | meaning |\n| --- | --- | --- |\n"
  for field in schema.fields {
    table += "| `\(field.name)` | \(field.kind.description) | \(field.meaning) |\n"
  }
  return table
}
