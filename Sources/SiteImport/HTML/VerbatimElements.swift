import SafeHTML

extension HTMLTokens {
  /// Elements in which nothing is looked for: code, and what is no text at all.
  static let verbatim: Set = ["pre", "code", "script", "style", "textarea", "xmp", "kbd", "samp", "tt"]

  /// Where the end tag begins of an element that has just begun, if it is one of those.
  mutating func endOfVerbatim(_ tag: HTMLTag) -> Int? { Self.verbatim.contains(tag.name) ? endTag(tag.name) : nil }
}
