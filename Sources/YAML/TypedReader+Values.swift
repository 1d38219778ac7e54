import Diagnostics

extension TypedReader {
  /// A text as typed; `nil` when nothing was typed.
  package mutating func text(_ node: YAMLNode) -> Located<String>? {
    guard case .scalar(let text, _) = node.content else {
      reportWrongType(node)
      return nil
    }
    return node.isEmpty || text.isEmpty ? nil : Located(text, at: node.mark)
  }

  /// A list of texts; one text is a list of one.
  package mutating func texts(_ node: YAMLNode) -> [Located<String>]? {
    switch node.content {
    case .sequence(let items): return items.compactMap { text($0) }
    case .scalar(let text, _): return isAbsent(node) || text.isEmpty ? nil : [Located(text, at: node.mark)]
    case .mapping:
      reportWrongType(node)
      return nil
    }
  }

  package mutating func boolean(_ node: YAMLNode) -> Located<Bool>? {
    guard !isAbsent(node) else { return nil }
    guard let text = node.text else {
      reportWrongType(node)
      return nil
    }
    guard let value = TypedReader.boolean(text) else {
      reportWrongType(node, found: "‘\(text)’")
      return nil
    }
    return Located(value, at: node.mark)
  }

  /// The truth value of a word, in the spellings of YAML 1.1 that people type.
  package static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": false
    default: nil
    }
  }

  /// A whole number, of at least `minimum`.
  package mutating func wholeNumber(_ node: YAMLNode, atLeast minimum: Int) -> Int? {
    guard !isAbsent(node) else { return nil }
    guard let text = node.text, let number = Int(text) else {
      reportWrongType(node, found: node.text.map { "‘\($0)’" })
      return nil
    }
    guard number >= minimum else {
      reportInvalid(node.mark, "‘\(current.name)’ must be at least \(minimum), not \(number)")
      return nil
    }
    return number
  }

  /// One of a few words.
  package mutating func choice(_ node: YAMLNode, of choices: [String]) -> String? {
    guard let typed = text(node) else { return nil }
    return checkedChoice(typed, of: choices)
  }

  package mutating func checkedChoice(_ typed: Located<String>, of choices: [String]) -> String? {
    if choices.contains(typed.value) { return typed.value }
    let list = choices.map { "‘\($0)’" }.joined(separator: " or ")
    reportInvalid(
      typed.location, "‘\(current.name)’ cannot be ‘\(typed.value)’",
      help: suggestion(for: typed.value, among: choices).map { "did you mean ‘\($0)’?" } ?? "write \(list)")
    return nil
  }
}
