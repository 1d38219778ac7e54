package import Records

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
  /// Adds what was typed, without the places where it stands.
  package func add(to fingerprint: inout Fingerprint) {
    switch content {
    case .scalar(let text, let isPlain):
      fingerprint.add(isPlain ? 1 : 0)
      fingerprint.add(text)
    case .sequence(let items):
      fingerprint.add(2)
      fingerprint.add(items.count)
      for item in items { item.add(to: &fingerprint) }
    case .mapping(let entries):
      fingerprint.add(3)
      fingerprint.add(entries.count)
      for entry in entries {
        fingerprint.add(entry.key.value)
        entry.value.add(to: &fingerprint)
      }
    }
  }

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  var isSequence: Bool {
    if case .sequence = content { true } else { false }
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
