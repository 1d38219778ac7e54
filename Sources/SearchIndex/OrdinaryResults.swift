/// The works that have all that is asked for, the best first.
struct OrdinaryResults {
  /// A work and the edition of it that is shown.
  struct Work: Hashable {
    var work: Int
    var document: Int
    var score: Int
  }

  var works: [Work] = []
  /// The numbers of the items that a document must have.
  var required: [Int] = []
  /// For each item of the query, whether any document has it.
  var isFound: [Bool] = []
  /// For each item, whether a document has it as a word, and not only as the beginning of one.
  var isWord: [Bool] = []
  /// The forms to mark, for each item.
  var forms: [Set<[UInt8]>] = []
  /// The points of documents that have some of it; for the last resort.
  var partly: [Int: Int] = [:]
  /// The numbers of the items that each of those has.
  var partsFound: [Int: Set<Int>] = [:]
}

extension SearchReader {
  /// Looks for a query.
  ///
  /// - Parameters:
  ///   - isLoose: Whether the last word may be a beginning, and words may be taken apart: so for what was typed, and not
  ///     for what is suggested.
  ///   - language: The reader's; editions in it come first.
  func ordinaryResults(
    _ query: SearchQuery, isLoose: Bool, filter: SearchFilter, language: String?
  ) -> OrdinaryResults {
    let items = query.items
    var results = OrdinaryResults()
    var required = requiredItems(of: query)
    var matches = items.indices.map { place in
      required.contains(place) ? self.matches(of: items[place]) : WordMatches()
    }
    results.isWord = matches.map { !$0.isEmpty }
    if isLoose, query.isBeingTyped, let last = items.last, !last.isPhrase, required.last == items.count - 1,
      matches[items.count - 1].isEmpty
    {
      let forms = continuations(of: last.words[0].word).map { (term: $0, kind: FormKind.prefix) }
      matches[items.count - 1] = self.matches(of: forms)
    }
    addJoined(items, to: &matches)
    addSynonyms(items, to: &matches)
    if isLoose {
      for place in required where matches[place].isEmpty && !items[place].isPhrase {
        matches[place].add(self.matches(splitting: items[place].words[0].word), partOf: 1)
      }
    }
    results.isFound = matches.map { !$0.isEmpty }
    if isLoose, required.count > 1, let begun = query.begunItem, matches[begun].isEmpty {
      required.removeAll { $0 == begun }
      results.isFound[begun] = true
    }
    results.forms = matches.map(\.forms)
    results.required = required
    let allowed = allowedDocuments(filter)
    for place in required {
      for (document, points) in matches[place].points where allowed(document) {
        results.partly[document, default: 0] += points
        results.partsFound[document, default: []].insert(place)
      }
    }
    let whole = results.partly.filter { results.partsFound[$0.key]?.count == required.count }
    results.works = works(of: whole, language: language)
    return results
  }

  /// The items that a document must have: function words only when there is nothing else.
  func requiredItems(of query: SearchQuery) -> [Int] {
    let telling = query.items.indices.filter { place in
      let item = query.items[place]
      return item.isPhrase || !entry.common.contains(item.words[0].word)
    }
    return telling.isEmpty ? Array(query.items.indices) : telling
  }

  private func matches(of item: SearchQuery.Item) -> WordMatches {
    item.isPhrase ? phrase(item.words.map { ($0.word, $0.offset) }) : matches(of: forms(of: item.words[0].word))
  }

  private func addJoined(_ items: [SearchQuery.Item], to matches: inout [WordMatches]) {
    for place in items.indices.dropFirst() where !items[place - 1].isPhrase && !items[place].isPhrase {
      guard canBeOne(items[place - 1].words[0].word, items[place].words[0].word) else { continue }
      let joined = self.matches(joining: items[place - 1].words[0].word, items[place].words[0].word)
      matches[place - 1].add(joined, partOf: 2)
      matches[place].add(joined, partOf: 2)
    }
  }

  private func addSynonyms(_ items: [SearchQuery.Item], to matches: inout [WordMatches]) {
    let words = items.map { $0.isPhrase ? [] : $0.words[0].word }
    for group in entry.synonyms {
      // A name that is written as one word is the name, too.
      let names = group + group.filter { $0.count > 1 }.map { [Array($0.joined())] }
      for name in names where !name.isEmpty && name.count <= words.count {
        for start in 0...words.count - name.count where words[start..<start + name.count].elementsEqual(name) {
          for other in group where other != name && !other.isEmpty {
            let found = self.matches(ofName: other)
            for place in start..<start + name.count { matches[place].add(found, partOf: name.count) }
          }
        }
      }
    }
  }

  private func matches(ofName words: [[UInt8]]) -> WordMatches {
    words.count == 1
      ? matches(of: isTerm(words[0]) ? [(words[0], .exact)] : [])
      : phrase(words.enumerated().map { ($0.element, $0.offset) })
  }

  private func allowedDocuments(_ filter: SearchFilter) -> (Int) -> Bool {
    let language = filter.language.map { entry.languages.firstIndex(of: $0) ?? -1 }
    let category = filter.category.map { id in entry.categories.firstIndex { $0.id == id } ?? -1 }
    return { [entry] document in
      let (work, documentLanguage) = entry.documents[document]
      if let language, language != documentLanguage { return false }
      if let category, !entry.workCategories[work].contains(category) { return false }
      return filter.year.map { work < entry.years.count && entry.years[work] == $0 } ?? true
    }
  }

  /// Each work once, with the edition that its reader reads: works with one in the reader's language first, then by
  /// score, then the newer ones.
  private func works(of documents: [Int: Int], language: String?) -> [OrdinaryResults.Work] {
    let wanted = language.flatMap { entry.languages.firstIndex(of: $0) }
    var works: [Int: OrdinaryResults.Work] = [:]
    for (document, points) in documents.sorted(by: { $0.key < $1.key }) {
      let number = entry.documents[document].work
      guard var work = works[number] else {
        works[number] = OrdinaryResults.Work(work: number, document: document, score: points)
        continue
      }
      let shown = entry.documents[work.document].language
      if shown != wanted, entry.documents[document].language == wanted || points > work.score {
        work.document = document
      }
      work.score = max(work.score, points)
      works[number] = work
    }
    func isWanted(_ work: OrdinaryResults.Work) -> Bool { entry.documents[work.document].language == wanted }
    return works.values.sorted { one, other in
      if isWanted(one) != isWanted(other) { return isWanted(one) }
      return one.score != other.score ? one.score > other.score : one.work > other.work
    }
  }
}
