extension SearchEngine {
  private static let most = 6
  private static let resultsOfEach = 5
  /// So many works, and the words were the right ones.
  private static let enough = 10

  /// Queries that may have been meant, none of which is among the ordinary results: those come first, and are labelled
  /// as what was not asked for.
  func suggestions(for query: SearchQuery, _ ordinary: OrdinaryResults) -> [SearchSuggestion] {
    var found = Suggestions(asked: query, shown: Set(ordinary.works.prefix(Self.resultsOfEach).map(\.work)))
    let words = query.items.map { $0.isPhrase ? nil : $0.words[0].word }
    add(.letters, words.map { $0.map(reader.lookalikes) ?? [] }, query, to: &found)
    if ordinary.works.count < Self.enough { addOthers(words, query, ordinary, to: &found) }
    if ordinary.works.isEmpty {
      addWithoutQuotes(query, to: &found)
      addSome(of: query, ordinary, to: &found)
    }
    return Array(found.all.prefix(Self.most))
  }

  /// Suggests words that are spelt nearly the same, and those of the other script.
  private func addOthers(
    _ words: [[UInt8]?], _ query: SearchQuery, _ ordinary: OrdinaryResults, to found: inout Suggestions
  ) {
    let required = ordinary.required
    func candidates(_ find: ([UInt8], Int) -> [Candidate]) -> [[Candidate]] {
      return words.enumerated().map { place, word in
        guard let word, required.contains(place), !reader.entry.common.contains(word) else { return [] }
        return find(word, place)
      }
    }
    let near = candidates { word, place in ordinary.isFound[place] ? [] : reader.words(near: word) }
    // Who has typed words of the site, and found them, has typed them in the script that was meant.
    let isAnswered = !ordinary.works.isEmpty && required.allSatisfy { ordinary.isFound[$0] }
    let other = candidates { word, place in
      if isAnswered { return [] }
      return reader.words(
        inOtherScriptLike: word, isKnown: ordinary.isWord[place], isAlone: required.count == 1)
    }
    let best = other.compactMap { $0.first?.cost }
    // What sounds the same was meant; where it only sounds alike, a slip of the finger is likelier.
    let isSound = best.reduce(0, +) <= best.count
    for kind in isSound ? [SearchSuggestion.Kind.script, .near] : [.near, .script] {
      add(kind, (kind == .script ? other : near).map { $0.map(\.word) }, query, to: &found)
    }
  }

  /// Suggests the query with words replaced by candidates, the best of all words first.
  private func add(
    _ kind: SearchSuggestion.Kind, _ candidates: [[[UInt8]]], _ query: SearchQuery, to found: inout Suggestions
  ) {
    guard candidates.contains(where: { !$0.isEmpty }) else { return }
    var count = 0
    for choice in choices(candidates.map(\.count)) where count < 3 {
      var items = query.items
      let replaced = choice.indices.filter { !candidates[$0].isEmpty }
      // Function words alone would ask for less than what was typed, if that was not one of them.
      let isLess = replaced.allSatisfy { reader.entry.common.contains(candidates[$0][choice[$0]]) }
      guard kind == .letters || !isLess else { continue }
      for (place, number) in choice.enumerated() where !candidates[place].isEmpty {
        let word = candidates[place][number]
        let offset = items[place].words[0].offset
        items[place] = SearchQuery.Item(
          words: [TextWord(word: word, range: 0..<0, offset: offset)], isPhrase: false,
          text: String(decoding: word, as: UTF8.self))
      }
      if add(kind, SearchQuery(items: items), replaced: replaced, to: &found) { count += 1 }
    }
  }

  /// The combinations of candidates, by how far down they stand together; twelve at most.
  private func choices(_ counts: [Int]) -> [[Int]] {
    var choices: [[Int]] = [counts.map { _ in 0 }]
    for place in counts.indices where counts[place] > 1 {
      for number in 1..<counts[place] {
        for choice in choices where choice[place] == 0 {
          var other = choice
          other[place] = number
          choices.append(other)
        }
      }
      if choices.count > 200 { break }
    }
    return Array(
      choices.sorted { one, other in
        let (sum, otherSum) = (one.reduce(0, +), other.reduce(0, +))
        return sum != otherSum ? sum < otherSum : one.lexicographicallyPrecedes(other)
      }.prefix(12))
  }

  /// Suggests the words of a phrase that no text has, wherever they stand and in other forms.
  private func addWithoutQuotes(_ query: SearchQuery, to found: inout Suggestions) {
    guard query.items.contains(where: \.isPhrase) else { return }
    let open = SearchQuery(query.items.map(\.text).joined(separator: " "))
    _ = add(.near, SearchQuery(items: open.items), replaced: [], isLoose: true, to: &found)
  }

  /// Suggests the words that the best documents have, where none has all.
  private func addSome(of query: SearchQuery, _ ordinary: OrdinaryResults, to found: inout Suggestions) {
    guard ordinary.required.count > 1 else { return }
    let best = ordinary.partly.sorted { one, other in
      let (parts, otherParts) = (ordinary.partsFound[one.key]?.count ?? 0, ordinary.partsFound[other.key]?.count ?? 0)
      if parts != otherParts { return parts > otherParts }
      return one.value != other.value ? one.value > other.value : one.key < other.key
    }
    for (document, _) in best.prefix(3) {
      let items = (ordinary.partsFound[document] ?? []).sorted().map { query.items[$0] }
      _ = add(.some, SearchQuery(items: items), replaced: [], isLoose: true, to: &found)
    }
  }

  /// Adds a suggestion that has results and says something new; whether it did.
  ///
  /// - Parameter isLoose: Whether its words are those that were typed.
  private func add(
    _ kind: SearchSuggestion.Kind, _ query: SearchQuery, replaced: [Int], isLoose: Bool = false,
    to found: inout Suggestions
  ) -> Bool {
    guard found.isNew(query) else { return false }
    let ordinary = reader.ordinaryResults(query, isLoose: isLoose, filter: filter, language: language)
    let works = ordinary.works.prefix(Self.resultsOfEach).map(\.work)
    guard !works.isEmpty, !found.shown.isSuperset(of: works) else { return false }
    let results = results(ordinary, limit: Self.resultsOfEach)
    guard !results.isEmpty else { return false }
    var spelt = query
    for place in replaced {
      spelt.items[place].text = spelling(of: query.items[place].words[0].word, in: results.map(\.fragment))
    }
    found.all.append(SearchSuggestion(query: spelt.text, kind: kind, results: results))
    found.shown.formUnion(works)
    return true
  }

  /// A folded word as it is spelt in the first of these texts that has it.
  private func spelling(of word: [UInt8], in fragments: [ReadFragment]) -> String {
    for fragment in fragments {
      for block in 0..<fragment.blocks.count + 2 {
        let (bytes, words) = textWords(fragment.text(ofBlock: block))
        if let found = words.first(where: { $0.word == word }) {
          return String(decoding: bytes[found.range], as: UTF8.self)
        }
      }
    }
    return String(decoding: word, as: UTF8.self)
  }
}

/// The suggestions so far.
private struct Suggestions {
  var all: [SearchSuggestion] = []
  /// The works that stand above the next one.
  var shown: Set<Int>
  private var known: Set<[[[UInt8]]]>

  init(asked query: SearchQuery, shown: Set<Int>) {
    self.shown = shown
    known = [Self.identity(of: query)]
  }

  mutating func isNew(_ query: SearchQuery) -> Bool { known.insert(Self.identity(of: query)).inserted }

  /// What a query asks for: the words of a phrase are not the same words apart.
  private static func identity(of query: SearchQuery) -> [[[UInt8]]] { query.items.map { $0.words.map(\.word) } }
}
