import Diagnostics
import YAML

/// How a mapping of definitions is written in site.yml, so that lines to be pasted there can be written likewise.
package enum DefinitionLayout: Sendable, Equatable {
  /// Line by line, indented by so many spaces; or there is nothing yet.
  case lines(indent: Int)
  /// Between braces.
  case braces

  /// Where a line belongs.
  var placeForLines: String {
    switch self {
    case .lines: "below it"
    case .braces: "behind its first brace"
    }
  }

  /// One definition as it is to be typed.
  func line(_ definition: String) -> String {
    switch self {
    case .lines(let indent): String(repeating: " ", count: indent) + definition
    case .braces: "  \(definition),"
    }
  }
}

/// The layouts of the mappings that stand in site.yml under some keys.
func definitionLayouts(_ node: YAMLNode, under keys: Set<String>, in source: SourceText) -> [String: DefinitionLayout] {
  guard case .mapping(let entries) = node.content else { return [:] }
  var layouts: [String: DefinitionLayout] = [:]
  for entry in entries where keys.contains(entry.key.value) {
    let value = entry.value
    guard case .mapping(let definitions) = value.content else {
      layouts[entry.key.value] = .lines(indent: 2)
      continue
    }
    let line = source.location(at: value.mark).excerpt?.unicodeScalars.dropFirst(Int(value.mark.column) - 1)
    if line?.first == "{" {
      layouts[entry.key.value] = .braces
    } else {
      layouts[entry.key.value] = .lines(indent: definitions.first.map { max(0, Int($0.key.location.column) - 1) } ?? 2)
    }
  }
  return layouts
}
