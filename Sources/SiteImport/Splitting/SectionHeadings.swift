extension [TextPiece] {
  /// The blocks of a body: bold lines that stand above text are headings, typed rules are rules, and what was parted for
  /// nothing is put together again.
  ///
  /// - Parameter moved: gets the words of typed rules.
  func bodyBlocks(_ moved: inout [MovedWords]) -> [ImportedBlock] {
    var blocks: [(block: ImportedBlock, origin: Int)] = []
    var level: Int?
    let tops = compactMap { if case .heading(let level) = $0.block.kind { level } else { nil } }
    for (index, piece) in enumerated() {
      if case .heading(let own) = piece.block.kind { level = own }
      if piece.isRule {
        if !piece.words.isEmpty { moved.append(MovedWords(piece.words, to: "rule")) }
        blocks.append((ImportedBlock(.rule, "---", words: ""), piece.origin))
      } else if isHeading(index), let heading = piece.block.asHeading(level: headingLevel(below: level, of: tops)) {
        blocks.append((heading, piece.origin))
      } else if let last = blocks.last, last.origin == piece.origin, last.block.joins(piece.block) {
        let joined = [last.block, piece.block]
        blocks[blocks.count - 1].block = ImportedBlock(
          joined.allSatisfy { $0.kind == .strongParagraph } ? .strongParagraph : .paragraph,
          joined.map(\.markdown).joined(separator: "\\\n"),
          words: joined.map(\.words).filter { !$0.isEmpty }.joined(separator: " "))
      } else {
        blocks.append((piece.block, piece.origin))
      }
    }
    return blocks.map(\.block)
  }

  /// Whether a bold line serves as a heading: short, no sentence, and text below that is none.
  private func isHeading(_ index: Int) -> Bool {
    let piece = self[index]
    guard piece.block.kind == .strongParagraph, (1...15).contains(piece.count.total), !piece.endsSentence,
      !piece.block.markdown.contains("\n"), let last = piece.words.last, !",،;؛”»".contains(last)
    else { return false }
    guard let next = self[(index + 1)...].first(where: { !$0.words.isEmpty }) else { return false }
    return next.block.kind != .strongParagraph && !next.isRule
  }

  /// Below a heading, the next level; in a text without headings, the second.
  private func headingLevel(below level: Int?, of all: [Int]) -> Int {
    if let level { return Swift.min(level + 1, 6) }
    return all.min() ?? 2
  }
}

extension ImportedBlock {
  fileprivate func joins(_ next: ImportedBlock) -> Bool {
    (kind == .paragraph || kind == .strongParagraph) && (next.kind == .paragraph || next.kind == .strongParagraph)
  }

  /// A bold paragraph as a heading; `nil` if its words would be others then.
  fileprivate func asHeading(level: Int) -> ImportedBlock? {
    var text = (textOfBold(markdown) ?? markdown.replacing("**", with: "")).trimmed
    if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
    if text.hasSuffix("}"), let brace = text.lastIndex(of: "{") { text.insert("\\", at: brace) }
    let heading = String(repeating: "#", count: level) + " " + text
    guard shownWords(ofMarkdown: heading) == words else { return nil }
    return ImportedBlock(.heading(level: level), heading, words: words)
  }
}
