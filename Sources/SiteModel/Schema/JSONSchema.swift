import Diagnostics
import YAML

/// A schema of JSON Schema, draft 7, by which editors complete and judge what is typed: of the drafts the one that all of
/// them read.
///
/// Made of the declarations that read the keys. A key's aliases are properties too, of which editors are asked not to
/// offer them.
package struct JSONSchema: Sendable {
  /// The text of the file.
  package let text: String

  /// That of the front matter of columns and pages; with the words of a site it knows what they may name.
  package static func frontMatter(_ site: SiteVocabulary? = nil) -> JSONSchema {
    JSONSchema(
      "Front matter of sitegen", "What stands between the lines ‘---’ at the beginning of a column or a page.",
      frontMatterKeys.form, required: ["title"], site)
  }

  /// That of site.yml.
  package static let site = JSONSchema(
    "site.yml of sitegen", "The settings of a site.", siteKeys.form, required: ["languages"], nil)

  private init(
    _ title: String, _ description: String, _ form: ValueForm, required: [String], _ site: SiteVocabulary?
  ) {
    guard case .keys(let keys) = form else { preconditionFailure("a file is a mapping of keys") }
    let builder = SchemaBuilder(site: site)
    let members: [SchemaNode.Member] = [
      .init("$schema", .text("http://json-schema.org/draft-07/schema#")), .init("title", .text(title)),
      .init("description", .text(description)), .init("type", .text("object")),
      .init("required", .texts(required)),
      .init("properties", .object(builder.properties(keys) + builder.ignoredProperties)),
      .init("additionalProperties", .boolean(false)),
    ]
    text = SchemaNode.object(members).lines() + "\n"
  }
}

/// Writes what values look like as schemas.
private struct SchemaBuilder {
  let site: SiteVocabulary?

  var ignoredProperties: [SchemaNode.Member] {
    (site?.ignoredKeys ?? []).map { key in
      .init(
        key,
        .object([.init("description", .text("Passed over, as site.yml asks.")), .init("doNotSuggest", .boolean(true))]))
    }
  }

  func properties(_ keys: [KeyDeclaration]) -> [SchemaNode.Member] {
    keys.flatMap { key -> [SchemaNode.Member] in
      guard !key.isPlanned else {
        let note = "Does nothing yet: \(key.meaning)."
        return ([key.name] + key.aliases).map {
          .init($0, .object([.init("description", .text(note)), .init("doNotSuggest", .boolean(true))]))
        }
      }
      let words = site?.words[key.name]
      let schema = words.map { named($0, key.type.form) } ?? self.schema(key.type.form)
      let own = described(key, key.meaning, schema)
      return [.init(key.name, .object(own))]
        + key.aliases.map { alias in
          let other = described(key, "Another name of ‘\(key.name)’. \(key.meaning)", schema)
          return .init(alias, .object(other + [.init("doNotSuggest", .boolean(true))]))
        }
    }
  }

  private func described(
    _ key: KeyDeclaration, _ meaning: String, _ schema: [SchemaNode.Member]
  ) -> [SchemaNode.Member] {
    let standard = key.standard.map { " Without it: \($0)." } ?? ""
    return [.init("description", .text(meaning + standard))] + schema + examples(key)
  }

  /// The value of the line that the reference shows.
  private func examples(_ key: KeyDeclaration) -> [SchemaNode.Member] {
    var log = DiagnosticLog()
    guard case .mapping(let entries)? = parseYAML(SourceText(path: "", key.example), log: &log)?.content,
      let entry = entries.first(where: { $0.key.value == key.name })
    else { return [] }
    return [.init("examples", .array([value(entry.value)]))]
  }

  private func value(_ node: YAMLNode) -> SchemaNode {
    switch node.content {
    case .scalar("true", isPlain: true): .boolean(true)
    case .scalar("false", isPlain: true): .boolean(false)
    case .scalar(let text, isPlain: true): Int(text).map { .number($0) } ?? .text(text)
    case .scalar(let text, isPlain: false): .text(text)
    case .sequence(let items): .array(items.map(value))
    case .mapping(let entries): .object(entries.map { .init($0.key.value, value($0.value)) })
    }
  }

  // MARK: - Forms

  /// Nothing typed behind a key is read as if the key were not there.
  private func schema(_ form: ValueForm) -> [SchemaNode.Member] {
    switch form {
    case .text: type("string", "number", "boolean", "null")
    case .date: type("string", "null")
    case .boolean:
      type("boolean", "string", "null")
        + [.init("pattern", .text("^(true|True|TRUE|yes|Yes|YES|on|On|ON|false|False|FALSE|no|No|NO|off|Off|OFF)$"))]
    case .wholeNumber(let range):
      type("integer", "string", "null") + [
        .init("minimum", .number(range.lowerBound)), .init("maximum", .number(range.upperBound)),
        .init("pattern", .text("^[+-]?[0-9]+$")),
      ]
    case .byteCount: type("integer", "string", "null")
    case .choice(let choices): [.init("enum", .array(choices.map { .text($0) } + [.null]))]
    case .localizedText:
      [.init("anyOf", .array([.object(schema(.text)), .object(schema(.entries(.text)) + [languageNames])]))]
    case .list(let item): type("array", "null") + [.init("items", .object(schema(item)))]
    case .listOrOne(let item): schema(.anyOf([item, .list(item)]))
    case .keys(let keys):
      type("object", "null") + [
        .init("properties", .object(properties(keys))), .init("additionalProperties", .boolean(false)),
      ]
    case .entries(let value, named: nil):
      type("object", "null") + (value == .anything ? [] : [.init("additionalProperties", .object(schema(value)))])
    case .entries(let value, named: let names?):
      type("object", "null") + [
        .init("properties", .object(names.map { .init($0, .object(schema(value))) })),
        .init("additionalProperties", .boolean(false)),
      ]
    case .anyOf(let forms): [.init("anyOf", .array(forms.map { .object(schema($0)) }))]
    case .anything: []
    }
  }

  /// The keys of a mapping are codes of languages.
  private var languageNames: SchemaNode.Member {
    .init("propertyNames", .object([.init("pattern", .text("^[a-z]{2,3}(-[a-z0-9]{1,8})*$"))]))
  }

  private func type(_ names: String...) -> [SchemaNode.Member] { [.init("type", .texts(names))] }

  /// A text, or a list of texts, of which the site has some.
  private func named(_ words: SiteVocabulary.Words, _ form: ValueForm) -> [SchemaNode.Member] {
    if case .listOrOne(let item) = form {
      let one = SchemaNode.object(named(words, item))
      let list = SchemaNode.object(type("array", "null") + [.init("items", one)])
      return [.init("anyOf", .array([one, list]))]
    }
    guard !words.all.isEmpty else { return schema(.text) }
    let known = SchemaNode.Member("enum", .array(words.all.map { .text($0) } + [.null]))
    return words.isClosed ? [known] : [.init("anyOf", .array([.object([known]), .object(schema(.text))]))]
  }
}
