import Diagnostics
import YAML

/// The notes of a text, which WordPress keeps as JSON apart from it: `[{"content":"…","id":"…"}]`, as HTML by their ids.
func footnotes(_ json: String) -> [String: String] {
  guard json.contains("\"id\"") else { return [:] }
  var log = DiagnosticLog()
  // JSON is YAML but for one escape, which is not needed.
  let source = SourceText(path: "", "k: " + json.replacing("\\/", with: "/"))
  guard case .mapping(let entries)? = parseYAML(source, log: &log)?.content,
    case .sequence(let items)? = entries.first?.value.content
  else { return [:] }
  var notes: [String: String] = [:]
  for item in items {
    guard case .mapping(let pairs) = item.content else { continue }
    var values: [String: String] = [:]
    for pair in pairs {
      if case .scalar(let text, _) = pair.value.content { values[pair.key.value] = text }
    }
    if let id = values["id"], let content = values["content"] { notes[id] = content }
  }
  return notes
}
