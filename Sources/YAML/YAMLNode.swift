/// A piece of YAML with the place where it begins: a text, a list or a mapping.
package struct YAMLNode: Sendable {
  package var content: Content
  package var mark: SourceMark

  package enum Content: Sendable {
    /// The text as typed; `isPlain` when it stands without quotes and without `|` or `>`.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the file; no key twice.
    case mapping([YAMLEntry])
  }

  package init(_ content: Content, at mark: SourceMark) {
    self.content = content
    self.mark = mark
  }
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Sendable {
  package var key: Located<String>
  package var value: YAMLNode

  package init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

extension YAMLNode {
  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing was typed: `key:` or `key: ~`.
  package var isEmpty: Bool {
    if case .scalar(let text, isPlain: true) = content { text.isEmpty || text == "~" } else { false }
  }

  /// What it is, as a message names it.
  package var kind: String {
    switch content {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
