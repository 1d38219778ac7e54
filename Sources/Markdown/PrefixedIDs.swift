import Markup

extension [UInt8] {
  /// Appends HTML with `prefix` before every id and before every reference to one, so that two bodies can share a page.
  ///
  /// Only what stands in tags is read: a text may show `id="x"`. References are those within the same document, `#top`
  /// excepted, which every page has. Rendering the body once more with `MarkdownOptions.idPrefix` would give the same
  /// for many times the work.
  package mutating func append(html: ArraySlice<UInt8>, prefixingIDsWith prefix: String) {
    var escaped: [UInt8] = []
    escaped.appendEscaped(prefix)
    html.withUnsafeBufferPointer { bytes in
      var scan = IDScan(bytes: bytes, prefix: escaped)
      scan.run(into: &self)
    }
  }
}

/// A walk over the tags of an HTML text, in which the prefix is put where ids begin.
private struct IDScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let prefix: [UInt8]
  private var tags: TagReader
  /// What is before it has been copied.
  private var copied = 0

  init(bytes: UnsafeBufferPointer<UInt8>, prefix: [UInt8]) {
    self.bytes = bytes
    self.prefix = prefix
    tags = TagReader(bytes)
  }

  mutating func run(into output: inout [UInt8]) {
    while tags.nextTag() != nil {
      while let attribute = tags.nextAttribute() { prefixIDs(in: attribute.value, of: attribute.name, into: &output) }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  private mutating func prefixIDs(in value: Range<Int>, of name: Range<Int>, into output: inout [UInt8]) {
    if tags.isNamed(name, "id") || tags.isNamed(name, "for") {
      if !value.isEmpty { insertPrefix(at: value.lowerBound, into: &output) }
    } else if tags.isNamed(name, "href") {
      guard value.count > 1, bytes[value.lowerBound] == UInt8(ascii: "#") else { return }
      let target = value.lowerBound + 1..<value.upperBound
      if !bytes[target].elementsEqual("top".utf8) { insertPrefix(at: target.lowerBound, into: &output) }
    } else if Self.listsOfIDs.contains(where: { tags.isNamed(name, $0) }) {
      for index in value where !bytes[index].isMarkupSpace {
        if index == value.lowerBound || bytes[index - 1].isMarkupSpace { insertPrefix(at: index, into: &output) }
      }
    }
  }

  private static let listsOfIDs: [StaticString] = [
    "headers", "aria-labelledby", "aria-describedby", "aria-details", "aria-controls",
  ]

  private mutating func insertPrefix(at index: Int, into output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
    output.append(contentsOf: prefix)
    copied = index
  }
}
