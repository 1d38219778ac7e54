import SiteRendering
import Templates

/// A theme whose pages print every name that templates may use, made from the views themselves.
///
/// What a page shows with it, it would show of a change anywhere; so no view can read something without a test noticing
/// that the page was not made anew.
enum EverythingTheme {
  /// How deep values are opened that hold others: an article, then a card of it.
  private static let depth = 3

  static var files: [String: String] {
    var files = ["theme.yml": "name: everything\n"]
    for (name, schema) in templateSchemas() {
      var text = "{{! Every name of this template. }}\n"
      append(schema, depth: 1, to: &text)
      files["templates/\(name).mustache"] = text + "\n<p>{{t.word}}</p>\n"
    }
    for (code, word) in [("en", "Word"), ("ur", "لفظ")] {
      files["strings/\(code).yml"] = strings(word)
    }
    files["assets/css/everything.css"] = "p { margin: 0 }\n"
    return files
  }

  static func strings(_ word: String) -> String {
    let keys = requiredThemeTexts() + ["word"]
    return keys.map { "\($0): '\(word) \($0)'\n" }.joined()
  }

  private static func append(_ schema: Schema, depth: Int, to text: inout String) {
    for field in schema.fields { append(field.name, field.kind, depth: depth, to: &text) }
  }

  private static func append(_ name: String, _ kind: ValueKind, depth: Int, to text: inout String) {
    switch kind {
    case .optional(let inner): append(name, inner, depth: depth, to: &text)
    // Ready JSON, which may stand in a script of data only.
    case .html where name == "structuredData":
      text += "<script type=\"application/ld+json\">{{\(name)}}</script>\n"
    case .text, .languageText, .html, .number, .boolean: text += "<p>\(name) {{\(name)}}</p>\n"
    case .url: text += "<p>\(name) <a href=\"{{\(name)}}\">.</a></p>\n"
    case .dynamic: text += "{{#\(name)}}<p>\(name) {{mood}}</p>{{/\(name)}}\n"
    case .list(let element): appendElements(name, element, depth: depth, to: &text)
    case .record(let schema):
      guard depth < Self.depth else { return }
      text += "{{#\(name)}}<div>\(name)\n"
      append(schema, depth: depth + 1, to: &text)
      text += "</div>{{/\(name)}}\n"
    }
  }

  private static func appendElements(_ name: String, _ element: ValueKind, depth: Int, to text: inout String) {
    text += "<p>\(name) {{\(name).count}}</p>\n"
    switch element {
    case .record(let schema):
      guard depth < Self.depth else { return }
      text += "{{#\(name)}}<div>\(name)\n"
      append(schema, depth: depth + 1, to: &text)
      text += "</div>{{/\(name)}}\n"
    case .url: text += "{{#\(name)}}<a href=\"{{.}}\">.</a>{{/\(name)}}\n"
    default: text += "{{#\(name)}}<p>{{.}}</p>{{/\(name)}}\n"
    }
  }
}
