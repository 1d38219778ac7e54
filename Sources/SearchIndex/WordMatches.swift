/// The documents that have a word of a query, in one of its forms.
struct WordMatches {
  /// What each document gets for the word.
  var points: [Int: Int] = [:]
  /// The forms that were found, to mark them in texts.
  var forms: Set<[UInt8]> = []

  var isEmpty: Bool { points.isEmpty }

  mutating func add(_ points: Int, to document: Int) { self.points[document] = max(self.points[document] ?? 0, points) }

  mutating func add(_ other: WordMatches, partOf words: Int) {
    for (document, points) in other.points { add(points / words, to: document) }
    forms.formUnion(other.forms)
  }
}

extension SearchReader {
  /// How many shards a word may need; forms in further ones are left out.
  private static let mostShards = 4

  /// The terms that are forms of a word, each with its kind.
  func forms(of word: [UInt8]) -> [(term: [UInt8], kind: FormKind)] {
    var found: [(term: [UInt8], kind: FormKind)] = []
    var known: Set<[UInt8]> = []
    var used: Set<Int> = []
    func lines(_ shard: Int) -> SortedLines? {
      if !used.contains(shard) {
        guard used.count < Self.mostShards else { return nil }
        used.insert(shard)
      }
      return self.lines(ofShard: shard)
    }
    for form in wantedForms(of: word) {
      if form.meansStem {
        let (root, shards) = scan(form.word)
        for shard in shards {
          guard let lines = lines(shard) else { continue }
          for term in lines.words(beginningWith: root, stemOf: form.word) where known.insert(term).inserted {
            found.append((term, form.kind))
          }
        }
      } else if !known.contains(form.word), let shard = shard(of: form.word), let lines = lines(shard),
        lines.index(of: form.word) != nil
      {
        known.insert(form.word)
        found.append((form.word, form.kind))
      }
    }
    return found
  }

  /// The shards with the words that may have the stem of an English word, and what these begin with.
  private func scan(_ word: [UInt8]) -> (root: [UInt8], shards: [Int]) {
    var root = scanRoot(of: word)
    while true {
      let first = shard(of: root) ?? 0
      let last = lastShard(beginningWith: root)
      guard last >= first else { return (root, []) }
      if last - first < 3 || root.count >= word.count { return (root, Array(first...min(last, first + 2))) }
      root = Array(word.prefix(root.count + 1))
    }
  }

  /// The terms that begin with the letters of a word which is still being typed.
  func continuations(of word: [UInt8]) -> [[UInt8]] {
    guard !word.hasDigit, word.letterCount >= 2 else { return [] }
    let first = shard(of: word) ?? 0
    let last = min(lastShard(beginningWith: word), first + 2)
    guard last >= first else { return [] }
    var terms: [(term: [UInt8], count: Int)] = []
    for shard in first...last {
      let lines = lines(ofShard: shard)
      var line = lines.place(of: word)
      while line < lines.words.count, lines.words[line].starts(with: word) {
        terms.append((lines.words[line], count(lines, line)))
        line += 1
      }
    }
    terms.sort { $0.count != $1.count ? $0.count > $1.count : $0.term.lexicographicallyPrecedes($1.term) }
    return terms.prefix(30).map(\.term)
  }

  /// The number of documents that a line of a shard tells.
  private func count(_ lines: SortedLines, _ line: Int) -> Int {
    lines.bytes.withUnsafeBufferPointer { bytes in
      var reader = NumberReader(bytes, lines.rests[line])
      return reader.next() ?? 0
    }
  }

  /// The documents with one of these forms.
  func matches(of forms: [(term: [UInt8], kind: FormKind)]) -> WordMatches {
    var matches = WordMatches()
    let postings = forms.map { ($0.kind, self.postings(of: $0.term)) }
    let rarity = rarity(postings.map(\.1.count).max() ?? 0, of: entry.documents.count)
    for (kind, postings) in postings {
      for posting in postings {
        matches.add(rarity * units(ofImpact: posting.impact) * kind.weight, to: posting.document)
      }
    }
    matches.forms = Set(forms.map(\.term))
    return matches
  }

  /// Those with two words that are written as one, or the other way round: both stand in the index as one term.
  ///
  /// Only one shard is read for it: most neighbours in a query are no such words.
  func matches(joining one: [UInt8], _ other: [UInt8]) -> WordMatches {
    let word = one + other
    guard let shard = shard(of: word) else { return WordMatches() }
    let lines = lines(ofShard: shard)
    var forms: [(term: [UInt8], kind: FormKind)] = []
    var known: Set<[UInt8]> = []
    for form in [word] + inflections(of: word) where known.insert(form).inserted && lines.index(of: form) != nil {
      forms.append((form, form == word ? .joined : .family))
    }
    if word.isEnglish {
      for form in lines.words(beginningWith: scanRoot(of: word), stemOf: word) where known.insert(form).inserted {
        forms.append((form, .family))
      }
    }
    return matches(of: forms)
  }

  /// Whether two words beside each other may be written as one: function words make none, but with numbers (140-A).
  func canBeOne(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    func standsApart(_ word: [UInt8]) -> Bool { entry.common.contains(word) && !Endings.inCompounds.contains(word) }
    return one.hasDigit || other.hasDigit || !standsApart(one) && !standsApart(other)
  }

  /// Those with a word that is written as two here.
  func matches(splitting word: [UInt8]) -> WordMatches {
    let parts = word.halves.filter { canBeOne($0.0, $0.1) }
    let known = parts.filter { isTerm($0.0) }.suffix(6)
    let matches = matches(ofPhrases: known.map { ($0.0, $0.1, [$0.1]) })
    guard matches.isEmpty else { return matches }
    // Other forms of the right half: دہشتگرد finds دہشت گردوں.
    return self.matches(ofPhrases: known.map { left, right in (left, right, inflections(of: right)) })
  }

  /// Those with a first word and, behind it, a form of the second one.
  ///
  /// Only the shard of the second word itself is read for its forms.
  private func matches(ofPhrases pairs: [(left: [UInt8], right: [UInt8], forms: [[UInt8]])]) -> WordMatches {
    var found: [(left: [UInt8], right: [UInt8], count: Int)] = []
    for (left, right, forms) in pairs {
      guard let shard = shard(of: right) else { continue }
      let lines = lines(ofShard: shard)
      var known: Set<[UInt8]> = []
      for form in forms where known.insert(form).inserted && lines.index(of: form) != nil {
        found.append((left, form, min(postings(of: left).count, postings(of: form).count)))
      }
    }
    let likely = found.enumerated().sorted { one, other in
      one.element.count != other.element.count
        ? one.element.count > other.element.count : one.offset < other.offset
    }
    var matches = WordMatches()
    for (_, pair) in likely.prefix(3) {
      matches.add(phrase([(pair.left, 0), (pair.right, 1)], weight: FormKind.joined.weight), partOf: 1)
    }
    return matches
  }
}

extension SortedLines {
  /// The words that begin so and have the stem of an English word.
  fileprivate func words(beginningWith root: [UInt8], stemOf word: [UInt8]) -> [[UInt8]] {
    let stem = englishStem(word)
    return words[place(of: root)...].prefix { $0.starts(with: root) }.filter { englishStem($0) == stem }
  }
}

extension [UInt8] {
  /// The ways to take a word apart: F16 between letters and digits, فیصد and دہشتگردی where two letters or more are on
  /// both sides.
  fileprivate var halves: [([UInt8], [UInt8])] {
    if hasDigit {
      let places = indices.dropFirst().filter { self[$0].isPartOfNumber != self[$0 - 1].isPartOfNumber }
      return places.map { (Array(self[..<$0]), Array(self[$0...])) }
    }
    guard letterCount >= (isArabic ? 4 : 5) else { return [] }
    return (2...letterCount - 2).map { count in
      let left = firstLetters(count)
      return (left, Array(self[left.count...]))
    }
  }
}

extension UInt8 {
  fileprivate var isPartOfNumber: Bool { 0x30...0x39 ~= self || self == UInt8(ascii: ".") }
}
