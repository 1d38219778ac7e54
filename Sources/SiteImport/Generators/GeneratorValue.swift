import YAML

/// A value of front matter or of settings, in whichever of the three languages it was written.
struct GeneratorValue: Sendable {
  let node: YAMLNode

  init(_ node: YAMLNode) { self.node = node }

  var entries: [YAMLEntry] {
    if case .mapping(let entries) = node.content { entries } else { [] }
  }

  /// What stands under a key; capital letters do not matter, as they do not to Hugo.
  subscript(key: String) -> GeneratorValue? {
    let key = key.lowercased()
    return entries.first { $0.key.value.lowercased() == key }.map { GeneratorValue($0.value) }
  }

  /// A text that was typed and is not empty.
  var text: String? {
    guard case .scalar(let text, let isPlain) = node.content else { return nil }
    let trimmed = text.trimmedOfSpace
    return trimmed.isEmpty || isPlain && (trimmed == "~" || trimmed == "null") ? nil : trimmed
  }

  /// Whether nothing was typed, or that it is not so.
  var isEmpty: Bool {
    switch node.content {
    case .scalar: text == nil || boolean == false
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// A list of texts; one text is a list of one, as is a mapping that has a name.
  var texts: [String] {
    switch node.content {
    case .scalar: text.map { [$0] } ?? []
    case .sequence(let items): items.flatMap { GeneratorValue($0).texts }
    case .mapping: (self["name"] ?? self["title"] ?? self["display_name"])?.text.map { [$0] } ?? []
    }
  }

  var boolean: Bool? { text.flatMap { TypedReader.boolean($0) } }

  /// The entries of both, the own ones first.
  func merged(with other: GeneratorValue) -> GeneratorValue {
    guard case .mapping(let own) = node.content, case .mapping(let others) = other.node.content else { return self }
    var all = own
    for entry in others {
      let name = entry.key.value.lowercased()
      if let place = all.firstIndex(where: { $0.key.value.lowercased() == name }) {
        all[place].value = GeneratorValue(all[place].value).merged(with: GeneratorValue(entry.value)).node
      } else {
        all.append(entry)
      }
    }
    return GeneratorValue(YAMLNode(.mapping(all), at: node.mark))
  }

  static let none = GeneratorValue(YAMLNode(.mapping([]), at: .init(line: 1, column: 1)))
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmedOfSpace: String {
    var scalars = Substring(self).unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
