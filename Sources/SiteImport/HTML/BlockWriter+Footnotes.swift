import SafeHTML

extension BlockWriter {
  /// The notes, each with its mark before it: one that sitegen reads, or where the text calls it from within HTML, in
  /// which there are none, its number.
  mutating func footnotes() -> [ImportedBlock] {
    var blocks: [ImportedBlock] = []
    isInItem = true
    for (index, note) in page.notes.notes.enumerated() {
      let inner: [ImportedBlock]
      switch note {
      case .block(let node): inner = self.blocks(of: node.children)
      case .html(let html):
        var made = markdown(fromHTML: Array(html.utf8), address: page.address)
        made.findings.notes = []
        findings.add(made.findings)
        inner = made.blocks
      }
      let text = inner.map(\.markdown).joined(separator: "\n\n")
      guard !text.isEmpty else { continue }
      if !findings.notes.contains(index + 1) {
        blocks.append(ImportedBlock(.paragraph, "\\[\(index + 1)]", words: ""))
        blocks += inner
        continue
      }
      blocks.append(
        ImportedBlock(.paragraph, text.indented(behind: "[^\(index + 1)]: ", by: 4), words: inner.joinedWords))
    }
    return blocks
  }
}

extension PageNotes {
  /// The words of the notes, which stand behind all others.
  var words: [String] {
    notes.compactMap { note in
      switch note {
      case .block(let node): node.children.shownWords(self)
      case .html(let html): withHTMLTree(of: boundedNesting(Array(html.utf8))) { $0.children.shownWords() }
      }
    }
  }
}
