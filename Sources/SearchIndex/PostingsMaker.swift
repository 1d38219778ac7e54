/// Makes the postings of one document after the other.
struct PostingsMaker: ~Copyable {
  /// The terms of the site by their numbers here: those of the part's words, then those that only neighbours make.
  private(set) var ranks: Room<Int32>
  /// The number here of each term of the site.
  private(set) var numbers: Room<Int32>
  /// How many postings each term has, and how many bytes of places.
  private(set) var counts: Room<Int32>
  private(set) var placeCounts: Room<Int32>
  /// The postings, one document's after the other's, and where those of each document end.
  private(set) var terms: Room<Int32>
  private(set) var impacts: Room<UInt8>
  private(set) var placeLengths: Room<Int32>
  private(set) var documentEnds: Room<Int32>
  private(set) var places: Room<UInt8>
  /// Of each term, the place behind all earlier documents that the word has which is that term.
  private var last: Room<Int32>
  private var behind: Int32 = 0
  private var uses: WordUses

  init(_ own: [Int32], documents: Int, _ vocabulary: Vocabulary) {
    ranks = Room(capacity: own.count * 2)
    numbers = Room(capacity: vocabulary.count)
    numbers.fill(vocabulary.count, with: -1)
    for rank in own {
      numbers[Int(rank)] = Int32(truncatingIfNeeded: ranks.count)
      ranks.append(rank)
    }
    counts = Room(capacity: own.count * 2)
    counts.fill(own.count, with: 0)
    placeCounts = Room(capacity: own.count * 2)
    placeCounts.fill(own.count, with: 0)
    last = Room(capacity: own.count * 2)
    last.fill(own.count, with: -1)
    terms = Room(capacity: documents * 512)
    impacts = Room(capacity: documents * 512)
    placeLengths = Room(capacity: documents * 512)
    documentEnds = Room(capacity: documents)
    places = Room(capacity: documents * 2560)
    uses = WordUses()
  }

  /// Adds the postings of a document.
  mutating func add(
    _ record: WordRecord, _ part: PartWords, _ document: Int, _ joins: JoinedWords, _ common: CommonTerms
  ) {
    let own = Int(part.firsts[document])..<Int(part.firsts[document + 1])
    uses.begin(own.count)
    for index in own { uses.join[index - own.lowerBound] = Int32(ranks[Int(part.numbers[index])]) }
    uses.read(record, part, document, joins, common)
    for index in (document == 0 ? 0 : Int(part.nameEnds[document - 1]))..<Int(part.nameEnds[document]) {
      uses.flags[Int(part.names[index])] |= Impact.inOther
    }
    let levels = ImpactLevels(words: uses.wordCount)
    addJoined(own, part, levels, common)
    terms.reserve(own.count)
    impacts.reserve(own.count)
    placeLengths.reserve(own.count)
    for index in own {
      let word = index - own.lowerBound
      let before = places.count
      let term = ranks[Int(part.numbers[index])]
      if !common.contains(term) { uses.appendPlaces(of: word, to: &places) }
      append(
        part.numbers[index], levels.level(uses.count(of: word) + Int(uses.joinedCounts[word])) | uses.flags[word],
        placesFrom: before)
    }
    behind += Int32(truncatingIfNeeded: own.count)
    documentEnds.append(Int32(truncatingIfNeeded: terms.count))
  }

  /// Adds what neighbours say: to the words of the document that they make, and as postings of their own.
  private mutating func addJoined(
    _ own: Range<Int>, _ part: PartWords, _ levels: ImpactLevels, _ common: CommonTerms
  ) {
    guard !uses.pairs.isEmpty else { return }
    for index in own {
      last[Int(part.numbers[index])] = behind + Int32(truncatingIfNeeded: index - own.lowerBound)
    }
    uses.pairs.sort { $0.term < $1.term }
    var start = 0
    while start < uses.pairs.count {
      let term = uses.pairs[start].term
      var end = start
      var flags: UInt8 = 0
      while end < uses.pairs.count, uses.pairs[end].term == term {
        flags |= uses.pairs[end].flags
        end += 1
      }
      let number = self.number(of: term)
      if last[number] >= behind {
        let word = Int(last[number] - behind)
        uses.joinedCounts[word] += Int32(truncatingIfNeeded: end - start)
        uses.flags[word] |= flags
      } else {
        let before = places.count
        if !common.contains(term) { SearchNumber.append(0, to: &places) }
        terms.reserve(1)
        impacts.reserve(1)
        placeLengths.reserve(1)
        append(Int32(truncatingIfNeeded: number), levels.level(end - start) | flags, placesFrom: before)
      }
      start = end
    }
  }

  /// The number here of a term, which it is given when only neighbours make it.
  private mutating func number(of term: Int32) -> Int {
    let known = Int(numbers[Int(term)])
    if known >= 0 { return known }
    let number = ranks.count
    numbers[Int(term)] = Int32(truncatingIfNeeded: number)
    ranks.append(term)
    counts.append(0)
    placeCounts.append(0)
    last.append(-1)
    return number
  }

  /// Appends a posting for which there is room.
  @inline(__always)
  private mutating func append(_ term: Int32, _ impact: UInt8, placesFrom start: Int) {
    let length = Int32(truncatingIfNeeded: places.count - start)
    terms.appendReserved(term)
    impacts.appendReserved(impact)
    placeLengths.appendReserved(length)
    counts[Int(term)] += 1
    placeCounts[Int(term)] += length
  }
}
