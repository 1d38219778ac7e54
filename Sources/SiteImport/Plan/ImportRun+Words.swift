extension ImportRun {
  /// Compares the words that readers saw with those that are written, stand elsewhere or are left out with their language.
  mutating func countWords(of work: ImportedWork) -> [ImportNote] {
    guard !work.words.isEmpty else { return [] }
    let before = WordSum(work.words)
    var after = WordSum()
    var leftOut = 0
    for text in texts(of: work) {
      let words = WordSum(text.words)
      after += words
      if text.isLeftOut { leftOut += words.count } else { account.words.written += words.count }
    }
    for moved in work.movedWords {
      let words = WordSum(moved.words)
      after += words
      account.words.move(words.count, to: moved.place)
    }
    account.words.read += before.count
    account.words.move(leftOut, to: "left out")
    return before == after ? [] : differingWords(of: work)
  }

  /// Titles and blocks of all editions.
  private func texts(of work: ImportedWork) -> [(words: String, isLeftOut: Bool)] {
    work.editions.flatMap { edition in
      let isLeftOut = !languages.contains(edition.language)
      return ([edition.title] + edition.blocks.map(\.words)).map { ($0, isLeftOut) }
    }
  }

  private mutating func differingWords(of work: ImportedWork) -> [ImportNote] {
    var table = WordTable()
    table.add(work.words)
    for text in texts(of: work) { table.add(text.words, times: -1) }
    for moved in work.movedWords { table.add(moved.words, times: -1) }
    let (lost, added) = (table.surplus, table.shortage)
    account.words.lost += lost.count
    account.words.added += added.count
    var notes: [ImportNote] = []
    if !lost.isEmpty { notes.append(ImportNote(.lost, "\(named(lost)) of the old text not in what was written")) }
    if !added.isEmpty { notes.append(ImportNote(.lost, "\(named(added)) in what was written not of the old text")) }
    return notes
  }

  private func named(_ words: [String]) -> String {
    let shown = words.prefix(12).map { "‘\($0)’" }.joined(separator: ", ") + (words.count > 12 ? ", …" : "")
    return "\(words.count) \(words.count == 1 ? "word" : "words") (\(shown))"
  }
}
