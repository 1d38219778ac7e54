extension SearchReader {
  /// How many texts are read at most to look for words that have no places in the index.
  private static let mostTexts = 50

  /// The documents in which words stand after each other in one sentence.
  ///
  /// - Parameters:
  ///   - words: Folded, each with its place in the phrase.
  ///   - weight: What it counts, in tenths.
  func phrase(_ words: [(word: [UInt8], offset: Int)], weight: Int = FormKind.exact.weight) -> WordMatches {
    let (common, telling) = (
      words.filter { entry.common.contains($0.word) }, words.filter { !entry.common.contains($0.word) }
    )
    var points: [Int: Int]?
    for (word, _) in telling.isEmpty ? common : telling {
      let postings = postings(of: word)
      let rarity = rarity(postings.count, of: entry.documents.count)
      var found: [Int: Int] = [:]
      for posting in postings {
        guard let before = points.map({ $0[posting.document] }) ?? 0 else { continue }
        found[posting.document] = before + rarity * units(ofImpact: posting.impact) * weight
      }
      points = found
    }
    var matches = WordMatches(points: points ?? [:], forms: Set(telling.map(\.word)))
    var starts: [Int: Set<Place>]?
    for (word, offset) in telling {
      guard let places = places(of: word) else { continue }
      var found: [Int: Set<Place>] = [:]
      for (document, places) in places where matches.points[document] != nil {
        let here = Set(places.map { Place(block: $0.block, word: $0.word - offset) })
        let both = starts.map { $0[document]?.intersection(here) ?? [] } ?? here
        if !both.isEmpty { found[document] = both }
      }
      starts = found
    }
    if let starts { matches.points = matches.points.filter { starts[$0.key] != nil } }
    guard !common.isEmpty else { return matches }
    let likely = matches.points.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let read = likely.prefix(Self.mostTexts).filter { stands(words, in: $0.key, at: starts?[$0.key]) }
    matches.points = Dictionary(uniqueKeysWithValues: read.map { ($0.key, $0.value) })
    if telling.isEmpty { matches.forms = Set(words.map(\.word)) }
    return matches
  }

  /// Whether a text has the words, at one of these places if there are any to look at.
  private func stands(_ words: [(word: [UInt8], offset: Int)], in document: Int, at starts: Set<Place>?) -> Bool {
    guard let fragment = fragment(of: document) else { return false }
    for block in 0..<fragment.blocks.count + 2 {
      if let starts, !starts.contains(where: { $0.block == block }) { continue }
      let text = textWords(fragment.text(ofBlock: block)).words
      let byOffset = Dictionary(text.map { ($0.offset, $0.word) }, uniquingKeysWith: { one, _ in one })
      for word in text where starts?.contains(Place(block: block, word: word.offset)) ?? true {
        if words.allSatisfy({ byOffset[word.offset + $0.offset] == $0.word }) { return true }
      }
    }
    return false
  }
}
