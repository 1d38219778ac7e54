import YAML

extension ParameterValue {
  /// A value of the author's own, every scalar as the text that was typed.
  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let items): self = .list(items.map { ParameterValue($0) })
    case .mapping(let entries): self = .map(parameters(entries))
    }
  }
}

func parameters(_ entries: [YAMLEntry]) -> [String: ParameterValue] {
  var values: [String: ParameterValue] = [:]
  for entry in entries { values[entry.key.value] = ParameterValue(entry.value) }
  return values
}
